"""A case that this process has open: the only one that may save it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from threading import Lock as Mutex
from types import TracebackType
from typing import Self

from wizard import clock
from wizard.drafts.draft import SCHEMA_VERSION, Draft
from wizard.drafts.guard import Mask, cards_typed, guarded
from wizard.drafts.layout import EVIDENCE
from wizard.drafts.leftovers import remove_unnamed_evidence
from wizard.drafts.lock import Lock
from wizard.drafts.states import forget, put
from wizard.drafts.troubles import could_not_write


class OpenCase:
    """An open case; made by `Store.new` and `Store.open`. Close it, or use it in a `with` block.

    Attributes:
        folder: the case's folder; new originals go into its `evidence` folder, before a draft names them.
        draft: the draft as last saved.
        notice: what the person should know of how it was opened; mostly nothing.
    """

    def __init__(self, folder: Path, draft: Draft, lock: Lock, mask: Mask, notice: str = "") -> None:
        self.folder = folder
        self.draft = draft
        self.notice = notice
        self._lock = lock
        self._mask = mask
        self._open = True
        self._one_at_a_time = Mutex()

    @property
    def evidence_dir(self) -> Path:
        """The folder of the originals, each under the digest of its bytes."""
        return self.folder / EVIDENCE

    def evidence_path(self, sha256: str) -> Path:
        """Where the original with this digest lies."""
        return self.evidence_dir / sha256

    def save(self, draft: Draft) -> Draft:
        """Puts `draft` on disk, without the card numbers in it, and comes back when it is there.

        Args:
            draft: of this case.

        Returns:
            The draft as it was saved, with the time; the last one when nothing had changed.

        Raises:
            Trouble: it could not be saved; what was saved before is untouched.
        """
        assert draft.id == self.draft.id, "a draft of another case"
        safe = guarded(draft, self._mask)
        with self._one_at_a_time:
            assert self._open, "the case is closed"
            if safe.model_copy(update={"saved": self.draft.saved}) == self.draft:
                return self.draft
            saved = safe.model_copy(update={"saved": clock.now(), "schema_version": SCHEMA_VERSION})
            try:
                put(self.folder, saved)
            except OSError as error:
                raise could_not_write(error, self.folder) from error
            if safe != draft:
                # While it was typed or pasted piece by piece it was no card yet, and was saved as it stood.
                with suppress(OSError):
                    forget(self.folder, cards_typed(draft))
            self.draft = saved
            return saved

    def close(self) -> None:
        """Lets go of the case; a second call does nothing."""
        with self._one_at_a_time:
            if not self._open:
                return
            self._open = False
            # What can't be cleared up now is cleared up next time.
            with suppress(OSError):
                remove_unnamed_evidence(self.folder)
            self._lock.free()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()
