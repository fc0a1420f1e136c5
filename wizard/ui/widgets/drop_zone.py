"""The place where files are dropped; the buttons beside it do the same for the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow


class DropZone(QFrame):
    """A dashed area with a sentence and a row of buttons.

    Signals:
        dropped: the mime data that was dropped.
    """

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setProperty("dropzone", "idle")
        self.invitation = Text(role="label")
        self.limits = Text(role="hint")
        self.buttons = WrappingRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(8)
        column.addWidget(self.invitation)
        column.addLayout(self.buttons)
        column.addWidget(self.limits)

    def _look(self, state: str) -> None:
        self.setProperty("dropzone", state)
        self.style().unpolish(self)
        self.style().polish(self)

    # Qt's own from here on

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files and pictures."""
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasImage() or mime.hasText():
            event.acceptProposedAction()
            self._look("over")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing was dropped after all."""
        self._look("idle")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hands on what was dropped."""
        self._look("idle")
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())
