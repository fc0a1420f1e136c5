"""The final sweep: everything that is about to leave is read once more, as a stranger would read it.

It looks for secrets that must never leave (`Grade.SURE`), and for what our own files never hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wizard.i18n import _
from wizard.privacy.decode import decode
from wizard.privacy.find import find_secrets
from wizard.privacy.hit import Grade, SecretKind, name_of
from wizard.privacy.in_pictures import readings, readings_for_cards
from wizard.privacy.unseen import unseen_in
from wizard.progress import Stop
from wizard.sandbox.lines import Look, page_lines
from wizard.sandbox.tessdata import can_read_pictures
from wizard.sandbox.views import PDF, page_texts

_PICTURES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}
_OUR_OWN_PICTURES = re.compile(r"data:[a-z]+/[a-z0-9.+-]+;base64,[A-Za-z0-9+/=]+")


@dataclass(frozen=True, slots=True)
class Leak:
    """Something that must not leave.

    Attributes:
        name: of the file that holds it, as the caller gave it.
        where: in that file, for people: "line 3", "page 2", "its name".
        kind: what it is.
    """

    name: str
    where: str
    kind: SecretKind

    @property
    def what(self) -> str:
        """What it is, for people; never the thing itself."""
        return name_of(self.kind)


@dataclass(frozen=True, slots=True)
class Hidden:
    """Something that a picture or PDF carries beside what it shows; attributes as of `Leak`."""

    name: str
    where: str
    what: str


def sweep_text(name: str, text: str, stop: Stop | None = None) -> tuple[Leak, ...]:
    """What must not leave in `text`, the content of the file `name`, and in that name."""
    # Pictures inside a page are swept as the files that they were made from.
    bare = _OUR_OWN_PICTURES.sub("", text)
    return (*_in_name(name), *_in_text(name, bare, stop))


def sweep_file(path: Path, name: str = "", stop: Stop | None = None) -> tuple[Leak | Hidden, ...]:
    """What must not leave in the file at `path`, known to the reader as `name`.

    Raises:
        CouldNotOpen: it is a PDF or a picture that can't be read; then it must not leave either.
        OSError: it can't be read.
    """
    name = name or path.name
    suffix = path.suffix.lower()
    if suffix == ".pdf":
        texts = page_texts(path, stop=stop)
        found = [
            Leak(name, _("page {n}").format(n=number), leak.kind)
            for number, page in enumerate(texts, start=1)
            for leak in _in_text(name, page.text, stop)
        ]
        found += _in_pictures(name, path, PDF, len(texts), stop)
        return (*_in_name(name), *dict.fromkeys(found), *_unseen(name, path))
    if suffix in _PICTURES:
        # What carries more than pixels was not made by us: it stops the package whatever it shows.
        hidden = tuple(_unseen(name, path))
        return (
            *_in_name(name),
            *(hidden or dict.fromkeys(_in_pictures(name, path, _PICTURES[suffix], 1, stop))),
        )
    return sweep_text(name, decode(path.read_bytes()).text, stop)


def _in_name(name: str) -> Iterator[Leak]:
    for hit in find_secrets(name):
        if hit.grade is Grade.SURE:
            yield Leak(name, _("its name"), hit.kind)


def _in_text(name: str, text: str, stop: Stop | None) -> Iterator[Leak]:
    for hit in find_secrets(text, stop):
        if hit.grade is Grade.SURE:
            line = text.count("\n", 0, hit.start) + 1
            yield Leak(name, _("line {n}").format(n=line), hit.kind)


def _in_pictures(name: str, path: Path, media_type: str, pages: int, stop: Stop | None) -> Iterator[Leak]:
    # Where nothing can read pictures, the manifest says that nobody searched them.
    if not can_read_pictures():
        return
    for number, shown in enumerate(page_lines(path, media_type, range(pages), look=Look.AGAIN, stop=stop), 1):
        where = _("page {n}").format(n=number) if media_type == PDF else _("in the picture")
        for text in readings(shown):
            for hit in find_secrets(text):
                if hit.grade is Grade.SURE:
                    yield Leak(name, where, hit.kind)
        for text in readings_for_cards(shown):
            for hit in find_secrets(text):
                if hit.grade is Grade.SURE and hit.kind is SecretKind.CARD:
                    yield Leak(name, where, hit.kind)


def _unseen(name: str, path: Path) -> Iterator[Hidden]:
    for word in unseen_in(path.read_bytes()):
        yield Hidden(name, _("beside the picture"), _("hidden data ({word})").format(word=word))
