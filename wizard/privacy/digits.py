"""Groups of digits, as people and machines write long numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_JOINTS = " +_-"
_CHUNK = re.compile(r"[0-9]+")
_JOINT = re.compile(r"[ +_-]{1,3}")

_SHAPE = bytes(ord("0") if chr(code).isdigit() and code < 128 else ord("x") for code in range(256))
_SPREAD = bytes(ord("0") if chr(code).isdigit() and code < 128 else ord(" ") for code in range(256))
_LETTERS = bytes(
    ord("0")
    if chr(code).isdigit() and code < 128
    else ord("a")
    if chr(code).isalpha() and code < 128
    else ord(".")
    for code in range(256)
)
_IBAN_SHAPE = re.compile(rb"aa00[a0]{11}")
_TAG = re.compile(r"<[^<>]{0,80}>")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Digits without anything between them, and where they stand."""

    digits: str
    start: int
    end: int


Run = tuple[Chunk, ...]
"""Chunks with only spaces, dashes, plus signs and underscores between them, and no digit before or after."""


def runs(seen: str, fewest: int = 1) -> Iterator[Run]:
    """All runs of `seen` with at least so many digits, in order; each is as long as it can be."""
    # The engine passes over short ones by itself.
    for stretch in re.finditer(rf"[0-9][0-9{_JOINTS}]{{{fewest - 1},}}", seen):
        yield from (
            run for run in _runs_in(seen, *stretch.span()) if sum(len(one.digits) for one in run) >= fewest
        )


def _runs_in(seen: str, start: int, end: int) -> Iterator[Run]:
    run: list[Chunk] = []
    for found in _CHUNK.finditer(seen, start, end):
        if run and not _JOINT.fullmatch(seen, run[-1].end, found.start()):
            yield tuple(run)
            run = []
        run.append(Chunk(found[0], found.start(), found.end()))
    if run:
        yield tuple(run)


def are_close(text: str, fewest: int) -> bool:
    """Whether `text` has so many digits with nothing but spaces, dashes, plus signs and underscores between them."""
    return b"0" * fewest in text.encode("ascii", "replace").translate(_SHAPE, _JOINTS.encode())


def may_hold_iban(lowered: str) -> bool:
    """Whether two letters with two digits and at least eleven more of either stand in a text (in small letters) somewhere."""
    return bool(_IBAN_SHAPE.search(lowered.encode("ascii", "replace").translate(_LETTERS, b" -")))


def are_grouped(text: str, *shapes: bytes) -> bool:
    """Whether groups of digits of such lengths (`b"0000 0000"`) follow each other in `text`, whatever is between them."""
    # Also without what may hold digits and is none of the number's: tags, spaces as e-mails encode them.
    texts = [text]
    if "=20" in text or "=c2" in text:
        texts.append(text.replace("=20", " ").replace("=c2=a0", " "))
    if "<" in text:
        texts += [_TAG.sub(" ", one) for one in texts]
    return any(_have_groups(one, shapes) for one in texts)


def _have_groups(text: str, shapes: tuple[bytes, ...]) -> bool:
    groups = b" " + b" ".join(text.encode("ascii", "replace").translate(_SPREAD).split()) + b" "
    return any(b" " + shape in groups for shape in shapes)


def digits_of(run: Run) -> str:
    """The digits of `run` in one piece."""
    return "".join(chunk.digits for chunk in run)


def luhn(digits: str) -> bool:
    """Whether the last digit is the right check digit (Luhn, ISO/IEC 7812-1)."""
    total = 0
    for place, char in enumerate(reversed(digits)):
        value = int(char) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
