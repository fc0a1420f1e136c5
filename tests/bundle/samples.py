"""Tools that stand in for the rooms of privacy, and a package made with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from tests.report.samples import (
    ANSWERS,
    DIAGNOSIS,
    FINDINGS,
    NOW,
    ROUTE,
    TITLES,
    evidence,
    picture,
    sample_case,
)
from wizard.bundle.cleaning import Cleaning
from wizard.bundle.dossier import Dossier
from wizard.bundle.pack import Packed, pack
from wizard.case.evidence import Evidence, EvidenceKind
from wizard.errors import Trouble
from wizard.privacy.hit import FoundIn
from wizard.privacy.pictures import Pictures
from wizard.progress import Progress, Stop, quiet

SECRET = "4111111111111111"
_SECRET = re.compile(r"4111[ -]?1111[ -]?1111[ -]?1111")


class Kind(StrEnum):
    CARD = "card"


@dataclass(frozen=True)
class OneMask:
    kind: Kind
    count: int
    found_in: FoundIn = FoundIn.TEXT


@dataclass(frozen=True)
class MaskedText:
    text: str
    masks: tuple[OneMask, ...]


@dataclass(frozen=True)
class Found:
    kind: Kind = Kind.CARD


class FakeMasker:
    """Knows one card number."""

    def mask(self, text: str) -> MaskedText:
        masked, count = _SECRET.subn("⟦card 1⟧", text)
        return MaskedText(masked, (OneMask(Kind.CARD, count),) if count else ())


@dataclass(frozen=True)
class Copy:
    media_type: str
    extension: str
    masks: tuple[OneMask, ...] = ()
    stripped: tuple[str, ...] = ()
    pictures: Pictures = Pictures.NONE


@dataclass(frozen=True)
class FoundInFile:
    where: str
    what: str = "card number"


def sweep_file(path: Path, _name: str, _stop: Stop) -> Sequence[FoundInFile]:
    text = path.read_text(encoding="latin-1")
    return [
        FoundInFile(f"line {number}")
        for number, line in enumerate(text.splitlines(), 1)
        if _SECRET.search(line)
    ]


@dataclass
class FakeSanitise:
    """Copies a file and masks its text; files named in `failing` end with their exception."""

    failing: dict[str, Exception] = field(default_factory=dict)

    def __call__(
        self,
        source: Path,
        item: Evidence,
        target: Path,
        masker: FakeMasker,
        _progress: Progress,
        _stop: Stop,
    ) -> Copy:
        target.write_bytes(source.read_bytes())
        if item.name in self.failing:
            raise self.failing[item.name]
        if item.media_type.startswith("image/"):
            return Copy(item.media_type, "png", stripped=("GPS",))
        masked = masker.mask(source.read_text(encoding="utf-8"))
        target.write_text(masked.text, encoding="utf-8")
        return Copy("text/plain", "txt", masked.masks)


def cleaning(sanitise: object = None, *, blind: bool = False) -> Cleaning:
    """The tools; with `blind` masking finds nothing, so that the last search has something to find."""
    masker = FakeMasker()
    if blind:
        masker.mask = lambda text: MaskedText(text, ())  # type: ignore[method-assign]

    def sweep(_name: str, text: str) -> Sequence[Found]:
        return [Found()] * len(_SECRET.findall(text))

    return Cleaning(
        masker, sanitise or FakeSanitise(), lambda kind: f"{kind.value} number", sweep, sweep_file
    )


def files(
    folder: Path, log: str = "GET /invoice 504\n" * 200
) -> tuple[tuple[Evidence, ...], dict[str, Path]]:
    """A screenshot and a log, and where their originals lie by SHA-256."""
    folder.mkdir(exist_ok=True)
    shot = evidence(1, name="Błąd płatności ąę.png", media_type="image/png")
    text = evidence(2, EvidenceKind.LOG, name="przeglądarka.log", media_type="text/plain", caption="")
    (folder / "1").write_bytes(picture())
    (folder / "2").write_text(log, encoding="utf-8")
    return (shot, text), {shot.sha256: folder / "1", text.sha256: folder / "2"}


def dossier(items: tuple[Evidence, ...] = (), language: str = "pl", **answers: str) -> Dossier:
    given = {**ANSWERS, **{name.replace("__", "."): text for name, text in answers.items()}}
    return Dossier(
        case=sample_case(given, items),
        answers=given,
        language=language,
        findings=FINDINGS,
        diagnosis=DIAGNOSIS,
        route=ROUTE,
        titles=TITLES,
    )


def packed(target: Path, originals: Path, log: str = "GET /invoice 504\n" * 200, **more: object) -> Packed:
    """A package of the sample case at `target`."""
    items, places = files(originals, log)
    language = str(more.pop("language", "pl"))
    tools = more.pop("cleaning", None) or cleaning()
    progress = more.pop("progress", quiet)
    return pack(
        dossier(items, language),
        target,
        original=lambda item: places[item.sha256],
        cleaning=tools,
        made=NOW,
        progress=progress,
        **more,
    )


UNREADABLE = Trouble("Tego pliku nie da się przeczytać.", "Dodaj inny.")
