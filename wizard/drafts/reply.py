"""What an agent's answer means: the tokens in it turned back into what they stand for.

What is known of a token lies in the case (`Package.tokens`, `Package.places`) and never leaves it. Of secrets of the
first grade only the place is known: the person can look there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.case.dates import show_date
from wizard.drafts.draft import Draft, Package
from wizard.drafts.places import Place, words_of
from wizard.i18n import _
from wizard.privacy.hit import SecretKind, name_of
from wizard.privacy.loose_tokens import LooseToken, find_tokens
from wizard.privacy.token import TOKEN
from wizard.progress import Stop

if TYPE_CHECKING:
    from wizard.drafts.hidden import Hidden
    from wizard.knowledge.profile import Profile

_Key = tuple[SecretKind, int]


@dataclass(frozen=True, slots=True)
class Meaning:
    """One token of an answer, and what it stands for.

    Attributes:
        written: as the agent wrote it.
        token: as our package wrote it.
        kind: of what it stands for.
        value: what it stands for; empty where that is not kept.
        places: where it stood, for people.
        note: that it stood for something else in an earlier package; mostly empty.
        is_known: whether the case knows of it at all.
    """

    written: str
    token: str
    kind: SecretKind
    value: str = field(repr=False, default="")
    places: tuple[str, ...] = ()
    note: str = ""
    is_known: bool = True

    @property
    def inline(self) -> str:
        """What stands in the token's place in the answer."""
        if self.value:
            return self.value
        if not self.is_known:
            return self.written
        return _("[{what}: not kept]").format(what=name_of(self.kind))

    @property
    def sentence(self) -> str:
        """All that there is to say of it."""
        where = "; ".join(self.places)
        if not self.is_known:
            said = _("No package of this case holds it. Ask the agent what they mean.")
        elif self.value:
            said = _("{value} ({kind}).").format(value=self.value, kind=name_of(self.kind))
        else:
            said = _("{kind}: this program keeps none of these.").format(kind=name_of(self.kind))
        found = _("It stands in: {places}.").format(places=where) if where else ""
        return " ".join(filter(None, (said, found, self.note)))


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer in pieces: texts, and tokens with what they mean."""

    pieces: tuple[str | Meaning, ...]

    @property
    def text(self) -> str:
        """The answer as the person should read it."""
        return "".join(piece if isinstance(piece, str) else piece.inline for piece in self.pieces)

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """Each token once, in order of first sight."""
        found = {piece.token: piece for piece in reversed(self.pieces) if isinstance(piece, Meaning)}
        return tuple(reversed(found.values()))


@dataclass(frozen=True, slots=True)
class _Entry:
    token: str
    value: str = field(repr=False)
    places: tuple[str, ...]
    package: Package | None


def turned_back(text: str, draft: Draft, now: tuple[Hidden, ...] = ()) -> Reply:
    """The answer `text` to the packages or letters of `draft`.

    Args:
        text: as it came, also with quotes and with tokens that a person or a mail program changed.
        draft: the case.
        now: what is hidden in it now: for letters that went without a package.
    """
    book = _book(draft, now)
    pieces: list[str | Meaning] = []
    at = 0
    for loose in find_tokens(text):
        entries = _entries(book, loose)
        if not entries and not loose.is_sure:
            continue
        pieces += (text[at : loose.start], _meaning(text[loose.start : loose.end], loose, entries, draft))
        at = loose.end
    return Reply((*pieces, text[at:]))


def answer_of(
    text: str,
    draft: Draft,
    profile: Profile | None = None,
    original: Callable[[str], Path] | None = None,
    stop: Stop | None = None,
) -> Reply:
    """As `turned_back`; what no package knows is looked for in what would be hidden now. For a worker.

    Args:
        text: as it came.
        draft: the case.
        profile: the vendor's own data, if there is any.
        original: SHA-256 of a file → where its original lies; without it no file is opened.
        stop: looked at before every file.

    Raises:
        Cancelled: `stop` was asked.
    """
    from wizard.drafts.packing import hidden_now

    reply = turned_back(text, draft)
    tokens = len(find_tokens(text))
    turned = sum(isinstance(piece, Meaning) and piece.is_known for piece in reply.pieces)
    if turned == tokens:
        return reply
    return turned_back(text, draft, hidden_now(draft, draft.told().case, profile, original, stop))


def _book(draft: Draft, now: tuple[Hidden, ...]) -> dict[_Key, list[_Entry]]:
    """Kind and number → what it stands for in each package, the newest first."""
    book: dict[_Key, list[_Entry]] = {}
    for package in reversed(draft.packages):
        for token in {**package.tokens, **package.places}:
            entry = _Entry(token, package.tokens.get(token, ""), package.places.get(token, ()), package)
            _put(book, entry)
    for one in now:
        _put(book, _Entry(one.token, one.shown if one.is_kept else "", tuple(map(str, one.places)), None))
    return book


def _put(book: dict[_Key, list[_Entry]], entry: _Entry) -> None:
    found = TOKEN.fullmatch(entry.token)
    if found:
        number = int(entry.token.removeprefix(f"⟦{found[1]} ").rstrip("⟧").split()[0])
        book.setdefault((SecretKind(found[1]), number), []).append(entry)


def _entries(book: Mapping[_Key, list[_Entry]], loose: LooseToken) -> list[_Entry]:
    if loose.number:
        return book.get((loose.kind, loose.number), [])
    # Somebody wrote "the account …2874": the digits tell which one, if only one has them.
    named = [
        found
        for (kind, _number), entries in book.items()
        for found in [[entry for entry in entries if entry.token.endswith(f" …{loose.label}⟧")]]
        if kind is loose.kind and found
    ]
    return named[0] if len(named) == 1 else []


def _meaning(written: str, loose: LooseToken, entries: list[_Entry], draft: Draft) -> Meaning:
    if not entries:
        return Meaning(written, written, loose.kind, is_known=False)
    first = entries[0]
    return Meaning(
        written,
        first.token,
        loose.kind,
        first.value,
        tuple(_places(first, draft)),
        _other(first, entries[1:]),
    )


def _places(entry: _Entry, draft: Draft) -> Iterator[str]:
    mask = _masker()
    for text in entry.places:
        try:
            yield words_of(Place.read(text), draft, mask)
        except ValueError:
            # A later version may know of more places than this one.
            continue


def _masker() -> Callable[[str], str]:
    from wizard.privacy.mask import Masker

    masker = Masker()
    return lambda text: masker.mask(text).text


def _other(first: _Entry, older: list[_Entry]) -> str:
    for entry in older:
        if entry.package is not None and entry.value and first.value and entry.value != first.value:
            return _("In the package of {day} it stood for {value}.").format(
                day=show_date(entry.package.made.date()), value=entry.value
            )
    return ""
