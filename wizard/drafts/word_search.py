"""The person's own search: where a word, a name or a number of theirs stands in all that goes into the package."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.case.evidence import Evidence
from wizard.drafts.draft import Draft
from wizard.drafts.file_texts import FilePage, pages_of
from wizard.drafts.places import Place, Where, texts_of
from wizard.progress import Stop

if TYPE_CHECKING:
    from wizard.privacy.hit import Hit
    from wizard.privacy.mask import Masker

MOST_SPOTS = 40
"""More than these are only counted."""

_AROUND = 32


@dataclass(frozen=True, slots=True)
class Spot:
    """One place where the word stands, with a little around it, and whether it is hidden there already."""

    place: Place
    before: str = field(repr=False)
    found: str = field(repr=False)
    after: str = field(repr=False)
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes:
        word: what was looked for.
        count: how often it stands there.
        hidden: how often of these it is hidden already.
        spots: the first of them; those that are still to be seen come first.
    """

    word: str = field(repr=False)
    count: int
    hidden: int
    spots: tuple[Spot, ...]


def is_too_short(word: str) -> bool:
    """Whether nobody can look for `word`: a single letter would be in every line."""
    from wizard.privacy.own_words import SHORTEST

    return len("".join(word.split())) < SHORTEST


def search(
    word: str,
    draft: Draft,
    original: Callable[[str], Path],
    masker: Masker,
    made: Iterable[tuple[Place, str]] = (),
    *,
    stop: Stop | None = None,
) -> Found:
    """Looks for `word` in all that was typed, in the included files, and in what was made. For a worker.

    Args:
        word: a word, a name, a number; found in other endings and spacings too.
        draft: the case.
        original: SHA-256 of a file → where its original lies.
        masker: of the package; what it hides counts as hidden.
        made: the message and the report, masked already.
        stop: looked at before every text.

    Raises:
        Cancelled: `stop` was asked.
    """
    stop = stop or Stop()
    spots: list[Spot] = []
    for place, text in (*texts_of(draft), *made):
        stop.check()
        spots += _spots(word, place, FilePage(text), (), masker)
    for item in draft.evidence:
        if item.included:
            pages = pages_of(item, original(item.sha256), stop)
            for number, page in enumerate(pages, start=1):
                stop.check()
                place = Place(Where.FILE, item.sha256, number if len(pages) > 1 else 0)
                spots += _spots(word, place, page, _gone(item, number - 1), masker)
    hidden = sum(spot.is_hidden for spot in spots)
    spots.sort(key=lambda spot: spot.is_hidden)
    return Found(word, len(spots), hidden, tuple(spots[:MOST_SPOTS]))


_Rule = Callable[[tuple[int, int, int, int]], bool]


def _gone(item: Evidence, page: int) -> tuple[_Rule, ...]:
    """Rules that say of a box whether the person covered it or cut it off."""
    covers = [box for box in item.covers if box.page == page]
    crop = next((box for box in item.crops if box.page == page), None)

    def covered(box: tuple[int, int, int, int]) -> bool:
        x, y, width, height = box
        return any(
            own.x <= x + width // 4
            and own.y <= y + height // 4
            and own.x + own.width >= x + width - width // 4
            and own.y + own.height >= y + height - height // 4
            for own in covers
        )

    def cut(box: tuple[int, int, int, int]) -> bool:
        x, y, width, height = box
        return crop is not None and not (
            x < crop.x + crop.width
            and crop.x < x + width
            and y < crop.y + crop.height
            and crop.y < y + height
        )

    return (covered, cut)


def _spots(
    word: str, place: Place, page: FilePage, gone: tuple[_Rule, ...], masker: Masker
) -> Iterator[Spot]:
    from wizard.privacy.own_words import find_words

    hits = find_words(page.text, [word])
    if not hits:
        return
    masked = masker.to_mask(page.text)
    for hit in hits:
        boxes = page.boxes(hit.start, hit.end)
        is_gone = bool(boxes) and all(any(rule(box) for rule in gone) for box in boxes)
        is_hidden = is_gone or any(_overlap(hit, other) for other in masked)
        yield Spot(
            place,
            _around(page.text, max(0, hit.start - _AROUND), hit.start, masked, masker),
            _line(page.text[hit.start : hit.end]),
            _around(page.text, hit.end, hit.end + _AROUND, masked, masker),
            is_hidden,
        )


def _around(text: str, start: int, end: int, masked: Sequence[Hit], masker: Masker) -> str:
    """A piece of `text` with what is hidden in it as tokens: whoever looks over the person's shoulder sees no more."""
    parts: list[str] = []
    at = start
    for hit in masked:
        if hit.end > start and hit.start < end:
            parts += (text[at : max(at, hit.start)], masker.token(hit))
            at = hit.end
    return _line("".join((*parts, text[at:end] if at < end else "")))


def _overlap(hit: Hit, other: Hit) -> bool:
    return other.start <= hit.start and hit.end <= other.end


def _line(text: str) -> str:
    start, end = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if start else ''}{' '.join(text.split())}{' ' if end and text.strip() else ''}"
