"""A picture in a small frame of fixed size. Another picture in it changes no layout, as it would in a label."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QWidget

_AROUND = 4


class SmallPicture(QFrame):
    """Shows a picture as large as it fits, and no larger than it is."""

    def __init__(self, width: int, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self.setProperty("thumbnail", True)
        self.setFixedSize(width, height)

    @property
    def picture(self) -> QPixmap:
        """What is shown."""
        return self._picture

    def show_picture(self, picture: QPixmap) -> None:
        """Shows `picture`."""
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the frame, and the picture in its middle."""
        super().paintEvent(event)
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self.rect().adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        # As many dots of the screen as the picture has, or fewer.
        most = self._picture.size() / max(self._picture.devicePixelRatio(), self.devicePixelRatioF())
        size = most.scaled(room.size().boundedTo(most), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(room.topLeft(), QSize(max(1, size.width()), max(1, size.height())))
        place.moveCenter(room.center())
        painter.drawPixmap(place, self._picture)
        painter.end()
