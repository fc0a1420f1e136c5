"""Something told in passing: shown for a while over the page's lower edge, and spoken."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from wizard.ui.announce import announce
from wizard.ui.widgets.texts import Text

_LEAST_MS = 4000
_A_LETTER_MS = 70
_ABOVE_EDGE = 18


class Toast(QFrame):
    """Floats over `over`; nothing has to be done about it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._over = over
        self._text = Text("", "body", self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(18, 11, 18, 11)
        self._row.addWidget(self._text)
        self._gone = QTimer(self, singleShot=True)
        self._gone.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says now, or nothing."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, sentence: str) -> None:
        """Shows and says `sentence`; longer ones stay longer."""
        self._text.setText(sentence)
        self._place()
        self.show()
        self.raise_()
        self._gone.start(_LEAST_MS + _A_LETTER_MS * len(sentence))
        announce(self, sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays in place when the page below changes its size."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        room = self._over.width() - 48
        wished = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 44
        width = min(room, wished)
        height = self._row.totalHeightForWidth(width)
        top = self._over.height() - height - _ABOVE_EDGE
        self.setGeometry((self._over.width() - width) // 2, top, width, height)
