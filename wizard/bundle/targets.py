"""Where the files of a package come, and that either all of them get there or none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wizard.bundle.contents import Contents
from wizard.bundle.lock import SUFFIX
from wizard.bundle.names import part_name
from wizard.bundle.troubles import folder_trouble, full_trouble


def part_targets(target: Path, contents: Contents, *, locked: bool) -> list[Path]:
    """Where the files of the package come: `target`, or a name made of it for each part."""
    parts = len(contents.parts)
    suffix = f"{target.suffix}{SUFFIX}" if locked else target.suffix
    if parts == 1:
        return [target.with_name(f"{target.stem}{suffix}")]
    language = contents.report.language
    return [
        target.with_name(f"{part_name(target.stem, number, parts, language)}{suffix}")
        for number in range(1, parts + 1)
    ]


@contextmanager
def all_or_none(targets: list[Path]) -> Iterator[None]:
    """Takes away what has its place already, if the others do not get theirs; what was there before stays."""
    new = [target for target in targets if not target.exists()]
    try:
        yield
    except BaseException:
        if len(targets) > 1:
            for target in new:
                with suppress(OSError):
                    target.unlink(missing_ok=True)
        raise


def check_place(target: Path) -> None:
    """Raises what has to be said where `target` is a folder."""
    if target.is_dir():
        raise folder_trouble(target)


def check_room(target: Path, needed: int) -> None:
    """Raises what has to be said where there is less room at `target` than `needed` bytes."""
    if shutil.disk_usage(target.parent).free < needed:
        raise full_trouble(target, needed)
