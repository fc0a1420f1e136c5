"""All that a letter is written from, and the sentences that several forms share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from wizard.case.case import Case
from wizard.case.dates import show_date
from wizard.checks.interface import Desk, Finding
from wizard.contact.letter import facts
from wizard.contact.letter.asked import MOST_OF_A_NUMBER, asking, doubtful, subject_of
from wizard.contact.letter.news import news
from wizard.contact.letter.reminding import reminder
from wizard.contact.letter.sheet import cut
from wizard.contact.letter.tried import attempts, tried
from wizard.contact.log import known_case_number
from wizard.contact.matter import is_firm
from wizard.contact.promises import REMINDER_AFTER
from wizard.contact.request import Request
from wizard.i18n import _

MOST_OF_A_SUBJECT = 150

_WITH_A_DEADLINE = (Request.ISSUE, Request.CORRECT_DATA, Request.REPAIR)
_ARTICLE_ON_REQUEST = "art. 106i ust. 6"
_ARTICLE = "art. 106i"
"""For sales among firms the day may follow from ust. 1 as well; the article as a whole is right for both."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a letter is written from.

    Attributes:
        case: the case.
        findings: what the checks found.
        request: what is asked for.
        desk: who reads it.
        today: the day of the letter.
        deadline: the last day for issuing the invoice, where there is one.
        evidence_names: the names of the evidence in the package, in order.
        package_sha256: the check sum of the package, where it is made.
        further_sums: the check sums of its second and later files, where it comes in several.
        before: when the package before this one was made, if there was one.
        silence: after how many working days without an answer a reminder is fair.
        most: how many characters the channel takes, where somebody says so.
    """

    case: Case
    findings: tuple[Finding, ...]
    request: Request
    desk: Desk
    today: date
    deadline: date | None = None
    evidence_names: tuple[str, ...] = ()
    package_sha256: str = ""
    further_sums: tuple[str, ...] = ()
    before: datetime | None = None
    silence: int = REMINDER_AFTER
    most: int | None = None

    @property
    def for_technicians(self) -> bool:
        """Whether technical support reads it: the software matters to them, details for the invoice do not."""
        return self.desk is Desk.TECHNICAL

    @property
    def request_text(self) -> str:
        """What is asked for, one paragraph."""
        return " ".join(asking(self.case, self.findings, self.request))

    @property
    def news(self) -> str:
        """What is new since the package before; empty where there was none, or nothing is."""
        return news(self.case, self.before)

    @property
    def reminder(self) -> str:
        """What is overdue, as a polite reminder; empty where nothing is."""
        return reminder(self.case, self.today, self.silence)

    @property
    def wants_billing_data(self) -> bool:
        """Whether the details for the invoice help with this request."""
        # What KSeF or the shop's own system did not take may be the data of the buyer: billing compares them.
        return self.request in (Request.ISSUE, Request.CORRECT_DATA, Request.CORRECT_INVOICE) or (
            (self.desk, self.request)
            in ((Desk.ACCOUNT_MANAGER, Request.TERMS), (Desk.BILLING, Request.REPAIR))
        )


def subject(occasion: Occasion, topic: str = "") -> str:
    """One line: what is asked, the order, and the numbers by which both sides find the matter."""
    case = occasion.case
    order = cut(case.order.number or "", MOST_OF_A_NUMBER)
    theirs = cut(known_case_number(case.contacts, case.what.case_number), MOST_OF_A_NUMBER)
    topic = topic or subject_of(occasion.request)
    if occasion.request is Request.REFUND:
        topic = _("Urgent: {topic}").format(topic=topic)
    parts = [
        topic,
        _("order {order}").format(order=order) if order else "",
        _("case {number}").format(number=theirs) if theirs else "",
    ]
    return f"{cut(', '.join(filter(None, parts)), MOST_OF_A_SUBJECT)} [{case.id}]"


def payment_lines(occasion: Occasion) -> tuple[str, ...]:
    """What happened to the money; technical support is told no more than whether it left the account."""
    case = occasion.case
    if occasion.for_technicians:
        return tuple(filter(None, (facts.charged(case),)))
    return tuple(
        filter(None, (facts.amount(case), facts.payment(case, occasion.findings), facts.charged(case)))
    )


def tried_line(occasion: Occasion) -> str:
    """What was tried, in one line."""
    done = "; ".join(tried(occasion.case))
    told = _("Already tried: {tried}.").format(tried=done) if done else ""
    return " ".join(filter(None, (told, attempts(occasion.case))))


def deadline_line(occasion: Occasion) -> str:
    """The day until which the law gives the seller time."""
    if occasion.deadline is None or occasion.request not in _WITH_A_DEADLINE:
        return ""
    day, article = show_date(occasion.deadline), _ARTICLE if is_firm(occasion.case) else _ARTICLE_ON_REQUEST
    if occasion.deadline < occasion.today:
        return _(
            "The time for issuing this invoice ran out on {day} ({article} of the Polish VAT Act)."
        ).format(day=day, article=article)
    return _("The time for issuing this invoice runs until {day} ({article} of the Polish VAT Act).").format(
        day=day, article=article
    )


def answer_line(occasion: Occasion) -> str:
    """Where the answer should go."""
    address = "" if "billing.email" in doubtful(occasion.findings) else occasion.case.billing.email
    return _("My address for your answer: {address}").format(address=cut(address, 100)) if address else ""


def signature(occasion: Occasion) -> str:
    """The closing words, with the name where it is known."""
    name = cut(occasion.case.billing.name or "", facts.MOST_OF_A_VALUE)
    return "\n".join(filter(None, (_("Kind regards,"), name)))
