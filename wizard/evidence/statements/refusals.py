"""Why a file can't be read as a statement, and what to do instead."""

from __future__ import annotations

from wizard.errors import Trouble
from wizard.i18n import _

MOST_BYTES = 64 * 1024 * 1024
"""A statement with more is refused; 200,000 rows take a third of it."""


class NoStatement(Trouble):
    """The file can't be read as a statement; the file and the case are as they were."""

    def __init__(self, happened: str, todo: str) -> None:
        super().__init__(happened, todo, _("The file itself and your case are unchanged."))


class UnknownLayout(NoStatement):
    """A table in which we can't tell which column is which.

    Attributes:
        rows: its first rows, cell by cell, for asking the person; `read_statement(…, columns=…)` takes the answer.
    """

    def __init__(self, rows: tuple[tuple[str, ...], ...]) -> None:
        self.rows = rows
        super().__init__(
            _("This file is a table, but it does not say which of its columns are the date and the amount."),
            _("Export the list of transactions from your bank once more, as CSV with column headings."),
        )


def export_instead(happened: str) -> NoStatement:
    """For a file of another sort: `happened` says which."""
    return NoStatement(
        happened,
        _("In your bank, export the list of transactions as CSV, MT940, OFX or CAMT.053 and add that file."),
    )


def refuse_other_sorts(content: bytes) -> None:
    """Refuses what is plainly no statement in text.

    Raises:
        NoStatement: nothing in it, too large, a PDF, a workbook, an archive or a picture.
    """
    if not content.strip(b"\0 \t\r\n"):
        raise export_instead(_("This file is empty."))
    if len(content) > MOST_BYTES:
        raise NoStatement(
            _("This file has more than {n} megabytes, which is more than a statement needs.").format(
                n=MOST_BYTES // (1024 * 1024)
            ),
            _("Choose a shorter period in your bank and export that."),
        )
    if content.startswith(b"%PDF"):
        raise export_instead(_("This is a PDF. It can go into the package, but its rows can't be compared."))
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise export_instead(_("This is a workbook or an archive, not a text file."))
    if content.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")):
        raise export_instead(_("This is a picture, not a list of transactions."))
    if b"\0" in content[:4000] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        zeros = content[:4000].count(0)
        if zeros < len(content[:4000]) // 3:
            raise export_instead(_("This file holds no text, so there are no transactions to read in it."))
