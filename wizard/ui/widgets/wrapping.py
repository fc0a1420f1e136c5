"""Buttons whose words wrap: a long one takes a second line instead of making the window scroll sideways."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.texts import Text


class LaidOutButton(Button):
    """A push button that is as big as the layout inside it; what is inside lets the mouse through."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__("", role, parent)
        # Enter presses whatever has the focus, as everywhere outside dialogs.
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """As the layout likes it."""
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As the layout needs it."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout else super().minimumSizeHint()


class Link(LaidOutButton):
    """An underlined sentence that does something when pressed."""

    def __init__(self, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__("link", parent)
        self._text = Text("", "link", self)
        self._text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 4, 3, 4)
        row.addWidget(self._text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_sentence(sentence)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._text.text()

    def set_sentence(self, sentence: str) -> None:
        """Changes what it says."""
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
