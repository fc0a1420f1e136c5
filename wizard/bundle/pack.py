"""Making the package: written beside its place, searched, read back, and only then put where it belongs."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from wizard import clock
from wizard.bundle.assemble import assemble
from wizard.bundle.cleaning import Cleaning
from wizard.bundle.contents import Contents
from wizard.bundle.dossier import Dossier
from wizard.bundle.early_sync import EarlySync
from wizard.bundle.leftovers import clear_leftovers, workshop_prefix
from wizard.bundle.lock import Lock, lock, room_inside
from wizard.bundle.names import package_name
from wizard.bundle.pace import Pace
from wizard.bundle.sums import sum_of
from wizard.bundle.sweep import sweep
from wizard.bundle.targets import all_or_none, check_place, check_room, part_targets
from wizard.bundle.troubles import (
    changed_trouble,
    not_agreed_trouble,
    not_whole_trouble,
    secret_trouble,
    telling_name_trouble,
    writing_trouble,
)
from wizard.bundle.verify import Verified, verify
from wizard.bundle.zipwriter import ContentChanged, Member, write_zip
from wizard.case.evidence import Evidence
from wizard.errors import Trouble
from wizard.files import replacing
from wizard.i18n import _
from wizard.progress import Progress, Stop, quiet

_SPARE = 1 << 20


@dataclass(frozen=True, slots=True)
class PackedPart:
    """One file of a package: where it is, its size in bytes, its SHA-256."""

    path: Path
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Packed:
    """A package that was made.

    Attributes:
        path: where it is; where it comes in parts, the first one.
        size: bytes, of that file.
        sha256: of that file.
        digest: of what it holds; see `Contents.digest`.
        left_out: number of the file of the case → why it is not in it.
        tokens, places: what the case keeps of the tokens in it (`wizard.drafts.draft.Package`); in the package there is
            nothing of that.
        parts: every file of the package, in order; one, where it does not come in parts.
        reduced: numbers of the files of the case whose pictures were made smaller.
    """

    path: Path
    size: int
    sha256: str
    digest: str
    left_out: dict[int, str]
    tokens: dict[str, str] = field(default_factory=dict, repr=False)
    places: dict[str, tuple[str, ...]] = field(default_factory=dict)
    parts: tuple[PackedPart, ...] = ()
    reduced: tuple[int, ...] = ()


def file_name(case_id: str, made: datetime | None = None) -> str:
    """The name to save a package under: "faktura-IR-7K2M9QX4T-2026-11-05.zip"."""
    return f"{package_name(case_id, (made or clock.now()).date())}.zip"


def pack(
    dossier: Dossier,
    target: Path,
    *,
    original: Callable[[Evidence], Path],
    cleaning: Cleaning,
    made: datetime | None = None,
    agreed: str = "",
    limit: int = 0,
    how: Lock | None = None,
    workshop: Path | None = None,
    progress: Progress = quiet,
    stop: Stop | None = None,
) -> Packed:
    """Makes the package of `dossier` and puts it at `target`, in place of an older one.

    Args:
        dossier: what it is made from.
        target: the zip to make; where it comes in parts, their names are made of this one; locked, ".age" is added.
        original: where the original of each file of the case lies.
        cleaning: the tools of this package, never used before.
        made: the moment that the report carries, now if not given; the same moment gives the same bytes.
        agreed: the digest that the person agreed to; empty: nobody was asked (the command line).
        limit: the most that one file of the package may have, bytes; 0: as much as it has.
        how: for whom it is locked; `None`: for nobody.
        workshop: where cleaned copies may lie for the while; beside the target if not given.
        progress: told at most ten times a second.
        stop: looked at all the time.

    Raises:
        Trouble: it could not be made, and why; what was at `target` is as it was, and nothing lies beside it.
        Cancelled: somebody asked to stop; the same holds.
    """
    stop = stop or Stop()
    bench = workshop or target.parent
    try:
        _check_name(target, file_name(dossier.case.id, made), cleaning)
        check_place(target)
        for place in {bench, target.parent}:
            clear_leftovers(place, target)
        with _workshop(bench) as folder:
            contents = assemble(
                dossier,
                original,
                folder,
                made=made or clock.now(),
                cleaning=cleaning,
                limit=room_inside(limit) if how else limit,
                progress=progress,
                stop=stop,
            )
            if agreed and agreed != contents.digest:
                raise not_agreed_trouble()
            return write(
                contents, target, cleaning=cleaning, how=how, folder=folder, progress=progress, stop=stop
            )
    except OSError as error:
        raise writing_trouble(error, target) from error


def write(
    contents: Contents,
    target: Path,
    *,
    cleaning: Cleaning,
    how: Lock | None = None,
    folder: Path | None = None,
    progress: Progress = quiet,
    stop: Stop | None = None,
) -> Packed:
    """Writes `contents` to `target`: searched for secrets, written beside it, read back, moved; see `pack`.

    What is to be locked lies in `folder`, a private one, for the while.

    Raises:
        Trouble: it could not be made, and why.
        Cancelled: somebody asked to stop.
    """
    stop = stop or Stop()
    targets = part_targets(target, contents, locked=how is not None)
    try:
        for one in targets:
            check_place(one)
        check_room(target, contents.size + _SPARE)
        _check_secrets(contents, cleaning, stop)
        with all_or_none(targets):
            parts = _write_parts(contents, targets, how, folder or target.parent, progress, stop)
    except ContentChanged as changed:
        raise changed_trouble(changed.name) from changed
    except OSError as error:
        raise writing_trouble(error, target) from error
    reduced = tuple(row.number for row in contents.report.evidence if row.reduced_from)
    first = parts[0]
    return Packed(
        first.path,
        first.size,
        first.sha256,
        contents.digest,
        contents.left_out,
        parts=tuple(parts),
        reduced=reduced,
    )


def _check_name(target: Path, instead: str, cleaning: Cleaning) -> None:
    """Raises what has to be said when the name that the person chose tells what the package hides."""
    if any(cleaning.sweep(name, name) for name in (target.name, target.stem)):
        raise telling_name_trouble(instead)


def _write_parts(
    contents: Contents, targets: list[Path], how: Lock | None, folder: Path, progress: Progress, stop: Stop
) -> list[PackedPart]:
    """All parts, each beside its place until the last one is whole."""
    made = []
    with ExitStack() as places:
        for number, (target, members) in enumerate(zip(targets, contents.parts, strict=True), start=1):
            label = (
                _("Writing part {n} of {total}").format(n=number, total=len(targets))
                if len(targets) > 1
                else _("Writing the package")
            )
            file = places.enter_context(replacing(target))
            if how is None:
                verified = _written(file, contents, members, label, progress, stop)
                made.append(PackedPart(target, verified.size, verified.sha256))
                continue
            plain = folder / f"{number}.plain"
            with plain.open("wb") as inner:
                _written(inner, contents, members, label, progress, stop)
            lock(plain, file, how, stop)
            file.flush()
            plain.unlink()
            made.append(PackedPart(target, *sum_of(Path(file.name), stop)))
        stop.check()
    return made


def _check_secrets(contents: Contents, cleaning: Cleaning, stop: Stop) -> None:
    places = sweep(contents, cleaning, stop)
    if places:
        raise secret_trouble(places)


def _written(
    file: BinaryIO,
    contents: Contents,
    members: tuple[Member, ...],
    label: str,
    progress: Progress,
    stop: Stop,
) -> Verified:
    pace = Pace(progress, sum(member.size for member in members))
    pace.begin(label)
    with EarlySync(file) as sync:

        def done(count: int) -> None:
            sync.wrote(count)
            pace.add(count)

        write_zip(file, members, stop=stop, done=done)
        sync.begin()
        pace.finish()
        try:
            verified = verify(Path(file.name), progress, stop)
        except Trouble as trouble:
            # It speaks of a file of ours that nobody knows; what the person has to hear of is the place.
            raise trouble.__cause__ or trouble from trouble
    _compare(verified, contents.name, members)
    stop.check()
    return verified


def _compare(verified: Verified, folder: str, members: tuple[Member, ...]) -> None:
    """Raises what has to be said when the zip that was read back is not what was meant."""
    held = {file.path: (file.size, file.sha256) for file in verified.files}
    meant = {member.name.removeprefix(f"{folder}/"): (member.size, member.sha256) for member in members}
    for path, sums in meant.items():
        # What can't be read is not among the files: it is the disk that lost it. What reads well was another file.
        if held.get(path, sums) != sums:
            raise ContentChanged(path)
    if not verified.ok or list(held.items()) != list(meant.items()):
        raise not_whole_trouble(verified.problems)


@contextmanager
def _workshop(parent: Path) -> Iterator[Path]:
    """A private folder (for this account only) that is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=workshop_prefix(), dir=parent))
    try:
        yield folder
    finally:
        # Twice: cleaned copies must not stay because one call failed, or a virus scanner held a file for a moment.
        for _time in range(2):
            with suppress(OSError):
                shutil.rmtree(folder, ignore_errors=True)
