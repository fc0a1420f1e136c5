"""A statement from a file, whatever its format. The content decides; a name can say anything."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from wizard.evidence.statements.columns import Role
from wizard.evidence.statements.decoding import decoded
from wizard.evidence.statements.refusals import MOST_BYTES, export_instead, refuse_other_sorts
from wizard.evidence.statements.transaction import Statement
from wizard.evidence.troubles import could_not_read, no_file
from wizard.i18n import _


def read_statement(path: Path, *, columns: Mapping[Role, int] | None = None) -> Statement:
    """The statement in the file at `path`: CSV, MT940, OFX or CAMT.053.

    Args:
        path: the file; it is read and never changed.
        columns: for a table with an unknown heading: which column, counted from 0, holds what.

    Raises:
        UnknownLayout: a table in which nobody can tell date and amount; ask, and come back with `columns`.
        NoStatement: it is no statement; the sentences say what to do instead.
        Trouble: it can't be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise no_file(path.name)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        known = error if isinstance(error, OSError) else FileNotFoundError()
        raise could_not_read(path.name, known) from error
    return read_statement_bytes(content, columns=columns)


def read_statement_bytes(content: bytes, *, columns: Mapping[Role, int] | None = None) -> Statement:
    """As `read_statement`, for the bytes of a file."""
    from wizard.evidence.statements import camt, csv_table, mt940, ofx

    refuse_other_sorts(content)
    named = ofx.encoding_of(content)
    text = content.decode(named, errors="replace") if named else decoded(content)
    if camt.is_camt(text):
        statement = camt.read_camt(text)
    elif ofx.is_ofx(text):
        statement = ofx.read_ofx(text)
    elif mt940.is_mt940(text):
        statement = mt940.read_mt940(text)
    else:
        statement = csv_table.read_csv(text, columns)
    if not statement.transactions:
        raise export_instead(_("There are no transactions in this file."))
    return statement
