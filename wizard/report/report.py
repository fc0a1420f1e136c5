"""The report: all that a support agent reads, as one frozen value in one language.

Everything in it is text ready to be shown, already masked; renderers only lay it out. What a page, a PDF, a
message and a JSON file say can therefore never differ.
"""

from __future__ import annotations

from pydantic import AwareDatetime, Field

from wizard.case.evidence import EvidenceKind
from wizard.case.value import Value
from wizard.checks.interface import Verdict
from wizard.privacy.pictures import Pictures


class Row(Value):
    """A label and what stands beside it."""

    label: str
    value: str


class Section(Value):
    """Answers that belong together, under the heading of the step that asked for them."""

    heading: str
    rows: tuple[Row, ...]


class TimeRow(Value):
    """What happened, and when: local time with its UTC offset, as far as it is known."""

    at: str
    what: str


class FindingRow(Value):
    """What one check found.

    Attributes:
        check: the check's id, e.g. "B03".
        title: the check in a few words.
        verdict: how it ended; `word` says the same for people.
        sentence, remedy: what was found, and what can be done about it.
        facts: what it rests on.
    """

    check: str
    title: str
    verdict: Verdict
    word: str
    sentence: str
    remedy: str = ""
    facts: tuple[Row, ...] = ()


class TriedRow(Value):
    """One thing that the person tried, when, and what came of it."""

    at: str
    what: str
    result: str
    note: str = ""


class MaskRow(Value):
    """What was masked: its kind (in words), how many of it, and where."""

    kind: str
    count: int = Field(ge=1)
    where: str


class EvidenceRow(Value):
    """One file of the case, and what became of it.

    Attributes:
        number: its place in the case, from 1.
        file: its path inside the package, "data/evidence/01-screenshot-error.png"; empty when it was left out.
        kind: what it is evidence of; `kind_word` says so for people.
        caption: what the person says about it.
        media_type, size, sha256: of the file in the package, not of the original.
        thumbnail: a small PNG or JPEG of it, for the page; `None` where there is no picture.
        masks: what was masked in it.
        stripped: what it carried unseen and lost, in words.
        pictures: whether the text in its pictures was searched for secrets.
        left_out: why it is not in the package; empty when it is.
        reduced_from: its size before the picture was made smaller to fit a limit, bytes; 0: it was not.
        part: which file of the package holds it, where that comes in several.
    """

    number: int = Field(ge=1)
    file: str = ""
    kind: EvidenceKind
    kind_word: str
    caption: str = ""
    media_type: str = ""
    size: int = Field(default=0, ge=0)
    sha256: str = ""
    thumbnail: bytes | None = None
    masks: tuple[MaskRow, ...] = ()
    stripped: tuple[str, ...] = ()
    pictures: Pictures = Pictures.NONE
    left_out: str = ""
    reduced_from: int = Field(default=0, ge=0)
    part: int = Field(default=1, ge=1)


class ContactRow(Value):
    """One entry of the contact log; `files`: the numbers of those that belong to it."""

    at: str
    channel: str
    who: str = ""
    case_number: str = ""
    said: str = ""
    promised: str = ""
    promised_by: str = ""
    files: str = ""


class News(Value):
    """What is new since the package before: when that was made, so in words, and each new thing, one line each."""

    since: AwareDatetime
    heading: str
    lines: tuple[str, ...]


class Report(Value):
    """All that an agent reads, most urgent first.

    Attributes:
        language: "pl" or "en"; everything below is in it.
        title: of the document.
        case_id: our id of the case, `IR-…`.
        made: when the report was made, with the UTC offset; `made_shown` says so for people.
        headline: who, which order, how much, since when: one sentence.
        asked: what the agent is asked to do: one sentence.
        news: what is new since the package before; `None` in the first one.
        ids: the numbers to search for: order, invoice, transaction, tax number …
        expected, actual: what should have happened, and what did.
        diagnosis, advice: the likeliest cause, and what follows from it.
        timeline: oldest first.
        findings: those that need a look first, then the passed ones, then the skipped ones.
        tried: oldest first.
        evidence: in the person's order.
        masked: what was masked anywhere in the package.
        gaps: what an agent would ask for and is not here, and why.
        contacts: oldest first.
        wishes: how the person wants to be answered.
        sections: every answer, what the computer said of itself, and what registers answered.
        origin: how the report came about, and what was sent for it.
        law: that it is no legal advice.
    """

    language: str
    title: str
    case_id: str
    made: AwareDatetime
    made_shown: str
    headline: str
    asked: str
    news: News | None = None
    ids: tuple[Row, ...] = ()
    expected: str = ""
    actual: tuple[str, ...] = ()
    diagnosis: str = ""
    advice: str = ""
    timeline: tuple[TimeRow, ...] = ()
    findings: tuple[FindingRow, ...] = ()
    tried: tuple[TriedRow, ...] = ()
    evidence: tuple[EvidenceRow, ...] = ()
    masked: tuple[MaskRow, ...] = ()
    gaps: tuple[str, ...] = ()
    contacts: tuple[ContactRow, ...] = ()
    wishes: tuple[Row, ...] = ()
    sections: tuple[Section, ...] = ()
    origin: str = ""
    law: str = ""
