"""What comes into a layout while the page is to be seen, and what goes out of it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QLayout, QWidget

Found = TypeVar("Found", bound=QWidget)


def clear(layout: QLayout) -> None:
    """Takes all widgets out of `layout`; they are gone from the screen at once, and soon for good."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif inner := item.layout():
            clear(inner)


def show_all(layout: QLayout) -> None:
    """Shows all widgets of `layout` at once, not with the next turn of the event loop.

    Only what is to be seen can take the focus.
    """
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if widget := item.widget():
            widget.show()
        elif inner := item.layout():
            show_all(inner)


def find_shown(root: QWidget, kind: type[Found], name: str) -> Found | None:
    """The widget of this name in `root` that is to be seen; one that was cleared away may still be there as well."""
    return next((one for one in root.findChildren(kind, name) if one.isVisibleTo(root)), None)
