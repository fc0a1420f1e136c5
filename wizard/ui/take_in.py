"""Taking in several files at once: each is taken or refused by itself. A bank statement goes no further than memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from PySide6.QtGui import QImage

from wizard.case.evidence import Evidence
from wizard.errors import Trouble
from wizard.evidence.intake import take_in, take_in_bytes
from wizard.evidence.kept_rows import OpenedStatement, Sought, open_statement
from wizard.i18n import _
from wizard.progress import Progress, Stop
from wizard.ui.collecting import held_back, set_aside
from wizard.ui.incoming import Incoming, png


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of it.

    Attributes:
        evidence: what lies in the case's folder now.
        refused: the sentences about what could not be taken in.
        statements: bank statements: of these the person picks rows, and nothing of them is on the disk yet.
    """

    evidence: tuple[Evidence, ...]
    refused: tuple[str, ...]
    statements: tuple[OpenedStatement, ...] = ()


_MOST_OF_A_FOLDER = 300

_OPT_IN = ("application/har+json",)
"""What goes into the package only where the person says so: it says more than it seems to."""


@dataclass(slots=True)
class _Taking:
    folder: Path
    how: str
    sought: Sought
    present: tuple[Evidence, ...]
    stop: Stop
    taken: list[Evidence] = field(default_factory=list)
    statements: list[OpenedStatement] = field(default_factory=list)

    def take(self, one: Path | bytes, name: str, *, is_picture: bool) -> None:
        """Takes in one file, or holds it in memory where it is a statement."""
        if not is_picture:
            with held_back():
                opened = open_statement(one, name, sought=self.sought)
                if opened is not None:
                    set_aside()
                    self.statements.append(opened)
                    return
        room_used = sum(evidence.size for evidence in (*self.present, *self.taken))
        if isinstance(one, Path):
            held = take_in(one, self.folder, name=name, how=self.how, room_used=room_used, stop=self.stop)
        else:
            held = take_in_bytes(one, self.folder, name=name, how=self.how, room_used=room_used)
        self.taken.append(held.model_copy(update={"included": False}) if held.media_type in _OPT_IN else held)

    def free_name(self, *, is_picture: bool) -> str:
        """A name for what has none, that no other file of the case has."""
        stem = _("pasted picture") if is_picture else _("pasted text")
        if self.how == "capture":
            stem = _("captured screen")
        ending = "png" if is_picture else "txt"
        names = {evidence.name for evidence in (*self.present, *self.taken)}
        numbered = (f"{stem} {number}.{ending}" for number in count(1))
        return next(name for name in numbered if name not in names)


def take_all_in(
    incoming: Incoming,
    folder: Path,
    how: str,
    present: tuple[Evidence, ...],
    *,
    sought: Sought,
    progress: Progress,
    stop: Stop,
) -> TakenIn:
    """Puts all of `incoming` into the case's `folder`, but for bank statements.

    Args:
        incoming: what came.
        folder: of the case's originals.
        how: it came.
        present: what the case has already.
        sought: what is known of the purchase, to find its rows in statements.
        progress: told of every file.
        stop: looked at before every file.
    """
    taking = _Taking(folder, how, sought, present, stop)
    refused: list[str] = []
    everything: list[Path | QImage | bytes] = [*_files(incoming.files), *incoming.pictures, *incoming.texts]
    for number, one in enumerate(everything):
        is_picture = isinstance(one, QImage)
        name = one.name if isinstance(one, Path) else taking.free_name(is_picture=is_picture)
        progress(number, len(everything), name)
        stop.check()
        try:
            taking.take(png(one) if isinstance(one, QImage) else one, name, is_picture=is_picture)
        except Trouble as trouble:
            refused.append(trouble.sentences)
    return TakenIn(tuple(taking.taken), tuple(refused), tuple(taking.statements))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files, and those that lie in the folders among them (not those in folders of these)."""
    for path in paths:
        if path.is_dir():
            inside = sorted(one for one in path.iterdir() if one.is_file() and not one.name.startswith("."))
            # An empty folder is refused under its own name.
            yield from inside[:_MOST_OF_A_FOLDER] or [path]
        else:
            yield path
