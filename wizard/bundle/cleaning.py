"""What the rooms of privacy do for a package, as the package needs it: mask, clean, search once more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from wizard.case.evidence import Evidence
from wizard.i18n import _
from wizard.privacy.hit import FoundIn
from wizard.privacy.pictures import Pictures
from wizard.progress import Progress, Stop
from wizard.report.report import MaskRow

if TYPE_CHECKING:
    from wizard.privacy.mask import Masker as PrivacyMasker


class SecretKind(Protocol):
    """A kind of secret: a word that files hold."""

    @property
    def value(self) -> str:
        """The word."""


class OneMask(Protocol):
    """One secret that was masked; see `wizard.privacy.mask.Mask`."""

    @property
    def kind(self) -> SecretKind:
        """What it was."""

    @property
    def count(self) -> int:
        """How often it stood there."""

    @property
    def found_in(self) -> FoundIn:
        """Whether it was read in a text or in a picture."""


class MaskedText(Protocol):
    """A text without its secrets; see `wizard.privacy.mask.Masked`."""

    @property
    def text(self) -> str:
        """What is left."""

    @property
    def masks(self) -> Sequence[OneMask]:
        """What was masked."""


class Masker(Protocol):
    """Masks the texts of one package; see `wizard.privacy.mask.Masker`."""

    def mask(self, text: str, /) -> MaskedText:
        """`text` with a token for every secret."""


class Sanitised(Protocol):
    """A cleaned copy; see `wizard.privacy.sanitised.Sanitised`."""

    @property
    def media_type(self) -> str:
        """Of the copy."""

    @property
    def extension(self) -> str:
        """That belongs to it, without the dot."""

    @property
    def masks(self) -> Sequence[OneMask]:
        """What was masked in it."""

    @property
    def stripped(self) -> Sequence[str]:
        """What the original carried unseen, in words."""

    @property
    def pictures(self) -> Pictures:
        """Whether the text in its pictures was searched."""


class Sanitise(Protocol):
    """Writes a cleaned copy of `source` to `target`; see `wizard.privacy.sanitise.sanitise`."""

    def __call__(
        self,
        source: Path,
        evidence: Evidence,
        target: Path,
        masker: Masker,
        progress: Progress,
        stop: Stop,
        /,
    ) -> Sanitised:
        """Raises `Trouble` when it can't be cleaned."""


class Found(Protocol):
    """A secret that the last search found in a text."""

    @property
    def kind(self) -> SecretKind:
        """What it is."""


class FoundInFile(Protocol):
    """Something that must not leave, found in a file; see `wizard.privacy.sweep`."""

    @property
    def where(self) -> str:
        """Where in the file, for people."""

    @property
    def what(self) -> str:
        """What it is, for people; never the thing itself."""


def _sweep_file(path: Path, name: str, stop: Stop) -> Sequence[FoundInFile]:
    from wizard.privacy.sweep import sweep_file

    return sweep_file(path, name, stop)


@dataclass(frozen=True, slots=True)
class Cleaning:
    """The tools of one package; a new one for each, since the numbers of its tokens are its own.

    Attributes:
        masker: masks texts.
        sanitise: cleans one file.
        kind_name: what people call a kind of secret, in the language now spoken.
        sweep: finds secrets in the text of the member of that name.
        sweep_file: finds what must not leave in a cleaned copy, known to the reader by that name.
    """

    masker: Masker
    sanitise: Sanitise
    kind_name: Callable[[SecretKind], str]
    sweep: Callable[[str, str], Sequence[Found]]
    sweep_file: Callable[[Path, str, Stop], Sequence[FoundInFile]] = _sweep_file

    def mask(self, text: str) -> str:
        """`text` with a token for every secret."""
        return self.masker.mask(text).text

    def rows(self, masks: Iterable[OneMask], where: str) -> tuple[MaskRow, ...]:
        """What was masked in one place, a row a kind, for people."""
        counts: dict[tuple[str, str], int] = {}
        for mask in masks:
            in_picture = mask.found_in is FoundIn.PICTURE
            place = _("{file}, read in the picture").format(file=where) if in_picture else where
            key = (self.kind_name(mask.kind), place)
            counts[key] = counts.get(key, 0) + mask.count
        return tuple(MaskRow(kind=word, count=count, where=place) for (word, place), count in counts.items())


def cleaning_with(masker: PrivacyMasker) -> Cleaning:
    """The tools as they are, with the masker of one package."""
    from wizard.privacy.find import find_secrets
    from wizard.privacy.hit import Grade, name_of
    from wizard.privacy.hit import SecretKind as Kind
    from wizard.privacy.sanitise import sanitise

    return Cleaning(
        masker=masker,
        sanitise=lambda source, item, target, _masker, progress, stop: sanitise(
            source, item, target, masker, progress, stop
        ),
        kind_name=lambda kind: name_of(Kind(kind.value)),
        sweep=lambda _name, text: [hit for hit in find_secrets(text) if hit.grade is Grade.SURE],
    )


def count_kinds(masks: Iterable[OneMask]) -> dict[tuple[str, FoundIn], int]:
    """Kind of secret, in the word that files hold, and where it was read → how many were masked."""
    counts: dict[tuple[str, FoundIn], int] = {}
    for mask in masks:
        key = (mask.kind.value, mask.found_in)
        counts[key] = counts.get(key, 0) + mask.count
    return counts
