"""Every library that is shipped has its licence with it, and the About page can find it."""

import json
import re

import pytest

from scripts import collect_licences


@pytest.fixture
def folder(project):
    return project / "resources" / "licenses"


@pytest.fixture
def index(folder):
    return json.loads((folder / "index.json").read_text(encoding="utf-8"))


def test_the_index_is_as_the_collector_writes_it(index):
    assert index == collect_licences.index(), "run: python -m scripts.collect_licences"


def test_every_pinned_library_has_an_entry(index, project):
    folder = project / "requirements"
    pins = collect_licences.pinned(folder / "run.txt") | collect_licences.pinned(folder / "ocr.txt")
    assert {row["package"]: row["version"] for row in index if row["package"]} == pins


def test_every_entry_is_complete_and_its_texts_are_there(index, folder):
    for row in index:
        assert row["name"]
        assert row["version"]
        assert row["licence"]
        assert row["files"]
        assert "://" not in row["homepage"]
        assert all((folder / name).stat().st_size > 400 for name in row["files"]), row["name"]


def test_no_text_lies_there_unused(index, folder):
    used = {name for row in index for name in row["files"]}
    assert used == {path.name for path in folder.glob("*.txt")}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("LGPL-3.0.txt", "GNU LESSER GENERAL PUBLIC LICENSE Version 3"),
        ("GPL-3.0.txt", "GNU GENERAL PUBLIC LICENSE Version 3"),
        ("LGPL-2.1.txt", "GNU LESSER GENERAL PUBLIC LICENSE Version 2.1"),
    ],
)
def test_a_text_is_the_one_its_name_says(folder, name, words):
    assert re.sub(r"\s+", " ", (folder / name).read_text(encoding="utf-8")).startswith(words)


@pytest.mark.parametrize(("name", "source"), collect_licences.FROM_PACKAGES.items())
def test_a_text_is_that_of_the_installed_library(folder, name, source):
    own = collect_licences.text_of(*source)
    assert (folder / name).read_text(encoding="utf-8").split() == own.split()
