"""The message to a desk: ready to be copied, and the person's own as soon as they change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wizard.contact.interface import Letter
from wizard.i18n import _, ngettext
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.fold import Fold
from wizard.ui.widgets.growing_text import GrowingText
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


class LetterView(Card):
    """One letter.

    Signals:
        edited: the person changed the text (as it is now).
        renewal_wanted: the person wants the letter as it is written from the case.
        accepted: the person keeps their own text although the facts moved on.
        copied: something went to the clipboard (what, in words).
    """

    edited = Signal(str)
    renewal_wanted = Signal()
    accepted = Signal()
    copied = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self._theme = theme
        self._letter: Letter | None = None
        self.subject_label = Text("", "label", self)
        self.subject = Text("", "body", self)
        self.subject.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy_subject = Button("", "secondary", self)
        self.body_label = Text("", "label", self)
        self.body = GrowingText(self)
        self.body_label.setBuddy(self.body)
        self.count = Text("", "hint", self)
        self.news = Text("", "warning", self)
        self.copy_body = Button("", "secondary", self)
        self.renew = Button("", "secondary", self)
        self.keep = Button("", "link", self)
        self.lines = Fold(theme, "", self)
        theme.dress(self.copy_subject, "copy")
        theme.dress(self.copy_body, "copy")
        theme.dress(self.renew, "undo-2")
        self._lay_out()
        self.body.edited.connect(self.edited)
        self.body.textChanged.connect(self._show_count)
        self.renew.clicked.connect(self.renewal_wanted)
        self.keep.clicked.connect(self.accepted)
        self.copy_body.clicked.connect(
            lambda: self._copy(self.body.toPlainText(), _("The message is copied."))
        )
        self.copy_subject.clicked.connect(
            lambda: self._copy(self.subject.text(), _("The subject is copied."))
        )
        self.retranslate()

    def _lay_out(self) -> None:
        self.subject_row = QWidget(self)
        subject = QVBoxLayout(self.subject_row)
        subject.setContentsMargins(0, 0, 0, 0)
        subject.addWidget(self.subject_label)
        line = QHBoxLayout()
        line.addWidget(self.subject, 1)
        line.addWidget(self.copy_subject, 0, Qt.AlignmentFlag.AlignTop)
        subject.addLayout(line)
        self.column.addWidget(self.subject_row)
        self.column.addWidget(self.body_label)
        self.column.addWidget(self.news)
        self.column.addWidget(self.body)
        self.column.addWidget(self.count)
        buttons = WrappingRow()
        for button in (self.copy_body, self.renew, self.keep):
            buttons.addWidget(button)
        self.column.addLayout(buttons)
        self.column.addWidget(self.lines)

    def retranslate(self) -> None:
        """Sets every text of the window anew; the letter has a language of its own."""
        self.subject_label.setText(_("Subject"))
        self.copy_subject.setText(_("Copy"))
        self.copy_subject.setAccessibleName(_("Copy the subject"))
        self.copy_body.setText(_("Copy the message"))
        self.renew.setText(_("Write it anew"))
        self.keep.setText(_("Keep my text"))
        self.news.setText(
            _(
                "Your answers have changed since you changed this text. Write it anew, or look it over and keep it."
            )
        )
        self.lines.set_text(_("Copy it line by line"))
        self._name_body()
        self._show_count()

    def show_letter(self, letter: Letter, text: str, *, is_own: bool, is_behind: bool) -> None:
        """Shows `text`, which stands for `letter`.

        Args:
            letter: as written from the case.
            text: what is to be sent: the letter's body, or what the person made of it.
            is_own: whether the person changed it.
            is_behind: whether the facts moved on since.
        """
        self._letter = letter
        self.subject_row.setVisible(bool(letter.subject))
        self.subject.setText(letter.subject)
        self.body.show_text(text)
        self.renew.setVisible(is_own)
        self.keep.setVisible(is_behind)
        self.news.setVisible(is_behind)
        self._show_lines(letter.parts if not is_own else ())
        self._name_body()
        self._show_count()

    def _name_body(self) -> None:
        spoken = self._letter is not None and self._letter.channel == "phone"
        name = _("What to say") if spoken else _("Message")
        self.body_label.setText(name)
        self.body.setAccessibleName(name)

    def _show_count(self) -> None:
        n = len(self.body.toPlainText())
        most = self._letter.most if self._letter else None
        self.count.set_role("warning" if most is not None and n > most else "hint")
        if most is None:
            words = ngettext("{n} character", "{n} characters", n)
        elif n <= most:
            words = ngettext("{n} of {most} character", "{n} of {most} characters", most)
        else:
            words = ngettext(
                "{n} characters, and the form takes {most}: shorten it by {more} character.",
                "{n} characters, and the form takes {most}: shorten it by {more} characters.",
                n - most,
            )
        self.count.setText(words.format(n=n, most=most, more=n - (most or 0)))

    def _show_lines(self, parts: tuple[str, ...]) -> None:
        self.lines.setVisible(len(parts) > 1)
        self.lines.empty()
        self.lines.fill(lambda column: self._fill_lines(column, parts))

    def _fill_lines(self, column: QVBoxLayout, parts: tuple[str, ...]) -> None:
        for number, part in enumerate(parts, start=1):
            column.addWidget(self._line(number, part))

    def _line(self, number: int, part: str) -> QWidget:
        widget = QWidget(self)
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        copy = Button(_("Copy"), "secondary", widget)
        copy.setObjectName(f"line.{number}.copy")
        copy.setAccessibleName(_("Copy line {n}").format(n=number))
        copy.clicked.connect(lambda: self._copy(part, _("Line {n} is copied.").format(n=number)))
        row.addWidget(Text(part, "body", widget), 1)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return widget

    def _copy(self, text: str, sentence: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(sentence)
