"""Which column of an unknown table is which: a choice above each column, over its first rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from wizard.evidence.guessed_columns import guessed_columns
from wizard.evidence.kept_rows import OpenedStatement
from wizard.evidence.statements.columns import Role
from wizard.i18n import N_, _
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

ROLES: Mapping[Role, str] = {
    Role.DATE: N_("Day"),
    Role.AMOUNT: N_("Amount"),
    Role.OUT: N_("Money out"),
    Role.IN: N_("Money in"),
    Role.CURRENCY: N_("Currency"),
    Role.PARTY: N_("Who was paid"),
    Role.TITLE: N_("What for"),
    Role.REFERENCE: N_("Number"),
    Role.STATE: N_("Status"),
}
"""What a column may hold, and how people call it (marked, not translated)."""

_MOST_COLUMNS = 30
_MOST_ROWS = 6
_LONGEST_CELL = 28


class ColumnsAsking(QWidget):
    """Asks about the columns of one table.

    Signals:
        told: role → column (from 0): what the person says.
        no_statement: it is something else, and wanted as it is.
        drop_wanted: it is not wanted at all.
    """

    told = Signal(object)
    no_statement = Signal()
    drop_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._opened: OpenedStatement | None = None
        self.choices: list[QComboBox] = []
        self.title = Text(role="subheading")
        self.how = Text(role="body")
        self.problem = Text(role="error")
        self.problem.hide()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.go_on = Button(role="primary")
        self.other = Button()
        self.drop = Button(role="quiet")
        self.go_on.clicked.connect(self._on_go_on)
        self.other.clicked.connect(self.no_statement)
        self.drop.clicked.connect(self.drop_wanted)
        ends = WrappingRow()
        for button in (self.go_on, self.other, self.drop):
            ends.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.title, self.how, self._scroll, self.problem):
            column.addWidget(part)
        column.addLayout(ends)
        self.retranslate()

    def begin(self, opened: OpenedStatement) -> None:
        """Asks about the columns of `opened`, with a guess to begin with."""
        self._opened = opened
        self.problem.hide()
        self._make_grid(opened)
        self.retranslate()
        if self.choices:
            self.choices[0].setFocus()

    def end(self) -> None:
        """Lets go of the table: nothing of it stays."""
        self._opened = None
        self.choices = []
        self._scroll.setWidget(QWidget())

    def show_problem(self, sentence: str) -> None:
        """Says why the choice can't be right."""
        self.problem.setText(sentence)
        self.problem.show()

    def chosen(self) -> dict[Role, int]:
        """Role → column, as chosen now."""
        return {
            Role(choice.currentData()): place
            for place, choice in enumerate(self.choices)
            if choice.currentData()
        }

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.how.setText(
            _(
                "The table doesn't say which column is which. Choose the day and the amount; the others help, and can stay as they are. "
                "If it is no bank statement, add it as it is."
            )
        )
        self.go_on.setText(_("Show the rows"))
        self.other.setText(_("Add the whole file"))
        self.drop.setText(_("Don't add it"))
        if self._opened is None:
            return
        self.title.setText(_("What stands where in “{name}”?").format(name=self._opened.name))
        for number, choice in enumerate(self.choices, start=1):
            kept = choice.currentData()
            choice.clear()
            choice.addItem(_("not needed"), "")
            for role, name in ROLES.items():
                choice.addItem(_(name), role.value)
            choice.setCurrentIndex(max(0, choice.findData(kept)))
            choice.setAccessibleName(_("Column {n} is").format(n=number))
            choice.setAccessibleDescription(", ".join(self._column(number - 1)[:3]))

    def _column(self, place: int) -> list[str]:
        assert self._opened is not None
        return [cells[place] for cells in self._opened.first_rows if place < len(cells)]

    def _make_grid(self, opened: OpenedStatement) -> None:
        width = min(_MOST_COLUMNS, max((len(cells) for cells in opened.first_rows), default=0))
        guessed = {place: role for role, place in guessed_columns(opened.first_rows).items()}
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        self.choices = []
        for place in range(width):
            choice = _Choice()
            choice.addItem("", guessed[place].value if place in guessed else "")
            choice.setMinimumWidth(self._theme.px(10))
            choice.activated.connect(self.problem.hide)
            self.choices.append(choice)
            grid.addWidget(choice, 0, place)
            for row, cell in enumerate(self._column(place)[:_MOST_ROWS], start=1):
                short = cell if len(cell) <= _LONGEST_CELL else f"{cell[:_LONGEST_CELL]}…"
                label = Text(short, "small")
                label.setWordWrap(False)
                grid.addWidget(label, row, place)
        self._scroll.setWidget(inside)
        bar = self._scroll.horizontalScrollBar().sizeHint().height()
        self._scroll.setFixedHeight(inside.sizeHint().height() + bar + 4)

    def _on_go_on(self) -> None:
        chosen = self.chosen()
        named = Counter(choice.currentText() for choice in self.choices if choice.currentData())
        twice = next((name for name, count in named.items() if count > 1), "")
        if twice:
            self.show_problem(
                _("Two columns are set to “{name}”. Leave it on one of them.").format(name=twice)
            )
        elif Role.DATE not in chosen:
            self.show_problem(_("Choose the column that holds the day."))
        elif not {Role.AMOUNT, Role.OUT, Role.IN} & chosen.keys():
            self.show_problem(_("Choose the column that holds the amount."))
        else:
            self.told.emit(chosen)


class _Choice(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling over the table must not change what a column is.
        event.ignore()
