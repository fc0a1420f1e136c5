"""Files that mean harm end with a sentence, or are read. `python -m bench hostile` goes through all of them."""

from pathlib import Path

import pytest

from bench.hostile import go
from bench.hostile_files import FILES, QUICK
from wizard.errors import Trouble
from wizard.evidence.reading import read
from wizard.evidence.statements.reading import read_statement
from wizard.i18n import speaking


@pytest.mark.parametrize("name", QUICK)
def test_a_file_that_means_harm_ends_with_a_sentence(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    FILES[name](path)
    before = path.lstat()
    with speaking("en"):
        way = go(path, tmp_path / "case")
    assert way.sentence
    assert path.lstat().st_mtime_ns == before.st_mtime_ns, "a person's own file is never changed"


def test_an_outside_entity_is_never_fetched(tmp_path: Path) -> None:
    path = tmp_path / "outside.xml"
    FILES["outside.xml"](path)
    assert "root:" not in read(path).text
    assert dict(read(path).fields) == {}


@pytest.mark.parametrize(
    "name", [name for name in ("pipe.txt", "folder.pdf", "device.txt", "to-nowhere.png") if name in FILES]
)
def test_what_is_no_file_is_told_and_never_waited_for(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    FILES[name](path)
    for reader in (read, read_statement):
        with pytest.raises(Trouble):
            reader(path)


def test_a_trouble_in_another_thread_is_told_in_the_language_spoken_here(tmp_path: Path) -> None:
    path = tmp_path / "cut-off.jpg"
    FILES["cut-off.jpg"](path)
    said = set()
    for language in ("pl", "en"):
        with speaking(language), pytest.raises(Trouble) as trouble:
            read(path)
        said.add(trouble.value.happened)
    assert len(said) == 2
