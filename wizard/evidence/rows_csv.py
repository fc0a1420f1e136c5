"""Picked rows of a statement as a table of their own, which our reader and every spreadsheet can read."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from wizard.evidence.statements.cards import without_card_numbers
from wizard.evidence.statements.transaction import Status, Transaction
from wizard.i18n import N_, _

SEPARATOR = ";"

# The reader of statements knows these headings in both languages.
_HEADINGS = (
    N_("Transaction date"),
    N_("Amount"),
    N_("Currency"),
    N_("Counterparty"),
    N_("Title"),
    N_("Transaction ID"),
    N_("Status"),
    N_("Transaction type"),
)
_STATUS = {Status.BOOKED: N_("booked"), Status.HOLD: N_("hold"), Status.PENDING: N_("pending")}
# A cell that begins like this runs as a formula where a spreadsheet opens it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows_as_csv(picked: Sequence[Transaction], note: str = "") -> bytes:
    """`picked` as CSV (UTF-8 with a mark, for spreadsheets), read back by `read_statement` as they are.

    Balances and accounts are left out, card numbers are down to four digits, and no cell is a formula.

    Args:
        picked: the rows.
        note: a line above the table, in words: which statement it was, and how much of it this is.
    """
    out = io.StringIO()
    table = csv.writer(out, delimiter=SEPARATOR, lineterminator="\r\n")
    if note:
        table.writerow([harmless(note)])
    table.writerow([_(heading) for heading in _HEADINGS])
    for one in picked:
        table.writerow(
            [
                one.date.isoformat() if one.date else "",
                f"{one.amount:f}",
                one.currency,
                *map(harmless, (one.counterparty, one.title, one.reference)),
                _(_STATUS[one.status]),
                # What was paid by card is booked late; whether two charges are one is judged by it.
                _("card") if one.card and one.title else "",
            ]
        )
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def harmless(cell: str) -> str:
    """`cell` in one line, without card numbers, and such that no spreadsheet runs it."""
    bare = without_card_numbers(" ".join(cell.split()))
    return f"'{bare}" if bare.startswith(_FORMULA) else bare
