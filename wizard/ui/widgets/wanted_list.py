"""What would help in this very case, each with a tick as it arrives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.theme import Theme
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text

_ICON = 20


@dataclass(frozen=True, slots=True)
class WantedRow:
    """One thing that would help: its name, why and how to get it, and whether it is there."""

    title: str
    why: str
    here: bool


class WantedList(Card):
    """The list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self._theme = theme
        self._title = Text(role="subheading")
        self.column.addWidget(self._title)
        self._rows = QWidget()
        QVBoxLayout(self._rows).setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._rows)
        self.hide()

    def show_rows(self, rows: Sequence[WantedRow]) -> None:
        """Shows `rows`; none hides the list."""
        self.setVisible(bool(rows))
        self._title.setText(_("What would help in your case"))
        layout = self._rows.layout()
        assert layout is not None
        while (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row in rows:
            layout.addWidget(self._row(row))

    def _row(self, row: WantedRow) -> QWidget:
        sign = QLabel()
        sign.setPixmap(
            self._theme.pixmap(
                "circle-check" if row.here else "circle", _ICON, "good" if row.here else "muted"
            )
        )
        state = _("added") if row.here else _("still missing")
        sign.setAccessibleName(state)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(f"{row.title} – {state}", "label"))
        if not row.here:
            words.addWidget(Text(row.why, "hint"))
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 2, 0, 2)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return widget
