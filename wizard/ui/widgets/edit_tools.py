"""The tools above the picture: what to draw, undo and redo, and the zoom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QWidget

from wizard.i18n import _
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.edit_desk import EditDesk
from wizard.ui.widgets.edit_view import EditView
from wizard.ui.widgets.edit_words import TOOL_ICONS, label_of, letter_of
from wizard.ui.widgets.wrapping_row import WrappingRow


class EditTools(QWidget):
    """The tools; each is a button with an icon and, where there is room, its name."""

    def __init__(self, theme: Theme, desk: EditDesk, view: EditView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._view = view
        self._with_words = True
        self.tools = {tool: Button("", "segment") for tool in TOOL_ICONS}
        self._group = QButtonGroup(self)
        for tool, button in self.tools.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, tool=tool: self._desk.use(tool))
            self._group.addButton(button)
        self.undo, self.redo = Button(role="bar"), Button(role="bar")
        self.smaller, self.larger, self.fit = Button(role="bar"), Button(role="bar"), Button(role="bar")
        self.full = Button(role="bar")
        for button, icon, act in (
            (self.undo, "undo-2", desk.undo),
            (self.redo, "redo-2", desk.redo),
            (self.smaller, "zoom-out", view.smaller),
            (self.larger, "zoom-in", view.larger),
            (self.fit, "maximize", view.fit),
            (self.full, "", view.full),
        ):
            if icon:
                theme.dress(button, icon)
            button.clicked.connect(act)
        self._lay_out()
        desk.shown.connect(self._show)
        view.zoomed.connect(self._show_zoom)
        self.retranslate()

    def show_words(self, with_words: bool) -> None:  # noqa: FBT001 - like Qt's setters
        """Shows the names of the tools, or their icons alone where there is little room."""
        if with_words is not self._with_words:
            self._with_words = with_words
            self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        for tool, button in self.tools.items():
            label = label_of(tool)
            name = label.replace("&", "")
            button.setText(label if self._with_words else "")
            button.setAccessibleName(name)
            button.setToolTip(_("{name} ({key})").format(name=name, key=letter_of(tool)))
        for button, name, key in (
            (self.undo, _("Undo"), "Ctrl+Z"),
            (self.redo, _("Do again"), "Ctrl+Y"),
            (self.smaller, _("Smaller"), "Ctrl+−"),
            (self.larger, _("Larger"), "Ctrl++"),
            (self.fit, _("Fit to the window"), "Ctrl+0"),
        ):
            button.setAccessibleName(name)
            button.setToolTip(_("{name} ({key})").format(name=name, key=key))
        self._show()
        self._show_zoom()

    def _lay_out(self) -> None:
        box = QFrame()
        box.setObjectName("segments")
        row = QHBoxLayout(box)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for button in self.tools.values():
            row.addWidget(button)
        steps = self._together(self.undo, self.redo)
        zoom = self._together(self.smaller, self.full, self.larger, self.fit)
        line = WrappingRow(self, spacing=10)
        line.setContentsMargins(0, 0, 0, 0)
        for part in (box, steps, zoom):
            line.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @staticmethod
    def _together(*buttons: Button) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return box

    def _show(self) -> None:
        for tool, button in self.tools.items():
            chosen = tool == self._desk.tool
            button.setChecked(chosen)
            self._theme.dress(button, TOOL_ICONS[tool], "accent" if chosen else "muted")
        self.undo.setEnabled(self._desk.can_undo)
        self.redo.setEnabled(self._desk.can_redo)

    def _show_zoom(self) -> None:
        self.full.setText(_("{n} %").format(n=self._view.percent))
        self.full.setAccessibleName(_("Zoom {n} %; show at 100 %").format(n=self._view.percent))
        self.full.setToolTip(_("{name} ({key})").format(name=_("Show at 100 %"), key="Ctrl+1"))
