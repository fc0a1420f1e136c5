"""Keeping the picked rows of a statement: a small table of their own goes into the case, the statement itself never does."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path, PurePath

from wizard.case.evidence import Evidence, EvidenceKind
from wizard.case.money import read_money
from wizard.case.text import tidy
from wizard.errors import Unreadable
from wizard.evidence.intake import shown_name, take_in, take_in_bytes
from wizard.evidence.kept_rows import OpenedStatement, Sought, kept_once, open_statement, rows_as_csv
from wizard.i18n import ngettext
from wizard.questions.question import Answers

_NUMBERS = ("order.number", "order.invoice_number", "order.subscription", "payment.reference")


def sought_in(answers: Answers) -> Sought:
    """What `answers` (as typed) say of the purchase; what can't be read is not known."""
    try:
        amount = abs(read_money(answers.get("order.amount", "")).amount)
    except Unreadable:
        amount = None
    numbers = (tidy(answers.get(name, "")) for name in _NUMBERS)
    return Sought(amount, tidy(answers.get("what.vendor", "")), tuple(filter(None, numbers)))


def keep_rows(
    opened: OpenedStatement,
    rows: Collection[int],
    into: Path,
    *,
    how: str = "file",
    caption: str = "",
    room_used: int = 0,
) -> Evidence:
    """Puts these rows of the statement into the folder `into`, and nothing else of it.

    Args:
        opened: a statement that was read.
        rows: `Transaction.row` of those that the person picked, or that matter; at least one.
        into: the folder of the case's originals.
        how: as `take_in`.
        caption: what the person says about it; without one, how many rows it is of how many.
        room_used: as `take_in`.

    Raises:
        Trouble: it can't be kept.
    """
    assert opened.statement is not None
    lines = opened.statement.transactions
    picked = kept_once([one for one in lines if one.row in rows], opened.pairs)
    note = note_of(len(picked), len(lines), opened.name)
    return take_in_bytes(
        rows_as_csv(picked, note),
        into,
        name=f"{PurePath(shown_name(opened.name)).stem}.csv",
        how=how,
        caption=caption or note,
        room_used=room_used,
    ).model_copy(update={"kind": EvidenceKind.STATEMENT})


def note_of(picked: int, total: int, name: str) -> str:
    """How much of the statement `name` it is, for the agent; in the language now spoken."""
    return ngettext(
        "{n} picked row of {total} in the statement “{name}”",
        "{n} picked rows of {total} in the statement “{name}”",
        picked,
    ).format(n=picked, total=total, name=shown_name(name))


def take_in_what_matters(
    source: Path,
    into: Path,
    *,
    sought: Sought,
    name: str = "",
    how: str = "file",
    caption: str = "",
    room_used: int = 0,
) -> Evidence | None:
    """As `take_in`, where nobody is asked: of a statement the rows that matter are kept, and `None` where none do.

    A table in which nobody can tell date and amount counts as a statement of which no row matters.

    Raises:
        Trouble: it can't be taken in.
    """
    opened = open_statement(source, name or source.name, sought=sought)
    if opened is None:
        return take_in(source, into, name=name, how=how, caption=caption, room_used=room_used)
    if not opened.matter:
        return None
    return keep_rows(opened, opened.matter, into, how=how, caption=caption, room_used=room_used)
