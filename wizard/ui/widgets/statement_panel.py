"""Which rows of a statement are kept: all of them to look through, those that matter ticked, the rest is dropped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from wizard.evidence.kept_rows import OpenedStatement
from wizard.evidence.statements.pairs import Pair
from wizard.i18n import N_, _, ngettext
from wizard.ui.statement_rows import Ledger, Order, short_day, told
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.rows_table import RowsTable
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

_ORDERS = {
    Order.MEANT: N_("Ticked and noticed first"),
    Order.NEWEST: N_("Newest first"),
    Order.OLDEST: N_("Oldest first"),
    Order.LARGEST: N_("Largest amount first"),
    Order.NAME: N_("By name"),
}
_NARROW = 30.0


class StatementPanel(QWidget):
    """The rows of one statement.

    Signals:
        arrangement_wanted: other words, another order, or only what is ticked.
        tick_wanted: all rows that are shown are to be ticked, or none of them (a bool).
        keep_wanted: the ticked rows (a frozenset of `Transaction.row`) are to be kept.
        drop_wanted: nothing of it is.
    """

    arrangement_wanted = Signal()
    tick_wanted = Signal(bool)
    keep_wanted = Signal(object)
    drop_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._opened: OpenedStatement | None = None
        self._alarming_pair: Pair | None = None
        self.title = Text(role="subheading")
        self.promise = Text(role="body")
        self.facts = Text(role="small")
        self.alarm = Card("warning")
        self._alarm_text = Text(role="body")
        self.alarm.column.addWidget(self._alarm_text)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.order = QComboBox()
        self.only_ticked = QCheckBox()
        self.table = RowsTable(theme)
        self.explained = Text(role="hint")
        self.state = Text(role="label")
        self.tick_all = Button(role="quiet")
        self.untick_all = Button(role="quiet")
        self.keep = Button(role="primary")
        theme.dress(self.keep, "check", "on_accent")
        self.drop = Button()
        self._lay_out()
        self.search.textEdited.connect(self._on_arranging)
        self.order.activated.connect(self._on_arranging)
        self.only_ticked.toggled.connect(self._on_arranging)
        self.table.rows.ticked.connect(self._show_state)
        self.table.moved.connect(self._explain)
        self.tick_all.clicked.connect(lambda: self.tick_wanted.emit(True))
        self.untick_all.clicked.connect(lambda: self.tick_wanted.emit(False))
        self.keep.clicked.connect(self._on_keep)
        self.drop.clicked.connect(self.drop_wanted)
        self.retranslate()

    def _lay_out(self) -> None:
        self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tools.setSpacing(8)
        self._tools.addWidget(self.search, 3)
        self._tools.addWidget(self.order, 2)
        ticks = WrappingRow()
        for widget in (self.only_ticked, self.tick_all, self.untick_all):
            ticks.addWidget(widget)
        ends = WrappingRow()
        ends.addWidget(self.keep)
        ends.addWidget(self.drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.title, self.promise, self.facts, self.alarm):
            column.addWidget(part)
        column.addLayout(self._tools)
        column.addWidget(self.table)
        column.addWidget(self.explained)
        column.addLayout(ticks)
        column.addWidget(self.state)
        column.addLayout(ends)

    # What is shown

    def begin(self, opened: OpenedStatement, ledger: Ledger, places: Sequence[int]) -> None:
        """Shows a statement that was read, its rows in these places."""
        self._opened = opened
        self.search.clear()
        self.only_ticked.blockSignals(True)
        self.only_ticked.setChecked(False)
        self.only_ticked.blockSignals(False)
        self.order.setCurrentIndex(0)
        self.table.rows.begin(ledger, places)
        self.retranslate()
        if places:
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self.table.setFocus()

    def arrange(self, places: Sequence[int]) -> None:
        """Shows the rows in other places."""
        self.table.rows.arrange(places)
        if places:
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        else:
            self.explained.setText(_("No row has these words."))
            self.explained.show()

    def end(self) -> None:
        """Lets go of the statement: nothing of it stays in memory."""
        self._opened = None
        self.table.rows.begin(Ledger((), ()), ())

    @property
    def chosen_order(self) -> Order:
        """The order that the person chose."""
        return Order(self.order.currentData())

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.promise.setText(
            _("Tick the rows that matter. Only these are kept; the rest of the statement is stored nowhere.")
        )
        self.search.setPlaceholderText(_("Find a name, an amount or a day"))
        self.search.setAccessibleName(_("Find rows"))
        chosen = max(0, self.order.currentIndex())
        self.order.clear()
        for order, name in _ORDERS.items():
            self.order.addItem(_(name), order.value)
        self.order.setCurrentIndex(chosen)
        self.order.setAccessibleName(_("Order of the rows"))
        self.only_ticked.setText(_("Only the ticked rows"))
        self.tick_all.setText(_("Tick all shown"))
        self.untick_all.setText(_("Untick all shown"))
        self.drop.setText(_("Don't add this statement"))
        self.table.setAccessibleName(_("Rows of the statement"))
        self.table.setAccessibleDescription(_("The space bar ticks a row."))
        self.table.measure()
        self._show_statement()
        self._show_state()
        self._explain(self.table.currentIndex().row())

    def _show_statement(self) -> None:
        if self._opened is None or self._opened.statement is None:
            return
        statement = self._opened.statement
        self.title.setText(_("Which rows of “{name}” are to be kept?").format(name=self._opened.name))
        count = len(statement.transactions)
        parts = [statement.bank, ngettext("{n} row", "{n} rows", count).format(n=count), self._days()]
        self.facts.setText("\n".join((" · ".join(filter(None, parts)), *statement.problems)))
        loud = self.table.rows.ledger.loud
        self.alarm.setVisible(bool(loud))
        self._alarming_pair = loud[0] if loud else None
        if loud:
            self._alarm_text.setText(self._alarming(loud))

    def _alarming(self, loud: Sequence[Pair]) -> str:
        first = told(self.table.rows.ledger, loud[0])
        more = len(loud) - 1
        if not more:
            return first
        others = ngettext(
            "{n} other group is marked in the list.", "{n} other groups are marked in the list.", more
        )
        return f"{first} {others.format(n=more)}"

    def _days(self) -> str:
        return " – ".join(map(short_day, self.table.rows.ledger.days))

    def _show_state(self) -> None:
        picked, total = len(self.table.rows.picked), len(self.table.rows.ledger.lines)
        self.state.setText(
            ngettext("{n} of {total} rows is ticked.", "{n} of {total} rows are ticked.", picked).format(
                n=picked, total=total
            )
            if picked
            else _("No row is ticked yet.")
        )
        self.keep.setText(
            ngettext("Keep {n} row", "Keep {n} rows", picked).format(n=picked) if picked else _("Keep rows")
        )

    def _explain(self, row: int) -> None:
        rows = self.table.rows
        pair = rows.ledger.pair_of.get(rows.line(row).row) if 0 <= row < rows.rowCount() else None
        is_new = pair is not None and pair is not self._alarming_pair
        self.explained.setText(told(rows.ledger, pair) if pair and is_new else "")
        self.explained.setVisible(is_new)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the tools stand below each other."""
        super().resizeEvent(event)
        narrow = event.size().width() < self._theme.px(_NARROW)
        ways = QBoxLayout.Direction
        self._tools.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    # What the person does

    def _on_arranging(self) -> None:
        self.arrangement_wanted.emit()

    def _on_keep(self) -> None:
        if self.table.rows.picked:
            self.keep_wanted.emit(frozenset(self.table.rows.picked))
        else:
            self.state.setText(_("Tick at least one row, or choose not to add the statement."))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
