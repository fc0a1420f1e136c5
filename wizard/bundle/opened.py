"""A package that a stranger sent, open for reading: what it says, and its files one by one, none of them believed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from wizard.bundle.bagcheck import CASE, EVIDENCE, FILES, tree_of
from wizard.bundle.bagit import MANIFEST, read_manifest
from wizard.bundle.lock import Opener, is_locked, locked_trouble, unlocked
from wizard.bundle.sums import sum_of
from wizard.bundle.together import Together, together
from wizard.bundle.troubles import reading_trouble
from wizard.bundle.verify import Verified, verify
from wizard.bundle.zipdirectory import Broken
from wizard.bundle.zipread import MOST_KEPT, MemberReader
from wizard.bundle.zipwalk import walk
from wizard.errors import Trouble
from wizard.i18n import _
from wizard.progress import Progress, Stop, quiet


@dataclass(frozen=True, slots=True)
class Held:
    """One file in the package.

    Attributes:
        path: in the package's folder.
        size, sha256: of its content, as they were read.
        zip: the zip that holds it.
        intact: whether its check sum is the one in the package's list.
    """

    path: str
    size: int
    sha256: str
    zip: Path
    intact: bool


class Opened:
    """A package, or its parts, as they lie on the disk; to be closed after use.

    Attributes:
        together: whether it is whole.
        case: the tree of "data/case.json"; empty where it can't be read.
        listing: the tree of "data/manifest.json"; likewise.
        files: what can be read, by path.
    """

    def __init__(
        self,
        found: Together,
        case: Mapping[str, Any],
        listing: Mapping[str, Any],
        files: Mapping[str, Held],
        held: ExitStack,
    ) -> None:
        self.together = found
        self.case = case
        self.listing = listing
        self.files = files
        self._held = held

    @property
    def evidence(self) -> tuple[Held, ...]:
        """The person's files, in order."""
        return tuple(file for path, file in sorted(self.files.items()) if path.startswith(EVIDENCE))

    def copy(self, held: Held, target: BinaryIO, stop: Stop) -> None:
        """Writes the content of a file to `target`.

        Raises:
            Trouble: the zip is no longer what it was, or the file in it is not the one that the package lists.
            Cancelled: somebody asked to stop.
            OSError: it can't be read or written.
        """
        changed = Trouble(
            _("{name} is not as it was when the package was made.").format(name=held.path.rpartition("/")[2]),
            _("Ask for the package once more, and open nothing in this one."),
        )
        if not held.intact:
            raise changed
        try:
            with held.zip.open("rb") as file, ThreadPoolExecutor(1, "copy") as threads:
                found = walk(file)
                entry = next(one for one in found.entries if one.name.partition("/")[2] == held.path)
                reader = MemberReader(file, stop, threads, lambda _count: None)
                content = reader.read(entry, found.begins[entry.name], keep=False, use=target.write)
        except (Broken, StopIteration) as error:
            raise changed from error
        if content.sha256 != held.sha256:
            raise changed

    def close(self) -> None:
        """Lets go of what was unlocked."""
        self._held.close()


def open_package(
    paths: Sequence[Path], opener: Opener | None = None, progress: Progress = quiet, stop: Stop | None = None
) -> Opened:
    """Opens the package in `paths`, one file or its parts, locked ones with `opener`.

    Raises:
        Trouble: a file can't be read; or it is locked, and not for this opener.
        Cancelled: somebody asked to stop.
    """
    stop = stop or Stop()
    with ExitStack() as stack:
        plain = [
            stack.enter_context(_plain(path, opener, stop)) if is_locked(path) else path for path in paths
        ]
        verified = [verify(path, progress, stop) for path in plain]
        files: dict[str, Held] = {}
        trees: dict[str, dict[str, Any]] = {}
        for path, one in zip(plain, verified, strict=True):
            files |= _files(path, one, trees, stop)
        sent = [
            one.model_copy(update={"sha256": sum_of(path, stop)[1]}) if path != read else one
            for path, read, one in zip(paths, plain, verified, strict=True)
        ]
        return Opened(
            together(paths, sent), trees.get(CASE, {}), trees.get(FILES, {}), files, stack.pop_all()
        )


def _plain(path: Path, opener: Opener | None, stop: Stop) -> Any:
    if opener is None:
        raise locked_trouble(path)
    return unlocked(path, opener, stop)


def _files(path: Path, verified: Verified, trees: dict[str, dict[str, Any]], stop: Stop) -> dict[str, Held]:
    """The files of one zip; the trees of those that are JSON of ours go into `trees`."""
    if not verified.files:
        return {}
    texts = {}
    try:
        with path.open("rb") as file, ThreadPoolExecutor(1, "open") as threads:
            found = walk(file)
            reader = MemberReader(file, stop, threads, lambda _count: None)
            for entry in found.entries:
                short = entry.name.partition("/")[2]
                if short in (CASE, FILES, MANIFEST) and entry.size <= MOST_KEPT:
                    texts[short] = reader.read(entry, found.begins[entry.name], keep=True).data or b""
    except Broken:
        return {}
    except OSError as error:
        raise reading_trouble(error, path) from error
    for name in (CASE, FILES):
        if name in texts:
            trees.setdefault(name, tree_of(texts[name]))
    listed = read_manifest(texts.get(MANIFEST, b"").decode("utf-8", "replace")) or {}
    return {
        file.path: Held(file.path, file.size, file.sha256, path, intact=listed.get(file.path) == file.sha256)
        for file in verified.files
    }
