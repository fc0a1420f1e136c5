"""Card numbers.

Sure: a whole group of digits with a known issuer range, its length and a right check digit. Maybe: one
inside a longer group, one split over lines or cells, a Maestro, or one already cut in the middle.
Ranges: braintree/credit-card-type, MIT, read 2026-06-30; check digit: ISO/IEC 7812-1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from wizard.privacy.called import is_called_otherwise
from wizard.privacy.digits import Chunk, Run, are_close, are_grouped, digits_of, luhn, runs
from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.span import Span
from wizard.privacy.split import PIECES, WIDE, blanked, overlapping

_ISSUERS: tuple[tuple[str, tuple[tuple[str, str], ...], frozenset[int]], ...] = (
    ("Visa", (("4", "4"),), frozenset({13, 16, 18, 19})),
    ("Mastercard", (("51", "55"), ("2221", "2720")), frozenset({16})),
    ("American Express", (("34", "34"), ("37", "37")), frozenset({15})),
    ("Diners", (("300", "305"), ("36", "36"), ("38", "39")), frozenset({14, 16, 19})),
    ("JCB", (("3528", "3589"),), frozenset(range(16, 20))),
    ("JCB", (("2131", "2131"), ("1800", "1800")), frozenset({15})),
    ("Discover", (("6011", "6011"), ("644", "649"), ("65", "65")), frozenset({16, 19})),
    ("UnionPay", (("62", "62"), ("81", "81")), frozenset(range(14, 20))),
    ("Maestro", (("50", "50"), ("56", "59"), ("63", "63"), ("67", "67")), frozenset(range(12, 20))),
)
_LONGEST_RANGE = 4
"""So many digits the longest beginning of a range has."""

_PRINTED = {(4, 4, 4, 4), (4, 6, 5), (4, 6, 4), (4, 4, 4, 4, 2), (4, 4, 4, 4, 3)}
_GLUED_GROUPS = {(4, 4, 8), (4, 8, 4), (8, 4, 4)}  # as text recognition joins them
_MAESTRO_PLAIN = frozenset({16, 18, 19})  # shorter ones without groups are mostly article and order numbers

# Each begins with a digit, so that the engine skips to the next one; that no other digit is before it is looked up behind it.
_SPLIT = re.compile(
    rf"[0-9](?<![0-9][0-9])[0-9]{{3}}(?:{WIDE}[0-9]{{4}}){{3}}(?:{WIDE}[0-9]{{1,3}})?(?![0-9])", re.IGNORECASE
)
_SPLIT_SHORT = re.compile(
    rf"[0-9](?<![0-9][0-9])[0-9]{{3}}{WIDE}[0-9]{{6}}{WIDE}[0-9]{{4,5}}(?![0-9])", re.IGNORECASE
)
_CUT = re.compile(
    r"([0-9](?<![0-9][0-9])[0-9]{3,5}[ -]?(?:[0-9]{2})?)([*xX•·#][*xX•·# -]{3,14})([0-9]{4})(?![0-9])"
)
_CUTS = ("***", "xxx", "•••", "···", "###", "* *", "• •")
_FEWEST = 12
_NANOSECONDS = ("17", "18")
"""How a moment of our years begins that is counted in nanoseconds since 1970."""

_GROUPS = (b"0000 0000 0000 0000", b"0000 000000 0000")


def brand_of(digits: str) -> str:
    """The brand whose range and length `digits` has, or nothing."""
    return _brand_of(digits[:_LONGEST_RANGE], len(digits))


@lru_cache(maxsize=100_000)
def _brand_of(beginning: str, length: int) -> str:
    # Asked for every long number of a log: a few thousand beginnings answer for all of them.
    for brand, ranges, lengths in _ISSUERS:
        if length in lengths and any(first <= beginning[: len(first)] <= last for first, last in ranges):
            return brand
    return ""


def is_card(digits: str) -> bool:
    """Whether `digits` can be a card: issuer range, length and check digit."""
    return bool(brand_of(digits)) and len(set(digits)) > 1 and luhn(digits)


def worth(lowered: str) -> bool:
    """Whether there can be one in a text (in small letters) at all."""
    return (
        are_close(lowered, _FEWEST) or any(cut in lowered for cut in _CUTS) or are_grouped(lowered, *_GROUPS)
    )


def find(seen: str) -> Iterator[Span]:
    """The card numbers in `seen`; none overlapping."""
    found = list(_all(seen))
    yield from (span for span in found if span.grade is Grade.SURE)
    yield from _from_left_to_right(span for span in found if span.grade is Grade.MAYBE)


def _from_left_to_right(spans: Iterable[Span]) -> Iterator[Span]:
    # Groups of four can be turned round, and the check digit stays right: of two copies of one number, in a row,
    # also the end of the first with the beginning of the second is one. So the first has to be taken first.
    at = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= at:
            yield span
            at = span.end


def _all(seen: str) -> Iterator[Span]:
    for run in runs(seen, _FEWEST):
        yield from (span for span in _in_run(run) if not _is_order(seen, span, run[0].start))
    if are_grouped(seen, *_GROUPS):
        for pattern in (_SPLIT, _SPLIT_SHORT):
            for found in overlapping(pattern, seen):
                yield from _split(found)
    for found in _CUT.finditer(seen):
        yield Span(
            SecretKind.CARD, found.start(), found.end(), Grade.MAYBE, found[1] + "*" + found[3], found[3]
        )


def _is_order(seen: str, span: Span, run_start: int) -> bool:
    # Order and parcel numbers of sixteen digits begin like these cards, and one in ten has a right check digit.
    doubtful = span.grade is Grade.MAYBE or brand_of(span.value) in ("UnionPay", "Maestro")
    return doubtful and (is_called_otherwise(seen, span.start) or is_called_otherwise(seen, run_start))


def _in_run(run: Run) -> Iterator[Span]:
    if not 12 <= len(digits_of(run)) <= 400:
        yield from _long_run(run)
        return
    if grade := _grade(run, whole=True):
        yield _span(run, grade)
        return
    yield from _long_run(run)


def _long_run(run: Run) -> Iterator[Span]:
    for first in range(len(run)):
        length = 0
        for last in range(first, min(first + 6, len(run))):
            length += len(run[last].digits)
            if length > 19:
                break
            part = run[first : last + 1]
            if length >= 12 and (grade := _grade(part, whole=False)):
                yield _span(part, grade)
    for chunk in run:
        yield from _glued(chunk)


def _grade(run: Run, *, whole: bool) -> Grade | None:
    digits = digits_of(run)
    if not is_card(digits):
        return None
    shape = tuple(len(chunk.digits) for chunk in run)
    printed = len(run) == 1 or shape in _PRINTED
    if brand_of(digits) == "Maestro":
        plain = len(run) == 1 and len(digits) in _MAESTRO_PLAIN
        return Grade.MAYBE if plain or set(shape[:-1]) == {4} else None
    if len(digits) == 13 and not whole:
        return None
    if whole or printed:
        return Grade.SURE
    return Grade.MAYBE if shape in _GLUED_GROUPS else None


def _glued(chunk: Chunk) -> Iterator[Span]:
    # An expiry or a code typed right after the number, or a few digits before it.
    if not 17 <= len(chunk.digits) <= 20 or (len(chunk.digits) == 19 and chunk.digits[:2] in _NANOSECONDS):
        return
    for start in (0, len(chunk.digits) - 16):
        digits = chunk.digits[start : start + 16]
        if is_card(digits) and brand_of(digits) in ("Visa", "Mastercard"):
            at = chunk.start + start
            yield Span(SecretKind.CARD, at, at + 16, Grade.MAYBE, digits)


def _split(found: re.Match[str]) -> Iterator[Span]:
    groups = list(PIECES.finditer(blanked(found[0])))
    # With the last short group and, if that is no card, without it.
    for count in range(len(groups), 2, -1):
        digits = "".join(group[0] for group in groups[:count])
        if is_card(digits):
            start = found.start()
            yield Span(SecretKind.CARD, start, start + groups[count - 1].end(), Grade.MAYBE, digits)
            return


def _span(run: Run, grade: Grade) -> Span:
    return Span(SecretKind.CARD, run[0].start, run[-1].end, grade, digits_of(run))
