"""A layout of cells of one width, in as many columns as the room and the words allow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_MOST_COLUMNS = 3


class EvenGrid(QLayout):
    """Cells fill row by row; one column when a cell needs the whole width."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Appends `item`."""
        self._items.append(item)

    def count(self) -> int:
        """How many cells there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The cell at `index`."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Removes the cell at `index`."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes the width that there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Fewer columns need more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that all rows take at `width`."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Lays the cells out in `rect`."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one row, up to the most columns."""
        columns = min(_MOST_COLUMNS, max(1, len(self._items)))
        width = columns * (self._widest() + self._gap) - self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """One column, each cell as narrow as its longest word."""
        widths = [item.minimumSize().width() for item in self._items]
        heights = [item.minimumSize().height() for item in self._items]
        return QSize(max(widths, default=0), max(heights, default=0))

    def _widest(self) -> int:
        return max((item.sizeHint().width() for item in self._items), default=0)

    def _columns(self, width: int) -> int:
        count = max(1, len(self._items))
        fit = (width + self._gap) // max(1, self._widest() + self._gap)
        columns = max(1, min(count, fit, _MOST_COLUMNS))
        rows = -(-count // columns)
        return -(-count // rows)  # four cells are two and two, never three and one

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        columns = self._columns(rect.width())
        room = rect.width() - self._gap * (columns - 1)
        cell = room // columns
        top = rect.y()
        for start in range(0, len(self._items), columns):
            row = self._items[start : start + columns]
            height = max(_height(item, cell) for item in row)
            if move:
                for column, item in enumerate(row):
                    left = rect.x() + column * self._gap + column * room // columns
                    right = rect.x() + column * self._gap + (column + 1) * room // columns
                    item.setGeometry(QRect(left, top, right - left, height))
            top += height + self._gap
        return max(0, top - self._gap - rect.y())


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
