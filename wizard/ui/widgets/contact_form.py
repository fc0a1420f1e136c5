"""One entry of the contact log, to fill in or to change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from wizard import clock
from wizard.case.contact import Channel, Contact
from wizard.case.dates import read_date, read_moment
from wizard.errors import Unreadable
from wizard.i18n import _
from wizard.report.words import channel_word
from wizard.ui.widgets.area import AreaInput
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.choice import ChoiceInput
from wizard.ui.widgets.field import Field
from wizard.ui.widgets.line import LineInput
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.case.evidence import Evidence
    from wizard.ui.theme import Theme

_TEXTS = ("who", "case_number", "said", "promised")


class ContactForm(Card):
    """When, how, who, what they said and promised.

    Signals:
        saved: the entry as it is to be kept (a `Contact`).
        cancelled: nothing is to be kept.
    """

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self._contact: Contact | None = None
        self.open = Text("", "warning", self)
        self.files: dict[str, QCheckBox] = {}
        self.heading = Text("", "title", self)
        channels = [(channel.value, partial(channel_word, channel)) for channel in Channel]
        inputs = {
            "when": LineInput(parent=self),
            "channel": ChoiceInput(channels, self),
            "who": LineInput(parent=self),
            "case_number": LineInput(parent=self),
            "said": AreaInput(self),
            "promised": LineInput(parent=self),
            "promised_by": LineInput(parent=self),
        }
        self.fields = {
            name: Field(name, one, theme, width=16.0 if name in ("when", "promised_by") else 0.0, parent=self)
            for name, one in inputs.items()
        }
        self.solved = QCheckBox(self)
        self.save = Button("", "secondary", self)
        self.cancel = Button("", "quiet", self)
        theme.dress(self.save, "check")
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.cancelled)
        self.column.setSpacing(14)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.open)
        for field in self.fields.values():
            self.column.addWidget(field)
        self.files_label = Text("", "label", self)
        self._files = QVBoxLayout()
        self._files.setSpacing(6)
        self.column.addWidget(self.files_label)
        self.column.addLayout(self._files)
        self.column.addWidget(self.solved)
        buttons = WrappingRow()
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        self.column.addLayout(buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew, keeping what was typed."""
        self.heading.setText(_("Change the entry") if self._contact else _("A new entry"))
        texts = {
            "when": (_("When was it?"), _("For example 3.11.2026 14:30.")),
            "channel": (_("How?"), ""),
            "who": (_("Whom did you speak or write with?"), _("The name, as far as they gave it.")),
            "case_number": (_("Case number that they gave you"), ""),
            "said": (_("What was said?"), ""),
            "promised": (_("What did they promise?"), ""),
            "promised_by": (_("Until when?"), _("For example 10.11.2026.")),
        }
        for name, (label, hint) in texts.items():
            self.fields[name].set_texts(label, hint, optional=name not in ("when", "channel"))
        self.files_label.setText(_("Files that belong to it"))
        self.solved.setText(_("This solved it: the invoice is there"))
        self.save.setText(_("Save the entry"))
        self.cancel.setText(_("Cancel"))

    @property
    def is_change(self) -> bool:
        """Whether an entry is changed that was there before."""
        return self._contact is not None

    def begin(
        self,
        contact: Contact | None,
        channel: Channel = Channel.EMAIL,
        *,
        files: Sequence[Evidence] = (),
        warning: str = "",
    ) -> None:
        """Shows `contact` for changing, or an empty entry of now by `channel`.

        Args:
            contact: the entry, or nothing.
            channel: of an empty entry.
            files: those of the case, to tick what belongs to this contact.
            warning: of a contact that is open already; empty where there is none.
        """
        self._contact = contact
        self.open.setText(warning)
        self.open.setVisible(bool(warning))
        self._offer(files, contact.evidence if contact else ())
        shown = contact or Contact(id="", at=clock.now(), channel=channel)
        self._set("when", f"{shown.at:%d.%m.%Y %H:%M}")
        self._set("channel", shown.channel.value)
        for name in _TEXTS:
            self._set(name, getattr(shown, name))
        self._set("promised_by", f"{shown.promised_by:%d.%m.%Y}" if shown.promised_by else "")
        self.solved.setChecked(shown.solved)
        for field in self.fields.values():
            field.set_error("")
        self.retranslate()
        self.fields["who" if contact is None else "when"].focus()

    def _offer(self, files: Sequence[Evidence], ticked: Sequence[str]) -> None:
        for old in self.files.values():
            self._files.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.files = {}
        for number, held in enumerate(files, start=1):
            words = f"{number}. {held.caption or held.name}"
            box = QCheckBox(words.replace("&", "&&"), self)
            box.setAccessibleName(words)
            box.setObjectName(f"contact.file.{number}")
            box.setChecked(held.sha256 in ticked)
            self._files.addWidget(box)
            self.files[held.sha256] = box
        self.files_label.setVisible(bool(self.files))

    def _set(self, name: str, text: str) -> None:
        self.fields[name].input.set_text(text)

    def _typed(self, name: str) -> str:
        return self.fields[name].input.text().strip()

    def _on_save(self) -> None:
        problems: dict[str, str] = {}
        at, promised_by = None, None
        try:
            at = read_moment(self._typed("when"))
        except Unreadable as unread:
            problems["when"] = unread.sentence
        try:
            promised_by = read_date(self._typed("promised_by")) if self._typed("promised_by") else None
        except Unreadable as unread:
            problems["promised_by"] = unread.sentence
        for name, field in self.fields.items():
            field.set_error(problems.get(name, ""))
        if problems or at is None:
            self.fields[next(iter(problems))].focus()
            return
        moment = datetime.combine(at.day, at.at or time(12)).astimezone()
        self.saved.emit(
            Contact(
                id=self._contact.id if self._contact else f"{clock.now():%Y%m%dT%H%M%S}",
                at=moment,
                channel=Channel(self._typed("channel") or Channel.EMAIL),
                promised_by=promised_by,
                solved=self.solved.checkState() is Qt.CheckState.Checked,
                evidence=tuple(sha256 for sha256, box in self.files.items() if box.isChecked()),
                **{name: self._typed(name) for name in _TEXTS},
            )
        )
