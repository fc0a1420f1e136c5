"""A list to search by typing: countries, currencies. What is in no list is kept as typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from wizard.case.text import folded
from wizard.ui.widgets.inputs import Input

_CODE = Qt.ItemDataRole.UserRole
_SEARCHED = Qt.ItemDataRole.UserRole + 1

Options = Callable[[], Sequence[tuple[str, str]]]
"""Gives pairs of code and name, in the order in which they are shown, in the language now spoken."""


class SearchComboInput(Input):
    """A list of codes with names; the answer is the code, or what was typed where it names none of them."""

    def __init__(self, options: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._model = QStandardItemModel(self)
        self._codes: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._combo = _Combo(self)
        self._combo.setModel(self._model)
        self._line = QLineEdit(self._combo)
        self._combo.setLineEdit(self._line)
        self._combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._combo.setMaxVisibleItems(12)
        completer = _FoldingCompleter(self._model, self._combo)
        self._combo.setCompleter(completer)
        self._line.textEdited.connect(self._on_edited)
        self._combo.activated.connect(self._on_edited)
        completer.activated.connect(self._on_edited)
        self.column.addWidget(self._combo)
        self._fill()

    def text(self) -> str:
        """The code of the name in the field, or the text itself."""
        shown = self._combo.currentText()
        return self._codes.get(folded(shown), shown)

    def set_text(self, text: str) -> None:
        """Shows the name of the code `text`, or `text` itself."""
        if self.text() == text:
            return
        row = self._combo.findData(text, _CODE)
        self._combo.setCurrentIndex(row)
        if row < 0:
            self._combo.setEditText(text)

    def target(self) -> QComboBox:
        """The combo box."""
        return self._combo

    def set_names(self, name: str, description: str) -> None:
        """Names the box and the line in it: systems differ in which of them they read."""
        super().set_names(name, description)
        self._line.setAccessibleName(name)
        self._line.setAccessibleDescription(description)

    def retranslate(self) -> None:
        """Fills the list with the names in the language now spoken."""
        kept = self.text()
        self._fill()
        self._combo.setCurrentIndex(-1)
        self._combo.setEditText("")
        self.set_text(kept)

    def _fill(self) -> None:
        options = self._options()
        self._codes = {folded(name): code for code, name in options}
        self._model.clear()
        for code, name in options:
            item = QStandardItem(name)
            item.setData(code, _CODE)
            item.setData(f"{folded(name)} {code.lower()} {name.lower()}", _SEARCHED)
            self._model.appendRow(item)
        self._combo.setCurrentIndex(-1)

    def _on_edited(self, _what: object = None) -> None:
        self.edited.emit(self.text())


class _Combo(QComboBox):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change an answer that happens to lie under the pointer.
        event.ignore()


class _FoldingCompleter(QCompleter):
    """Finds "Włochy" from "wlochy", from "loch" and from "IT"."""

    def __init__(self, model: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(_SEARCHED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(10)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))
