"""Texts of every kind of file that a case takes, with something planted in one place of them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from email.message import EmailMessage
from html import escape
from xml.sax.saxutils import escape as xml_text
from xml.sax.saxutils import quoteattr

Wrap = Callable[[str], tuple[bytes, str]]


def _text(planted: str) -> tuple[bytes, str]:
    return f"Dzień dobry,\nw tej sprawie: {planted}\nPozdrawiam\n".encode(), "text/plain"


def _code_page(planted: str) -> tuple[bytes, str]:
    words = f"Zażółć gęślą jaźń. Płatność: {planted} – dziękuję\n"
    return words.encode("cp1250", "xmlcharrefreplace"), "text/plain"


def _wide(planted: str) -> tuple[bytes, str]:
    return f"Płatność: {planted}\nkoniec wiadomości\n".encode("utf-16"), "text/plain"


def _page(planted: str) -> tuple[bytes, str]:
    return f"<html><body><p>Płatność: {escape(planted)}</p></body></html>".encode(), "text/html"


def _alternative(planted: str) -> tuple[bytes, str]:
    return (
        f"<html><body><p>Obraz <img src='a.png' alt={quoteattr(planted)}></p></body></html>".encode(),
        "text/html",
    )


def _field(planted: str) -> tuple[bytes, str]:
    return (
        f"<html><body><form><input name='n' value={quoteattr(planted)}></form><script>var a={json.dumps(planted)}</script>"
        f"<!-- {escape(planted)} --><p title={quoteattr(planted)}>Płatność</p></body></html>".encode(),
        "text/html",
    )


def _cell(planted: str) -> tuple[bytes, str]:
    return _csv([["Data", "Opis", "Kwota"], ["dziś", f"Płatność {planted}", "sto"]])


def _header(planted: str) -> tuple[bytes, str]:
    return _csv([["Data", planted, "Kwota"], ["dziś", "Płatność", "sto"]])


def _csv(rows: list[list[str]]) -> tuple[bytes, str]:
    held = io.StringIO()
    csv.writer(held, delimiter=";").writerows(rows)
    return held.getvalue().encode(), "text/csv"


def _element(planted: str) -> tuple[bytes, str]:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Faktura><Opis>{xml_text(planted)}</Opis></Faktura>'.encode(),
        "application/xml",
    )


def _attribute(planted: str) -> tuple[bytes, str]:
    return f"<Faktura opis={quoteattr(planted)}><P>a</P></Faktura>".encode(), "application/xml"


def _comment(planted: str) -> tuple[bytes, str]:
    return f"<Faktura><!-- {planted} --><?x {planted}?><P>a</P></Faktura>".encode(), "application/xml"


def _mail(planted: str) -> tuple[bytes, str]:
    return _eml(subject="Płatność", body=f"Płatność: {planted}\nPozdrawiam\n")


def _mail_page(planted: str) -> tuple[bytes, str]:
    return _eml(subject="Płatność", body="", page=f"<p>Płatność: {escape(planted)}</p>")


def _subject(planted: str) -> tuple[bytes, str]:
    return _eml(subject=" ".join(f"Płatność {planted}".split()), body="Dzień dobry\n")


def _attachment(planted: str) -> tuple[bytes, str]:
    return _eml(subject="Płatność", body="Dzień dobry\n", attached=planted)


def _eml(subject: str, body: str, page: str = "", attached: str = "") -> tuple[bytes, str]:
    mail = EmailMessage()
    mail["From"] = "Butik <bok@butik.example>"
    mail["Subject"] = subject
    mail["Message-ID"] = "<abc@host.butik.example>"
    if page:
        mail.set_content(page, subtype="html")
    else:
        mail.set_content(body)
    if attached:
        mail.add_attachment(attached.encode(), maintype="text", subtype="plain", filename="dane.txt")
        mail["X-Secret"] = " ".join(attached.split())
    return bytes(mail), "message/rfc822"


def _requests(planted: str) -> tuple[bytes, str]:
    from urllib.parse import quote

    entry = {
        "startedDateTime": "dziś",
        "time": 12,
        "request": {
            "method": "POST",
            "url": f"https://butik.example/pay/{quote(planted)}?x={quote(planted)}#{quote(planted)}",
            "headers": [{"name": "Cookie", "value": planted}, {"name": "X-Any", "value": planted}],
            "cookies": [{"name": "a", "value": planted}],
            "postData": {"text": planted},
        },
        "response": {
            "status": 502,
            "statusText": f"Bad {planted}",
            "headers": [{"name": "X-Request-Id", "value": "abc"}, {"name": "Server", "value": planted}],
            "content": {"text": planted},
        },
        "_webSocketMessages": [{"data": planted}],
    }
    har = {"log": {"pages": [{"title": planted}], "entries": [entry]}}
    return json.dumps(har).encode(), "application/har+json"


def _json(planted: str) -> tuple[bytes, str]:
    return json.dumps({"opis": planted, planted: 1}, ensure_ascii=False).encode(), "application/json"


def _log(planted: str) -> tuple[bytes, str]:
    return f"[INFO] checkout.pay order=abc message={planted} status=declined\n".encode(), "text/plain"


FORMATS: dict[str, Wrap] = {
    "text": _text, "text, cp1250": _code_page, "text, UTF-16": _wide, "log": _log, "HTML": _page, "HTML alt text": _alternative,
    "HTML field, script": _field, "CSV cell": _cell, "CSV header": _header, "XML": _element, "XML attribute": _attribute,
    "XML comment": _comment, "EML": _mail, "EML page": _mail_page, "EML subject": _subject, "EML attachment": _attachment,
    "HAR": _requests, "JSON": _json,
}  # fmt: skip
"""Name of the format → what makes such a file: its bytes and its media type."""

LEFT_AS_IT_IS = tuple(
    name for name in FORMATS if name not in ("HTML field, script", "XML comment", "EML attachment", "HAR")
)
"""Formats of which the whole text goes on: what is no secret has to be there afterwards."""
