"""What scrolls: as high as its words need at the width that there is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget


class Scrolled(QWidget):
    """The content of a scroll area.

    Without this a scroll area leaves room for what the words would need in the narrowest column.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the layout can be, and no height of its own."""
        return QSize(super().minimumSizeHint().width(), 0)
