"""Tab goes as one reads: in the order of the layouts, whatever was made first.

Qt's own order is that in which widgets were made; pages and their cards come later than the footer below them.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

_WHOLE = (QComboBox, QAbstractSpinBox, QAbstractItemView, QLineEdit, QPlainTextEdit, QTextEdit)
"""What is inside of these is theirs."""


class ReadingOrder(QWidget):
    """A widget in whose window Tab goes as one reads."""

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Moves the focus on, or back; around at the ends."""
        order = [widget for widget in in_reading_order(self.window()) if takes_tab(widget)]
        if not order:
            return False
        here = _place(order, QApplication.focusWidget())
        if here is None:
            target = order[0 if forwards else -1]
        else:
            target = order[(here + (1 if forwards else -1)) % len(order)]
        reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops at `widget` now."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.isVisible()


def in_reading_order(root: QWidget) -> Iterator[QWidget]:
    """Every widget below `root` that is not hidden, in the order of the layouts."""
    if isinstance(root, QScrollArea):
        inside = [child for child in (root.widget(),) if child is not None]
    else:
        inside = list(_laid_out(root.layout()))
        inside += [child for child in _children(root) if child not in inside]
    for child in inside:
        if child.isHidden() or child.isWindow():
            continue
        yield child
        if not isinstance(child, _WHOLE):
            yield from in_reading_order(child)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    for number in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(number) if layout is not None else None
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield widget
        elif item is not None:
            yield from _laid_out(item.layout())


def _children(widget: QWidget) -> Iterator[QWidget]:
    return (child for child in widget.children() if isinstance(child, QWidget))


def _place(order: list[QWidget], widget: QWidget | None) -> int | None:
    while widget is not None:
        if widget in order:
            return order.index(widget)
        widget = widget.parentWidget()
    return None
