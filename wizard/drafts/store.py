"""The cases on this computer: begun, opened, saved and erased. All that window and commands need of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wizard import clock, files
from wizard.case.dates import show_moment
from wizard.drafts import index
from wizard.drafts.case_id import fresh_case_id, is_case_id
from wizard.drafts.draft import SCHEMA_VERSION, Draft
from wizard.drafts.guard import Mask, cards_masked
from wizard.drafts.index import Listed
from wizard.drafts.layout import BROKEN, EVIDENCE, LOCK
from wizard.drafts.leftovers import remove_parts
from wizard.drafts.lock import Held, Lock
from wizard.drafts.open_case import OpenCase
from wizard.drafts.states import Found, find, keep_before_migration, move_aside, put
from wizard.drafts.troubles import CaseInUse, NoSuchCase, could_not_write
from wizard.i18n import _


@dataclass(frozen=True, slots=True)
class SavedCase:
    """A case as it lies on disk, only to be read; somebody else may have it open meanwhile.

    Attributes:
        folder: the case's folder.
        draft: the newest state that can be read.
    """

    folder: Path
    draft: Draft

    def evidence_path(self, sha256: str) -> Path:
        """Where the original with this digest lies."""
        return self.folder / EVIDENCE / sha256


class Store:
    """The folder with all cases, one folder a case.

    Args:
        root: that folder; it is made when the first case is.
        mask: takes card numbers out of a text before it is saved.
        new_id: makes the id of a new case.
    """

    def __init__(
        self, root: Path, *, mask: Mask = cards_masked, new_id: Callable[[], str] = fresh_case_id
    ) -> None:
        self.root = root
        self._mask = mask
        self._new_id = new_id

    def listed(self) -> tuple[Listed, ...]:
        """All cases, the one last saved first."""
        return index.listed(self.root)

    def latest(self) -> str | None:
        """The id of the case to go on with: the one last saved that is not solved and no sample; or `None`."""
        return next(
            (case.id for case in self.listed() if case.readable and not (case.solved or case.sample)), None
        )

    def new(self, now: datetime | None = None, *, sample: bool = False) -> OpenCase:
        """Begins a case, and opens it.

        Args:
            now: when it began (with time zone); by default now.
            sample: whether it is a sample case.

        Raises:
            Trouble: the folder can't be written into, or the disk is full; nothing is left behind.
        """
        began = now or clock.now()
        try:
            self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
            folder = self._fresh_folder()
        except OSError as error:
            raise could_not_write(error, self.root, _("Nothing was changed.")) from error
        lock: Lock | None = None
        try:
            lock = Lock(folder / LOCK)
            (folder / EVIDENCE).mkdir()
            draft = Draft(
                schema_version=SCHEMA_VERSION, id=folder.name, started=began, saved=began, sample=sample
            )
            put(folder, draft)
            files.sync_dir(self.root)
        except BaseException as error:
            if lock is not None:
                lock.free()
            shutil.rmtree(folder, ignore_errors=True)
            if isinstance(error, OSError):
                raise could_not_write(error, self.root, _("Nothing was changed.")) from error
            raise
        return OpenCase(folder, draft, lock, self._mask)

    def open(self, case_id: str) -> OpenCase:
        """Opens the case, and keeps others from opening it until it is closed.

        Files of it that can't be read are moved aside, never deleted; `OpenCase.notice` then says so.

        Raises:
            CaseInUse: somebody else has it open.
            Trouble: there is none, it is of a newer version, or none of its states can be read; all its files
                are as they were.
        """
        folder = self._folder(case_id)
        lock = self._lock(folder)
        try:
            found = find(folder)
            notice = _put_right(folder, found)
        except OSError as error:
            lock.free()
            raise could_not_write(error, folder) from error
        except BaseException:
            lock.free()
            raise
        return OpenCase(folder, found.draft, lock, self._mask, notice)

    def read(self, case_id: str) -> SavedCase:
        """The case as it lies on disk, without opening it: changes nothing, and minds no lock.

        Raises:
            Trouble: as for `open`, but for a case in use.
        """
        folder = self._folder(case_id)
        return SavedCase(folder, find(folder).draft)

    def erase(self, case_id: str) -> None:
        """Deletes the case for good: every state, every original, and its line in the list.

        Raises:
            CaseInUse: somebody has it open.
            Trouble: there is none, or something of it can't be deleted.
        """
        folder = self._folder(case_id)
        lock = self._lock(folder)
        try:
            _delete_all_but(LOCK, folder)
        except OSError as error:
            raise could_not_write(
                error, folder, _("Some files of the case are still there; erase it once more.")
            ) from error
        finally:
            # Windows deletes no file that is open; a lock without a case stands in nobody's way.
            lock.free()
        with suppress(OSError):
            (folder / LOCK).unlink()
            folder.rmdir()
            files.sync_dir(self.root)
        with suppress(OSError):
            remove_parts(self.root)
        # Reading the list takes the case out of the index, and so the vendor's name off the disk.
        self.listed()

    def _fresh_folder(self) -> Path:
        while True:
            folder = self.root / self._new_id()
            with suppress(FileExistsError):
                folder.mkdir(mode=0o700)
                return folder

    def _folder(self, case_id: str) -> Path:
        folder = self.root / case_id
        if not is_case_id(case_id) or not folder.is_dir():
            raise NoSuchCase(case_id, self.root)
        return folder

    def _lock(self, folder: Path) -> Lock:
        try:
            return Lock(folder / LOCK)
        except Held as held:
            raise CaseInUse(folder.name, held.pid, held.host) from held
        except FileNotFoundError as error:
            raise NoSuchCase(folder.name, self.root) from error
        except OSError as error:
            raise could_not_write(error, folder) from error


def _put_right(folder: Path, found: Found) -> str:
    """Clears up after a crash, puts damaged files aside; gives the sentence to tell the person, or nothing."""
    remove_parts(folder)
    (folder / EVIDENCE).mkdir(exist_ok=True)
    if found.version < SCHEMA_VERSION:
        keep_before_migration(found)
    if not found.damaged:
        return ""
    now = clock.now()
    for damaged in found.damaged:
        move_aside(folder, damaged, now)
    return _(
        "The newest saved state of this case was damaged. You see the one saved on {moment}. "
        "The damaged file is in {folder}; nothing was deleted."
    ).format(moment=show_moment(found.draft.saved), folder=folder / BROKEN)


def _delete_all_but(kept: str, folder: Path) -> None:
    # The newest state goes last: whatever stops us half-way, the case is still in the list to be erased again.
    entries = sorted(os.scandir(folder), key=lambda entry: (entry.is_file(follow_symlinks=False), entry.name))
    last = [entry for entry in entries if entry.name == "case.json"]
    for entry in [entry for entry in entries if entry not in last] + last:
        if entry.name == kept:
            continue
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        else:
            Path(entry.path).unlink()
