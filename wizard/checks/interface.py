"""What a check is, and what it finds.

A check is a file with a table entry `ABOUT` and one function `check(case, circumstances) -> Finding`. Its
docstring has the headings *Asks · Why invoices fail here · What the person can do · Sources*.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from wizard.case.case import Case
from wizard.case.value import Value
from wizard.i18n import _

if TYPE_CHECKING:
    from wizard.evidence.papers_of_case import Paper
    from wizard.knowledge.profile import Profile


class Cause(StrEnum):
    """The four families of causes."""

    BILLING_DETAILS = "billing_details"
    PAYMENT = "payment"
    SOFTWARE = "software"
    RESTRICTION = "restriction"


class Verdict(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    WARNED = "warned"
    FAILED = "failed"
    SKIPPED = "skipped"


class Skip(StrEnum):
    """Why a check has no verdict."""

    NOT_ASKED = "not_asked"
    NOT_APPLICABLE = "not_applicable"
    COULD_NOT_TELL = "could_not_tell"


class Action(StrEnum):
    """What is to be done next."""

    FIX = "fix"
    WAIT = "wait"
    CONTACT = "contact"
    STOP_PAYING = "stop_paying"
    DONE = "done"


class Desk(StrEnum):
    """Whom a matter belongs to."""

    BILLING = "billing"
    TECHNICAL = "technical"
    ACCOUNT_MANAGER = "account_manager"
    BANK = "bank"
    NONE = "none"


class Finding(Value):
    """The result of one check.

    Attributes:
        check: the check's id, e.g. "B03".
        cause: the family that it belongs to.
        verdict: how it ended.
        sentence: what was found, for people, in the language spoken when it was found.
        remedy: what the person can do now; empty where there is nothing to do.
        skip: why there is no verdict, for a skipped one.
        facts: what it rests on, name → value, as shown to agents and kept in files.
        action: what it asks for, `None` where it asks for nothing.
        until: the day to wait for, where the action is to wait.
        desk: whom the matter belongs to, where it can't be mended at home.
        urgent: whether that desk should hear of it at once.
        mend: the questions whose answers would mend it, first one first.
        proposal: question id → the answer that is probably meant.
        weighs: how strongly it speaks for a cause (up to 100), or, below 0, against it.
        pays: whether trying the remedy sends another payment.
    """

    check: str
    cause: Cause
    verdict: Verdict
    sentence: str
    remedy: str = ""
    skip: Skip | None = None
    facts: dict[str, str] = {}
    action: Action | None = None
    until: date | None = None
    desk: Desk | None = None
    urgent: bool = False
    mend: tuple[str, ...] = ()
    proposal: dict[str, str] = {}
    weighs: dict[Cause, int] = {}
    pays: bool = False


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a check knows beside the case.

    Attributes:
        today: the day on which it is asked.
        profile: the vendor's own data, if any is there.
        papers: what the files of the case say; see `wizard.evidence.papers_of_case`.
    """

    today: date
    profile: Profile | None = None
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule comes from: its name (an article, a document) and the day we read it (ISO), an address if there is one."""

    name: str
    read_on: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What a check says of itself.

    Attributes:
        id: fixed for ever: files and agents' tools use it.
        title: a few words (marked for translation).
        cause: the family that its findings belong to.
        questions: the questions that it reads, first the one it is about.
        sources: what the rule rests on.
    """

    id: str
    title: str
    cause: Cause
    questions: tuple[str, ...] = ()
    sources: tuple[Source, ...] = field(default=())

    def passed(self, sentence: str, **more: object) -> Finding:
        """All is well here."""
        return self._finding(Verdict.PASSED, sentence, more)

    def warned(self, sentence: str, remedy: str, **more: object) -> Finding:
        """Something to look at."""
        return self._finding(Verdict.WARNED, sentence, {"remedy": remedy, **more})

    def failed(self, sentence: str, remedy: str, **more: object) -> Finding:
        """This stands in the way of an invoice."""
        return self._finding(Verdict.FAILED, sentence, {"remedy": remedy, **more})

    def not_asked(self, sentence: str = "") -> Finding:
        """The answer that it needs was not given."""
        return self._finding(
            Verdict.SKIPPED, sentence or _("Not checked: nobody answered this yet."), {"skip": Skip.NOT_ASKED}
        )

    def not_applicable(self, sentence: str = "") -> Finding:
        """Has no meaning in this case."""
        return self._finding(
            Verdict.SKIPPED, sentence or _("Does not apply here."), {"skip": Skip.NOT_APPLICABLE}
        )

    def could_not_tell(self, sentence: str, **more: object) -> Finding:
        """Looked, and could not tell; never shown as wrong."""
        return self._finding(Verdict.SKIPPED, sentence, {"skip": Skip.COULD_NOT_TELL, **more})

    def _finding(self, verdict: Verdict, sentence: str, more: dict[str, object]) -> Finding:
        return Finding.model_validate(
            {"check": self.id, "cause": self.cause, "verdict": verdict, "sentence": sentence, **more}
        )


CheckFunction = Callable[[Case, Circumstances], Finding]
