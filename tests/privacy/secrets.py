"""Made-up secrets and decoys; every number is computed, none belongs to anybody."""

from wizard.privacy.accounts import checks_out
from wizard.privacy.digits import luhn


def card(prefix: str, length: int, filler: str = "0123456789") -> str:
    body = (prefix + filler * 3)[: length - 1]
    return next(body + last for last in "0123456789" if luhn(body + last))


CARDS = {
    "visa": card("4", 16, "1938475602"),
    "visa-19": card("4", 19, "5738190462"),
    "mastercard": card("53", 16, "8190462573"),
    "mastercard-2": card("2223", 16, "0462573819"),
    "amex": card("37", 15, "8190462573"),
    "diners": card("36", 14, "9046257381"),
    "jcb": card("3530", 16, "1462573809"),
    "discover": card("6011", 16, "2573809146"),
    "unionpay": card("62", 17, "3809146257"),
}


def in_groups(digits: str, joint: str) -> str:
    sizes = {15: (4, 6, 5), 14: (4, 6, 4)}.get(len(digits), (4, 4, 4, 4, 4))
    groups, at = [], 0
    for size in sizes:
        if at < len(digits):
            groups.append(digits[at : at + size])
        at += size
    return joint.join(groups)


def full_width(digits: str) -> str:
    return digits.translate({ord(char): 0xFF10 + int(char) for char in "0123456789"})


WRITTEN = {
    "plain": lambda digits: digits,
    "spaces": lambda digits: in_groups(digits, " "),
    "two spaces": lambda digits: in_groups(digits, "  "),
    "dashes": lambda digits: in_groups(digits, "-"),
    "no-break": lambda digits: in_groups(digits, "\u00a0"),
    "thin spaces": lambda digits: in_groups(digits, "\u202f"),
    "en dashes": lambda digits: in_groups(digits, "\u2013"),
    "dots": lambda digits: in_groups(digits, "."),
    "newlines": lambda digits: in_groups(digits, "\n"),
    "zero-width": lambda digits: "\u200b".join(digits),
    "soft hyphens": lambda digits: in_groups(digits, "\u00ad"),
    "percent": lambda digits: in_groups(digits, "%20"),
    "plus": lambda digits: in_groups(digits, "+"),
    "full-width": full_width,
    "glued to letters": lambda digits: f"nr{digits}x",
    "json": lambda digits: f'{{"pan":"{digits}"}}',
    "references": lambda digits: "".join(f"&#{ord(char)};" for char in digits),
    "escapes": lambda digits: "".join(f"\\u{ord(char):04x}" for char in digits),
    "single digits": lambda digits: " ".join(digits),
    "cells": lambda digits: in_groups(digits, '";"'),
    "tags": lambda digits: in_groups(digits, "</td>\n<td class='n'>"),
}


def nrb(body: str) -> str:
    return next(f"{check:02d}{body}" for check in range(98) if checks_out(f"PL{check:02d}{body}"))


NRB = nrb("109010140000071219812874")

PESEL = "90090515836"
"""Of nobody: the example of the ministry."""

KSEF_TOKEN = f"20260301-EC-0A1B2C3D4E-5F60718293-A4|nip-5261040828|{'0123456789abcdef' * 4}"

DECOYS = {
    "order number": "FV/2026/11/00473",
    "long order number": "202611034711",
    "NIP": "526-104-08-28",
    "NIP with prefix": "PL5261040828",
    "KSeF number": "5265877635-20250826-0100001AF629-AF",
    "old KSeF number": "5265877635-20250826-010000-1AF629-AF",
    "KSeF number whose NIP looks like a card": "4111111111-20250826-0100001AF629-AF",
    "milliseconds": "1793631845123",
    "microseconds": "1793631845123456",
    "EAN-13": "5901234123457",
    "two EANs": "5901234123457 5903987654321",
    "sha-256": "4111111111111111aa2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f607182",
    "uuid": "41111111-1111-4111-8111-111111111111",
    "amounts": "4 111,50 zł; 1 234,00 zł; 99,99 zł",
    "date and time": "2026-11-03 14:30:05.123",
    "request id": "req_8Kx2mQ7vLw",
    "cut Amazon number": "304-1234567-7654321",
    "four digits of a card": "karta ···· 4242",
    "code of an error": "CVV nie przeszło, błąd 402",
    "postal code": "kod 00-950 Warszawa",
    "words about passwords": "Hasło: nie pamiętam. Token wygasł, password is required.",
    "more words about passwords": "PIN is blocked. Hasło jest błędne. The password is required, or was reset.",
    "invoice numbers": "FA 4000/11/2026, FA 4001/11/2026, FA 4002/11/2026",
    "order that looks like a PESEL": f"Zamówienie nr {PESEL}",
    "number of a customer": "48601234567",
    "desk of a firm": "faktury@ksiegarnia.example, no-reply@shop.example",
    "id of an e-mail": "Message-ID: <20261103.1430@mail.shop.example>",
    "picture for sharp screens": "logo@2x.png",
    "version of a library": "react@18.2.0, react-dom@18.2",
    "repository": "git@github.com:firma/sklep.git",
    "tax line": "22 330 03 30",
    "thousands": "600 700 800 zł, PLN 601 701 801, 22 123 45 67 EUR",
    "order in groups": "Zamówienie nr 600 700 800",
    "registers": "KRS 0000123456, REGON 123456785, nr VAT 526 104 08 28",
    "nine digits": "510284736",
    "address of a machine": "192.168.100.200, 10.60.123.12",
    "offset": "2026-11-03T14:30:05+01:00",
    "plus and amount": "+12 345 678,90",
    "parcel": "Przesyłka 602 703 804",
}

ADDRESSES = {
    "plain": "jan.kowalski@example.com",
    "in brackets": "<jan.kowalski@example.com>",
    "plus": "jan+sklep@poczta.firma.com.pl",
    "percent": "jan%40firma.pl",
    "reference": "jan&#64;firma.pl",
    "in words": "jan (at) firma (dot) pl",
    "Polish letters": "łukasz@poczta.pl",
    "json": '{"email":"jan@firma.pl"}',
    "link": "mailto:jan@firma.pl?subject=x",
    "attribute": "<p mail='jan@firma.pl'/>",
    "a desk where anybody is": "biuro@gmail.com",
}
"""E-mail addresses of other people, as they are written."""

TELEPHONES = {
    "with country": "+48 600 700 800",
    "with country, plain": "+48600700800",
    "two zeros": "0048 600 700 800",
    "two zeros, plain": "0048600700800",
    "groups": "600 700 800",
    "dashes": "600-700-800",
    "no-break": "600\u00a0700\u00a0800",
    "landline": "22 123 45 67",
    "landline in brackets": "(22) 123 45 67",
    "labelled": "tel. 600700800",
    "labelled, landline": "Telefon kontaktowy: 221234567",
    "link": "tel:+48600700800",
    "json": '{"phone":"600700800"}',
    "element": "<Telefon>600700800</Telefon>",
    "card of a person": "TEL;TYPE=CELL:600700800",
    "Germany": "+49 30 1234567",
    "America": "+1 (555) 123-4567",
    "full-width": "＋４８ ６００ ７００ ８００",
}
"""Telephone numbers of other people, as they are written."""
