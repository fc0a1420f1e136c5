"""What the files of a case say, as checks need it: read once, and kept for as long as the program runs.

A file is kept under the digest of its content, so what was read of it stays right for ever. Reading may take a
second (a PDF is read in a child process), so it belongs into a worker; the checks then only look at values.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from threading import Lock

from wizard.case.evidence import Evidence
from wizard.errors import Trouble
from wizard.evidence.kept_rows import Said, said_by
from wizard.evidence.reading import PaperKind, read
from wizard.evidence.statements.merchants import shown_merchant
from wizard.evidence.statements.pairs import pairs
from wizard.evidence.statements.reading import read_statement
from wizard.evidence.statements.transaction import Status, Transaction
from wizard.evidence.statements.verdict import PairVerdict
from wizard.progress import Stop

_MOST_KEPT = 200
_MOST_GROUPS = 50
_BEGINNING = 24


@dataclass(frozen=True, slots=True)
class Charge:
    """One line of a statement that is part of a group.

    Attributes:
        day: of the operation, where the bank gives it.
        amount: without its sign.
        currency: ISO code, or empty.
        merchant: who was paid, as the bank writes it; card numbers in it are down to four digits.
        reference: the bank's own number, or empty.
        booked: whether it is more than a hold.
    """

    day: date | None
    amount: Decimal
    currency: str
    merchant: str
    reference: str
    booked: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of a statement that belong together, and how."""

    verdict: PairVerdict
    charges: tuple[Charge, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """What one file says.

    Attributes:
        sha256: of the file.
        name: as the person had it.
        kind: what it turned out to be.
        fields: question id → value, as one would type it.
        seller_tax_id: the seller's NIP, where it says so.
        ksef_number: a KSeF number with the right check digits.
        groups: of a statement, the lines that belong together.
        also: question id → other values that it gives and that are as right.
        places: question id → where it was read: the words, or the place in the XML.
        lines: question id → the line of the text that it stands in, from 1; 0 where nobody can tell.
        rows_say: of a statement, what its rows answer. They may be of another purchase, so they are no `fields`.
    """

    sha256: str
    name: str
    kind: PaperKind
    fields: Mapping[str, str] = field(default_factory=dict)
    seller_tax_id: str = ""
    ksef_number: str = ""
    groups: tuple[Group, ...] = ()
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    rows_say: tuple[Said, ...] = ()


_known: OrderedDict[str, Paper | None] = OrderedDict()
_lock = Lock()
_at_it: dict[str, Lock] = {}


def papers_of(
    evidence: Iterable[Evidence], path_of: Callable[[str], Path], *, stop: Stop | None = None
) -> tuple[Paper, ...]:
    """What the files of a case say; a file that nobody can read says nothing, and is no reason to stop.

    Args:
        evidence: the files of the case.
        path_of: SHA-256 → where the original lies.
        stop: looked at before every file.

    Raises:
        Cancelled: `stop` was asked.
    """
    found = []
    for held in evidence:
        if stop is not None:
            stop.check()
        paper = paper_of(held, path_of, stop=stop)
        if paper is not None:
            found.append(paper)
    return tuple(found)


def paper_of(held: Evidence, path_of: Callable[[str], Path], *, stop: Stop | None = None) -> Paper | None:
    """What one file says; `None` where nobody can read it now.

    Raises:
        Cancelled: `stop` was asked.
    """
    with _alone_with(held.sha256):
        with _lock:
            if held.sha256 in _known:
                _known.move_to_end(held.sha256)
                return _known[held.sha256]
        try:
            paper = _read(held, path_of(held.sha256), stop)
        except (Trouble, OSError):
            # It may be there again, or readable, the next time: nothing is kept.
            return None
        with _lock:
            _known[held.sha256] = paper
            while len(_known) > _MOST_KEPT:
                _known.popitem(last=False)
        return paper


@contextmanager
def _alone_with(sha256: str) -> Iterator[None]:
    """Two workers that want the same file read it once: the second one waits for the first."""
    with _lock:
        mine = _at_it.setdefault(sha256, Lock())
    try:
        with mine:
            yield
    finally:
        with _lock:
            _at_it.pop(sha256, None)


def _read(held: Evidence, path: Path, stop: Stop | None) -> Paper:
    found = read(path, stop=stop)
    rows = read_statement(path).transactions if found.kind is PaperKind.STATEMENT else ()
    return Paper(
        sha256=held.sha256,
        name=held.name,
        kind=found.kind,
        fields=found.fields,
        seller_tax_id=found.seller_tax_id,
        ksef_number=found.ksef_number,
        groups=_groups(rows),
        places=found.places,
        lines={question: _line_of(place, found.text) for question, place in found.places.items()},
        rows_say=said_by(rows, held.name),
        also=found.also,
    )


def _line_of(place: str, text: str) -> int:
    """The line of `text`, from 1, in which the words of `place` begin; 0 where they are nowhere."""
    wanted = " ".join(place.split())
    lines = [" ".join(line.split()) for line in text.splitlines()]
    for part in (wanted, wanted[:_BEGINNING]):
        number = next((number for number, line in enumerate(lines, start=1) if part and part in line), 0)
        if number:
            return number
    return 0


def _groups(rows: Sequence[Transaction]) -> tuple[Group, ...]:
    lines = {one.row: one for one in rows}
    return tuple(
        Group(pair.verdict, tuple(_charge(lines[row]) for row in pair.rows))
        for pair in pairs(tuple(lines.values()))[:_MOST_GROUPS]
    )


def _charge(line: Transaction) -> Charge:
    return Charge(
        line.date,
        abs(line.amount),
        line.currency,
        shown_merchant(line.counterparty, line.title),
        line.reference,
        line.status is Status.BOOKED,
    )
