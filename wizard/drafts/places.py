"""Where in a case a word or a secret stands: an answer, a page of a file, a note, the message."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from wizard.case.dates import show_date
from wizard.drafts.draft import Draft
from wizard.i18n import _
from wizard.questions.catalogue import is_question, question

Mask = Callable[[str], str]


class Where(StrEnum):
    """In what it stands. The words are fixed: cases hold them."""

    ANSWER = "answer"
    FILE = "file"
    NAME = "name"
    """The name or the caption of a file."""
    CONTACT = "contact"
    TRIED = "tried"
    MESSAGE = "message"
    REPORT = "report"
    """In what follows from the rest."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place.

    Attributes:
        where: in what.
        what: the question's id, the file's SHA-256, the contact's id; else empty.
        page: of a file, from 1; 0 where it has none.
    """

    where: Where
    what: str = ""
    page: int = 0

    def __str__(self) -> str:
        """As a case holds it."""
        return ":".join(filter(None, (self.where.value, self.what, str(self.page or ""))))

    @classmethod
    def read(cls, text: str) -> Self:
        """The place that `str` made `text` of.

        Raises:
            ValueError: it is none.
        """
        where, _colon, rest = text.partition(":")
        what, _colon, page = (
            rest.rpartition(":") if Where(where) is Where.FILE and ":" in rest else (rest, "", "")
        )
        return cls(Where(where), what, int(page or 0))


def words_of(place: Place, draft: Draft, mask: Mask) -> str:
    """What people call `place`; names of files pass `mask`, for they may hold a secret themselves."""
    match place.where:
        case Where.ANSWER:
            return _("“{question}”").format(
                question=_(question(place.what).label) if is_question(place.what) else place.what
            )
        case Where.FILE:
            name = _name(place.what, draft, mask)
            return _("{file}, page {n}").format(file=name, n=place.page) if place.page else name
        case Where.NAME:
            return _("name or caption of {file}").format(file=_name(place.what, draft, mask))
        case Where.CONTACT:
            days = [show_date(one.at.date()) for one in draft.contacts if one.id == place.what]
            return _("contact log, {day}").format(day=days[0]) if days else _("contact log")
        case Where.TRIED:
            return _("notes on what was tried")
        case Where.MESSAGE:
            return _("the message")
        case Where.REPORT:
            return _("the report")


def _name(sha256: str, draft: Draft, mask: Mask) -> str:
    named = [mask(item.name) for item in draft.evidence if item.sha256 == sha256]
    return named[0] if named else _("a file that is no longer in the case")


def texts_of(draft: Draft) -> Iterator[tuple[Place, str]]:
    """All that a person typed into `draft` and that goes into its package, with its place; files are not opened."""
    for question_id, text in draft.answers.items():
        if is_question(question_id) and text:
            yield Place(Where.ANSWER, question_id), text
    for item in draft.evidence:
        yield Place(Where.NAME, item.sha256), f"{item.name}\n{item.caption}"
    for contact in draft.contacts:
        said = "\n".join((contact.who, contact.case_number, contact.said, contact.promised))
        yield Place(Where.CONTACT, contact.id), said
    for trial in draft.trials:
        if trial.note:
            yield Place(Where.TRIED), trial.note
