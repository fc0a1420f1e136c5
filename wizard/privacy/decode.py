"""Bytes to text, whatever encoding a Polish program wrote them in.

UTF-8 proves itself. Between the old code pages the text decides: the right one gives Polish letters, a
wrong one gives control characters, drawing characters and odd signs.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODE_PAGES = ("cp1250", "iso-8859-2", "cp852")
_POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_USUAL = frozenset("äöüßÄÖÜéáčřšžěýíúůő–—„”“’…§°€«»×·\u00a0")
_SAMPLE = 256 * 1024


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that it was in (Python's name for it)."""

    text: str
    encoding: str


def looks_like_text(data: bytes) -> bool:
    """Whether `data` (the start of a file) is text in any encoding that `decode` knows."""
    if any(data.startswith(bom) for bom, _name in _BOMS) or _wide(data):
        return True
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in data) + data.count(0x7F)
    return b"\0" not in data and controls * 50 <= len(data)


def decode(data: bytes) -> Decoded:
    """The text in `data`; bytes that have no meaning in its encoding become `\ufffd`."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return Decoded(data.decode(name, errors="replace"), name)
    if wide := _wide(data):
        return Decoded(data.decode(wide, errors="replace"), wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            return Decoded(data.decode("utf-8", errors="replace"), "utf-8")  # cut in the middle of a letter
    sample = data[:_SAMPLE]
    best = max(_CODE_PAGES, key=lambda name: _score(sample.decode(name, errors="replace")))
    return Decoded(data.decode(best, errors="replace"), best)


def _wide(data: bytes) -> str:
    sample = data[:4096]
    half = len(sample) // 2
    if half < 2:
        return ""
    # In UTF-16 every other byte of a European text is zero.
    if sample[1::2].count(0) > half * 0.7 and sample[0::2].count(0) < half * 0.1:
        return "utf-16-le"
    if sample[0::2].count(0) > half * 0.7 and sample[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return ""


def _score(text: str) -> int:
    score = 0
    for char in text:
        if char < "\x80":
            continue
        if char in _POLISH:
            score += 2
        elif char == "\ufffd" or "\x80" <= char < "\xa0" or "\u2500" <= char < "\u25a0":
            score -= 5
        elif char not in _USUAL:
            score -= 1
    return score
