"""The ring around the button that has the focus: outside of it, so that it shows on every ground and every colour."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

from wizard.ui.theme import Theme

_WIDTH = 2.0
_GAP = 3


class FocusRing(QObject):
    """Follows the focus from button to button; fields show theirs themselves."""

    def __init__(self, app: QApplication, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frame: _Frame | None = None
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        # A dialog takes the frame with it when it goes.
        if self._frame is None or not isValid(self._frame):
            self._frame = _Frame(self._theme)
        ringed = now if isinstance(now, QAbstractButton) or (now and now.property("ringed")) else None
        self._frame.setWidget(ringed)  # type: ignore[arg-type]  # Qt takes none


class _AboveTheWidget(QProxyStyle):
    """Puts the frame over the scrolled area and not into the widget's parent, whose edges would cut it."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            # Fusion's mask has square corners and cuts round ones off; nothing is painted inside anyway.
            return 0
        return super().styleHint(hint, option, widget, returned)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return _GAP
        return super().pixelMetric(metric, option, widget)


class _Frame(QFocusFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._above = _AboveTheWidget("Fusion")
        self.setStyle(self._above)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), _WIDTH))
        half = _WIDTH / 2
        round_ = self._theme.px(0.58) + 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), round_, round_)
        painter.end()
