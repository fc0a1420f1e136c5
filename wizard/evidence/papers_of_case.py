"""What the files of a case say, as checks need it: read once, and kept for as long as the program runs.

A file is kept under the digest of its content, so what was read of it stays right for ever. Reading may take a
second (a PDF is read in a child process), so it belongs into a worker; the checks then only look at values.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from threading import Lock

from wizard.case.evidence import Evidence
from wizard.errors import Trouble
from wizard.evidence.reading import PaperKind, read
from wizard.evidence.statements.pairs import pairs
from wizard.evidence.statements.reading import read_statement
from wizard.evidence.statements.transaction import Status, Transaction
from wizard.evidence.statements.verdict import PairVerdict
from wizard.progress import Stop

_MOST_KEPT = 200
_MOST_GROUPS = 50


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
    """

    sha256: str
    name: str
    kind: PaperKind
    fields: Mapping[str, str] = field(default_factory=dict)
    seller_tax_id: str = ""
    ksef_number: str = ""
    groups: tuple[Group, ...] = ()
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


_known: OrderedDict[str, Paper | None] = OrderedDict()
_lock = Lock()


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
        paper = _paper(held, path_of, stop)
        if paper is not None:
            found.append(paper)
    return tuple(found)


def _paper(held: Evidence, path_of: Callable[[str], Path], stop: Stop | None) -> Paper | None:
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


def _read(held: Evidence, path: Path, stop: Stop | None) -> Paper:
    found = read(path, stop=stop)
    groups = _groups(path) if found.kind is PaperKind.STATEMENT else ()
    return Paper(
        held.sha256,
        held.name,
        found.kind,
        found.fields,
        found.seller_tax_id,
        found.ksef_number,
        groups,
        found.also,
    )


def _groups(path: Path) -> tuple[Group, ...]:
    lines = {one.row: one for one in read_statement(path).transactions}
    return tuple(
        Group(pair.verdict, tuple(_charge(lines[row]) for row in pair.rows))
        for pair in pairs(tuple(lines.values()))[:_MOST_GROUPS]
    )


def _charge(line: Transaction) -> Charge:
    return Charge(
        line.date,
        abs(line.amount),
        line.currency,
        line.counterparty or line.title,
        line.reference,
        line.status is Status.BOOKED,
    )
