"""The report as the agent will see it, in the language that was chosen for it; it folds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.widgets.report_view import ReportView
from wizard.ui.widgets.segments import Choices, Segments
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_fold import WrappingFold

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from wizard.ui.theme import Theme


class ReportCard(QWidget):
    """Its heading, its language, and the page."""

    def __init__(self, theme: Theme, languages: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.fold = WrappingFold(theme, "report.fold", self)
        self.hint = Text("", "hint", self)
        self.language = Segments(languages, self)
        self.view = ReportView(self)
        for part in (self.hint, self.language, self.view):
            self.fold.column.addWidget(part)
        self.fold.column.setAlignment(self.language, Qt.AlignmentFlag.AlignLeft)
        self.fold.column.setContentsMargins(0, 4, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        self.fold.set_open(True)
        self.forget()
        self.retranslate()

    def forget(self) -> None:
        """Nothing is put together yet."""
        self.view.hide()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.fold.set_text(_("The report, as the support agent will see it"))
        self.hint.setText(_("In the package it is a page to open and a PDF to print. Its language:"))
        self.language.set_name(_("Language of the messages and the report"))
        self.view.setAccessibleName(_("The report, as the support agent will see it"))

    def show_page(self, page: str, style: str, pictures: Mapping[str, QImage]) -> None:
        """Shows the page; see `ReportView.show_page`."""
        self.view.show()
        self.view.show_page(page, style, pictures, self._theme.em)
