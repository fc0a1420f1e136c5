"""The pin files say all that pyproject.toml asks for, with hashes, and nothing of where it is fetched."""

import re
import tomllib

import pytest

FILES = ("run.txt", "dev.txt", "ocr.txt", "backend.txt")


@pytest.fixture
def pins(project):
    return {name: (project / "requirements" / name).read_text() for name in FILES}


@pytest.fixture
def metadata(project):
    return tomllib.loads((project / "pyproject.toml").read_text())["project"]


def versions(text):
    return dict(re.findall(r"^([a-z0-9-]+)==([^ \\]+)", text, re.MULTILINE))


def names(requirements):
    return {re.match(r"[\w-]+", line)[0].lower().replace("_", "-") for line in requirements}


def test_every_library_of_the_project_is_pinned(pins, metadata):
    assert names(metadata["dependencies"]) <= versions(pins["run.txt"]).keys()
    assert names(metadata["optional-dependencies"]["dev"]) <= versions(pins["dev.txt"]).keys()


def test_developers_have_what_the_app_runs_with(pins):
    assert versions(pins["run.txt"]).items() <= versions(pins["dev.txt"]).items()


def test_what_reads_pictures_is_pinned_apart_and_brings_nothing_else(pins, metadata):
    assert versions(pins["ocr.txt"]).keys() == names(metadata["optional-dependencies"]["ocr"])
    assert not versions(pins["ocr.txt"]).keys() & versions(pins["dev.txt"]).keys()


def test_what_builds_bagit_is_what_developers_have(pins):
    backend, dev = versions(pins["backend.txt"]), versions(pins["dev.txt"])
    assert {"setuptools", "setuptools-scm"} <= backend.keys()
    assert all(dev.get(name, version) == version for name, version in backend.items())


@pytest.mark.parametrize("name", FILES)
def test_every_pin_has_a_hash(pins, name):
    entries = re.split(r"^(?=\w)", pins[name], flags=re.MULTILINE)[1:]
    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("name", FILES)
def test_no_address_is_in_a_pin_file(pins, name):
    assert "://" not in pins[name]
    assert "index" not in pins[name]
    assert "find-links" not in pins[name]


@pytest.mark.parametrize(
    ("name", "system"),
    [("colorama", "win32"), ("pefile", "win32"), ("macholib", "darwin")],
)
def test_what_other_systems_need_is_pinned_for_them(pins, name, system):
    assert re.search(rf"^{name}==\S+ ; sys_platform == '{system}'", pins["dev.txt"], re.MULTILINE)


def test_qt_is_one_that_works_with_the_oldest_python(pins):
    # 6.12.0 drops one reference to None on every void call under Python 3.11.
    assert versions(pins["run.txt"])["pyside6-essentials"].startswith("6.11.")
