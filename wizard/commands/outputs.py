"""What the commands answer with `--json`. These models are the published schemas; see `scripts.schemas`.

Fields may be added, none may go or change its meaning: other people's tools read them.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from wizard.case.value import Value
from wizard.checks.interface import Action, Cause, Verdict
from wizard.commands.contact_outputs import LetterAnswer, RouteAnswer, SourceOut
from wizard.commands.package_outputs import DecodeAnswer, PackAnswer, VerifyAnswer
from wizard.diagnosis.interface import Likelihood
from wizard.privacy.hit import FoundIn
from wizard.privacy.pictures import Pictures


class NewAnswer(Value):
    """`new --json`: the case that was begun.

    Attributes:
        case: its id.
        folder: where it lies.
        unreadable: question id → how to write the answer, for each that can't be read.
        evidence: how many files it holds.
    """

    case: str
    folder: str
    unreadable: dict[str, str] = {}
    evidence: int = 0


class ChoiceOut(Value):
    """One answer of a closed question: the word that files hold, and what people read."""

    value: str
    label: str


class AppliesOut(Value):
    """When a question is asked: depending on the answer to `question`.

    Attributes:
        question: the other question's id.
        is_one_of: asked when its answer is one of these.
        is_none_of: asked unless its answer is one of these; "" is no answer.
    """

    question: str
    is_one_of: tuple[str, ...] | None = None
    is_none_of: tuple[str, ...] | None = None


class QuestionOut(Value):
    """One question; `applies` is missing where it is always asked."""

    id: str
    step: int = Field(ge=1, le=8)
    kind: str
    label: str
    hint: str = ""
    why: str = ""
    required: bool
    choices: tuple[ChoiceOut, ...] = ()
    suggestions: tuple[str, ...] = ()
    applies: AppliesOut | None = None


class QuestionsAnswer(Value):
    """`questions --json`: every question, in order; `other_names`: ids that answers files may use as well."""

    questions: tuple[QuestionOut, ...]
    other_names: dict[str, str]


class CheckOut(Value):
    """One check."""

    id: str
    title: str
    cause: Cause
    questions: tuple[str, ...]
    sources: tuple[SourceOut, ...]


class ChecksAnswer(Value):
    """`checks --json`: every check, in the order in which they run."""

    checks: tuple[CheckOut, ...]


class FindingOut(Value):
    """What one check found."""

    check: str
    cause: Cause
    verdict: Verdict
    sentence: str
    remedy: str
    facts: dict[str, str]


class CauseOut(Value):
    """One cause, and the checks that speak for it."""

    cause: Cause
    likelihood: Likelihood
    because: tuple[str, ...]
    sentence: str


class CheckAnswer(Value):
    """`check --json`.

    Attributes:
        case: the id.
        findings: of every check.
        diagnosis: likeliest cause first; empty when nothing was found.
        action: the next best thing to do.
        until: the day to wait for, where the action is `wait`.
    """

    case: str
    findings: tuple[FindingOut, ...]
    diagnosis: tuple[CauseOut, ...]
    action: Action
    until: dt.date | None = None


class TransactionOut(Value):
    """One line of a statement.

    Attributes:
        row: where it stands in the file; with several files it counts through all of them.
        file: the name of its file, where there were several.
        date: of the operation; missing where the bank gave none.
        amount: a decimal number as text, negative for what went out.
    """

    row: int
    file: str | None = None
    date: dt.date | None = None
    amount: str = Field(pattern=r"^-?\d+(\.\d+)?$")
    currency: str
    counterparty: str
    title: str
    reference: str
    status: Literal["booked", "hold", "pending"]


class PairOut(Value):
    """Lines that look like one charge made twice, and what they are."""

    rows: tuple[int, ...]
    verdict: Literal["duplicate", "hold_and_booked", "refunded", "same_line_twice", "subscription", "ask"]
    sentence: str


class StatementAnswer(Value):
    """`statement --json`.

    Attributes:
        transactions: in the order of the files.
        pairs: lines that belong together.
        problems: what could not be read in the files.
        asks_columns_of: the first rows of a table whose heading does not say which column is which; nothing was read
            of it, and `--columns` takes the answer.
    """

    transactions: tuple[TransactionOut, ...]
    pairs: tuple[PairOut, ...]
    problems: tuple[str, ...] = ()
    asks_columns_of: tuple[tuple[str, ...], ...] | None = None


class DisagreementOut(Value):
    """A question whose answer differs from what the document says."""

    question: str
    answered: str
    read: str
    sentence: str


class ReadAnswer(Value):
    """`read --json`: what a file says.

    Attributes:
        fields: question id → value read.
        places: question id → the words, or the place in the XML, that it was read from.
        disagrees: the answers that it contradicts; only with `--case`.
        seller_tax_id: the seller's NIP, where it says so.
        ksef_number: a KSeF number with the right check digits.
        doubts: tax numbers on it whose check digit is wrong.
        attached: the names of the files that it holds.
        notes: what there is to say about the reading.
    """

    kind: Literal["receipt", "einvoice", "upo", "statement", "screenshot", "document", "log"]
    format: str
    fields: dict[str, str]
    places: dict[str, str] = {}
    disagrees: tuple[DisagreementOut, ...] | None = None
    seller_tax_id: str = ""
    ksef_number: str = ""
    doubts: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    text: str


class MaskOut(Value):
    """A kind of secret that was masked, how often, and where; `found_in`: read in a text or in a picture."""

    kind: str
    count: int = Field(ge=1)
    where: str
    found_in: FoundIn = FoundIn.TEXT


class MaskAnswer(Value):
    """`mask --json`; `sanitised`: what was stripped, a few words each; `pictures`: whether their text was searched."""

    masks: tuple[MaskOut, ...]
    sanitised: tuple[str, ...]
    pictures: Pictures = Pictures.NONE


class ProfileAnswer(Value):
    """`profile check --json`."""

    ok: bool
    vendor: str = ""
    problems: tuple[str, ...]


ANSWERS: dict[str, type[Value]] = {
    "new": NewAnswer,
    "questions": QuestionsAnswer,
    "checks": ChecksAnswer,
    "check": CheckAnswer,
    "statement": StatementAnswer,
    "read": ReadAnswer,
    "mask": MaskAnswer,
    "route": RouteAnswer,
    "letter": LetterAnswer,
    "decode": DecodeAnswer,
    "pack": PackAnswer,
    "verify": VerifyAnswer,
    "profile": ProfileAnswer,
}
"""Command → the model of its answer."""
