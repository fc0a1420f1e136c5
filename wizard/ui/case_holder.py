"""Holds the one open case for the window: every change goes through here, and to disk within two seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from wizard.drafts.layout import EVIDENCE
from wizard.errors import Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from wizard.drafts.draft import Draft
    from wizard.drafts.open_case import OpenCase
    from wizard.ui.work import Crew, Work

_AFTER_LAST_KEY_MS = 300
_AT_THE_LATEST_MS = 1500
_ONCE_MORE_MS = 5000


class CaseHolder(QObject):
    """The open case.

    Signals:
        changed: something of the draft changed.
        answered: the question with this id got another answer.
        saved: the draft is on the disk since this moment (an aware datetime).
        save_failed: it could not be saved; the sentences to show.
    """

    changed = Signal()
    answered = Signal(str)
    saved = Signal(object)
    save_failed = Signal(str)

    def __init__(
        self, opened: OpenCase, crew: Crew, parent: QObject | None = None, *, also: str = ""
    ) -> None:
        """`also`: what the person should know beside the notice of the case itself."""
        super().__init__(parent)
        self._also = also
        self._opened = opened
        self._crew = crew
        self._draft: Draft = opened.draft
        self._on_disk: Draft = opened.draft
        self._saving: Work[Draft] | None = None
        self._quiet_for_a_moment = QTimer(self, singleShot=True, interval=_AFTER_LAST_KEY_MS)
        self._at_the_latest = QTimer(self, singleShot=True, interval=_AT_THE_LATEST_MS)
        self._quiet_for_a_moment.timeout.connect(self.save)
        self._at_the_latest.timeout.connect(self.save)

    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        return self._draft

    @property
    def folder(self) -> Path:
        """The folder of the case."""
        return self._opened.folder

    @property
    def notice(self) -> str:
        """What the person should know of how the case was opened; mostly nothing."""
        return " ".join(filter(None, (self._opened.notice, self._also)))

    @property
    def evidence_folder(self) -> Path:
        """The folder of the originals, each under its digest."""
        return self._opened.folder / EVIDENCE

    def evidence_path(self, sha256: str) -> Path:
        """Where the original with this digest lies."""
        return self._opened.evidence_path(sha256)

    def answer(self, question_id: str, text: str) -> None:
        """Takes `text`, as typed, as the answer to the question."""
        if self._draft.answers.get(question_id, "") == text:
            return
        self.change(answers={**self._draft.answers, question_id: text})
        self.answered.emit(question_id)

    def change(self, **fields: Any) -> None:
        """Sets fields of the draft. Whatever goes into the package revokes what was agreed to."""
        if all(getattr(self._draft, name) == value for name, value in fields.items()):
            return
        if fields.keys() & _SHOWN_IN_PACKAGE:
            fields.setdefault("agreed", "")
        self._draft = self._draft.model_copy(update=fields)
        self.changed.emit()
        self._quiet_for_a_moment.start()
        if not self._at_the_latest.isActive():
            self._at_the_latest.start()

    def save(self) -> None:
        """Begins to save what is not on disk yet."""
        if self._saving is not None or self._draft == self._on_disk:
            return
        self._stop_timers()
        draft = self._draft
        self._saving = self._crew.work(lambda _progress, _stop: self._opened.save(draft))
        self._saving.then(lambda saved: self._on_saved(draft, saved)).failed(self._on_failed).start()

    def save_now(self) -> None:
        """Saves and comes back when it is on disk: before the window closes.

        Raises:
            Trouble: it could not be saved.
        """
        self._stop_timers()
        if self._saving is not None:
            # Not begun yet: it never will. Under way: ours waits for it, and comes out on top.
            self._saving.cancel()
            self._saving = None
        if self._draft != self._on_disk:
            saved = self._opened.save(self._draft)
            self._on_disk = self._draft
            self.saved.emit(saved.saved)

    def close(self) -> None:
        """Saves and lets go of the case; a trouble is told, and the case let go all the same."""
        try:
            self.save_now()
        except Trouble as trouble:
            self.save_failed.emit(trouble.sentences)
        finally:
            self._opened.close()

    def _on_saved(self, draft: Draft, saved: Draft) -> None:
        self._saving = None
        self._on_disk = draft
        self.saved.emit(saved.saved)
        if self._draft != draft:
            self._quiet_for_a_moment.start()

    def _on_failed(self, trouble: Trouble) -> None:
        self._saving = None
        self.save_failed.emit(trouble.sentences)
        QTimer.singleShot(_ONCE_MORE_MS, self, self.save)

    def _stop_timers(self) -> None:
        self._quiet_for_a_moment.stop()
        self._at_the_latest.stop()


_SHOWN_IN_PACKAGE = {
    "answers",
    "evidence",
    "contacts",
    "trials",
    "lookups",
    "machine",
    "outcome",
    "report_language",
    "letters",
    "unmasked",
    "hidden_words",
    "not_at_hand",
}
