"""A package that is put together once and written again and again, for benches that disturb the writing."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bundle import samples
from tests.report.samples import NOW
from wizard.bundle import pack as pack_module
from wizard.bundle.assemble import assemble
from wizard.bundle.contents import Contents
from wizard.bundle.pack import Packed, pack


class PackOnce:
    """Packs the sample case with a log of some megabytes; drawing its report is done beforehand.

    Args:
        folder: private, for originals and cleaned copies.
        lines: of the log; 40 bytes each that pack badly enough.
    """

    def __init__(self, folder: Path, lines: int = 40_000) -> None:
        # Drawing the PDF needs it; nothing of it is used by the processes that are disturbed.
        from PySide6.QtGui import QGuiApplication

        self._application = QGuiApplication.instance() or QGuiApplication([])
        log = "".join(f"{number * 7919 % 1_000_003:07d} GET /invoice 504\n" for number in range(lines))
        self._items, self._places = samples.files(folder / "originals", log)
        copies = folder / "copies"
        copies.mkdir()
        self._contents = assemble(
            samples.dossier(self._items),
            lambda item: self._places[item.sha256],
            copies,
            made=NOW,
            cleaning=samples.cleaning(),
        )

    def pack(self, target: Path) -> Packed:
        """Makes the package at `target` in all its steps but the drawing."""
        with _standing_in(self._contents):
            return pack(
                samples.dossier(self._items),
                target,
                original=lambda item: self._places[item.sha256],
                cleaning=samples.cleaning(),
                made=NOW,
            )


@contextmanager
def _standing_in(contents: Contents) -> Iterator[None]:
    """Lets the package's own private folder be filled with copies of what was cleaned before."""

    def assembled(_dossier: object, _original: object, folder: Path, **_more: object) -> Contents:
        members = tuple(
            dataclasses.replace(member, source=Path(shutil.copy(member.source, folder)))
            if isinstance(member.source, Path)
            else member
            for member in contents.members
        )
        return dataclasses.replace(contents, members=members, parts=(members,))

    real = pack_module.assemble
    pack_module.assemble = assembled  # type: ignore[assignment]
    try:
        yield
    finally:
        pack_module.assemble = real
