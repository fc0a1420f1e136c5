"""Cleaning a picture again is spared where the same would come out, and only there."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from wizard.case.evidence import Box, Evidence
from wizard.privacy import remembered
from wizard.privacy.mask import Masker
from wizard.privacy.remembered import sanitise_once
from wizard.privacy.sanitise import sanitise

ADDRESS = "jan.kowalski@onet.pl"
CARD = "4111 1111 1111 1111"


def screen(path: Path, *lines: str) -> Evidence:
    image = Image.new("RGB", (900, 60 * len(lines) + 40), "white")
    for number, line in enumerate(lines):
        font = ImageFont.truetype("DejaVuSans.ttf", 30)
        ImageDraw.Draw(image).text((20, 20 + 60 * number), line, fill="black", font=font)
    image.save(path, "PNG")
    import hashlib

    return Evidence(
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        name=path.name,
        media_type="image/png",
        size=path.stat().st_size,
        added=datetime(2026, 11, 3, tzinfo=UTC),
    )


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were really cleaned."""
    monkeypatch.setattr(remembered, "_SHELF", remembered._Shelf())
    names: list[str] = []

    def counting(source, evidence, target, *rest):
        names.append(evidence.name)
        return sanitise(source, evidence, target, *rest)

    monkeypatch.setattr(remembered, "sanitise", counting)
    return names


def clean(tmp_path: Path, item: Evidence, masker: Masker, name: str = "out"):
    target = tmp_path / name
    result = sanitise_once(tmp_path / item.name, item, target, masker)
    return result, target.read_bytes()


def test_the_same_comes_out_and_is_made_once(tmp_path: Path, done: list[str]) -> None:
    item = screen(tmp_path / "a.png", f"E-mail: {ADDRESS}", f"karta {CARD}")
    first, content = clean(tmp_path, item, Masker())
    again, same = clean(tmp_path, item.model_copy(update={"caption": "x"}), Masker())
    assert done == ["a.png"]
    assert (again, same) == (first, content)
    assert {mask.token for mask in first.masks} == {"⟦e-mail 1⟧", "⟦card 1⟧"}
    assert all(one.boxes for one in first.covered)


def test_tokens_are_those_of_the_package_that_is_made_now(tmp_path: Path, done: list[str]) -> None:
    item = screen(tmp_path / "a.png", f"E-mail: {ADDRESS}")
    clean(tmp_path, item, Masker())
    masker = Masker()
    masker.mask("ewa@onet.pl")
    again, _content = clean(tmp_path, item, masker)
    assert done == ["a.png"]
    assert [mask.token for mask in again.masks] == ["⟦e-mail 2⟧"]
    assert masker.given()["⟦e-mail 2⟧"].value == ADDRESS


def test_letting_something_stay_makes_only_the_files_again_that_hold_it(
    tmp_path: Path, done: list[str]
) -> None:
    held = screen(tmp_path / "a.png", f"E-mail: {ADDRESS}")
    other = screen(tmp_path / "b.png", f"karta {CARD}")
    before = [clean(tmp_path, item, Masker())[1] for item in (held, other)]
    masker = Masker(unticked=(f"e-mail:{ADDRESS}",))
    after = [clean(tmp_path, item, masker)[1] for item in (held, other)]
    assert done == ["a.png", "b.png", "a.png"]
    assert before[0] != after[0]
    assert before[1] == after[1]


def test_a_word_that_is_hidden_and_what_is_drawn_make_it_again(tmp_path: Path, done: list[str]) -> None:
    item = screen(tmp_path / "a.png", "Zamowienie Kwiatkowska")
    clean(tmp_path, item, Masker())
    hidden, _content = clean(tmp_path, item, Masker(words=("Kwiatkowska",)))
    assert [mask.token for mask in hidden.masks] == ["⟦hidden 1⟧"]
    covered = item.model_copy(update={"covers": (Box(x=0, y=0, width=9, height=9),)})
    clean(tmp_path, covered, Masker())
    assert done == ["a.png"] * 3


def test_no_more_is_kept_than_memory_allows(
    tmp_path: Path, done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "MOST_BYTES", 10)
    item = screen(tmp_path / "a.png", "x")
    for _again in range(2):
        clean(tmp_path, item, Masker())
    assert done == ["a.png", "a.png"]
