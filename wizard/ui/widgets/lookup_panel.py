"""Asking public registers: what would be sent, to whom and why, and a button for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.columns import clear, show_all
from wizard.ui.widgets.fold import Fold
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.case.lookup import Lookup, Service
    from wizard.lookup.look_up import Query
    from wizard.ui.theme import Theme


class LookupPanel(Card):
    """Folded away until somebody wants it; asks nobody by itself.

    Signals:
        wanted: the person wants this asked now (a `Query`).
        cancelled: the person no longer waits for the answer.
    """

    wanted = Signal(object)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self._theme = theme
        self._queries: Sequence[Query] = ()
        self._lookups: Sequence[Lookup] = ()
        self._asking: Query | None = None
        self.column.setContentsMargins(4, 2, 16, 2)
        self.fold = Fold(theme, parent=self)
        self.fold.setObjectName("lookups")
        self.fold.button.setObjectName("lookups.open")
        self.column.addWidget(self.fold)

    def show_queries(self, queries: Sequence[Query], lookups: Sequence[Lookup]) -> None:
        """Shows what can be asked, and what was answered; goes away where there is nothing to ask."""
        self._queries, self._lookups = queries, lookups
        if self._asking not in queries:
            self._asking = None
        self._draw()

    def show_asking(self, query: Query | None) -> None:
        """Shows that `query` is under way; `None`: that nothing is."""
        self._asking = query
        self._draw()

    def focus_on(self, service: Service) -> bool:
        """Opens, and puts the focus on the button that asks this service; whether there is one."""
        self.fold.set_open(True)
        button = next(
            (one for one in self.findChildren(Button, f"lookup.{service}") if one.isVisibleTo(self)), None
        )
        if button is not None:
            button.setFocus()
        return button is not None

    def _draw(self) -> None:
        self.setVisible(bool(self._queries))
        self.fold.set_text(_("Ask a public register"))
        self.fold.empty()
        self.fold.fill(self._fill)
        show_all(self.fold.column)

    def _fill(self, column: QVBoxLayout) -> None:
        from wizard.lookup.look_up import latest
        from wizard.lookup.words import ask_label, outcome, what_is_sent, why

        clear(column)
        column.addWidget(
            Text(_("Nobody is asked, and nothing is sent, until you press a button here."), "hint")
        )
        for query in self._queries:
            column.addWidget(Text(why(query.service), "body"))
            column.addWidget(Text(what_is_sent(query.service, query.number, query.host), "hint"))
            known = latest(tuple(self._lookups), query.service, query.number)
            if known is not None:
                column.addWidget(Text(outcome(known), "label"))
            row = WrappingRow()
            button = Button(ask_label(query.service) if known is None else _("Ask again"), "secondary")
            button.setObjectName(f"lookup.{query.service}")
            button.setAccessibleDescription(what_is_sent(query.service, query.number, query.host))
            button.setEnabled(self._asking is None)
            button.clicked.connect(lambda _checked=False, query=query: self.wanted.emit(query))
            self._theme.dress(button, "globe")
            row.addWidget(button)
            if self._asking == query:
                cancel = Button(_("Cancel"), "quiet")
                cancel.setObjectName("lookup.cancel")
                cancel.clicked.connect(self.cancelled)
                row.addWidget(cancel)
                column.addWidget(Text(_("Asking {host} …").format(host=query.host), "hint"))
            column.addLayout(row)
