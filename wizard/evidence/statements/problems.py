"""What could not be read of a statement, counted, and said in a sentence each."""

from __future__ import annotations

from collections.abc import Sequence

from wizard.i18n import _, ngettext

_NAMED = 5


class Problems:
    """Collects the rows that could not be read."""

    def __init__(self) -> None:
        self._no_amount: list[int] = []
        self._no_day: list[int] = []
        self._nothing: list[int] = []
        self._cut = False

    def no_amount(self, row: int) -> None:
        """In `row` the amount can't be read."""
        self._no_amount.append(row)

    def no_day(self, row: int) -> None:
        """In `row` the date can't be read."""
        self._no_day.append(row)

    def came_to_nothing(self, row: int) -> None:
        """`row` is a payment that was declined or taken back before it moved money."""
        self._nothing.append(row)

    def cut_off(self) -> None:
        """The file ends in the middle."""
        self._cut = True

    def sentences(self) -> tuple[str, ...]:
        """What there is to say, in the language now spoken."""
        said = []
        if self._no_amount:
            n = len(self._no_amount)
            said.append(
                ngettext(
                    "In {n} row the amount could not be read: row {rows}.",
                    "In {n} rows the amount could not be read: rows {rows}.",
                    n,
                ).format(n=n, rows=_listed(self._no_amount))
            )
        if self._no_day:
            n = len(self._no_day)
            said.append(
                ngettext(
                    "In {n} row the date could not be read: row {rows}.",
                    "In {n} rows the date could not be read: rows {rows}.",
                    n,
                ).format(n=n, rows=_listed(self._no_day))
            )
        if self._nothing:
            n = len(self._nothing)
            said.append(
                ngettext(
                    "{n} row was left out, because that payment was declined or undone: row {rows}.",
                    "{n} rows were left out, because those payments were declined or undone: rows {rows}.",
                    n,
                ).format(n=n, rows=_listed(self._nothing))
            )
        if self._cut:
            said.append(_("The file ends in the middle. What came before that was read."))
        return tuple(said)


def _listed(rows: Sequence[int]) -> str:
    shown = ", ".join(map(str, rows[:_NAMED]))
    return f"{shown}, …" if len(rows) > _NAMED else shown
