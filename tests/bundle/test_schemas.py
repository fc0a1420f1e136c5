import json
import zipfile
from pathlib import Path

import pytest

from wizard.bundle.manifest import Manifest
from wizard.bundle.schemas import schemas, write
from wizard.report.json import CaseFile

FOLDER = Path(__file__).parents[2] / "docs" / "schemas"


@pytest.mark.parametrize("name", schemas())
def test_published_schemas_are_those_of_the_models(name, tmp_path):
    write(tmp_path)
    assert (FOLDER / name).read_bytes() == (tmp_path / name).read_bytes(), (
        "python -m wizard.bundle.schemas docs/schemas writes them anew"
    )


def test_readers_may_meet_fields_that_are_added_later():
    assert '"additionalProperties": false' not in json.dumps(schemas())


def test_what_is_in_a_package_is_what_they_describe(package):
    with zipfile.ZipFile(package) as opened:
        texts = {name.split("/", 1)[1]: opened.read(name) for name in opened.namelist()}
    manifest = Manifest.model_validate_json(texts["data/manifest.json"])
    case = CaseFile.model_validate_json(texts["data/case.json"])
    assert manifest.case == case.case.id == "IR-7K2M9QX4T"
    assert {entry.path for entry in manifest.files} | {"data/manifest.json"} == {
        name for name in texts if name.startswith("data/")
    }
    assert [row.sha256 for row in case.files] == [
        entry.sha256 for entry in manifest.files if entry.path.startswith("data/evidence/")
    ]
    assert {entry.kind: entry.source for entry in manifest.files}["screenshot"] == "file"
    assert manifest.files[-2].stripped == ("GPS",)


def test_every_member_is_in_the_documentation(package):
    text = (FOLDER.parent / "bundle-format.md").read_text(encoding="utf-8")
    with zipfile.ZipFile(package) as opened:
        names = [name.split("/", 1)[1] for name in opened.namelist() if "/evidence/" not in name]
    assert all(f"`{name}`" in text for name in names)
