"""Beside the picture: what it shows in words, and the list of what was put on it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.disclosure import Disclosure
from wizard.ui.widgets.edit_desk import EditDesk
from wizard.ui.widgets.edit_keys import how_to
from wizard.ui.widgets.edit_words import TOOL_ICONS, name_of
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

_CAPTION_LINES = 3
_FEW = 6


class EditSide(QWidget):
    """The column beside the picture.

    Signals:
        captioned: what the person says about the file now.
        add_wanted: what the tool makes is to be put in the middle of the picture.
    """

    captioned = Signal(str)
    add_wanted = Signal()

    def __init__(self, theme: Theme, desk: EditDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._quiet = False
        self._lines = _CAPTION_LINES
        self.caption_label = Text(role="label")
        self.caption = QPlainTextEdit()
        self.caption.setTabChangesFocus(True)
        self.caption_label.setBuddy(self.caption)
        self.caption.textChanged.connect(self._on_typed)
        self.list_label = Text(role="label")
        self.nothing = Text(role="hint")
        self.list = _Parts(desk)
        self.add = Button(role="quiet")
        theme.dress(self.add, "plus", "accent")
        self.add.clicked.connect(self.add_wanted)
        self.remove = Button(role="quiet")
        theme.dress(self.remove, "trash-2", "accent")
        self.remove.clicked.connect(desk.remove)
        self.keys = Disclosure(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.caption_label)
        column.addWidget(self.caption)
        column.addSpacing(8)
        column.addWidget(self.list_label)
        column.addWidget(self.nothing)
        column.addWidget(self.list)
        buttons = WrappingRow(spacing=2)
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        column.addLayout(buttons)
        column.addWidget(self.keys)
        column.addStretch(1)
        desk.shown.connect(self._show)
        theme.changed.connect(self._measure)
        self._measure()
        self.retranslate()

    def begin(self, name: str, caption: str) -> None:
        """Starts on the file `name`."""
        self._quiet = True
        self.caption.setPlainText(caption)
        self._quiet = False
        self.caption.setAccessibleName(_("What does {name} show?").format(name=name))

    def show_list(self, is_shown: bool) -> None:  # noqa: FBT001 - like Qt's setters
        """Shows the list, or the caption alone where there is little room."""
        for widget in (self.list_label, self.nothing, self.list, self.add, self.remove, self.keys):
            widget.setVisible(is_shown)
        self._lines = _CAPTION_LINES if is_shown else 1
        self._measure()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.caption_label.setText(_("What does it show? (optional)"))
        self.list_label.setText(_("On this page") if self._desk.pages > 1 else _("On this picture"))
        self.nothing.setText(_("Nothing yet: choose a tool above, and draw on the picture."))
        self.list.setAccessibleName(_("What is on the picture"))
        self.add.setText(_("Put in the middle"))
        self.remove.setText(_("Remove"))
        self.keys.set_texts(_("With the keyboard"), "\n".join(f"{key}: {what}" for key, what in how_to()))
        self._show()

    def _on_typed(self) -> None:
        if not self._quiet:
            self.captioned.emit(" ".join(self.caption.toPlainText().split("\n")))

    def _measure(self) -> None:
        line = self.caption.fontMetrics().lineSpacing()
        self.caption.setFixedHeight(self._lines * line + self._theme.px(1.6))
        side = self._theme.px(1.1)
        self.list.setIconSize(QSize(side, side))
        self._show()

    def _show(self) -> None:
        desk = self._desk
        if self.list_label.isHidden():
            return
        self.list.show_parts(self._theme)
        here = bool(desk.parts)
        self.list.setVisible(here)
        self.add.setEnabled(desk.tool is not None)
        self.remove.setVisible(here)
        self.remove.setEnabled(desk.chosen is not None)
        self.nothing.setVisible(not here)


class _Parts(QListWidget):
    """What is on the page; the row that is current is the part that is chosen."""

    def __init__(self, desk: EditDesk) -> None:
        super().__init__()
        self._desk = desk
        self._quiet = False
        self._shown: object = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._on_row)

    def show_parts(self, theme: Theme) -> None:
        """Shows the parts as they are now."""
        desk = self._desk
        names = [(name_of(desk.edits, part), TOOL_ICONS[part.tool]) for part in desk.parts]
        state = (names, desk.parts, desk.chosen, theme.is_dark)
        if state == self._shown or desk.is_trying:
            return
        self._shown = state
        self._quiet = True
        self.clear()
        for number, (name, icon) in enumerate(names, start=1):
            sign = QIcon(theme.icon(icon, "muted"))
            sign.addPixmap(theme.pixmap(icon, self.iconSize().width(), "on_accent"), QIcon.Mode.Selected)
            item = QListWidgetItem(sign, name)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                _("{name}, {n} of {count}").format(name=name, n=number, count=len(names)),
            )
            self.addItem(item)
        self.setCurrentRow(desk.parts.index(desk.chosen) if desk.chosen in desk.parts else -1)
        self._quiet = False
        row = max(self.sizeHintForRow(0), 24)
        self.setFixedHeight(row * min(max(1, len(names)), _FEW) + 6)

    def _on_row(self, row: int) -> None:
        if not self._quiet and 0 <= row < len(self._desk.parts):
            self._desk.choose(self._desk.parts[row])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes what is chosen."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._desk.remove()
        else:
            super().keyPressEvent(event)
