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
from wizard.privacy.labelled import looks_random
from wizard.privacy.own_words import find_again, find_words
from wizard.privacy.token import token_of
from wizard.progress import Stop

_BY_LABEL = frozenset({SecretKind.PASSWORD, SecretKind.TOKEN, SecretKind.COOKIE, SecretKind.KSEF_TOKEN})


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

    def __init__(
        self, keep: Iterable[str] = (), unticked: Iterable[str] = (), words: Iterable[str] = ()
    ) -> None:
        """Begins to count.

        Args:
            keep: what may stay though it looks like a secret of the second grade, such as the account paid to.
            unticked: marks (see `mark_of`) of what the person said may stay; secrets of the first grade
                (`Grade.SURE`) go all the same, whatever stands in either.
            words: what the person said nobody is to see, beside the secrets.
        """
        self._keep = {compared(value) for value in keep if compared(value)}
        self._unticked = frozenset(unticked)
        self._words = tuple(words)
        self._numbers: dict[SecretKind, dict[str, int]] = {}
        self._known: dict[str, Hit] = {}
        self._first: dict[tuple[SecretKind, str], Hit] = {}

    def mask(self, text: str, stop: Stop | None = None) -> Masked:
        """`text` with a token for each secret; masking what is masked changes nothing.

        Raises:
            Cancelled: `stop` was asked.
        """
        counts: Counter[tuple[SecretKind, str]] = Counter()
        grades: dict[str, Grade] = {}
        # A secret can come to light when the one beside it is gone. Each round leaves less to look at.
        while hits := self.to_mask(text, stop):
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

    def to_mask(self, text: str, stop: Stop | None = None) -> tuple[Hit, ...]:
        """The secrets in `text` that are not to stay, in order, none overlapping."""
        secrets = tuple(hit for hit in find_secrets(text, stop) if not self._may_stay(hit))
        for hit in secrets:
            self._remember(hit)
        again = find_again(text, self._known, secrets)
        words = find_words(text, self._words, (*secrets, *again)) if self._words else ()
        return tuple(sorted((*secrets, *again, *words), key=lambda hit: hit.start))

    def token(self, hit: Hit) -> str:
        """The token that stands for this secret, the same one every time."""
        numbers = self._numbers.setdefault(hit.kind, {})
        self._first.setdefault((hit.kind, hit.value), hit)
        return token_of(hit.kind, numbers.setdefault(hit.value, len(numbers) + 1), hit.label)

    def given(self) -> dict[str, Hit]:
        """Token → the first secret that it stands for, of all that were given so far. Never to be written down whole."""
        return {self.token(hit): hit for hit in list(self._first.values())}

    def _remember(self, hit: Hit) -> None:
        # What a text once called a password is one in the next text too. A plain word is too often just a word.
        if hit.grade is Grade.SURE and hit.kind in _BY_LABEL and looks_random(hit.value):
            folded = hit.value.casefold()
            if " " not in folded:
                self._known.setdefault(folded, hit)

    def _may_stay(self, hit: Hit) -> bool:
        if hit.grade is Grade.SURE:
            return False
        return compared(hit.value) in self._keep or mark_of(hit) in self._unticked


def total(masks: Iterable[Mask]) -> dict[SecretKind, int]:
    """How many secrets of each kind were masked."""
    counts: Counter[SecretKind] = Counter()
    for mask in masks:
        counts[mask.kind] += mask.count
    return dict(counts)


def mark_of(hit: Hit) -> str:
    """What a case keeps to know this secret of the second grade again: never a whole card number."""
    shown = hit.value[-4:] if hit.kind is SecretKind.CARD else compared(hit.value)
    return f"{hit.kind.value}:{shown}"


def compared(value: str) -> str:
    """`value` so that two ways of writing one account, telephone or address are equal."""
    if "@" in value:
        return value.strip().casefold()
    compact = re.sub(r"[\W_]", "", value).casefold()
    if re.fullmatch(r"(?:00)?48\d{9}", compact):
        return compact[-9:]
    return compact.removeprefix("pl") if re.fullmatch(r"pl\d{26}", compact) else compact
