"""Reading what an agent answered: its tokens are turned back, from the case alone and for the person alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard import clock
from wizard.case.contact import Channel, Contact
from wizard.contact.log import add
from wizard.i18n import _
from wizard.progress import Progress, Stop
from wizard.ui.pages.latest import Latest
from wizard.ui.widgets.reply_view import ReplyView
from wizard.ui.widgets.wrapping_fold import WrappingFold

if TYPE_CHECKING:
    from wizard.drafts.reply import Reply
    from wizard.errors import Trouble
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.page import Fittings


class Replying(QWidget):
    """A fold with the answer in it, over the open case.

    Signals:
        told: something to tell in passing.
        trouble: why it could not be read (sentences).
        noted: the answer is in the contact log now.
    """

    told = Signal(str)
    trouble = Signal(str)
    noted = Signal()

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = fittings.profile
        self._holder: CaseHolder | None = None
        self._reading = Latest(fittings.crew, self)
        self._theme = fittings.theme
        self._view: ReplyView | None = None
        self.fold = WrappingFold(fittings.theme, "reply.fold", self)
        self.fold.fill(lambda: self.fold.column.addWidget(self.view))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        self.retranslate()

    @property
    def view(self) -> ReplyView:
        """The field and what comes of it; made when it is first wanted."""
        if self._view is None:
            self._view = ReplyView(self._theme, self)
            self._view.asked.connect(self._read)
            self._view.noted.connect(self._note)
        return self._view

    def open_case(self, holder: CaseHolder) -> None:
        """Takes another case."""
        self.leave()
        self._holder = holder

    def leave(self) -> None:
        """Stops what is under way, and shows nothing any more: what was turned back is for a moment only."""
        self._reading.stop()
        if self._view is not None:
            self._view.forget()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.fold.set_text(_("Paste the agent's answer and see what is meant"))
        if self._view is not None:
            self._view.retranslate()

    def _read(self, text: str) -> None:
        from wizard.drafts.reply import answer_of

        assert self._holder is not None
        draft, profile, original = self._holder.draft, self._profile, self._holder.evidence_path

        def operation(_progress: Progress, stop: Stop) -> Reply:
            return answer_of(text, draft, profile, original, stop)

        self._reading.run(operation, self.view.show_reply, self._on_failed)

    def _on_failed(self, trouble: Trouble) -> None:
        self.trouble.emit(trouble.sentences)

    def _note(self, text: str) -> None:
        # As it came: with the tokens, so that what they stand for lies nowhere but where it lay.
        assert self._holder is not None
        now = clock.now()
        contact = Contact(id=f"{now:%Y%m%dT%H%M%S}", at=now, channel=Channel.EMAIL, said=text)
        self._holder.change(contacts=add(self._holder.draft.contacts, contact))
        self.told.emit(_("Noted."))
        self.noted.emit()
