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
from wizard.errors import ExitCode, UsageTrouble
from wizard.evidence.statements.cards import without_card_numbers
from wizard.i18n import _

if TYPE_CHECKING:
    from wizard.evidence.statements.columns import Role
    from wizard.evidence.statements.pairs import Pair
    from wizard.evidence.statements.refusals import UnknownLayout
    from wizard.evidence.statements.transaction import Transaction

_TO_LOOK_AT = ("duplicate", "ask")
_MOST_COLUMNS = 500
_SHOWN = 3

ROLES = {
    "date": "date",
    "amount": "amount",
    "out": "out",
    "in": "in",
    "currency": "currency",
    "counterparty": "party",
    "title": "title",
    "reference": "reference",
    "status": "state",
    "balance": "balance",
}
"""What a column can hold, as people write it, and the reader's word for it."""


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help=_("a statement: CSV, MT940, OFX or CAMT.053")
    )
    parser.add_argument(
        "--columns",
        metavar="date=1,amount=3,…",
        help=_(
            "which column holds what, counted from 1, for a table whose heading does not say it: {roles}"
        ).format(roles=", ".join(ROLES)),
    )
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Reads them together; `FOUND` when a charge may have been made twice, `COULD_NOT` where it has to ask for the columns."""
    from wizard.evidence.statements.pairs import pairs
    from wizard.evidence.statements.reading import read_statement
    from wizard.evidence.statements.refusals import UnknownLayout

    columns = columns_of(options.columns) if options.columns else None
    statements = []
    for path in options.files:
        try:
            statements.append((path.name, read_statement(path, columns=columns)))
        except UnknownLayout as unknown:
            return _ask(unknown, path.name, as_json=options.json)
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


def columns_of(text: str) -> dict[Role, int]:
    """The columns, counted from 0, in "date=1,amount=3".

    Raises:
        UsageTrouble: it is written otherwise, or does not say where date and amount are.
    """
    from wizard.evidence.statements.columns import Columns, Role

    found: dict[Role, int] = {}
    for part in text.split(","):
        name, _sign, number = part.partition("=")
        role = ROLES.get(name.strip().lower())
        if role is None or not number.strip().isdecimal() or not 1 <= int(number) <= _MOST_COLUMNS:
            raise UsageTrouble(_("“{part}” is no column.").format(part=part.strip()[:40]), _how_to_say())
        found[Role(role)] = int(number) - 1
    if not Columns(found).are_enough:
        raise UsageTrouble(_("The columns of the date and the amount are needed."), _how_to_say())
    return found


def _how_to_say() -> str:
    return _("Write them as --columns date=1,amount=3 and, where there are such: {roles}.").format(
        roles=", ".join(ROLES)
    )


def _ask(unknown: UnknownLayout, name: str, *, as_json: bool) -> ExitCode:
    """Shows the first rows with their columns numbered, and says how to tell which is which."""
    sentence = f"{name}: {unknown.happened} {_how_to_say()}"
    if as_json:
        rows = tuple(tuple(map(without_card_numbers, row)) for row in unknown.rows)
        say_json(StatementAnswer(transactions=(), pairs=(), problems=(sentence,), asks_columns_of=rows))
        return ExitCode.COULD_NOT
    warn(sentence)
    width = max(map(len, unknown.rows), default=0)
    for row in unknown.rows[:_SHOWN]:
        table(
            [(f"{number + 1}", without_card_numbers(row[number])) for number in range(min(width, len(row)))],
            indent=2,
        )
        paragraph("")
    return ExitCode.COULD_NOT


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
