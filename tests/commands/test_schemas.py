import json
import re
from pathlib import Path

import pytest

from scripts import schemas
from wizard.commands.catalogue import COMMANDS
from wizard.commands.outputs import ANSWERS

from .conftest import ROOT, SAMPLE
from .json_schema import problems


def test_the_published_schemas_are_those_of_the_models():
    assert schemas.main(["--check"]) == 0
    assert set(schemas.schemas()) <= {path.name for path in schemas.FOLDER.iterdir()}


def test_a_stale_schema_is_noticed_and_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    monkeypatch.setattr(schemas, "FOLDER", tmp_path / "schemas")
    assert schemas.main(["--check"]) == 1
    assert "check.schema.json" in capsys.readouterr().out
    assert schemas.main([]) == 0
    assert schemas.main(["--check"]) == 0


def test_every_command_that_answers_in_json_has_a_schema():
    with_json = {
        name
        for name in COMMANDS
        if '"--json"' in (ROOT / "wizard" / "commands" / f"{name}.py").read_text(encoding="utf-8")
    }
    assert with_json == set(ANSWERS)


PROMISED = {
    "check": "case findings diagnosis action until",
    "statement": "transactions pairs",
    "read": "kind format fields disagrees text",
    "mask": "masks sanitised",
    "route": "route escalation",
    "verify": "ok problems format_version case files",
}
"""Top-level keys that other people's tools rely on."""


@pytest.mark.parametrize("command", PROMISED)
def test_promised_keys(command: str):
    assert set(PROMISED[command].split()) <= set(ANSWERS[command].model_fields)


def test_the_sample_is_an_answers_file_as_its_schema_says():
    schema = schemas.answers_schema()
    assert problems(json.loads((SAMPLE / "answers.json").read_text(encoding="utf-8")), schema) == []
    assert problems({"what.cod": "1"}, schema) == ["$: what.cod is not known"]
    assert problems({"what.code": 5}, schema) == ["$.what.code: no string: 5"]


def test_the_check_of_schemas_can_fail():
    schema = {"type": "object", "properties": {"n": {"type": "integer", "minimum": 1}}, "required": ["n"]}
    assert problems({"n": 0}, schema)
    assert problems({"n": True}, schema)
    assert problems({}, schema)
    assert problems({"n": 1}, schema) == []


def test_no_schema_names_a_machine():
    for text in schemas.schemas().values():
        assert not re.search(r"/(?:home|root|work|Users)/", text)
