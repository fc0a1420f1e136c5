"""What every input of a field can do, whatever it looks like."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Input(QWidget):
    """An input that holds one answer as text, the way answers are kept.

    Signals:
        edited: the person changed it (the text as it is to be kept); never sent by `set_text`.
    """

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)

    def text(self) -> str:
        """The answer as it is to be kept."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Shows `text`, without telling anybody; the place of the cursor stays where nothing changed."""
        raise NotImplementedError

    def target(self) -> QWidget:
        """The widget that takes the focus."""
        raise NotImplementedError

    def set_error(self, *, wrong: bool) -> None:
        """Looks as if it wants another look, or as usual."""
        set_state(self.target(), "error" if wrong else "")

    def set_names(self, name: str, description: str) -> None:
        """What a screen reader says of it: its name, and what belongs to it (error, hint)."""
        self.target().setAccessibleName(name)
        self.target().setAccessibleDescription(description)

    def retranslate(self) -> None:
        """Sets its own texts anew, keeping the answer."""


def set_state(widget: QWidget, state: str) -> None:
    """Sets the property that the style sheet goes by (`[state="error"]`), and repaints."""
    if (widget.property("state") or "") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
