"""Secrets and decoys as strangers write them: beside the corpus of `masking_secrets`, and made without a look at the rules."""

from __future__ import annotations

import base64
import json
import string
import urllib.parse
from collections.abc import Callable, Iterator
from random import Random

from bench.masking_secrets import BRANDS, Secret, card, fours, groups, iban_abroad, nrb, pesel

Write = Callable[[Random, str], str]

_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d\u00ad"
_BLANKS = " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202c\u2066\u2069"
_DIGITS = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿", "०१२३४५६७८९")


def _sprinkled(dice: Random, text: str) -> str:
    return "".join(char + (dice.choice(_UNSEEN) if dice.random() < 0.4 else "") for char in text)


def _grouped(joint: Callable[[Random], str]) -> Write:
    def write(dice: Random, digits: str) -> str:
        if digits[:1].isalpha() or len(digits) > 19:
            return fours(digits, joint(dice), 4 if digits[:1].isalpha() else 2)
        return groups(digits, joint(dice)) if len(digits) in (14, 15, 16) else fours(digits, joint(dice))

    return write


NUMBERS: dict[str, Write] = {
    "every dash": _grouped(lambda dice: dice.choice(_DASHES)),
    "spaced dash": _grouped(lambda dice: f" {dice.choice(_DASHES)} "),
    "every blank": _grouped(lambda dice: dice.choice(_BLANKS)),
    "unseen between": _sprinkled,
    "foreign digits": lambda dice, digits: digits.translate(dict(zip(map(ord, string.digits), dice.choice(_DIGITS), strict=True))),
    "percent": lambda _dice, digits: "".join(f"%{ord(char):02X}" for char in digits),
    "double percent": lambda _dice, digits: "".join(f"%25{ord(char):02X}" for char in digits),
    "hex references": lambda _dice, digits: "".join(f"&#x{ord(char):x};" for char in digits),
    "json escapes": lambda _dice, digits: "".join(f"\\u{ord(char):04X}" for char in digits),
    "nbsp": _grouped(lambda _dice: "&nbsp;"),
    "breaks": _grouped(lambda _dice: "<br/>"),
    "spans": _grouped(lambda _dice: '</span><span class="digits-4 x2">'),
    "cells": _grouped(lambda _dice: "</td><td>"),
    "CSV cells": _grouped(lambda _dice: ";"),
    "quoted cells": _grouped(lambda _dice: '","'),
    "tabs": _grouped(lambda _dice: "\t"),
    "lines": _grouped(lambda _dice: "\r\n"),
    "quoted mail": _grouped(lambda _dice: "\n> "),
    "indented lines": _grouped(lambda _dice: "\n        "),
    "slashes": _grouped(lambda _dice: "/"),
    "underscores": _grouped(lambda _dice: "_"),
    "dots": _grouped(lambda _dice: "."),
    "commas": _grouped(lambda _dice: ", "),
    "stars": _grouped(lambda _dice: "*"),
    "soft line end": lambda _dice, digits: digits[:9] + "=\n" + digits[9:],
    "in brackets": lambda _dice, digits: f"({digits})",
    "in a path": lambda _dice, digits: f"/api/v1/cards/{digits}/invoices",
    "in a query": lambda _dice, digits: f"?pan={digits}&exp=1127",
    "in JSON": lambda _dice, digits: json.dumps({"number": digits, "id": 7}),
    "as a number": lambda _dice, digits: json.dumps([7, int(digits), 8]) if digits.isdigit() and digits[0] != "0" else f"[{digits}]",
    "in an attribute": lambda _dice, digits: f"<pay nr='{digits}' x='1'/>",
    "after a word": lambda _dice, digits: f"karta{digits}",
    "before a word": lambda _dice, digits: f"{digits}karta",
    "between words": lambda _dice, digits: f"nr_{digits}_ok",
    "after a date": lambda _dice, digits: f"2026-11-03 {digits}",
    "before an amount": lambda _dice, digits: f"{digits} 123,45 zł",
    "after a number": lambda _dice, digits: f"12 {digits}",
    "twice": lambda _dice, digits: f"{digits} {digits}",
    "after another": lambda dice, digits: f"{card(dice, 'Visa')},{digits}",
    "in a file name": lambda _dice, digits: f"skan-{digits}.pdf",
    "in a log": lambda _dice, digits: f"2026-11-03T14:30:05.123Z DEBUG PAN=[{digits}] ok",
    "markdown": lambda _dice, digits: f"**{digits}**",
    "tag inside": lambda _dice, digits: digits[:8] + "<b>" + digits[8:] + "</b>",
}  # fmt: skip

_PLAIN_ONLY = frozenset((
    "in a path", "in a query", "in JSON", "as a number", "in an attribute", "after a word", "before a word", "between words", "after a date",
    "before an amount", "after a number", "twice", "after another", "in a file name", "in a log", "in brackets", "markdown", "soft line end", "tag inside",
))  # fmt: skip
_SHORT = frozenset(("Visa of 13", "Maestro", "UnionPay", "Visa of 19"))

_ALNUM = string.ascii_letters + string.digits


def _chosen(dice: Random) -> str:
    """A password as people make them."""
    word = dice.choice(("Kotek", "burek", "Wiosna", "qwerty", "Zosia", "admin", "lato", "Misio", "żabka"))
    return dice.choice((
        f"{word}{dice.randrange(1950, 2027)}", f"{word}!{dice.randrange(10, 99)}", f"{word}_{dice.randrange(1000)}#", f"{dice.randrange(10, 99)}{word}@{dice.randrange(9)}x",
        "".join(dice.choice(_ALNUM + "!#%*+-.?@^_~") for _ in range(13)) + "7a", f"{word}-{word.lower()}-{dice.randrange(10, 99)}",
    ))  # fmt: skip


def _made(dice: Random, length: int = 32) -> str:
    return "a7" + "".join(dice.choice(_ALNUM) for _ in range(length - 2))


def _halves(digits: str) -> str:
    return f"{digits[:6]}-{digits[6:]}"


def _name(dice: Random) -> str:
    return (
        "".join(dice.choice(string.ascii_lowercase) for _ in range(6))
        + dice.choice((".", "_", "-", "+"))
        + _made(dice, 6).lower()
    )


def _host(dice: Random) -> str:
    return dice.choice(
        ("gmail.com", "wp.pl", "o2.pl", "firma-krzak.com.pl", "poczta.onet.pl", "xn--d-0ga.pl")
    )


def _mobile(dice: Random) -> str:
    return f"{dice.choice((50, 51, 60, 66, 69, 72, 78, 88))}{dice.randrange(10**7):07d}"


WORDS: dict[str, dict[str, tuple[str, Callable[[Random], str]]]] = {
    "password": {
        "xml, spaces": ("<dane><haslo>\n   {}\n</haslo></dane>", _chosen),
        "xml, attribute": ('<user login="anna" password="{}" role="x"/>', _chosen),
        "xml, key and value": ("<entry><string>password</string><string>{}</string></entry>", _chosen),
        "xml, CDATA": ("<Password><![CDATA[{}]]></Password>", _chosen),
        "property": ('<property name="hibernate.connection.password">{}</property>', _chosen),
        "appsettings": ('<add key="SmtpPassword" value="{}"/>', _chosen),
        "json in json": (r'{{"body":"{{\"user\":\"anna\",\"password\":\"{}\"}}"}}', _chosen),
        "python": ("{{'user': 'anna', 'password': '{}'}}", _chosen),
        "yaml": ("db:\n  user: anna\n  password: {}\n  port: 5432", _chosen),
        "yaml, quoted": ("  password: '{}'", _chosen),
        "ini": ("[smtp]\nuser = anna\npassword = {}\n", _chosen),
        "env": ("export SMTP_PASSWORD='{}'", _chosen),
        "dotenv": ("MYSQL_ROOT_PASSWORD={}", _chosen),
        "docker": ("docker run -e POSTGRES_PASSWORD={} postgres", _chosen),
        "option": ("mysql --user=anna --password={} sklep", _chosen),
        "option, spaced": ("psql --password {} -h db", _chosen),
        "connection": ("Server=db;Uid=anna;Pwd={};Database=sklep", _chosen),
        "query": ("POST /login?user=anna&password={}&next=%2F", lambda dice: urllib.parse.quote(_chosen(dice))),
        "form": ("user=anna&passwd={}", lambda dice: urllib.parse.quote_plus(_chosen(dice))),
        "curl": ("curl -u anna:{} https://api.example/", _chosen),
        "said": ("Próbowałam się zalogować, moje hasło to {} i nic", _chosen),
        "said, dash": ("login anna, hasło - {}", _chosen),
        "said, quotes": ("Hasło „{}” nie działa", _chosen),
        "said, brackets": ("podaję hasło ({}) na wszelki wypadek", _chosen),
        "said, to what": ("hasło do panelu klienta: {}", _chosen),
        "said, English": ("my password is {} but it fails", _chosen),
        "said, old": ("stare hasło: {}", _chosen),
        "new line": ("Login: anna\nHasło:\n{}\n", _chosen),
        "pair": ("login/hasło: anna/{}", _chosen),
        "table": ("login;haslo;rola\nanna;{};admin", _chosen),
        "table, tabs": ("login\tpassword\nanna\t{}", _chosen),
        "cells": ("<tr><td>Hasło</td><td>{}</td></tr>", _chosen),
        "list": ("<dt>Password</dt>\n<dd>{}</dd>", _chosen),
        "input": ('<input class="f" type="password" id="p1" value="{}" autocomplete="off">', _chosen),
        "input, named": ('<input name="haslo" type="text" value="{}">', _chosen),
        "multipart": ('Content-Disposition: form-data; name="password"\r\n\r\n{}\r\n--x', _chosen),
        "code": ('driver.find("pass").setPassword("{}");', _chosen),
        "sql": ("ALTER USER anna IDENTIFIED BY '{}'", _chosen),
        "one-time": ("Twój kod SMS to {}", lambda dice: f"{dice.randrange(100000, 999999)}"),
        "one-time, BLIK": ("kod BLIK: {}", lambda dice: f"{dice.randrange(100000, 999999)}"),
        "PIN": ("PIN do karty: {}", lambda dice: f"{dice.randrange(1000, 9999)}"),
    },
    "token": {
        "header, lower": ("authorization: bearer {}", _made),
        "header, curl": ("-H 'Authorization: Bearer {}'", _made),
        "header, api": ("x-api-key:{}", _made),
        "json, camel": ('{{"accessToken": "{}", "expiresIn": 3600}}', _made),
        "json, snake": ('{{"refresh_token":"{}"}}', _made),
        "query": ("https://x.example/cb?access_token={}&state=1", _made),
        "fragment": ("https://x.example/cb#id_token={}", _made),
        "env": ("API_SECRET={}", _made),
        "yaml": ("  client_secret: {}", _made),
        "xml": ("<SessionToken>{}</SessionToken>", _made),
        "xml, namespace": ("<ns3:AuthToken>{}</ns3:AuthToken>", _made),
        "basic": ("Authorization: Basic {}", lambda dice: base64.b64encode(f"anna:{_made(dice, 12)}".encode()).decode()),
        "KSeF header": ("SessionToken: {}", _made),
        "GitLab": ("{}", lambda dice: f"glpat-{_made(dice, 20)}"),
        "Slack": ("{}", lambda dice: f"xoxb-{dice.randrange(10**11, 10**12)}-{_made(dice, 24)}"),
        "Google": ("{}", lambda dice: "AIza" + _made(dice, 35)),
        "Polish": ("klucz API to: {}", _made),
        "csrf": ('<input type="hidden" name="csrf_token" value="{}">', _made),
        "meta": ('<meta name="csrf-token" content="{}">', _made),
    },
    "cookie": {
        "header, several": ("cookie: a=1; session={}; b=2", _made),
        "set": ("set-cookie: SESSID={}; HttpOnly; Secure", _made),
        "curl": ("curl -b 'PHPSESSID={}' https://x.example", _made),
    },
    "card code": {
        "json": ('{{"cvv":"{}"}}', lambda dice: f"{dice.randrange(100, 999)}"),
        "json, number": ('{{"cvc": {}}}', lambda dice: f"{dice.randrange(100, 999)}"),
        "xml": ("<cvv2>{}</cvv2>", lambda dice: f"{dice.randrange(100, 999)}"),
        "query": ("&cvv={}&", lambda dice: f"{dice.randrange(100, 999)}"),
        "said": ("kod z tyłu karty: {}", lambda dice: f"{dice.randrange(100, 999)}"),
        "said, CVV": ("numer CVV mojej karty to {}", lambda dice: f"{dice.randrange(100, 999)}"),
        "slash": ("CVV/CVC: {}", lambda dice: f"{dice.randrange(100, 999)}"),
        "table": ("imie;cvv\nanna;{}", lambda dice: f"{dice.randrange(100, 999)}"),
    },
    "e-mail": {
        "json": ('{{"email":"{}"}}', lambda dice: f"{_name(dice)}@{_host(dice)}"),
        "query": ("?mail={}", lambda dice: urllib.parse.quote(f"{_name(dice)}@{_host(dice)}", safe="")),
        "capitals": ("{}", lambda dice: f"{_name(dice)}@{_host(dice)}".upper()),
        "markdown": ("[napisz](mailto:{})", lambda dice: f"{_name(dice)}@{_host(dice)}"),
        "list": ("do: {}; dw: bok@sklep.example", lambda dice: f"{_name(dice)}@{_host(dice)}"),
        "said": ("mój mail {}, proszę", lambda dice: f"{_name(dice)}@{_host(dice)}"),
        "XML": ("<Email>{}</Email>", lambda dice: f"{_name(dice)}@{_host(dice)}"),
    },
    "telephone": {
        "json": ('{{"phone":"+48{}"}}', _mobile),
        "said": ("mój numer telefonu to {}", _mobile),
        "dots": ("kom. {}", lambda dice: ".".join((_mobile(dice)[:3], _mobile(dice)[3:6], _mobile(dice)[6:]))),
        "brackets": ("(+48) {}", lambda dice: " ".join((_mobile(dice)[:3], _mobile(dice)[3:6], _mobile(dice)[6:]))),
        "XML": ("<Telefon>{}</Telefon>", _mobile),
        "slash": ("tel/fax {}", _mobile),
    },
    "pesel": {
        "json": ('{{"pesel":"{}"}}', pesel),
        "json, number": ('{{"pesel":{}}}', pesel),
        "XML": ("<Pesel>{}</Pesel>", pesel),
        "said": ("nr PESEL: {}", pesel),
        "born": ("ur. 1990, {}", pesel),
        "query": ("?pesel={}&x=1", pesel),
        "table": ("imie;pesel\nanna;{}", pesel),
        "dashes": ("PESEL {}", lambda dice: _halves(pesel(dice))),
    },
}  # fmt: skip


def strangers(dice: Random, rounds: int) -> Iterator[Secret]:
    """Every kind in every way of writing, `rounds` times."""
    for _round in range(rounds):
        for way, write in NUMBERS.items():
            for brand in BRANDS:
                if brand in _SHORT and way not in (
                    "every blank",
                    "unseen between",
                    "foreign digits",
                    "percent",
                    "hex references",
                    "in brackets",
                    "in JSON",
                ):
                    continue
                digits = card(dice, brand)
                yield Secret("card", way, digits, write(dice, digits))
            if way not in (
                "as a number",
                "after a word",
                "before a word",
                "between words",
                "after another",
                "in a log",
            ):
                for account in (nrb(dice), f"PL{nrb(dice)}"):
                    yield Secret("account", way, account, write(dice, account))
                if way in _PLAIN_ONLY:
                    account = iban_abroad(dice)
                    yield Secret("account", way, account, write(dice, account))
            if way in _PLAIN_ONLY - {
                "after a word",
                "before a word",
                "soft line end",
                "after another",
                "tag inside",
                "after a number",
            }:
                digits = pesel(dice)
                yield Secret("pesel", way, digits, write(dice, digits))
        for kind, ways in WORDS.items():
            for way, (phrase, make) in ways.items():
                value = make(dice)
                plain = urllib.parse.unquote_plus(value) if "%" in value or way == "form" else value
                core = (
                    plain
                    if kind not in ("telephone", "pesel")
                    else "".join(char for char in value if char.isdigit())
                )
                yield Secret(kind, way, core, phrase.format(value))


def innocents(dice: Random, rounds: int) -> Iterator[tuple[str, str]]:
    """What an agent needs, or what only looks like a secret: a name of the kind, and the text."""

    def digits(count: int) -> str:
        return "".join(dice.choice(string.digits) for _ in range(count))

    for _round in range(rounds):
        yield from (
            ("epoch in JSON", f'{{"ts":{dice.randrange(1_700_000_000_000, 1_900_000_000_000)}}}'),
            ("epoch, nanoseconds", f"{dice.randrange(1_700_000_000, 1_900_000_000)}{digits(9)}"),
            ("GTIN-14", f"0590{digits(10)}"),
            ("ISBN", f"978-83-{digits(3)}-{digits(4)}-{digits(1)}"),
            ("Allegro order", f"Zamówienie {digits(8)}-{digits(4)}-11ee-{digits(4)}-{digits(12)}"),
            ("Amazon order", f"{digits(3)}-{digits(7)}-{digits(7)}"),
            ("order of 8 in a row", " ".join(f"4{digits(7)}" for _ in range(4))),
            ("invoices in a row", ", ".join(f"FV {digits(4)}/11/2026" for _ in range(5))),
            ("years", "2023 2024 2025 2026"),
            ("amounts in a row", "; ".join(f"{dice.randrange(1, 9)} {digits(3)},{digits(2)}" for _ in range(4))),
            ("statement line", f"2026-11-03;2026-11-04;Płatność kartą;-{digits(3)},{digits(2)};PLN;{digits(4)}"),
            ("coordinates", f"50.{digits(6)}, 19.{digits(6)}"),
            ("version", f"Chrome/131.0.{digits(4)}.{digits(3)}"),
            ("user agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"),
            ("IPv6", f"2001:db8:{digits(4)}:{digits(4)}::{digits(4)}"),
            ("hash", "".join(dice.choice("0123456789abcdef") for _ in range(40)).replace("0000", "00a0")),
            ("trace id", f"traceparent: 00-{'a' + ''.join(dice.choice('0123456789abcdef') for _ in range(31))}-b{digits(15)}-01"),
            ("request id", f"X-Request-Id: {digits(8)}-{digits(4)}-4{digits(3)}-a{digits(3)}-{digits(12)}"),
            ("KSeF number in text", f"numer KSeF 526{digits(7)}-20261103-{''.join(dice.choice('0123456789ABCDEF') for _ in range(12))}-{dice.choice('ABCDEF')}{digits(1)}"),
            ("NIP and date", f"NIP 526{digits(7)} 2026-11-03"),
            ("NIP in words", f"NIP: PL 526-{digits(3)}-{digits(2)}-{digits(2)}"),
            ("VAT abroad", f"DE{digits(9)}, CZ{digits(8)}, ATU{digits(8)}"),
            ("tracking", f"Przesyłka nr {digits(20)}"),
            ("authorisation code", f"kod autoryzacji {digits(6)}"),
            ("decline code", f"kod odpowiedzi {dice.choice(('05', '51', '57', '62'))}, kod błędu {digits(3)}"),
            ("masked card", f"**** **** **** {digits(4)}"),
            ("BLIK sentence", "Kod BLIK wygasł, wpisz nowy kod."),
            ("password sentence", dice.choice((
                "Hasło musi mieć co najmniej 8 znaków i cyfrę.", "Nie pamiętam hasła do konta.", "Password must contain at least 8 characters.",
                "Zmieniłam hasło 3.11.2026 i dalej nie działa.", "Link do zmiany hasła wygasł po 24 godzinach.", "Wpisz hasło i kliknij Zaloguj.",
                "invalid password for user 'anna'", "Hasło jednorazowe nie przyszło SMS-em.", "pass: 12, fail: 3", "tests passed 14/14", "PIN pad offline",
                "Hasło: minimum 8 znaków", "Opcje: [pokaż hasło] [zmień hasło]", "Password (required)", "Hasło (wymagane)", "password: string",
            ))),
            ("token sentence", dice.choice((
                "Token wygasł o 14:30.", "token_type: Bearer", "Unexpected token < in JSON at position 0", "csrf token mismatch", "secret: false", "API key missing",
                "key=value", "session expired", "Klucz produktu jest nieaktywny", "sig: brak", "public_key: none", "token: expired",
            ))),
            ("code sentence", dice.choice(("kod pocztowy 00-950", "kod rabatowy LATO2026", "kod błędu 1045", "status code 502", "kod kreskowy 5901234123457", "CVV nie przeszło po 3 próbach"))),
            ("desk", dice.choice(("bok@sklep.example", "faktury@ksiegarnia.example", "no-reply@allegro.example", "support@firma.example"))),
            ("message id", f"Message-ID: <{digits(14)}.{digits(5)}@mail.sklep.example>"),
            ("bank line", f"Nr ref. {digits(16)[:3]}/{digits(4)}/2026"),
            ("swift", "BREXPLPWXXX, kod SWIFT"),
            ("time", f"godz. {dice.randrange(10, 24)}:{dice.randrange(10, 60)}, 3.11.2026, 14:30-15:45"),
            ("resolution", "1920x1080, 2560 x 1440, 3840 2160"),
            ("house", f"ul. Długa {digits(2)}/{digits(1)}, 00-{digits(3)} Warszawa"),
            ("KRS and REGON", f"KRS 0000{digits(6)}, REGON {digits(9)}, BDO 000{digits(6)}"),
            ("e-invoice id", f"<P_2>FV/{digits(5)}/2026</P_2><P_15>{digits(4)}.00</P_15>"),
            ("meter", f"licznik nr {digits(8)}, PPE PL0037{digits(12)}"),
        )  # fmt: skip
