"""Made-up secrets and decoys by the thousand; every number is computed, none belongs to anybody."""

from __future__ import annotations

import base64
import json
import string
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from wizard.privacy.accounts import checks_out
from wizard.privacy.digits import luhn
from wizard.privacy.pesel import is_pesel


@dataclass(frozen=True, slots=True)
class Secret:
    """One secret in one way of writing.

    Attributes:
        kind, way: what it is and how it is written.
        core: what must not be left of it, without spaces and signs.
        text: as it stands in a file, with the words around that say what it is.
    """

    kind: str
    way: str
    core: str
    text: str


def _digits(dice: Random, count: int) -> str:
    return "".join(dice.choice(string.digits) for _ in range(count))


def _checked(body: str, right: Callable[[str], bool]) -> str:
    return next((body + last for last in string.digits if right(body + last)), "")


BRANDS = {
    "Visa": ("4", 16), "Visa of 13": ("4", 13), "Visa of 19": ("4", 19), "Mastercard": ("53", 16), "Mastercard 2": ("2345", 16),
    "Amex": ("37", 15), "Diners": ("36", 14), "JCB": ("3530", 16), "Discover": ("6011", 16), "UnionPay": ("62", 17), "Maestro": ("67", 16),
}  # fmt: skip


def card(dice: Random, brand: str = "") -> str:
    """A number with the range, length and check digit of the brand."""
    prefix, length = BRANDS[brand or dice.choice(sorted(BRANDS))]
    return _checked(prefix + _digits(dice, length - 1 - len(prefix)), luhn)


def nrb(dice: Random) -> str:
    """A Polish account without its country."""
    body = f"1{_digits(dice, 23)}"
    return next(f"{check:02d}{body}" for check in range(2, 99) if checks_out(f"PL{check:02d}{body}"))


_ABROAD = {
    "DE": "d18",
    "FR": "d10a11d2",
    "GB": "a4d14",
    "NL": "a4d10",
    "CZ": "d20",
    "AT": "d16",
    "ES": "d20",
    "LT": "d16",
}


def iban_abroad(dice: Random) -> str:
    """An account of another country."""
    country = dice.choice(sorted(_ABROAD))
    body, shape = "", _ABROAD[country]
    for part in shape.replace("a", " a").replace("d", " d").split():
        letters = string.ascii_uppercase if part[0] == "a" else string.digits
        body += "".join(dice.choice(letters) for _ in range(int(part[1:])))
    return next(
        f"{country}{check:02d}{body}" for check in range(2, 99) if checks_out(f"{country}{check:02d}{body}")
    )


def pesel(dice: Random) -> str:
    """A number of somebody born between 1950 and 2005."""
    while True:
        year, month, day = dice.randrange(1950, 2006), dice.randrange(1, 13), dice.randrange(1, 29)
        body = f"{year % 100:02d}{month + (20 if year >= 2000 else 0):02d}{day:02d}{_digits(dice, 4)}"
        found = next(body + last for last in string.digits if _pesel_digit(body) == last)
        if is_pesel(found):
            return found


def _pesel_digit(body: str) -> str:
    total = sum(weight * int(char) for weight, char in zip((1, 3, 7, 9, 1, 3, 7, 9, 1, 3), body, strict=True))
    return str((10 - total % 10) % 10)


def groups(digits: str, joint: str) -> str:
    """`digits` as they are printed on a card."""
    sizes = {15: (4, 6, 5), 14: (4, 6, 4), 13: (4, 3, 3, 3)}.get(len(digits), (4, 4, 4, 4, 4))
    found, at = [], 0
    for size in sizes:
        if at < len(digits):
            found.append(digits[at : at + size])
        at += size
    return joint.join(found)


def fours(text: str, joint: str, first: int = 4) -> str:
    """`text` in a first group of `first` characters and then groups of four."""
    return joint.join([text[:first], *(text[at : at + 4] for at in range(first, len(text), 4))])


def full_width(digits: str) -> str:
    """Digits as some phones type them."""
    return "".join(chr(0xFF10 + int(char)) if char.isdigit() else char for char in digits)


_JOINTS = {
    "spaces": " ", "two spaces": "  ", "dashes": "-", "no-break": "\u00a0", "thin": "\u202f", "en dashes": "\u2013", "dots": ".",
    "lines": "\n", "blank lines": "\n\n", "soft hyphens": "\u00ad", "%20": "%20", "%2520": "%2520", "plus": "+", "cells": '";"', "bars": " | ",
    "words": ", potem ", "and": " i ",
}  # fmt: skip

CARD_WAYS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "zero-width": "\u200b".join,
    "full-width": full_width,
    "glued to letters": lambda digits: f"nr{digits}x",
    "escapes": lambda digits: "".join(f"\\u{ord(char):04x}" for char in digits),
    "references": lambda digits: "".join(f"&#{ord(char)};" for char in digits),
    "single digits": " ".join,
    "quoted-printable": lambda digits: groups(digits, "=20"),
} | {name: (lambda digits, joint=joint: groups(digits, joint)) for name, joint in _JOINTS.items()}

ACCOUNT_WAYS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "zero-width": "\u200b".join,
    "full-width": full_width,
    "single digits": " ".join,
} | {
    name: (lambda digits, joint=joint: fours(digits, joint, 4 if digits[:1].isalpha() else 2))
    for name, joint in _JOINTS.items()
    if name not in ("soft hyphens", "words", "and", "two spaces", "plus", "blank lines")
}

PESEL_WAYS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "labelled": lambda digits: f"PESEL: {digits}",
    "labelled, spaces": lambda digits: f"PESEL {digits[:2]} {digits[2:4]} {digits[4:6]} {digits[6:]}",
    "labelled, lines": lambda digits: f"PESEL:\n{digits[:6]}\n{digits[6:]}",
    "two groups": lambda digits: f"{digits[:6]} {digits[6:]}",
    "zero-width": "\u200b".join,
    "full-width": full_width,
    "glued to its word": lambda digits: f"PESEL{digits}",
    "%20": lambda digits: f"PESEL%20{digits}",
}


def _word(dice: Random, length: int, letters: str = string.ascii_letters + string.digits) -> str:
    # A digit and a capital, so that it is no word of a sentence.
    return "K7" + "".join(dice.choice(letters) for _ in range(length - 2))


def _jwt(dice: Random) -> str:
    parts = (
        json.dumps({"alg": "HS256"}),
        json.dumps({"sub": _digits(dice, 10)}),
        "".join(dice.choice(string.ascii_letters) for _ in range(32)),
    )
    return ".".join(base64.urlsafe_b64encode(part.encode()).decode().rstrip("=") for part in parts)


def _ksef(dice: Random) -> str:
    def hexes(count: int) -> str:
        return "".join(dice.choice("0123456789ABCDEF") for _ in range(count))

    return f"20260301-EC-{hexes(10)}-{hexes(10)}-{hexes(2)}|nip-{_digits(dice, 10)}|{hexes(32).lower()}{hexes(32).lower()}"


PHRASES: dict[str, dict[str, tuple[str, Callable[[Random], str]]]] = {
    "card code": {
        "CVV": ("CVV: {}", lambda dice: _digits(dice, 3)),
        "CVC": ("kod CVC to {}", lambda dice: _digits(dice, 3)),
        "in Polish": ("kod zabezpieczający karty: {}", lambda dice: _digits(dice, 3)),
        "in English": ("security code {}", lambda dice: _digits(dice, 3)),
        "four": ("CID = {}", lambda dice: _digits(dice, 4)),
    },
    "password": {
        "hasło": ("hasło: {}", lambda dice: _word(dice, 10)),
        "said": ("Moje hasło to {}.", lambda dice: _word(dice, 9)),
        "to the account": ("hasło do konta: {}", lambda dice: _word(dice, 12)),
        "json": ('"password":"{}"', lambda dice: _word(dice, 14)),
        "option": ("--password {}", lambda dice: _word(dice, 10)),
        "variable": ("DB_PASS={}", lambda dice: _word(dice, 10)),
        "element": ("<password>{}</password>", lambda dice: _word(dice, 10)),
        "one-time": ("kod SMS: {}", lambda dice: _digits(dice, 6)),
        "PIN": ("PIN: {}", lambda dice: _digits(dice, 4)),
        "address": ("ftp://anna:{}@files.example/", lambda dice: _word(dice, 10)),
    },
    "token": {
        "bearer": ("Authorization: Bearer {}", lambda dice: _word(dice, 32)),
        "JWT": ("{}", _jwt),
        "api key": ("X-Api-Key: {}", lambda dice: _word(dice, 32)),
        "query": ("https://x.example/a?api_key={}&page=b", lambda dice: _word(dice, 24)),
        "json": ('"access_token":"{}"', lambda dice: _word(dice, 40)),
        "escaped json": (r"{{\"refresh_token\":\"{}\"}}", lambda dice: _word(dice, 40)),
        "Stripe": ("{}", lambda dice: f"sk_live_{_word(dice, 24)}"),
        "AWS": ("{}", lambda dice: "AKIA" + "".join(dice.choice(string.ascii_uppercase) for _ in range(16))),
        "GitHub": ("{}", lambda dice: f"ghp_{_word(dice, 36)}"),
        "Polish": ("klucz API: {}", lambda dice: _word(dice, 20)),
        "secret": ("client_secret={}", lambda dice: _word(dice, 20)),
    },
    "ksef token": {"plain": ("{}", _ksef), "labelled": ("Token KSeF: {}", _ksef)},
    "cookie": {
        "header": ("Cookie: sid={}; theme=dark", lambda dice: _word(dice, 24)),
        "set": ("Set-Cookie: PHPSESSID={}; Path=/", lambda dice: _word(dice, 26)),
        "alone": ("JSESSIONID={}", lambda dice: _word(dice, 32)),
    },
    "e-mail": {
        "plain": ("pisał {}", lambda dice: f"{_word(dice, 8).lower()}.{_word(dice, 6).lower()}@firma-krzak.pl"),
        "brackets": ("Jan <{}>", lambda dice: f"{_word(dice, 12).lower()}@gmail.com"),
        "plus": ("{}", lambda dice: f"{_word(dice, 7).lower()}+sklep@poczta.onet.pl"),
        "label": ("e-mail: {}", lambda dice: f"{_word(dice, 9).lower()}@sub.firma.com.pl"),
    },
    "telephone": {
        "with country": ("+48 {}", lambda dice: fours3(f"60{_digits(dice, 7)}", " ")),
        "plain with country": ("+48{}", lambda dice: f"50{_digits(dice, 7)}"),
        "spaces": ("{}", lambda dice: fours3(f"79{_digits(dice, 7)}", " ")),
        "dashes": ("{}", lambda dice: fours3(f"66{_digits(dice, 7)}", "-")),
        "no-break": ("{}", lambda dice: fours3(f"88{_digits(dice, 7)}", "\u00a0")),
        "labelled": ("tel. {}", lambda dice: f"51{_digits(dice, 7)}"),
        "landline": ("(22) {}", lambda dice: f"{_digits(dice, 3)} {_digits(dice, 2)} {_digits(dice, 2)}"),
        "abroad": ("+49 30 {}", lambda dice: f"1{_digits(dice, 6)}"),
    },
}  # fmt: skip


def fours3(digits: str, joint: str) -> str:
    """Nine digits in groups of three."""
    return joint.join((digits[:3], digits[3:6], digits[6:]))


def secrets(dice: Random, rounds: int) -> list[Secret]:
    """Every kind in every way of writing, `rounds` times."""
    found = []
    for _round in range(rounds):
        for brand in BRANDS:
            for way, write in CARD_WAYS.items():
                if not _is_listed(brand, way):
                    continue
                digits = card(dice, brand)
                found.append(Secret("card", way, digits, write(digits)))
        for way, write in ACCOUNT_WAYS.items():
            for account in (nrb(dice), f"PL{nrb(dice)}", iban_abroad(dice)):
                if way == "single digits" and not account.startswith("PL") and account[:1].isalpha():
                    continue
                # Cells of letters and digits need the country's shape; digits alone in cells are an account, too.
                found.append(Secret("account", way, account, write(account)))
        for way, write in PESEL_WAYS.items():
            digits = pesel(dice)
            found.append(Secret("pesel", way, digits, write(digits)))
        for kind, ways in PHRASES.items():
            for way, (phrase, make) in ways.items():
                value = make(dice)
                core = "".join(char for char in value if char.isalnum() or char in "@.-_+=/|")
                if kind == "telephone":
                    core = "".join(char for char in value if char.isdigit())
                found.append(Secret(kind, way, core, phrase.format(value)))
    return found


def _is_listed(brand: str, way: str) -> bool:
    # What has no printed groups of its own is listed in one piece, and with unseen characters.
    if brand in ("Visa of 13", "UnionPay"):
        return way in ("plain", "zero-width", "full-width", "escapes", "references", "glued to letters")
    # A Maestro alone looks like any number; in its groups it doesn't.
    return brand != "Maestro" or way not in ("glued to letters", "single digits")


def decoys(dice: Random, rounds: int) -> list[tuple[str, str]]:
    """What an agent needs, or what only looks like a secret: a name of the kind, and the text."""
    found: list[tuple[str, str]] = []
    for _round in range(rounds):
        hexes = "".join(dice.choice("0123456789abcdef") for _ in range(64))
        big = hexes.upper()
        found += [
            ("milliseconds", str(dice.randrange(1_700_000_000_000, 1_900_000_000_000))),
            ("microseconds", f"{dice.randrange(1_700_000_000, 1_900_000_000)}{_digits(dice, 6)}"),
            ("EAN-13", _ean(f"590{_digits(dice, 9)}")),
            ("KSeF number", f"{_digits(dice, 10)}-20261103-{big[:12]}-{big[12:14]}"),
            ("old KSeF number", f"{_digits(dice, 10)}-20261103-{big[:6]}-{big[6:12]}-{big[12:14]}"),
            ("KSeF reference", f"20261103-SO-{big[:10]}-{big[10:20]}-{big[20:22]}"),
            ("order", f"ZAM/2026/{_digits(dice, 6)}"),
            ("order of 9", f"zamówienie {_digits(dice, 9)}"),
            ("order of 10", f"nr zamówienia: {_digits(dice, 10)}"),
            ("order of 12", _digits(dice, 12)),
            ("Amazon order", f"{_digits(dice, 3)}-{_digits(dice, 7)}-{_digits(dice, 7)}"),
            ("invoice", f"FV/{dice.randrange(1, 9999)}/11/2026"),
            ("NIP", f"NIP {_digits(dice, 3)}-{_digits(dice, 3)}-{_digits(dice, 2)}-{_digits(dice, 2)}"),
            ("NIP plain", f"PL{_digits(dice, 10)}"),
            ("REGON", f"REGON {_digits(dice, 9)}"),
            ("KRS", f"KRS 0000{_digits(dice, 6)}"),
            ("parcel", f"6{_digits(dice, 23)}"),
            ("request id", f"req_{hexes[:14]}"),
            ("uuid", f"{hexes[:8]}-{hexes[8:12]}-4{hexes[12:15]}-a{hexes[15:18]}-{hexes[18:30]}"),
            ("sha-256", f"sha256 a{hexes[:63]}"),
            ("amount", f"{dice.randrange(1, 9)} {_digits(dice, 3)},{_digits(dice, 2)} zł"),
            ("large amount", f"{dice.randrange(100, 999)} {_digits(dice, 3)} {_digits(dice, 3)},00 PLN"),
            ("moment", f"2026-11-{dice.randrange(1, 29):02d}T14:{dice.randrange(10, 59)}:05.{_digits(dice, 3)}+01:00"),
            ("postal code", f"{_digits(dice, 2)}-{_digits(dice, 3)} Kraków"),
            ("address of a machine", f"10.{dice.randrange(256)}.{dice.randrange(256)}.{dice.randrange(256)}"),
            ("card's end", f"karta Visa •••• {_digits(dice, 4)}"),
            ("error", f"błąd CVV, kod odpowiedzi {dice.choice((402, 502, 504))}"),
            ("sentence", "Hasło jest błędne. Token wygasł. PIN is blocked, password was reset."),
            ("desk", "rozliczenia@ksiegarnia.example"),
        ]  # fmt: skip
    return found


def _ean(body: str) -> str:
    total = sum(int(char) * (1, 3)[place % 2] for place, char in enumerate(body))
    return f"{body}{(10 - total % 10) % 10}"
