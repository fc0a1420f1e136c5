"""A file that is taken in is safe before anybody names it; one that is not leaves nothing behind."""

import hashlib
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.sandbox import hostile
from wizard import clock
from wizard.case.evidence import EvidenceKind
from wizard.errors import Cancelled, Trouble
from wizard.evidence import intake
from wizard.evidence.intake import LARGEST_CASE, LARGEST_FILE, shown_name, take_in, take_in_bytes
from wizard.progress import Stop

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_the_copy_lies_under_its_digest(tmp_path: Path) -> None:
    content = hostile.png()
    source = hostile.put(tmp_path, "Zrzut ekranu.dat", content)
    told: list[tuple[int, int]] = []
    with clock.fixed(NOW):
        evidence = take_in(
            source, tmp_path / "case" / "evidence", how="drop", caption="Błąd", progress=lambda done, total, _what="": told.append((done, total))
        )  # fmt: skip
    digest = hashlib.sha256(content).hexdigest()
    assert (tmp_path / "case" / "evidence" / digest).read_bytes() == content
    assert left_in(tmp_path / "case" / "evidence") == [digest]
    assert source.read_bytes() == content
    assert evidence.sha256 == digest
    assert (evidence.name, evidence.media_type, evidence.size) == (
        "Zrzut ekranu.dat",
        "image/png",
        len(content),
    )
    assert (evidence.kind, evidence.source, evidence.caption) == (EvidenceKind.SCREENSHOT, "drop", "Błąd")
    assert evidence.added == NOW
    assert told == [(len(content), len(content))]


def test_the_same_file_twice_is_kept_once(tmp_path: Path) -> None:
    source = hostile.put(tmp_path, "a.txt", b"abc")
    first, second = (take_in(source, tmp_path / "e", name=name) for name in ("a.txt", "b.txt"))
    assert first.sha256 == second.sha256
    assert len(left_in(tmp_path / "e")) == 1


def test_a_pasted_picture_is_taken_in(tmp_path: Path) -> None:
    evidence = take_in_bytes(hostile.png(), tmp_path / "e", name="wklejony obraz 1.png", how="paste")
    assert (evidence.media_type, evidence.source) == ("image/png", "paste")
    assert left_in(tmp_path / "e") == [evidence.sha256]


def refused(source: Path, into: Path, **more: int) -> Trouble:
    with pytest.raises(Trouble) as trouble:
        take_in(source, into, **more)
    assert left_in(into) == []
    assert trouble.value.todo
    assert trouble.value.kept
    return trouble.value


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert "is empty" in refused(hostile.put(tmp_path, "a.pdf", b""), tmp_path / "e").happened
    with pytest.raises(Trouble, match="is empty"):
        take_in_bytes(b"", tmp_path / "e", name="x.png")


def test_a_folder_a_device_and_a_pipe_are_refused(tmp_path: Path) -> None:
    assert "is not a file" in refused(tmp_path, tmp_path / "e").happened
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        assert "is not a file" in refused(tmp_path / "pipe", tmp_path / "e").happened
        assert "is not a file" in refused(Path("/dev/zero"), tmp_path / "e").happened


@pytest.mark.parametrize("name", ["gone.png", "nul\0in the name"])
def test_a_file_that_is_not_there_is_refused(tmp_path: Path, name: str) -> None:
    assert "no longer there" in refused(tmp_path / name, tmp_path / "e").happened


def test_a_file_of_two_gigabytes_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "film.mp4"
    with source.open("wb") as file:
        file.truncate(2 << 30)
    monkeypatch.setattr(intake.os, "open", lambda *_args: pytest.fail("was read"))
    assert "larger than 25 MB" in refused(source, tmp_path / "e").happened


def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "LARGEST_FILE", 100)
    monkeypatch.setattr(intake, "_size_of", lambda _source, _shown: 50)
    assert "larger than" in refused(hostile.put(tmp_path, "a", b"x" * 200), tmp_path / "e").happened


def test_the_case_has_a_limit_too(tmp_path: Path) -> None:
    source = hostile.put(tmp_path, "a.txt", b"abc")
    trouble = refused(source, tmp_path / "e", room_used=LARGEST_CASE - 2)
    assert "more than 200 MB" in trouble.happened
    assert take_in(source, tmp_path / "e", room_used=LARGEST_CASE - 3).size == 3
    assert LARGEST_FILE < LARGEST_CASE


def test_a_disk_that_is_full_says_so_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(intake.os, "fsync", full)
    source = hostile.put(tmp_path, "a.txt", b"abc")
    assert "The disk is full" in refused(source, tmp_path / "e").happened


def test_a_folder_that_can_not_be_written_says_so(tmp_path: Path) -> None:
    blocker = hostile.put(tmp_path, "e", b"a file where the folder should be")
    with pytest.raises(Trouble, match="could not be copied"):
        take_in(hostile.put(tmp_path, "a.txt", b"abc"), blocker)


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    stop = Stop()
    stop.ask()
    with pytest.raises(Cancelled):
        take_in(hostile.put(tmp_path, "a.txt", b"abc"), tmp_path / "e", stop=stop)
    assert left_in(tmp_path / "e") == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("C:\\Users\\Anna\\paragon.pdf", "paragon.pdf"),
        ("../../etc/passwd", "passwd"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("z\nw\0.png", "zw.png"),
        ("", "?"),
        ("x" * 300 + ".png", "x" * 115 + "….png"),
    ],
)
def test_a_name_is_shown_without_folders_and_tricks(name: str, shown: str) -> None:
    assert shown_name(name) == shown
