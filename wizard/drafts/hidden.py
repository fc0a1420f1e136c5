"""What is hidden in a package: each secret once, with its token and all its places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wizard.drafts.draft import Draft
from wizard.drafts.places import Place, Where, texts_of
from wizard.i18n import ngettext
from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.token import TOKEN

if TYPE_CHECKING:
    from wizard.privacy.hit import Hit
    from wizard.privacy.mask import Masker
    from wizard.privacy.sanitised import Sanitised

_OF_CARDS = (SecretKind.CARD, SecretKind.CARD_CODE)


@dataclass(frozen=True, slots=True)
class Hidden:
    """One secret that is hidden.

    Attributes:
        token: what stands in its place.
        kind: what it is.
        mark: what the case keeps when the person lets it stay (`wizard.privacy.mask.mark_of`); empty where nobody can.
        shown: what may be shown of it: all, for secrets of the second grade and the person's own words; the last four
            digits of a card; of others nothing.
        is_kept: whether `shown` is all of it, and may be kept with a package to turn the token back.
        places: where it is hidden, and how often.
    """

    token: str
    kind: SecretKind
    mark: str
    shown: str = field(repr=False)
    is_kept: bool
    places: Mapping[Place, int]

    @property
    def count(self) -> int:
        """How often it is hidden."""
        return sum(self.places.values())


def hidden_in(
    draft: Draft, message: str, masker: Masker, cleaned: Mapping[str, Sanitised]
) -> tuple[Hidden, ...]:
    """What is hidden in the package of `draft`, in the order of the tokens.

    Args:
        draft: the case.
        message: the message in the package.
        masker: the one that the package was put together with.
        cleaned: SHA-256 of each file that is in the package → what became of it.
    """
    places: dict[str, Counter[Place]] = {}
    for place, text in texts_of(draft):
        for mask in masker.mask(text).masks:
            places.setdefault(mask.token, Counter())[place] += mask.count
    for found in TOKEN.finditer(masker.mask(message).text):
        places.setdefault(found[0], Counter())[Place(Where.MESSAGE)] += 1
    for sha256, done in cleaned.items():
        _add_file(places, sha256, done)
    typed = {" ".join(word.split()).casefold(): word for word in draft.hidden_words}
    return tuple(
        _hidden(token, hit, places.get(token, Counter({Place(Where.REPORT): 1})), typed)
        for token, hit in masker.given().items()
    )


def _add_file(places: dict[str, Counter[Place]], sha256: str, done: Sanitised) -> None:
    for one in done.covered:
        page = one.page + 1 if done.extension == "pdf" else 0
        places.setdefault(one.token, Counter())[Place(Where.FILE, sha256, page)] += 1
    if not done.covered:
        for mask in done.masks:
            places.setdefault(mask.token, Counter())[Place(Where.FILE, sha256)] += mask.count


def _hidden(token: str, hit: Hit, places: Mapping[Place, int], typed: Mapping[str, str]) -> Hidden:
    from wizard.privacy.mask import mark_of

    second = hit.grade is not Grade.SURE
    is_kept = (second or hit.kind is SecretKind.WORD) and hit.kind not in _OF_CARDS
    shown = readable(hit.kind, hit.value) if is_kept else ""
    if hit.kind is SecretKind.WORD:
        shown = typed.get(hit.value, shown)
    if hit.kind is SecretKind.CARD:
        shown = f"…{hit.value[-4:]}"
    return Hidden(token, hit.kind, mark_of(hit) if second else "", shown, is_kept, places)


def readable(kind: SecretKind, value: str) -> str:
    """`value` as people write it: accounts in groups of four, telephones in groups of three."""
    if kind is SecretKind.ACCOUNT:
        whole = f"PL{value}" if value.isdigit() and len(value) == 26 else value.upper()
        return " ".join(whole[at : at + 4] for at in range(0, len(whole), 4))
    if kind is SecretKind.TELEPHONE and len(value) == 9:
        return f"{value[:3]} {value[3:6]} {value[6:]}"
    return value


def shown_of_mark(mark: str) -> tuple[SecretKind, str]:
    """What a mark in `Draft.unmasked` lets stay: its kind, and what may be shown of it.

    Raises:
        ValueError: it is no mark.
    """
    word, _colon, value = mark.partition(":")
    kind = SecretKind(word)
    return kind, f"…{value}" if kind is SecretKind.CARD else readable(kind, value)


def tokens_of(hidden: Iterable[Hidden]) -> dict[str, str]:
    """Token → what it stands for, of all that may be kept; see `wizard.drafts.draft.Package`."""
    return {one.token: one.shown for one in hidden if one.is_kept}


def places_of(hidden: Iterable[Hidden]) -> dict[str, tuple[str, ...]]:
    """Token → where it stands, as a case holds places."""
    return {one.token: tuple(map(str, one.places)) for one in hidden}


def counted(hidden: Iterable[Hidden]) -> str:
    """How many secrets of each kind are hidden, in words: "2 card numbers, 1 e-mail address"; empty for none."""
    kinds = Counter(one.kind for one in hidden)
    return ", ".join(_several(kind, count) for kind, count in kinds.items())


_COUNTS: Mapping[SecretKind, Callable[[int], str]] = {
    SecretKind.CARD: lambda n: ngettext("{n} card number", "{n} card numbers", n),
    SecretKind.CARD_CODE: lambda n: ngettext("{n} card code", "{n} card codes", n),
    SecretKind.ACCOUNT: lambda n: ngettext("{n} bank account number", "{n} bank account numbers", n),
    SecretKind.PESEL: lambda n: ngettext("{n} PESEL number", "{n} PESEL numbers", n),
    SecretKind.KSEF_TOKEN: lambda n: ngettext("{n} KSeF token", "{n} KSeF tokens", n),
    SecretKind.TOKEN: lambda n: ngettext("{n} access key", "{n} access keys", n),
    SecretKind.COOKIE: lambda n: ngettext("{n} sign-in cookie", "{n} sign-in cookies", n),
    SecretKind.PASSWORD: lambda n: ngettext("{n} password", "{n} passwords", n),
    SecretKind.EMAIL: lambda n: ngettext("{n} e-mail address", "{n} e-mail addresses", n),
    SecretKind.TELEPHONE: lambda n: ngettext("{n} telephone number", "{n} telephone numbers", n),
    SecretKind.WORD: lambda n: ngettext("{n} word of your own", "{n} words of your own", n),
}


def _several(kind: SecretKind, n: int) -> str:
    return _COUNTS[kind](n).format(n=n)
