"""A picture with outlines around what is covered on it; zoomed by whoever holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from wizard.ui.pages.before_after import Side
    from wizard.ui.theme import Theme

_LINE = 2
_CHOSEN_LINE = 4


class OutlinedPicture(QWidget):
    """One side of a comparison of pictures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side: Side | None = None
        self._picture = QPixmap()
        self._zoom = 1.0
        self._chosen = ""

    def show_side(self, side: Side | None) -> None:
        """Shows the picture of `side`; `None`: nothing."""
        self._side = side
        self._picture = QPixmap.fromImage(side.picture) if side is not None and side.picture else QPixmap()
        self._fit()

    @property
    def natural_size(self) -> QSize:
        """The size of the picture at a zoom of 1."""
        return self._picture.size()

    def set_zoom(self, zoom: float) -> None:
        """Shows it that much larger."""
        self._zoom = zoom
        self._fit()

    def choose(self, token: str) -> QRect:
        """Makes the outlines of `token` stand out; gives the place of the first one, empty where there is none."""
        self._chosen = token
        self.update()
        return next((self._place(number).toRect() for number in self._of(token)), QRect())

    def _of(self, token: str) -> list[int]:
        outlines = self._side.outlines if self._side else ()
        return [number for number, outline in enumerate(outlines) if token and outline.token == token]

    def _place(self, number: int) -> QRectF:
        assert self._side is not None
        outline = self._side.outlines[number]
        wide, high = self.width(), self.height()
        return QRectF(outline.x * wide, outline.y * high, outline.width * wide, outline.height * high)

    def _fit(self) -> None:
        self.setFixedSize(self._picture.size() * self._zoom)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the picture and the outlines."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)
        for number, outline in enumerate(self._side.outlines if self._side else ()):
            chosen = bool(self._chosen) and outline.token == self._chosen
            pen = QPen(self._theme.color("error" if chosen else "accent"), _CHOSEN_LINE if chosen else _LINE)
            # What the person covered themselves is told from what was found.
            pen.setStyle(Qt.PenStyle.SolidLine if outline.token else Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRect(self._place(number).adjusted(-1, -1, 1, 1))
