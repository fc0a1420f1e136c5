r"""Tokens as they come back in somebody's answer: retyped, translated, quoted, in other brackets or in none.

`⟦card 1⟧` comes back as `[card 1]`, `karta 1`, `⟦card1⟧`, `>> ⟦account\n>> 1 …2874⟧`, `?e-mail 1?` from a program that does not
know the brackets, or as `=E2=9F=A6card 1=E2=9F=A7`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from wizard.privacy.hit import SecretKind

_KINDS: tuple[tuple[SecretKind, str], ...] = (
    (SecretKind.CARD_CODE, r"card code|kod(?:u|em|y|ów)? (?:karty|cvv|cvc)|cv[vc]2?"),
    (SecretKind.CARD, r"card number|card|(?:numer\w{0,3} )?kar(?:ta|ty|tę|tą|to|cie)"),
    (
        SecretKind.ACCOUNT,
        r"account number|account|(?:numer\w{0,3} )?(?:rachun(?:ek|ku|kiem)|kon(?:to|ta|tu|tem|cie))|iban",
    ),
    (SecretKind.PESEL, r"(?:numer\w{0,3} )?pesel(?:u|em|owi)?"),
    (SecretKind.KSEF_TOKEN, r"ksef token|token(?:u|em)? ksef"),
    (SecretKind.TOKEN, r"(?:access )?token(?:u|em|ie)?|access key|klucz(?:a|em|u)?(?: dostępu)?"),
    (SecretKind.COOKIE, r"cookie|ciasteczk(?:o|a|u|iem)"),
    (SecretKind.PASSWORD, r"password|has[łl](?:o|a|u|em)|haśle|hasle"),
    (
        SecretKind.EMAIL,
        r"e-?mail address|(?:adres(?:u|em|ie)? )?e-?mail(?:a|u|em|owi)?|mail(?:a|u|em|owi)?",
    ),
    (SecretKind.TELEPHONE, r"telephone number|telephone|phone|(?:numer\w{0,3} )?telefon(?:u|em|ie)?|tel\."),
    (SecretKind.WORD, r"hidden(?: word)?|ukryt(?:e|y|a|ego|ej|ym|ą)(?: słow(?:o|a|em))?"),
)
_OPEN = r"(?:=E2=9F=A6|&#10214;|&#x27E6;|âŸ¦|[⟦〚\[({<«]{1,2}|\?{1,3})"
_CLOSE = r"(?:=E2=9F=A7|&#10215;|&#x27E7;|âŸ§|[⟧〛\])}>»]{1,2}|\?{1,3})"
# A line that was folded, and quoted by a mail program; a soft break of quoted-printable.
_GAP = r"(?:=?\r?\n[ \t]{0,8}(?:>[ \t]?){0,8}|[^\S\r\n]|=20|&nbsp;){0,12}"
_TOKEN = re.compile(
    rf"(?:(?P<open>{_OPEN}{_GAP})|(?<![^\W_]))"
    "(?:"
    + "|".join(rf"(?P<{kind.name}>{words.replace(' ', _GAP)})" for kind, words in _KINDS)
    + rf")(?:{_GAP}(?:(?:nr|no|numer)\.?{_GAP}|[#-]{_GAP})?(?P<number>[0-9]{{1,4}})(?![0-9]))?"
    + rf"(?:{_GAP}(?:…|\.{{2,3}}|=E2=80=A6|&hellip;|[·•*]{{1,4}}){_GAP}(?P<label>[0-9A-Z]{{1,4}})(?![0-9A-Z]))?"
    + rf"(?:{_GAP}(?P<close>{_CLOSE}))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LooseToken:
    """What may be a token.

    Attributes:
        start, end: where it stands.
        kind, number: of the secret; 0 where somebody left the number out.
        label: the last digits of the secret, where they stand there.
        is_sure: whether it stands in brackets, or carries its last digits; without, only a known one is meant.
    """

    start: int
    end: int
    kind: SecretKind
    number: int
    label: str
    is_sure: bool


def find_tokens(text: str) -> tuple[LooseToken, ...]:
    """All that may be a token in `text`, in order."""
    return tuple(_read(found) for found in _TOKEN.finditer(text) if found["number"] or found["label"])


def _read(found: re.Match[str]) -> LooseToken:
    kind = next(kind for kind, _words in _KINDS if found[kind.name] is not None)
    start, end = found.span()
    has_both = found["open"] is not None and found["close"] is not None
    if found["close"] is not None and found["open"] is None and not _is_ours(found["close"]):
        # "(see card 1)" and "your card 1?": the bracket belongs to the sentence.
        end = found.start("close")
    if found["open"] is not None and found["close"] is None and not _is_ours(found["open"]):
        start += len(found["open"])
    while end > start and found.string[end - 1].isspace():
        end -= 1
    label = (found["label"] or "").upper()
    return LooseToken(start, end, kind, int(found["number"] or 0), label, has_both or bool(label))


def _is_ours(bracket: str) -> bool:
    return any(sign in bracket for sign in ("⟦", "⟧", "=E2", "&#", "âŸ"))
