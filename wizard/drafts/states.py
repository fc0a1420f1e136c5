"""The states of a case on disk: reading the newest good one, and putting a new one on top."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from wizard import files
from wizard.drafts.draft import SCHEMA_VERSION, Draft
from wizard.drafts.envelope import Broken, Foreign, opened, sealed
from wizard.drafts.layout import BROKEN, GENERATIONS, OLDER, case_file, older_file, states
from wizard.drafts.migrations import migrated
from wizard.drafts.troubles import NewerCase, NoSuchCase, UnreadableCase, could_not_read

log = logging.getLogger(__name__)

_TELLING = 9
"""Digits from the beginning of a card that tell more of it than its bank (PCI DSS 3.4.1 lets eight be seen)."""

_BETWEEN = r"(?:\\[nrtu][0-9a-f]{0,4}|[^0-9A-Za-z\"]){0,6}"

_MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    """What is on disk of a case.

    Attributes:
        draft: the newest state that can be read, in today's layout.
        source: the file that it came from.
        version: the version of the layout in that file.
        damaged: newer files that could not be read, newest first.
    """

    draft: Draft
    source: Path
    version: int
    damaged: tuple[Path, ...] = ()


def find(folder: Path) -> Found:
    """The newest state of the case in `folder` that can be read. Nothing on disk is changed.

    Raises:
        Trouble: there is no case, it is of a newer version, none of its states can be read, or the system
            does not let us read them.
    """
    damaged: list[Path] = []
    for state in states(folder):
        try:
            draft, version = _read(state, folder.name)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise could_not_read(error, state) from error
        except (Broken, Foreign):
            damaged.append(state)
        else:
            return Found(draft, state, version, tuple(damaged))
    if damaged:
        raise UnreadableCase(folder.name, folder)
    raise NoSuchCase(folder.name, folder.parent)


def _read(state: Path, case_id: str) -> tuple[Draft, int]:
    with state.open("rb") as file:
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise Broken("too big")
    version, fields = opened(content)
    if version > SCHEMA_VERSION:
        raise NewerCase(case_id)
    try:
        draft = Draft.model_validate(migrated(fields, version, SCHEMA_VERSION))
    except (ValidationError, ValueError) as error:
        raise Broken("no draft of ours") from error
    if draft.id != case_id:
        raise Foreign("another case")
    return draft, version


def put(folder: Path, draft: Draft) -> None:
    """Saves `draft` as the newest state; the one before becomes the first of the older ones.

    At every instant the newest or the next-newest state is whole under a name of its own.

    Raises:
        OSError: it could not be saved; the states before it are all there.
    """
    fields = draft.model_dump(mode="json")
    # A value that was slipped in unchecked would make a file that can't be opened: better not to write it.
    Draft.model_validate(fields)
    with files.replacing(case_file(folder)) as file:
        file.write(sealed(fields, SCHEMA_VERSION))
        file.flush()
        os.fsync(file.fileno())
        _make_older(folder)


def forget(folder: Path, numbers: Iterable[str]) -> None:
    """Removes the older states that hold the beginning of one of these numbers, as it was saved while it was typed.

    The newest state stays: it holds none of them any more.

    Raises:
        OSError: one of them can't be removed.
    """
    beginnings = [_BETWEEN.join(number[:_TELLING]) for number in numbers if len(number) >= _TELLING]
    if not beginnings:
        return
    begins = re.compile("|".join(beginnings))
    for state in states(folder)[1:]:
        if state.is_file() and begins.search(state.read_text(encoding="utf-8", errors="replace")):
            state.unlink()
    files.sync_dir(folder / OLDER)


def _make_older(folder: Path) -> None:
    # The newest state matters more than the ones before it: what is in the way here stops no save.
    try:
        (folder / OLDER).mkdir(exist_ok=True)
    except OSError as error:
        log.warning("no older states are kept: %s", error.strerror)
        return
    for generation in range(GENERATIONS - 1, 0, -1):
        with suppress(OSError):
            older_file(folder, generation).replace(older_file(folder, generation + 1))
    with suppress(OSError):
        _keep(case_file(folder), older_file(folder, 1))


def _keep(state: Path, under: Path) -> None:
    """Gives `state` the second name `under`, or copies it where a file can have only one."""
    try:
        under.hardlink_to(state)
    except FileNotFoundError:
        raise
    except OSError:
        files.write_bytes(under, state.read_bytes())


def keep_before_migration(found: Found) -> None:
    """Keeps the file of an older layout for good, beside the case: the newer layout will replace it."""
    kept = found.source.parent / f"version-{found.version}.json"
    if not kept.exists():
        _keep(found.source, kept)


def move_aside(folder: Path, damaged: Path, now: datetime) -> Path:
    """Moves a file that can't be read into the folder for such files; gives its new path.

    Raises:
        OSError: it could not be moved; it is where it was.
    """
    aside = folder / BROKEN
    aside.mkdir(exist_ok=True)
    place = f"{damaged.parent.name}-{damaged.name}" if damaged.parent != folder else damaged.name
    stem = f"{now:%Y%m%d-%H%M%S}-{place}"
    target = aside / stem
    number = 2
    while target.exists():
        target = aside / f"{stem}.{number}"
        number += 1
    files.replace(damaged, target)
    return target
