"""The last search: every name and every text of the package is read once more, as a stranger would read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from wizard.bundle.cleaning import Cleaning
from wizard.bundle.contents import Contents
from wizard.bundle.zipwriter import Member
from wizard.progress import Stop

_DATA_URI = re.compile(r"data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=]+")


def sweep(contents: Contents, cleaning: Cleaning, stop: Stop) -> tuple[str, ...]:
    """Where in `contents` something must not leave, for people: "case.json: card number". Empty is what should be.

    Raises:
        Trouble: a member can't be read through; then it must not leave either.
        Cancelled: somebody asked to stop.
    """
    # Our own check sums hold long runs of digits by chance; they are taken out before the search.
    sums = re.compile("|".join(sorted({member.sha256 for member in contents.members} | {contents.digest})))
    found: dict[str, None] = {}
    for member in contents.members:
        stop.check()
        short = member.name.split("/")[-1]
        for text in (member.name, *_texts(member)):
            stop.check()
            for hit in cleaning.sweep(member.name, _DATA_URI.sub("", sums.sub("", text))):
                found[f"{short}: {cleaning.kind_name(hit.kind)}"] = None
        if isinstance(member.source, Path):
            for leak in cleaning.sweep_file(member.source, member.name, stop):
                found[f"{short}: {leak.what} ({leak.where})"] = None
    return tuple(found)


def _texts(member: Member) -> Iterator[str]:
    """The texts of a member that we wrote."""
    if not isinstance(member.source, bytes):
        return
    if member.name.endswith(".pdf"):
        yield from _pages(member.source)
    else:
        yield member.source.decode("utf-8", "replace")


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
