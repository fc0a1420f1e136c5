"""Something went wrong and the person has to know: on top of the page, until it is closed or mended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.announce import announce
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text

Action = tuple[str, Callable[[], object]]
"""The label of a button, and what it does."""


class TroubleBar(QWidget):
    """The bar; one sentence or a few, and a button that closes it unless it stays until mended."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        card = Card("warning", self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, theme.px(0.8), 0, 0)
        around.addWidget(card)
        self._icon = QLabel(card)
        self._text = Text("", "body", card)
        self._close = Button("", "bar", card)
        self._close.setAutoDefault(True)
        self._close.clicked.connect(self.clear)
        self._do = Button("", "secondary", card)
        self._do.setAutoDefault(True)
        self._do.clicked.connect(self._on_do)
        self._do.hide()
        self._act: Callable[[], object] | None = None
        theme.dress(self._close, "x")
        row = QHBoxLayout()
        row.setSpacing(theme.px(0.6))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(row)
        below = QHBoxLayout()
        below.setContentsMargins(theme.px(2.1), 0, 0, 0)
        below.addWidget(self._do)
        below.addStretch(1)
        card.column.addLayout(below)
        theme.changed.connect(self._draw)
        self._draw()
        self.retranslate()
        self.hide()

    @property
    def sentences(self) -> str:
        """What it says now, or nothing."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, sentences: str, *, stays: bool = False, action: Action | None = None) -> None:
        """Shows `sentences` and says them; one that `stays` can't be closed and goes with `clear`.

        `action` is offered as a button: its label, and what it does.
        """
        anew = self.sentences != sentences
        self._act = action[1] if action else None
        self._do.setText(action[0] if action else "")
        self._do.setAccessibleName(self._do.text())
        self._do.setVisible(action is not None)
        self._text.setText(sentences)
        self._close.setVisible(not stays)
        self.show()
        if anew:
            announce(self, sentences, urgent=True)

    def clear(self) -> None:
        """Takes it away."""
        self.hide()
        self._text.setText("")

    def retranslate(self) -> None:
        """Sets its own texts, in the language now spoken."""
        self._close.setAccessibleName(_("Close this message"))
        self._close.setToolTip(_("Close this message"))

    def _on_do(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()

    def _draw(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("triangle-alert", self._theme.px(1.5), "warning"))
