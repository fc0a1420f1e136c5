"""The report as the support agent will see it: inert, loading nothing from anywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

_PAPER = "QTextBrowser { background: #ffffff; color: #1b2330; padding: 14px; }"
_POINTS = re.compile(r"(\d+(?:\.\d+)?)pt")
_BODY_POINTS = 9.5
_HIGH = 34
"""Lines of text that the view is high."""


class ReportView(QTextBrowser):
    """White paper in either look; links do nothing, and nothing is fetched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setStyleSheet(_PAPER)
        self._pictures: dict[str, QImage] = {}
        self._shown: tuple[str, str] = ("", "")

    def show_page(self, html: str, style: str, pictures: Mapping[str, QImage], em: int) -> None:
        """Shows the page.

        Args:
            html: the page; its pictures have the addresses in `pictures`.
            style: its style sheet; sizes in points are made to fit the window's text.
            pictures: address → picture.
            em: the height of the window's text, pixels.
        """
        self.setMinimumHeight(_HIGH * em)
        style = _POINTS.sub(lambda size: f"{round(float(size[1]) / _BODY_POINTS * em)}px", style)
        if (html, style) == self._shown:
            return
        self._shown = (html, style)
        self._pictures = dict(pictures)
        self.document().setDefaultStyleSheet(style)
        self.setHtml(html)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Only the pictures that came with the page; no file and no address is opened."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._pictures.get(QUrl(name).toString(), QImage())
        return None
