"""Inside the child: words that stand side by side, joined to lines.

An engine that looks for sparse text cuts a line wherever there is a gap: a number in groups, a label and
its value come apart. What is to be found in them is found on the joined line.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from wizard.sandbox.glyphs import Corners, Word

_WIDE_GAP = 2.0
"""In heights of a letter: words further apart are joined by a tab, as cells of a table are."""

_NO_GAP = 0.2
_NO_GAP_AT_A_SIGN = 0.5
"""In heights of a letter: words closer than that are one; engines like to cut at the small signs inside a number."""

_SIGNS = "-.@_/"

_OVERLAP = 0.5
"""The part of the lower one's height that two words of one line share at least."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its text, the corners of each character, and the confidence of its words, 0 to 100.

    The character between two words has the corners of the gap.
    """

    text: str
    corners: tuple[Corners, ...]
    confidence: float


def joined(words: list[Word]) -> list[Row]:
    """The lines of `words`, from top to bottom."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.top + word.bottom) / 2):
        # The last few lines are enough: the words come in order of their middles.
        for line in reversed(lines[-4:]):
            if _side_by_side(line, word):
                line.append(word)
                break
        else:
            lines.append([word])
    return [_row(line) for line in lines]


def _side_by_side(line: list[Word], word: Word) -> bool:
    # A line may lean a little: only the neighbour counts.
    nearest = min(line, key=lambda other: max(other.left - word.right, word.left - other.right))
    shared = min(nearest.bottom, word.bottom) - max(nearest.top, word.top)
    heights = (nearest.bottom - nearest.top, word.bottom - word.top)
    crossing = min(nearest.right, word.right) - max(nearest.left, word.left)
    narrow = min(nearest.right - nearest.left, word.right - word.left)
    return shared >= _OVERLAP * min(heights) and max(heights) <= 4 * min(heights) and crossing < narrow / 2


def _row(line: list[Word]) -> Row:
    line = sorted(line, key=lambda word: word.left)
    height = median(word.bottom - word.top for word in line)
    text, corners = "", list[Corners]()
    for number, word in enumerate(line):
        joint = _joint(line[number - 1], word, height) if number else ""
        if joint:
            corners.append(_between(line[number - 1], word))
        text += joint + word.text
        corners += word.corners
    weight = sum(len(word.text) for word in line)
    return Row(text, tuple(corners), sum(word.confidence * len(word.text) for word in line) / weight)


def _joint(before: Word, word: Word, height: float) -> str:
    gap = (word.left - before.right) / max(height, 1)
    at_a_sign = before.text[-1] in _SIGNS or word.text[0] in _SIGNS
    if gap < (_NO_GAP_AT_A_SIGN if at_a_sign else _NO_GAP):
        return ""
    return "\t" if gap > _WIDE_GAP else " "


def _between(before: Word, word: Word) -> Corners:
    return (
        before.right,
        min(before.top, word.top),
        max(before.right, word.left),
        max(before.bottom, word.bottom),
    )
