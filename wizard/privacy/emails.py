"""E-mail addresses of people. Whose they are, a text does not say: the masker is told which ones may stay.

The address of a desk at a firm's own domain (`rozliczenia@shop.example`) is nobody's, and the agent needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.knowledge.tables import table
from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.seen import ANY_MARK
from wizard.privacy.span import Span

_AT = r"(?:@|\s?[(\[{]\s?(?:at|@|małpa|malpa)\s?[)\]}]\s?)"
_DOT = r"(?:\.|\s?[(\[{]\s?(?:dot|kropka)\s?[)\]}]\s?)"
_NAME = rf"[^\W{ANY_MARK}](?:[\w.+%'-]{{0,62}}[\w+-])?"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ADDRESS = re.compile(
    rf"(?<![\w.+%@-])(?<!://)(?P<name>{_NAME}){_AT}(?P<host>(?:{_LABEL}{_DOT}){{1,6}}[^\W\d_]{{2,24}})(?![\w@]|-\w)",
    re.IGNORECASE,
)

# What only looks like an address, or is nobody's: a picture for sharp screens, a repository, a sender that takes no mail.
_FILES = frozenset("png jpg jpeg gif svg webp avif css js mjs ts json map html".split())
_NOBODY = re.compile(
    r"(?:no|do-?not|nie)[._-]?(?:reply|respond|odpowiadaj|odpisuj)|git|mailer-daemon|postmaster",
    re.IGNORECASE,
)
_DESK = re.compile(
    r"(?:bok|biuro|contact|kontakt|info|office|sekretariat|sklep|shop|store|ksi[eę]gowo[sś][cć]|accounts?|accounting|billing|finance|finanse"
    r"|faktur[ay]|invoices?|e-?faktur[ay]|rozliczenia|p[lł]atno[sś]ci|payments?|zam[oó]wienia|orders?|sales|sprzeda[zż]|zwroty|returns"
    r"|reklamacje|claims|support|help|helpdesk|pomoc|serwis|service|obs[lł]uga(?:[._-]?klienta)?|customer[._-]?(?:service|care)|klient"
    r"|newsletter|notifications?|powiadomienia|alerts?|system|admin|hello|mail|poczta)",
    re.IGNORECASE,
)
_OUR_EXAMPLE = "anna@example.com"
_MESSAGE_ID = re.compile(
    r"(?:message-id|in-reply-to|references)\\?[\"']?\s{0,2}[:=>][^\n]{0,400}$", re.IGNORECASE
)
_MOST_BEFORE = 420
_SIGN = re.compile(r"@|[(\[{]\s?(?:at|małpa|malpa)\s?[)\]}]", re.IGNORECASE)
_MOST_NAME, _MOST_HOST = 70, 440


def worth(lowered: str) -> bool:
    """Whether there can be one in a text (in small letters) at all."""
    return any(
        sign in lowered for sign in ("@", "(at", "[at", "{at", "małpa", "malpa", "( at", "[ at", "{ at")
    )


def find(seen: str) -> Iterator[Span]:
    """The e-mail addresses in `seen`, without those of machines. The id of a message is none: the desk searches by it."""
    for found in _addresses(seen):
        host = re.sub(_DOT, ".", found["host"], flags=re.IGNORECASE).lower()
        address = f"{found['name'].lower()}@{host}"
        if host.rsplit(".", 1)[1] in _FILES or _is_nobodys(found["name"], host) or address == _OUR_EXAMPLE:
            continue
        if _MESSAGE_ID.search(seen[max(0, found.start() - _MOST_BEFORE) : found.start()]):
            continue
        yield Span(SecretKind.EMAIL, found.start(), found.end(), Grade.MAYBE, address)


def _addresses(seen: str) -> Iterator[re.Match[str]]:
    # Around what stands for "@" only: everywhere else the rule would try every word.
    end = 0
    for sign in _SIGN.finditer(seen):
        if sign.end() > end:
            start, end = max(end, sign.start() - _MOST_NAME), min(len(seen), sign.end() + _MOST_HOST)
            yield from _ADDRESS.finditer(seen, start, end)


def _is_nobodys(name: str, host: str) -> bool:
    if _NOBODY.fullmatch(name):
        return True
    # Where anybody can have any name, "info" is somebody's.
    return bool(_DESK.fullmatch(name)) and host not in table("email_domains")["domains"]["known"]
