"""A paper's words as people see them: rows of cells, so that what stands beside or below a label can be found.

Cells are what wide gaps, tabs or bars separate. Labels are looked for in `Cell.plain`, which has the length of
`Cell.text` and neither capitals nor Polish letters: engines lose them, and so do people.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_GAP = re.compile(r"\t+ *|[ \u00a0]{2,}|\s[|│┃¦]\s|^[|│┃¦]\s?|\s?[|│┃¦]$")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u3000"), " ")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_WIDEST = 200
_WIDE = re.compile(rf" {{{_WIDEST},}}")
# "> " in an answer to a mail, "|" around a table, "*" around a heading.
_FRAME = re.compile(r"^(?:[>|│┃¦][ >|│┃¦]*)|[|│┃¦]+ {0,9}$", re.MULTILINE)
_STRESS = re.compile(
    r"(?<![\w*•x])(?:\*\*?|__)(?=[^\W\d])|(?<=[:\w.])(?:\*\*?|__)(?=[\s:]|$)|^#{1,4} (?=[^\W\d])",
    re.MULTILINE,
)
_FAR = 4
"""In characters: cells whose edges are further apart do not stand below each other."""

_MOST_ROWS = 3000
_ENOUGH = 6
_LONGEST_ROW = 2000


def _plain_char(char: str) -> str:
    first = unicodedata.normalize("NFKD", char)[0].lower()
    return {"ł": "l", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "’": "'"}.get(first, first)[0]


_PLAIN = {code: _plain_char(chr(code)) for code in (*range(0xA1, 0x250), *range(0x2010, 0x2027), 0x2212)}


def tidied(text: str) -> str:
    """`text` with its letters composed, its spaces plain, and without what quotes, frames or stresses its lines."""
    seen = unicodedata.normalize("NFC", text).translate(_SPACES).translate(_UNSEEN)
    return _STRESS.sub("", _FRAME.sub("", _WIDE.sub(" " * _WIDEST, seen)))


def plain(text: str) -> str:
    """`text` in lower case and without diacritics, character by character: the places stay the same."""
    lower = text.lower()
    if len(lower) != len(text):  # a letter of another alphabet that becomes two
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.translate(_PLAIN)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        text: its words.
        plain: the same for comparing.
        row: the number of its row among those that are not blank.
        line: the number of its line in the text.
        index: the how-manieth cell of its row, empty ones counted where tabs separate.
        start, end: where it stands in its row, in characters; of no meaning where tabs separate.
    """

    text: str
    plain: str
    row: int
    line: int
    index: int
    start: int
    end: int


class Page:
    """The rows of a paper."""

    def __init__(self, text: str) -> None:
        """Cuts `text` into rows and cells; a text without end is cut off."""
        self.rows: list[tuple[Cell, ...]] = []
        self._by_tabs: list[bool] = []
        lines = [
            (number, line[:_LONGEST_ROW].rstrip()) for number, line in enumerate(tidied(text).splitlines())
        ]
        written = [(number, line) for number, line in lines if line.strip()]
        spacing = _spacing([number for number, _line in written])
        for number, seen in written:
            if not (row := tuple(_cells(seen, len(self.rows), number // spacing))):
                continue  # a rule of a table
            self.rows.append(row)
            self._by_tabs.append("\t" in seen)
            if len(self.rows) == _MOST_ROWS:
                break

    def __iter__(self) -> Iterator[Cell]:
        """All cells, row by row."""
        for row in self.rows:
            yield from row

    def right_of(self, cell: Cell) -> Cell | None:
        """The next cell of its row that has words."""
        return next((other for other in self.rows[cell.row] if other.index > cell.index), None)

    def below(self, cell: Cell, rows: int = 1) -> Iterator[Cell]:
        """The cells that stand below `cell`, in the next `rows` rows; a row that has none is passed over."""
        for number in range(cell.row + 1, min(cell.row + 1 + rows, len(self.rows))):
            if (found := self._in_column(cell, number)) is not None:
                yield found

    def _in_column(self, cell: Cell, number: int) -> Cell | None:
        above, row = self.rows[cell.row], self.rows[number]
        if len(above) == len(row) == 1:
            return row[0]
        if self._by_tabs[cell.row] or self._by_tabs[number]:
            return next((other for other in row if other.index == cell.index), None)
        best = max(row, key=lambda other: min(cell.end, other.end) - max(cell.start, other.start))
        shared = min(cell.end, best.end) - max(cell.start, best.start)
        if shared > 0 or abs(best.start - cell.start) <= _FAR or abs(best.end - cell.end) <= _FAR:
            return best
        return None


def _spacing(numbers: Sequence[int]) -> int:
    """How many lines there are from one row to the next: 2 where a blank line follows each, as pages and mails do it."""
    apart = [second - first for first, second in pairwise(numbers)]
    return 2 if len(apart) >= _ENOUGH and sum(gap >= 2 for gap in apart) > 0.8 * len(apart) else 1


def _cells(line: str, row: int, number: int) -> Iterator[Cell]:
    at = index = 0
    for gap in [*_GAP.finditer(line), None]:
        end = gap.start() if gap else len(line)
        words = line[at:end]
        if text := words.strip():
            start = at + len(words) - len(words.lstrip())
            yield Cell(text, plain(text), row, number, index, start, start + len(text))
        if gap:
            # An empty cell of a table still takes its place.
            index += gap[0].count("\t") or bool(text)
            at = gap.end()
