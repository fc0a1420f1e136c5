"""Names inside a package: plain ASCII that every file manager, on every system, shows and opens as it is."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from wizard.case.evidence import EvidenceKind

MOST_OF_SLUG = 40
MOST_OF_NAME = 180
"""Characters of a whole name inside the zip; with the folder it is unpacked to, Windows takes about 260."""

# Letters that don't come apart into a plain one and a mark.
_LETTERS = str.maketrans({
    "ł": "l", "Ł": "l", "ß": "ss", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "œ": "oe", "ı": "i",
})  # fmt: skip
_PART_PAGE = re.compile(r"00-(?:PART|CZESC)-([1-9]\d?)-(?:OF|Z)-([1-9]\d?)\.txt")
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))]
)
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def package_name(case_id: str, day: date) -> str:
    """The name of a package without ".zip", and of the one folder in it: "faktura-IR-7K2M9QX4T-2026-11-05"."""
    return f"faktura-{case_id}-{day:%Y-%m-%d}"


def start_page(language: str) -> str:
    """The name of the page that is to be opened first; it stands first in every listing."""
    return "00-ZACZNIJ-TUTAJ.html" if language == "pl" else "00-START-HERE.html"


START_PAGES = tuple(start_page(language) for language in ("pl", "en"))


def part_page(number: int, parts: int, language: str) -> str:
    """The name of the note that stands first in the second and later parts of a package: "00-PART-2-OF-3.txt"."""
    return f"00-CZESC-{number}-Z-{parts}.txt" if language == "pl" else f"00-PART-{number}-OF-{parts}.txt"


def part_of_page(name: str) -> tuple[int, int] | None:
    """The number and the count that the name of such a note says; `None` for other names."""
    found = _PART_PAGE.fullmatch(name)
    return (int(found[1]), int(found[2])) if found else None


def part_name(name: str, number: int, parts: int, language: str) -> str:
    """The name of one part, without ending, of the package that would be called `name`: "…-part-2-of-3"."""
    return f"{name}-czesc-{number}-z-{parts}" if language == "pl" else f"{name}-part-{number}-of-{parts}"


def slug(text: str) -> str:
    """`text` in small ASCII letters, digits and hyphens: "Zażółć Gęślą.png" → "zazolc-gesla-png"; can be empty."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS)).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:MOST_OF_SLUG].strip("-")


def evidence_name(number: int, kind: EvidenceKind, title: str, extension: str) -> str:
    """The path of a file of the case inside the folder: "data/evidence/01-screenshot-blad-platnosci.png".

    Args:
        number: its place in the case, from 1.
        kind: what it is evidence of.
        title: its name without ending, already masked; may be anything.
        extension: as found from its content, without the dot.
    """
    words = "-".join(part for part in (f"{number:02d}", kind.value, slug(title)) if part)
    return f"data/evidence/{words}.{slug(extension) or 'bin'}"


def is_safe(name: str) -> bool:
    """Whether `name` is one that our packages use: relative, ASCII, no part that begins with a dot, none empty."""
    return len(name) <= MOST_OF_NAME and all(map(_is_safe_part, name.split("/")))


def _is_safe_part(part: str) -> bool:
    # Windows takes a point at the end away, so that two names become one, and opens a device for the others.
    is_device = part.partition(".")[0].lower() in _DEVICES
    return bool(_SAFE.fullmatch(part)) and not part.endswith(".") and not is_device


def compared(name: str) -> str:
    """`name` as file systems that fold case and compose letters see it: equal ones overwrite each other."""
    return unicodedata.normalize("NFC", name).casefold()
