"""What the findings rest on: the law and the documents, with the days on which we read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.report.found_out import not_legal_advice
from wizard.ui.widgets.fold import Fold
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.checks.interface import Source
    from wizard.ui.theme import Theme


class RestsOn(QWidget):
    """One sentence that this is no legal advice, and a fold with the sources."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str] = []
        self.advice = Text("", "hint", self)
        self.fold = Fold(theme, parent=self)
        self.fold.button.setObjectName("sources.open")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.advice)
        column.addWidget(self.fold)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.advice.setText(not_legal_advice())
        self.fold.set_text(_("What these findings rest on"))

    def show_sources(self, sources: Mapping[str, Sequence[Source]], titles: Mapping[str, str]) -> None:
        """Shows the sources of each check (by id), under the check's title."""
        self._rows = [
            _("{title}: {sources}").format(
                title=titles.get(check, check), sources="; ".join(map(_told, found))
            )
            for check, found in sources.items()
            if found
        ]
        self.fold.empty()
        self.fold.fill(self._fill)

    def _fill(self, column: QVBoxLayout) -> None:
        for row in self._rows:
            column.addWidget(Text(row, "hint"))


def _told(source: Source) -> str:
    return (
        _("{name} (read {day})").format(name=source.name, day=source.read_on)
        if source.read_on
        else source.name
    )
