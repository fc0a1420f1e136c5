"""Making the package: written beside its place, searched, read back, and only then put where it belongs."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
from wizard.bundle.names import package_name
from wizard.bundle.pace import Pace
from wizard.bundle.sweep import sweep
from wizard.bundle.troubles import (
    changed_trouble,
    folder_trouble,
    full_trouble,
    not_agreed_trouble,
    not_whole_trouble,
    secret_trouble,
    telling_name_trouble,
    writing_trouble,
)
from wizard.bundle.verify import Verified, verify
from wizard.bundle.zipwriter import ContentChanged, write_zip
from wizard.case.evidence import Evidence
from wizard.files import replacing
from wizard.i18n import _
from wizard.progress import Progress, Stop, quiet

_SPARE = 1 << 20


@dataclass(frozen=True, slots=True)
class Packed:
    """A package that was made.

    Attributes:
        path: where it is.
        size: bytes.
        sha256: of the zip.
        digest: of what it holds; see `Contents.digest`.
        left_out: number of the file of the case → why it is not in it.
        tokens, places: what the case keeps of the tokens in it (`wizard.drafts.draft.Package`); in the package there is
            nothing of that.
    """

    path: Path
    size: int
    sha256: str
    digest: str
    left_out: dict[int, str]
    tokens: dict[str, str] = field(default_factory=dict, repr=False)
    places: dict[str, tuple[str, ...]] = field(default_factory=dict)


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
    workshop: Path | None = None,
    progress: Progress = quiet,
    stop: Stop | None = None,
) -> Packed:
    """Makes the package of `dossier` and puts it at `target`, in place of an older one.

    Args:
        dossier: what it is made from.
        target: the zip to make.
        original: where the original of each file of the case lies.
        cleaning: the tools of this package, never used before.
        made: the moment that the report carries, now if not given; the same moment gives the same bytes.
        agreed: the digest that the person agreed to; empty: nobody was asked (the command line).
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
        _check_place(target)
        for place in {bench, target.parent}:
            clear_leftovers(place, target.name)
        with _workshop(bench) as folder:
            contents = assemble(
                dossier,
                original,
                folder,
                made=made or clock.now(),
                cleaning=cleaning,
                progress=progress,
                stop=stop,
            )
            if agreed and agreed != contents.digest:
                raise not_agreed_trouble()
            return write(contents, target, cleaning=cleaning, progress=progress, stop=stop)
    except OSError as error:
        raise writing_trouble(error, target) from error


def write(
    contents: Contents,
    target: Path,
    *,
    cleaning: Cleaning,
    progress: Progress = quiet,
    stop: Stop | None = None,
) -> Packed:
    """Writes `contents` to `target`: searched for secrets, written beside it, read back, moved; see `pack`.

    Raises:
        Trouble: it could not be made, and why.
        Cancelled: somebody asked to stop.
    """
    stop = stop or Stop()
    try:
        _check_place(target, contents.size + _SPARE)
        _check_secrets(contents, cleaning, stop)
        with replacing(target) as file:
            verified = _written(file, contents, progress, stop)
    except ContentChanged as changed:
        raise changed_trouble(changed.name) from changed
    except OSError as error:
        raise writing_trouble(error, target) from error
    return Packed(target, verified.size, verified.sha256, contents.digest, contents.left_out)


def _check_name(target: Path, instead: str, cleaning: Cleaning) -> None:
    """Raises what has to be said when the name that the person chose tells what the package hides."""
    if any(cleaning.sweep(name, name) for name in (target.name, target.stem)):
        raise telling_name_trouble(instead)


def _check_place(target: Path, needed: int = 0) -> None:
    if target.is_dir():
        raise folder_trouble(target)
    if shutil.disk_usage(target.parent).free < needed:
        raise full_trouble(target, needed)


def _check_secrets(contents: Contents, cleaning: Cleaning, stop: Stop) -> None:
    places = sweep(contents, cleaning, stop)
    if places:
        raise secret_trouble(places)


def _written(file: BinaryIO, contents: Contents, progress: Progress, stop: Stop) -> Verified:
    pace = Pace(progress, contents.size)
    pace.begin(_("Writing the package"))
    with EarlySync(file) as sync:

        def done(count: int) -> None:
            sync.wrote(count)
            pace.add(count)

        write_zip(file, contents.members, stop=stop, done=done)
        sync.begin()
        pace.finish()
        verified = verify(Path(file.name), progress, stop)
    _compare(verified, contents)
    stop.check()
    return verified


def _compare(verified: Verified, contents: Contents) -> None:
    """Raises what has to be said when the zip that was read back is not what was meant."""
    held = {file.path: (file.size, file.sha256) for file in verified.files}
    meant = {
        member.name.removeprefix(f"{contents.name}/"): (member.size, member.sha256)
        for member in contents.members
    }
    for path, sums in meant.items():
        # What can't be read is not among the files: it is the disk that lost it. What reads well was another file.
        if held.get(path, sums) != sums:
            raise ContentChanged(path)
    if not verified.ok or list(held.items()) != list(meant.items()):
        raise not_whole_trouble(verified.problems)


@contextmanager
def _workshop(parent: Path) -> Iterator[Path]:
    """A private folder (for this account only) that is gone afterwards."""
    with tempfile.TemporaryDirectory(
        prefix=workshop_prefix(), dir=parent, ignore_cleanup_errors=True
    ) as folder:
        yield Path(folder)
