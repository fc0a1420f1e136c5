"""The parent believes a child sizes and bytes, and nothing else."""

import json
import sys
from pathlib import Path

import pytest

from wizard.sandbox import parent
from wizard.sandbox.child import HEADER_LENGTH
from wizard.sandbox.limits import resident_bytes
from wizard.sandbox.refusal import CouldNotOpen, Refusal


def answering(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: bytes, code: int = 0) -> None:
    program = tmp_path / "child.py"
    program.write_text(
        f"import sys\nsys.stdin.buffer.read()\nsys.stdout.buffer.write({answer!r})\nsys.exit({code})\n"
    )
    monkeypatch.setattr(parent, "_command", lambda: [sys.executable, str(program)])


def framed(header: bytes, payload: bytes = b"") -> bytes:
    return HEADER_LENGTH.pack(len(header)) + header + payload


def test_an_answer_is_header_and_payload(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    answering(monkeypatch, tmp_path, framed(b'{"width": 7}', b"pixels"))
    answer = parent.ask_child({"job": "picture"})
    assert (answer.number("width", most=10), answer.payload) == (7, b"pixels")


@pytest.mark.parametrize("value", [-1, 11, 3.5, "7", None, True])
def test_a_number_that_can_not_be_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, value: object
) -> None:
    answering(monkeypatch, tmp_path, framed(json.dumps({"width": value}).encode()))
    with pytest.raises(CouldNotOpen):
        parent.ask_child({"job": "picture"}).number("width", most=10)


@pytest.mark.parametrize(
    "answer",
    [b"", b"\0\0", b"\xff\xff\xff\xff{}", framed(b"{"), framed(b"[1]"), framed(b"\xff\xfe"), framed(b'{"refused": "because"}')],
    ids=["nothing", "half", "monstrous header", "no JSON", "a list", "no text", "an unknown refusal"],
)  # fmt: skip
def test_an_answer_that_makes_no_sense_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: bytes
) -> None:
    answering(monkeypatch, tmp_path, answer)
    with pytest.raises(CouldNotOpen) as trouble:
        parent.ask_child({"job": "picture"})
    assert trouble.value.refusal is Refusal.DAMAGED


def test_a_child_that_breaks_down_is_a_refusal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    answering(monkeypatch, tmp_path, framed(b"{}"), code=1)
    with pytest.raises(CouldNotOpen):
        parent.ask_child({"job": "picture"})


def test_the_memory_of_a_process_can_be_told_or_is_zero() -> None:
    import os

    assert resident_bytes(os.getpid()) >= 0
    assert resident_bytes(2**22 + 1) == 0
