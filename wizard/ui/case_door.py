"""Opening, beginning and erasing cases, in the background: the disk may be slow, and the first time much is imported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wizard.errors import Trouble
from wizard.i18n import _
from wizard.ui.show_first import ShowRequest

if TYPE_CHECKING:
    from wizard.drafts.open_case import OpenCase
    from wizard.drafts.store import Store
    from wizard.knowledge.profile import Profile
    from wizard.ui.trouble_bar import Action
    from wizard.ui.work import Crew


class CaseDoor(QObject):
    """The way from the list of cases to an open one.

    Args:
        root: the folder with the cases.
        profile: the file with the vendor's own data, if any; it is read anew for each case.
        crew: does the work.

    Signals:
        opened: a case is open (OpenCase), with the profile (Profile or None).
        refused: it could not be; the sentences, and what can be done about it (Action or None).
        erased: a case is gone for good.
        other_came: the window that has the case open has come forward.
    """

    opened = Signal(object, object)
    refused = Signal(str, object)
    erased = Signal()
    other_came = Signal()

    def __init__(self, root: Path, profile: Path | None, crew: Crew, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self._profile = profile
        self._crew = crew
        self._store: Store | None = None
        self._is_opening = False

    def open(self, case_id: str) -> None:
        """Opens the case with this id."""
        self._begin(lambda store: store.open(case_id), case_id)

    def new(self) -> None:
        """Begins a case."""
        self._begin(lambda store: store.new())

    def sample(self) -> None:
        """Opens the sample case."""
        from wizard.drafts.sample import open_sample

        self._begin(open_sample)

    def erase(self, case_id: str) -> None:
        """Erases the case with this id for good."""
        self._crew.work(lambda _progress, _stop: self._the_store().erase(case_id)).then(
            lambda _nothing: self.erased.emit()
        ).failed(lambda trouble: self._refuse(trouble, case_id)).start()

    def _begin(self, opening: Callable[[Store], OpenCase], case_id: str = "") -> None:
        # Pressed twice in one moment it is one wish.
        if self._is_opening:
            return
        self._is_opening = True
        self._crew.work(lambda _progress, _stop: (self._read_profile(), opening(self._the_store()))).then(
            lambda both: self._on_opened(*both)
        ).failed(lambda trouble: self._on_failed(trouble, case_id)).start()

    def _on_opened(self, profile: Profile | None, opened: OpenCase) -> None:
        self._is_opening = False
        self.opened.emit(opened, profile)

    def _on_failed(self, trouble: Trouble, case_id: str) -> None:
        self._is_opening = False
        self._refuse(trouble, case_id)

    def _refuse(self, trouble: Trouble, case_id: str) -> None:
        from wizard.drafts.troubles import CaseInUse

        action: Action | None = None
        if isinstance(trouble, CaseInUse):
            action = (_("Show that window"), lambda: self._show_other(case_id))
        self.refused.emit(trouble.sentences, action)

    def _show_other(self, case_id: str) -> None:
        request = ShowRequest(self._root, case_id, self)
        request.answered.connect(self._on_other_asked)
        request.ask()

    def _on_other_asked(self, came: bool) -> None:  # noqa: FBT001 - a signal's argument
        if came:
            self.other_came.emit()
            return
        sentence = _(
            "The other window did not answer. Look for it in the task bar, or on the other computer."
        )
        self.refused.emit(sentence, None)

    def _the_store(self) -> Store:
        from wizard.drafts.store import Store

        if self._store is None:
            self._store = Store(self._root)
        return self._store

    def _read_profile(self) -> Profile | None:
        if self._profile is None:
            return None
        from wizard.knowledge.profile import read_profile

        return read_profile(self._profile)
