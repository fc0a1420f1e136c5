"""`statement`: what bank statements say, and which charges in them look as if they were made twice."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.case.dates import show_date
from wizard.case.money import Money
from wizard.commands.outputs import PairOut, StatementAnswer, TransactionOut
from wizard.commands.terminal import heading, paragraph, say_json, table, warn
from wizard.errors import ExitCode
from wizard.i18n import _

if TYPE_CHECKING:
    from wizard.evidence.statements.pairs import Pair
    from wizard.evidence.statements.transaction import Transaction

_TO_LOOK_AT = ("duplicate", "ask")


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help=_("a statement: CSV, MT940, OFX or CAMT.053")
    )
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Reads them together; `FOUND` when a charge may have been made twice."""
    from wizard.evidence.statements.pairs import pairs
    from wizard.evidence.statements.reading import read_statement

    statements = [(path.name, read_statement(path)) for path in options.files]
    lines = [(name, one) for name, statement in statements for one in statement.transactions]
    if len(statements) > 1:
        lines = [(name, replace(one, row=row)) for row, (name, one) in enumerate(lines, start=1)]
    problems = tuple(problem for _name, statement in statements for problem in statement.problems)
    found = pairs([one for _name, one in lines])
    if options.json:
        say_json(
            StatementAnswer(
                transactions=tuple(_out(one, name if len(statements) > 1 else None) for name, one in lines),
                pairs=tuple(
                    PairOut(rows=pair.rows, verdict=pair.verdict.value, sentence=pair.sentence)
                    for pair in found
                ),
                problems=problems,
            )
        )
    else:
        for problem in problems:
            warn(problem)
        _print([one for _name, one in lines], found)
    return ExitCode.FOUND if any(pair.verdict in _TO_LOOK_AT for pair in found) else ExitCode.DONE


def _out(one: Transaction, file: str | None) -> TransactionOut:
    return TransactionOut(
        row=one.row,
        file=file,
        date=one.date,
        amount=f"{one.amount:f}",
        currency=one.currency,
        counterparty=one.counterparty,
        title=one.title,
        reference=one.reference,
        status=one.status.value,
    )


def _print(lines: list[Transaction], found: tuple[Pair, ...]) -> None:
    table(
        [
            (
                str(one.row),
                show_date(one.date) if one.date else "",
                Money(amount=one.amount, currency=one.currency).shown(),
                one.status.value,
                " · ".join(filter(None, (one.counterparty, one.title, one.reference))),
            )
            for one in lines
        ],
        indent=0,
    )
    if not found:
        paragraph(_("No charge in it looks as if it was made twice."))
        return
    heading(_("Charges that look alike"))
    table([(", ".join(map(str, pair.rows)), pair.sentence) for pair in found])
