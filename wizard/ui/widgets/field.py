"""A field: label above, hint, error, the input, and why we ask. Every page's fields look and speak like this."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.theme import Theme
from wizard.ui.widgets.disclosure import Disclosure
from wizard.ui.widgets.inputs import Input
from wizard.ui.widgets.texts import Text


class Field(QWidget):
    """One question on the page.

    Attributes:
        name: the question's id, or a page's own name of the field.
        input: where the answer goes.

    Signals:
        edited: the person changed the answer (the text as it is to be kept).
    """

    edited = Signal(str)

    def __init__(
        self,
        name: str,
        input_: Input,
        theme: Theme,
        *,
        width: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        """Makes a field without texts; `width` is the input's, in ems, or 0 for all that there is."""
        super().__init__(parent)
        self.name = name
        self.input = input_
        self._label = Text("", "label", self)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._hint = Text("", "hint", self)
        self._error = Text("", "error", self)
        self._why = Disclosure(theme, self)
        self._label_text = ""
        self._problem = ""
        self._label.setBuddy(input_.target())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(0.36))
        column.addWidget(self._label)
        column.addWidget(self._hint)
        column.addWidget(self._error)
        column.addLayout(_narrow(input_, theme.px(width)))
        self._below = QVBoxLayout()
        self._below.setSpacing(theme.px(0.5))
        column.addLayout(self._below)
        column.addWidget(self._why)
        self._hint.hide()
        self._error.hide()
        self._why.hide()
        input_.edited.connect(self.edited)

    def add_below(self, widget: QWidget) -> None:
        """Puts `widget` right below the input; a button no wider than its words."""
        self._below.addWidget(widget)
        if isinstance(widget, QAbstractButton):
            self._below.setAlignment(widget, Qt.AlignmentFlag.AlignLeft)

    @property
    def error(self) -> str:
        """The sentence that stands beside the field now, or nothing."""
        return "" if self._error.isHidden() else self._problem

    def set_texts(self, label: str, hint: str = "", why: str = "", *, optional: bool = False) -> None:
        """Sets every text, in the language now spoken."""
        mark = _("(optional)")
        shown = (
            f"{escape(label)} <span style='font-weight: 400'>{escape(mark)}</span>"
            if optional
            else escape(label)
        )
        self._label.setText(shown)
        self._label_text = f"{label} {mark}" if optional else label
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._why.set_texts(_("Why do we ask?"), why, "{} {}".format(_("Why do we ask?"), label))
        self._why.setVisible(bool(why))
        self.input.retranslate()
        self._name()

    def set_error(self, sentence: str) -> None:
        """Shows `sentence` beside the field, or takes it away."""
        self._problem = sentence
        # The word stands before it, so that nobody has to tell red from grey.
        self._error.setText(_("Look here: {sentence}").format(sentence=sentence) if sentence else "")
        self._error.setVisible(bool(sentence))
        self.input.set_error(wrong=bool(sentence))
        self._name()

    def focus(self) -> None:
        """Puts the focus into the input."""
        self.input.target().setFocus(Qt.FocusReason.OtherFocusReason)

    def holds_focus(self) -> bool:
        """Whether the focus is somewhere in here."""
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus()

    def _name(self) -> None:
        description = " ".join(part for part in (self._error.text(), self._hint.text()) if part)
        self.input.set_names(self._label_text, description)


def _narrow(input_: Input, width: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(input_, 1)
    if width:
        input_.setMaximumWidth(width)
        policy = input_.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        input_.setSizePolicy(policy)
        row.addStretch(0)
        row.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return row
