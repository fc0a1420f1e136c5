"""Taking in several files at once: each is taken or refused by itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wizard.case.evidence import Evidence
from wizard.errors import Trouble
from wizard.evidence.intake import take_in, take_in_bytes
from wizard.i18n import _
from wizard.progress import Progress, Stop
from wizard.ui.incoming import Incoming


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What was taken in, and the sentences about what was not."""

    evidence: tuple[Evidence, ...]
    refused: tuple[str, ...]


def take_all_in(
    incoming: Incoming,
    folder: Path,
    how: str,
    present: tuple[Evidence, ...],
    *,
    progress: Progress,
    stop: Stop,
) -> TakenIn:
    """Puts all of `incoming` into the case's `folder`; `present` is what the case has already."""
    taken: list[Evidence] = []
    refused: list[str] = []
    everything: tuple[Path | bytes, ...] = (*incoming.files, *incoming.pictures, *incoming.texts)
    for number, one in enumerate(everything):
        name = one.name if isinstance(one, Path) else _name(how, number, picture=one in incoming.pictures)
        progress(number, len(everything), name)
        stop.check()
        room_used = sum(evidence.size for evidence in (*present, *taken))
        try:
            if isinstance(one, Path):
                taken.append(take_in(one, folder, name=name, how=how, room_used=room_used, stop=stop))
            else:
                taken.append(take_in_bytes(one, folder, name=name, how=how, room_used=room_used))
        except Trouble as trouble:
            refused.append(trouble.sentences)
    return TakenIn(tuple(taken), tuple(refused))


def _name(how: str, number: int, *, picture: bool) -> str:
    stem = _("captured screen") if how == "capture" else _("pasted picture") if picture else _("pasted text")
    return f"{stem} {number + 1}.{'png' if picture else 'txt'}"
