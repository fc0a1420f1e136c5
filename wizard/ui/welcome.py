"""What somebody sees who is here for the first time: what will happen, in three points, and what will not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wizard.i18n import N_, _
from wizard.ui.theme import Theme
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text

POINTS = (
    ("search", N_("We find the cause"), N_("You tell what happened. We compare it with the rules and show what stands in the way.")),
    ("list-checks", N_("You mend what you can"), N_("Each step says what to do now, and keeps you from paying twice.")),
    ("package", N_("The rest goes to support"), N_("You get one file with everything that the seller's support needs, and a message ready to send.")),
)  # fmt: skip


class Welcome(QWidget):
    """Three points and a promise."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lead = Text("", "hint", self)
        self._points: list[tuple[QLabel, Text, Text]] = []
        card = Card("plain", self)
        around = theme.px(1.6)
        card.column.setContentsMargins(around, theme.px(1.4), around, theme.px(1.4))
        card.column.setSpacing(theme.px(1.3))
        for _icon, _title, _sentence in POINTS:
            card.column.addLayout(self._point(card))
        self._shield = QLabel(self)
        self._promise = Text("", "body", self)
        promise = QHBoxLayout()
        promise.setContentsMargins(4, 0, 4, 0)
        promise.setSpacing(theme.px(0.7))
        promise.addWidget(self._shield, 0, Qt.AlignmentFlag.AlignTop)
        promise.addWidget(self._promise, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(1.2))
        column.addWidget(self._lead)
        column.addWidget(card)
        column.addLayout(promise)
        theme.changed.connect(self._draw)
        self._draw()

    def retranslate(self) -> None:
        """Sets every text, in the language now spoken."""
        self._lead.setText(
            _("It takes about ten minutes. Have your order confirmation and your bank's app at hand.")
        )
        for (_icon, title, sentence), (_label, heading, text) in zip(POINTS, self._points, strict=True):
            heading.setText(_(title))
            text.setText(_(sentence))
        self._promise.setText(
            _("Nothing leaves this computer unless you send it yourself. No account, no upload, no tracking.")
        )

    def _point(self, card: Card) -> QHBoxLayout:
        icon, heading, text = QLabel(card), Text("", "label", card), Text("", "hint", card)
        self._points.append((icon, heading, text))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(heading)
        words.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(1.0))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _draw(self) -> None:
        for (icon, _title, _sentence), (label, _heading, _text) in zip(POINTS, self._points, strict=True):
            label.setPixmap(self._theme.pixmap(icon, self._theme.px(1.9), "accent"))
        self._shield.setPixmap(self._theme.pixmap("shield-check", self._theme.px(1.4), "good"))
