"""Masking: every secret becomes a token that says what stood there and which one it was.

    masker = Masker(keep=("anna@example.com",))
    masker.mask("karta 4111 1111 1111 1111").text      # "karta ⟦card 1⟧"

Equal secrets get equal tokens, in all texts that one masker sees: an agent can tell that two files
speak of one card. The numbers are counted up, never made from the secret: a hash of a card number or a
PESEL is undone in minutes. What stands for what is kept in memory and nowhere else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from wizard.privacy.find import find_secrets
from wizard.privacy.hit import FoundIn, Grade, Hit, SecretKind
from wizard.privacy.token import token_of


@dataclass(frozen=True, slots=True)
class Mask:
    """One secret that was masked: its token, how often it stood there, how sure we were, and in what it stood."""

    kind: SecretKind
    token: str
    grade: Grade
    count: int
    found_in: FoundIn = FoundIn.TEXT


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without its secrets, and what was masked in it, in order of first sight."""

    text: str
    masks: tuple[Mask, ...]


class Masker:
    """Masks the texts of one package."""

    def __init__(self, keep: Iterable[str] = ()) -> None:
        """`keep`: what may stay though it looks like a secret of the second grade, such as the account paid to.

        Secrets of the first grade (`Grade.SURE`) go all the same.
        """
        self._keep = {_compared(value) for value in keep if _compared(value)}
        self._numbers: dict[SecretKind, dict[str, int]] = {}

    def mask(self, text: str) -> Masked:
        """`text` with a token for each secret; masking what is masked changes nothing."""
        counts: Counter[tuple[SecretKind, str]] = Counter()
        grades: dict[str, Grade] = {}
        # A secret can come to light when the one beside it is gone. Each round leaves less to look at.
        while hits := self.to_mask(text):
            parts: list[str] = []
            at = 0
            for hit in hits:
                token = self.token(hit)
                parts += (text[at : hit.start], token)
                at = hit.end
                counts[hit.kind, token] += 1
                grades.setdefault(token, hit.grade)
            text = "".join((*parts, text[at:]))
        return Masked(
            text,
            tuple(Mask(kind, token, grades[token], count) for (kind, token), count in counts.items()),
        )

    def to_mask(self, text: str) -> tuple[Hit, ...]:
        """The secrets in `text` that are not to stay."""
        return tuple(
            hit
            for hit in find_secrets(text)
            if hit.grade is Grade.SURE or _compared(hit.value) not in self._keep
        )

    def token(self, hit: Hit) -> str:
        """The token that stands for this secret, the same one every time."""
        numbers = self._numbers.setdefault(hit.kind, {})
        return token_of(hit.kind, numbers.setdefault(hit.value, len(numbers) + 1), hit.label)


def total(masks: Iterable[Mask]) -> dict[SecretKind, int]:
    """How many secrets of each kind were masked."""
    counts: Counter[SecretKind] = Counter()
    for mask in masks:
        counts[mask.kind] += mask.count
    return dict(counts)


def _compared(value: str) -> str:
    compact = re.sub(r"[\W_]", "", value).casefold()
    return compact.removeprefix("pl") if re.fullmatch(r"pl\d{26}", compact) else compact
