"""Cleaning what people type and paste before it is read."""

from __future__ import annotations

import unicodedata

# What a paste brings along unseen: joiners, direction marks, byte order mark, soft hyphen.
_UNSEEN = dict.fromkeys(
    [
        0x200B,
        0x200C,
        0x200D,
        0x2060,
        0xFEFF,
        0x00AD,
        *range(0x200E, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")


def tidy(text: str) -> str:
    """`text` in composed form, without unseen characters, every kind of space a plain one, ends trimmed."""
    seen = unicodedata.normalize("NFC", text).translate(_UNSEEN)
    return " ".join(seen.split())


def plain_dashes(text: str) -> str:
    """`text` with every dash and minus as a plain hyphen."""
    return text.translate(_DASHES)


def ascii_digits(text: str) -> str:
    """`text` with the digits of any script as 0 to 9 (full-width ones come from some phones)."""
    # A superscript is a digit to Unicode, but no decimal one: "m²" is not m2.
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def folded(text: str) -> str:
    """`text` for comparing: lower case, without diacritics, quotes and punctuation, single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    kept = (char if char.isalnum() else " " for char in decomposed if not unicodedata.combining(char))
    return " ".join("".join(kept).split())
