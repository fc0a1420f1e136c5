"""The last search: every name and every text of the package is read once more, as a stranger would read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from wizard.bundle.cleaning import Cleaning
from wizard.bundle.contents import Contents
from wizard.bundle.zipwriter import Member
from wizard.progress import Stop

_TEXTS = (".html", ".txt", ".json", ".csv", ".xml", ".eml", ".log", ".har", ".jpk", ".md")
_PART = 1 << 20
# A secret that lies across two parts is whole in one of them all the same.
_OVERLAP = 1 << 12
_DATA_URI = re.compile(r"data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=]+")


def sweep(contents: Contents, cleaning: Cleaning, stop: Stop) -> tuple[str, ...]:
    """Where in `contents` secrets are still to be seen, for people: "case.json: card number". Empty is what should be."""
    # Our own check sums hold long runs of digits by chance; they are taken out before the search.
    sums = re.compile("|".join(sorted({member.sha256 for member in contents.members} | {contents.digest})))
    found: dict[str, None] = {}
    for member in contents.members:
        stop.check()
        for text in (member.name, *_texts(member)):
            stop.check()
            for hit in cleaning.sweep(member.name, _DATA_URI.sub("", sums.sub("", text))):
                found[f"{member.name.split('/')[-1]}: {cleaning.kind_name(hit.kind)}"] = None
    return tuple(found)


def _texts(member: Member) -> Iterator[str]:
    if member.name.endswith(".pdf") and isinstance(member.source, bytes):
        yield from _pages(member.source)
    elif member.name.endswith(_TEXTS):
        yield from _parts(member.source)


def _parts(source: bytes | Path) -> Iterator[str]:
    if isinstance(source, bytes):
        yield source.decode("utf-8", "replace")
        return
    with source.open(encoding="utf-8", errors="replace", newline="") as file:
        before = ""
        while part := file.read(_PART):
            yield before + part
            before = part[-_OVERLAP:]


def _pages(pdf: bytes) -> Iterator[str]:
    """The text of our own PDF, page by page; it is ours, so that it may be read without a guard."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            text = page.get_textpage()
            yield text.get_text_range()
            text.close()
            page.close()
    finally:
        document.close()
