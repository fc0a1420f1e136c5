"""A table of transactions with a tick each: of any length, since only what is to be seen is ever drawn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from wizard.evidence.statements.transaction import Transaction
from wizard.evidence.statements.verdict import PairVerdict
from wizard.i18n import _
from wizard.ui.statement_rows import MARKS, Ledger, amount_of, day_of, name_of, short_day
from wizard.ui.theme import Theme

TICK, DAY, AMOUNT, NAME, MARK = range(5)
_ROOT = QModelIndex()
_ICONS = {
    PairVerdict.DUPLICATE: ("triangle-alert", "warning"),
    PairVerdict.ASK: ("circle-help", "warning"),
    PairVerdict.HOLD_AND_BOOKED: ("hourglass", "muted"),
    PairVerdict.SAME_LINE_TWICE: ("copy", "muted"),
    PairVerdict.REFUNDED: ("undo-2", "good"),
    PairVerdict.SUBSCRIPTION: ("calendar", "muted"),
}
_MOST_ROWS_SEEN = 9
_FEWEST_ROWS_SEEN = 3
_NARROW = 30.0
"""Below as many ems the name stands in a second line of its row."""
_ICON = 18

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """The rows in the order in which they are shown, and which of them are ticked.

    Signals:
        ticked: another row is ticked now, or is not any more.
    """

    ticked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ledger = Ledger((), ())
        self._places: Sequence[int] = ()
        self._icons: dict[PairVerdict, QIcon] = {}
        self.picked: set[int] = set()
        self.is_narrow = False
        theme.changed.connect(self._icons.clear)

    @property
    def ledger(self) -> Ledger:
        """What is shown."""
        return self._ledger

    @property
    def places(self) -> Sequence[int]:
        """The places (in the ledger) of the rows that are shown, in their order."""
        return self._places

    def begin(self, ledger: Ledger, places: Sequence[int]) -> None:
        """Shows another statement, with the rows ticked that matter."""
        self.beginResetModel()
        self._ledger, self._places = ledger, places
        self.picked = set(ledger.matter)
        self.endResetModel()
        self.ticked.emit()

    def arrange(self, places: Sequence[int]) -> None:
        """Shows these rows, in this order; the ticks stay."""
        self.beginResetModel()
        self._places = places
        self.endResetModel()

    def line(self, row: int) -> Transaction:
        """The transaction that stands in this row of the table."""
        return self._ledger.lines[self._places[row]]

    def turn(self, row: int) -> None:
        """Ticks the row of the table, or takes the tick away."""
        self.picked ^= {self.line(row).row}
        self.dataChanged.emit(self.index(row, TICK), self.index(row, MARK))
        self.ticked.emit()

    def pick(self, picked: set[int]) -> None:
        """Ticks just these rows (`Transaction.row`)."""
        self.picked = picked
        if self._places:
            self.dataChanged.emit(self.index(0, TICK), self.index(len(self._places) - 1, TICK))
        self.ticked.emit()

    # Qt's names

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else MARK + 1

    def flags(self, _index: Index) -> Qt.ItemFlag:  # noqa: D102
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(  # noqa: D102
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(section))
        if role == Qt.ItemDataRole.DisplayRole:
            noticed = "" if self.is_narrow else _("Noticed")
            return ("", _("Day"), _("Amount"), _("Who and what for"), noticed)[section]
        return _("Keep") if role == Qt.ItemDataRole.AccessibleTextRole and section == TICK else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        line, column = self.line(index.row()), index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == TICK:
            return Qt.CheckState.Checked if line.row in self.picked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)
        if role == Qt.ItemDataRole.ToolTipRole and column in (NAME, MARK):
            return self._text(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(column))
        if role == Qt.ItemDataRole.DecorationRole and column == MARK:
            pair = self._ledger.pair_of.get(line.row)
            return self._icon(pair.verdict) if pair else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = _("ticked") if line.row in self.picked else _("not ticked")
            return state if column == TICK else self._text(line, column)
        return None

    def _text(self, line: Transaction, column: int) -> str:
        if column == DAY:
            return f"{day_of(line)}\n{name_of(line)}" if self.is_narrow else day_of(line)
        if column == AMOUNT:
            return amount_of(line)
        if column == NAME:
            return name_of(line)
        pair = self._ledger.pair_of.get(line.row)
        return _(MARKS[pair.verdict]) if pair and column == MARK else ""

    def _icon(self, verdict: PairVerdict) -> QIcon:
        if verdict not in self._icons:
            name, token = _ICONS[verdict]
            icon = QIcon()
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
                # The row that the person is at has the same icon as the others, not a greyed one.
                icon.addPixmap(self._theme.pixmap(name, _ICON, token), mode)
            self._icons[verdict] = icon
        return self._icons[verdict]


class RowsTable(QTableView):
    """The table; a click or the space bar ticks a row.

    Signals:
        moved: the row that the person is at (a row of the table).
    """

    moved = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = RowsModel(theme)
        self.rows.setParent(self)
        self.setModel(self.rows)
        self.setProperty("part", "rows")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(8)
        self.clicked.connect(lambda index: self.rows.turn(index.row()))
        self.selectionModel().currentChanged.connect(lambda now, _before: self.moved.emit(now.row()))
        self.rows.modelReset.connect(self.measure)
        theme.changed.connect(self.measure)
        self.measure()

    def measure(self) -> None:
        """Fits rows and columns to the size of the letters, the room, and what stands in them."""
        metrics, pad = self.fontMetrics(), self._theme.px(1.9)
        narrow = self.width() < self._theme.px(_NARROW)
        self.rows.is_narrow = narrow
        self.setWordWrap(narrow)
        lines = 2 if narrow else 1
        height = max(24, lines * metrics.lineSpacing() + self._theme.px(0.7))
        if height != self.verticalHeader().defaultSectionSize():
            self.verticalHeader().setDefaultSectionSize(height)
        self.setColumnHidden(NAME, narrow)
        header = self.horizontalHeader()
        stretched, other = (DAY, NAME) if narrow else (NAME, DAY)
        header.setSectionResizeMode(other, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        for column in (DAY, AMOUNT, MARK):
            if column != stretched:
                self.setColumnWidth(column, max(map(metrics.horizontalAdvance, self._sampled(column))) + pad)
        if narrow:
            self.setColumnWidth(MARK, self._theme.px(2.4))
        elif self.columnWidth(MARK) > pad:
            self.setColumnWidth(MARK, self.columnWidth(MARK) + _ICON + self._theme.px(0.5))
        self.setColumnWidth(TICK, self._theme.px(2.6))
        shown = min(max(self.rows.rowCount(), _FEWEST_ROWS_SEEN), _MOST_ROWS_SEEN if not narrow else 5)
        self.setFixedHeight(header.sizeHint().height() + shown * height + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window gets rows of two lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar turns the tick of the row, wherever in it the person is."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.rows.turn(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _sampled(self, column: int) -> list[str]:
        """What may stand in the column: its heading, and the longest that is to be expected."""
        heading = str(self.rows.headerData(column, Qt.Orientation.Horizontal))
        if column == MARK:
            return [heading, *(_(MARKS[verdict]) for verdict in self.rows.ledger.verdicts)]
        if column == DAY:
            return [heading, short_day(date(2026, 11, 30))]
        widest = self.rows.ledger.widest
        return [heading, amount_of(widest) if widest else ""]


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == AMOUNT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
