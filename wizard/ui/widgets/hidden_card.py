"""How much is hidden in the package, in one line; what and where, for those who want to know; and what may stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.columns import clear, show_all
from wizard.ui.widgets.hidden_list import HiddenList
from wizard.ui.widgets.hidden_row import HiddenRow
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_fold import WrappingFold

if TYPE_CHECKING:
    from wizard.drafts.hidden import Hidden
    from wizard.drafts.places import Place
    from wizard.ui.theme import Theme


class HiddenCard(Card):
    """The totals, the list in a fold, and what the person lets stay.

    Signals:
        stay_wanted: the person lets this one stay (its mark).
        hide_wanted: the person wants this one hidden again (its mark).
        seen_wanted: the person wants to see where this one stood (a `Hidden`).
    """

    stay_wanted = Signal(str)
    hide_wanted = Signal(str)
    seen_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self.heading = Text("", "title", self)
        self.total = Text("", "body", self)
        self.fold = WrappingFold(theme, "hidden.fold", self)
        self.list = HiddenList("hidden", self)
        self.fold.column.addWidget(self.list)
        self.stays_label = Text("", "label", self)
        self._stays = QVBoxLayout()
        self.stay_rows: list[HiddenRow] = []
        for part in (self.heading, self.total, self.fold, self.stays_label):
            self.column.addWidget(part)
        self.column.addLayout(self._stays)
        self.list.stay_wanted.connect(self.stay_wanted)
        self.list.seen_wanted.connect(self.seen_wanted)
        self.retranslate()
        self.show_waiting()
        self.show_stays(())

    def retranslate(self) -> None:
        """Sets the texts that do not come with what is shown."""
        self.heading.setText(_("What is hidden"))
        self.fold.set_text(_("What was hidden, and where"))
        self.stays_label.setText(_("You let these stay:"))

    def show_waiting(self) -> None:
        """Nobody knows yet what has to be hidden."""
        self.total.setText(_("Looking for what nobody should see …"))
        self.fold.hide()

    def show_hidden(
        self, hidden: Sequence[Hidden], words: Callable[[Place], str], can_be_seen: Callable[[Hidden], bool]
    ) -> None:
        """Shows what is hidden; arguments as of `HiddenList.show_hidden`."""
        from wizard.drafts.hidden import counted

        kinds = counted(hidden)
        self.total.setText(
            _("Hidden in your package: {kinds}.").format(kinds=kinds)
            if kinds
            else _("Nothing was found that had to be hidden. Look over the files yourself, too.")
        )
        self.fold.setVisible(bool(hidden))
        self.list.show_hidden(hidden, words, can_be_seen)

    def show_stays(self, marks: Sequence[str]) -> None:
        """Shows what the person lets stay."""
        from wizard.drafts.hidden import shown_of_mark
        from wizard.privacy.hit import name_of

        clear(self._stays)
        self.stay_rows = []
        for number, mark in enumerate(marks, start=1):
            try:
                kind, shown = shown_of_mark(mark)
            except ValueError:
                continue
            row = HiddenRow(_("{what}: {value}").format(what=name_of(kind), value=shown), "", self)
            hide = row.add_button(
                _("Hide it again"),
                f"stays.{number}.hide",
                _("Hide it again: {what}").format(what=_("{kind} {n}").format(kind=name_of(kind), n=number)),
            )
            hide.clicked.connect(lambda _checked=False, mark=mark: self.hide_wanted.emit(mark))
            self.stay_rows.append(row)
            self._stays.addWidget(row)
        self.stays_label.setVisible(bool(self.stay_rows))
        show_all(self._stays)
