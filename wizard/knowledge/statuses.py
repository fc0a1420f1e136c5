"""Statuses of services: of web servers (HTTP) and of Poland's e-invoicing system (KSeF), found inside pasted text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from wizard.case.text import ascii_digits, tidy
from wizard.knowledge.meanings.meaning import Meaning
from wizard.knowledge.meanings.table import meaning
from wizard.knowledge.tables import TableSource, source_of, table

_ANNOUNCED = re.compile(
    r"\b(?:https?(?:/\d(?:\.\d)?)?|status\w*|error|err|errors|błąd|bład|blad|błędu|bledu|kod\w*|code|fehler|erreur|errore|chyba|помилка)"
    r"\b[^\w]{0,3}(?:(?:http|status|błędu|bledu|serwera|code|kod|error|nr|server|strony)\b[^\w]{0,3})*(\d{3})(?![\d.,]*\d)\b",
    re.IGNORECASE,
)
_BEFORE_ITS_NAME = re.compile(
    r"(?<![\d.,])(\d{3})\b[\s:–—-]{1,3}(?:Bad Request|Unauthori[sz]ed|Payment Required|Forbidden|Not Found|Request Time-?out|Conflict"
    r"|Gone|Payload Too Large|Request Entity Too Large|Unprocessable|Too Many Requests|Internal Server Error|Bad Gateway"
    r"|Service (?:Temporarily )?Unavailable|Gateway Time-?out|Error|Web server)",
    re.IGNORECASE,
)
_KSEF = re.compile(r"\bksef\b", re.IGNORECASE)
_KSEF_STATUS = re.compile(
    r"\b(?:ksef|status\w*|kod\w*|code|błąd|blad|error|błędu|bledu)\b[^\w]{0,3}"
    r"(?:(?:ksef|status\w*|faktury|błędu|bledu|kod|code|error|nr|odpowiedzi|is|to)\b[^\w]{0,3})*([1-5]\d{2})(?![\d.,/-]*\d)\b",
    re.IGNORECASE,
)
_MOST = 20_000


@dataclass(frozen=True, slots=True)
class Status:
    """A status that is known: its number, and what it means."""

    number: int
    meaning: Meaning


def http_status(text: str, *, alone: bool = False) -> Status | None:
    """The HTTP status that `text` names: "HTTP 502", "błąd 500", "504 Gateway Time-out".

    Args:
        text: a message, or the answer to "error code".
        alone: whether a bare "504" counts, because the answer was to be a code.
    """
    seen = ascii_digits(tidy(text))[:_MOST]
    if alone and re.fullmatch(r"\d{3}", seen.strip(" .#:[]()")):
        return _known("http", int(seen.strip(" .#:[]()")))
    for place in (*_BEFORE_ITS_NAME.finditer(seen), *_ANNOUNCED.finditer(seen)):
        status = _known("http", int(place.group(1)))
        if status is not None:
            return status
    return None


def ksef_status(text: str, *, alone: bool = False) -> Status | None:
    """The status of an invoice in KSeF that `text` names; the caller knows that it is about KSeF.

    Args:
        text: a message, or the answer to "error code".
        alone: whether a bare "440" counts, because the answer was to be a code.
    """
    seen = ascii_digits(tidy(text))[:_MOST]
    bare = seen.strip(" .#:[]()")
    if alone and re.fullmatch(r"\d{3}", bare):
        return _known("ksef", int(bare))
    numbers = (int(place.group(1)) for place in _KSEF_STATUS.finditer(seen))
    return next((status for number in numbers if (status := _known("ksef", number)) is not None), None)


def speaks_of_ksef(text: str) -> bool:
    """Whether `text` names KSeF."""
    return _KSEF.search(text) is not None


def status_source(name: str) -> TableSource:
    """Where the table of statuses `"http"` or `"ksef"` comes from."""
    return source_of(name)


def _known(name: str, number: int) -> Status | None:
    means = _by_number(name).get(number)
    if means is None and name == "http" and 500 <= number <= 599:
        means = "server_error"
    return Status(number, meaning(means)) if means else None


@cache
def _by_number(name: str) -> dict[int, str]:
    return {number: means for means, numbers in table(name)["meanings"].items() for number in numbers}
