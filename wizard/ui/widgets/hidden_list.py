"""What is hidden, row by row, with its places; what need not be can be let stay from here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.i18n import _, ngettext
from wizard.ui.widgets.columns import clear, find_shown, show_all
from wizard.ui.widgets.hidden_row import HiddenRow
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.drafts.hidden import Hidden
    from wizard.drafts.places import Place

_MOST_PLACES = 6


class HiddenList(QWidget):
    """The rows.

    Signals:
        stay_wanted: the person lets this one stay (its mark).
        seen_wanted: the person wants to see where this one stood (a `Hidden`).
    """

    stay_wanted = Signal(str)
    seen_wanted = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what the objects' names of the buttons begin with."""
        super().__init__(parent)
        self._name = name
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)

    def show_hidden(
        self,
        hidden: Sequence[Hidden],
        words: Callable[[Place], str],
        can_be_seen: Callable[[Hidden], bool],
    ) -> None:
        """Shows a row for each.

        Args:
            hidden: what is hidden.
            words: what people call a place.
            can_be_seen: whether there is a before and after of it to be looked at.
        """
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        clear(self._rows)
        if any(not one.mark and not one.is_kept for one in hidden):
            self._rows.addWidget(Text(why_always(), "hint", self))
        for one in hidden:
            self._rows.addWidget(self._row(one, words, can_be_seen(one)))
        show_all(self._rows)
        again = find_shown(self, QWidget, name) if name else None
        if again is not None:
            again.setFocus()

    def _row(self, one: Hidden, words: Callable[[Place], str], can_be_seen: bool) -> HiddenRow:  # noqa: FBT001
        called = called_by(one)
        label = _("{what}: {value}").format(what=called, value=one.shown) if one.shown else called
        row = HiddenRow(label, _places(one, words), self)
        key = one.token.strip("⟦⟧").replace(" ", "-")
        if can_be_seen:
            see = row.add_button(
                _("See it"), f"{self._name}.see.{key}", _("See it: {what}").format(what=called)
            )
            see.clicked.connect(lambda: self.seen_wanted.emit(one))
        if one.mark:
            stay = row.add_button(
                _("Let it stay"), f"{self._name}.stay.{key}", _("Let it stay: {what}").format(what=called)
            )
            stay.clicked.connect(lambda: self.stay_wanted.emit(one.mark))
        return row


def called_by(one: Hidden) -> str:
    """What people call this secret, with the number that it has in the package: "e-mail address 1"."""
    from wizard.privacy.hit import name_of

    number = one.token.strip("⟦⟧").removeprefix(one.kind.value).split()[0]
    return _("{kind} {n}").format(kind=name_of(one.kind), n=number)


def why_always() -> str:
    """Why some secrets can't be let stay."""
    return _(
        "Card numbers, codes, passwords, keys and PESEL numbers are always hidden: whoever has them can act in your "
        "name, and no agent needs them."
    )


def _places(one: Hidden, words: Callable[[Place], str]) -> str:
    named = [words(place) for place in list(one.places)[:_MOST_PLACES]]
    where = "; ".join(dict.fromkeys(named)) + ("; …" if len(one.places) > _MOST_PLACES else "")
    if one.count == 1:
        return _("Hidden in: {places}.").format(places=where)
    times = ngettext("{n} time", "{n} times", one.count).format(n=one.count)
    return _("Hidden {times}, in: {places}.").format(times=times, places=where)
