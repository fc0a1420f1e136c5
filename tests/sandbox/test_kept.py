"""A kept child does many jobs; one that dies is replaced, and what killed it is refused."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.sandbox import hostile
from wizard.errors import Cancelled
from wizard.progress import Stop
from wizard.sandbox import kept as room
from wizard.sandbox import parent
from wizard.sandbox.kept import KeptChildren
from wizard.sandbox.limits import Limits
from wizard.sandbox.refusal import CouldNotOpen, Refusal
from wizard.sandbox.views import PDF, picture_of


@pytest.fixture
def kept():
    made = KeptChildren()
    yield made
    made.rest()


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The children that were started."""
    children: list[int] = []
    real = parent.subprocess.Popen

    def start(*args, **named):
        child = real(*args, **named)
        children.append(child.pid)
        return child

    monkeypatch.setattr(parent.subprocess, "Popen", start)
    return children


def side(path: Path, kept: KeptChildren, media_type: str = "image/png") -> int:
    return picture_of(path, media_type, longest_side=20, encoding="bare", ask=kept.ask).width


def test_one_child_does_many_jobs(tmp_path: Path, kept: KeptChildren, started: list[int]) -> None:
    path = hostile.put(tmp_path, "x.png", hostile.png())
    pdf = hostile.put(tmp_path, "x.pdf", hostile.text_pdf(["x"]))
    assert [side(path, kept), side(pdf, kept, PDF), side(path, kept)]
    assert len(started) == 1


def test_the_pixels_are_those_of_a_child_of_its_own(tmp_path: Path, kept: KeptChildren) -> None:
    path = hostile.put(tmp_path, "x.png", hostile.png())
    assert picture_of(path, "image/png", ask=kept.ask) == picture_of(path, "image/png")


def test_a_refused_file_costs_no_child(tmp_path: Path, kept: KeptChildren, started: list[int]) -> None:
    bad = hostile.put(tmp_path, "bad", b"nothing of the kind")
    for _time in range(3):
        with pytest.raises(CouldNotOpen) as trouble:
            side(bad, kept)
        assert trouble.value.refusal is Refusal.UNSUPPORTED
    assert len(started) == 1


@pytest.mark.parametrize(
    ("make", "refusals"),
    [
        (hostile.recursive_pdf, {Refusal.TOO_HUNGRY, Refusal.TOO_SLOW}),
        (hostile.laughing_pdf, {Refusal.TOO_HUNGRY, Refusal.TOO_SLOW}),
    ],
)
def test_what_kills_a_child_is_refused_and_the_next_one_is_served(
    tmp_path: Path, kept: KeptChildren, started: list[int], make, refusals: set[Refusal]
) -> None:
    bad, good = hostile.put(tmp_path, "bad", make()), hostile.put(tmp_path, "good", hostile.png())
    side(good, kept)
    with pytest.raises(CouldNotOpen) as trouble:
        side(bad, kept, PDF)
    assert trouble.value.refusal in refusals
    assert side(good, kept)
    assert len(started) == 2


def test_a_child_that_was_shot_is_replaced(tmp_path: Path, kept: KeptChildren, started: list[int]) -> None:
    path = hostile.put(tmp_path, "x.png", hostile.png())
    side(path, kept)
    os.kill(started[0], 9)
    with pytest.raises(CouldNotOpen):
        side(path, kept)
    assert side(path, kept)
    assert len(started) == 2


def test_too_slow_is_too_slow(tmp_path: Path, started: list[int]) -> None:
    kept = KeptChildren(Limits(seconds=0.3))
    with pytest.raises(CouldNotOpen) as trouble:
        side(hostile.put(tmp_path, "x.pdf", hostile.recursive_pdf()), kept, PDF)
    assert trouble.value.refusal is Refusal.TOO_SLOW
    kept.rest()


def test_it_stops_when_asked(tmp_path: Path, kept: KeptChildren) -> None:
    stop = Stop()
    stop.ask()
    path = hostile.put(tmp_path, "x.pdf", hostile.recursive_pdf())
    with pytest.raises(Cancelled):
        picture_of(path, PDF, ask=kept.ask, stop=stop)


def test_after_a_while_a_child_is_replaced(
    tmp_path: Path, kept: KeptChildren, started: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "_JOBS_A_CHILD", 2)
    path = hostile.put(tmp_path, "x.png", hostile.png())
    for _time in range(4):
        assert side(path, kept)
    assert len(started) == 2


def test_two_threads_have_two_children(tmp_path: Path, kept: KeptChildren, started: list[int]) -> None:
    path = hostile.put(tmp_path, "x.png", hostile.png())
    with ThreadPoolExecutor(2) as threads:
        assert len(list(threads.map(lambda _number: side(path, kept), range(20)))) == 20
    assert len(started) <= 2


def test_resting_ends_the_children(tmp_path: Path, kept: KeptChildren, started: list[int]) -> None:
    side(hostile.put(tmp_path, "x.png", hostile.png()), kept)
    kept.rest()
    if sys.platform != "win32":
        with pytest.raises(ProcessLookupError):
            os.kill(started[0], 0)


@pytest.mark.parametrize("answer", [b"", b"\xff\xff\xff\xff", b"\0\0\0\2{}", b'\0\0\0\x0a{"size":9}'])
def test_an_answer_that_makes_no_sense_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: bytes
) -> None:
    program = tmp_path / "child.py"
    program.write_text(
        f"import sys\nsys.stdin.buffer.readline()\nsys.stdout.buffer.write({answer!r})\n", encoding="utf-8"
    )
    monkeypatch.setattr(parent, "_command", lambda: [sys.executable, str(program)])
    kept = KeptChildren()
    with pytest.raises(CouldNotOpen):
        kept.ask({"job": "picture"})
    kept.rest()
