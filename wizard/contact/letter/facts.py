"""The facts of a case as lines of a letter. A fact that nobody knows has no line."""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Method, PaymentStatus, Told, Where
from wizard.case.dates import show_date
from wizard.case.evidence import Evidence, EvidenceKind
from wizard.checks.interface import Finding, Verdict
from wizard.contact.letter.asked import MOST_OF_A_NUMBER, doubtful
from wizard.contact.letter.sheet import Line, Weight, cut
from wizard.contact.log import known_case_number
from wizard.contact.matter import is_unexplained
from wizard.evidence.wanted import titles_of
from wizard.i18n import N_, _, pgettext
from wizard.knowledge.countries import COUNTRIES

MOST_OF_THE_MESSAGE = 300
MOST_OF_THE_STEPS = 200
MOST_OF_A_VALUE = 100
MOST_OF_A_CODE = 60

CHARGE_FACTS = "charge_"
"""Facts of a finding on a double payment whose names begin so hold one statement line each."""

_WHERE = {
    Where.WEBSITE: N_("on the website"),
    Where.APP: N_("in the app"),
    Where.EMAIL: N_("in an e-mail"),
    Where.SHOP: N_("at the till"),
    Where.EINVOICING: N_("in the e-invoicing system"),
}
_METHODS = {
    Method.CARD: N_("by card"),
    Method.BLIK: N_("by BLIK"),
    Method.TRANSFER: N_("by bank transfer"),
    Method.WALLET: N_("by electronic wallet"),
    Method.DIRECT_DEBIT: N_("by direct debit"),
    Method.CASH: N_("in cash"),
}


def message(case: Case) -> str:
    """The message, word for word, with when and where it appeared."""
    said = cut(case.what.message or "", MOST_OF_THE_MESSAGE)
    if not said:
        return ""
    where = _(_WHERE[case.what.where]) if case.what.where else ""
    when = case.what.when.shown() if case.what.when else ""
    details = ", ".join(filter(None, (when, where)))
    if details:
        return _("The message ({details}): “{message}”").format(details=details, message=said)
    return _("The message: “{message}”").format(message=said)


def steps(case: Case) -> str:
    """What led to it, in the person's words."""
    action = cut(case.what.action or "", MOST_OF_THE_STEPS)
    return _("What led to it: {steps}").format(steps=action) if action else ""


def code(case: Case, findings: tuple[Finding, ...]) -> str:
    """The code that the message showed, unless it is one that nobody may explain."""
    shown = "" if is_unexplained(findings) else cut(case.what.code or "", MOST_OF_A_CODE)
    return _("Code in the message: {code}").format(code=shown) if shown else ""


def software(case: Case) -> str:
    """Browser or app, with its version."""
    name = cut(f"{case.what.software or ''} {case.what.software_version or ''}", MOST_OF_A_VALUE)
    return _("Browser or app: {name}").format(name=name) if name else ""


def numbers(case: Case) -> tuple[str, ...]:
    """Every number by which the matter can be found, one line each."""
    rows = (
        (N_("Order: {value}"), _with_day(case)),
        (N_("Contract or subscription: {value}"), case.order.subscription),
        (N_("Invoice: {value}"), case.order.invoice_number),
        (N_("Transaction: {value}"), case.payment.reference),
    )
    return tuple(_(label).format(value=cut(value, MOST_OF_A_NUMBER)) for label, value in rows if value)


def amount(case: Case) -> str:
    """The amount of the order."""
    return _("Amount: {amount}").format(amount=case.order.amount.shown()) if case.order.amount else ""


def payment(case: Case, findings: tuple[Finding, ...]) -> str:
    """How and when it was paid, and what came of it."""
    paid = case.payment
    said = "" if is_unexplained(findings) else cut(paid.code or "", MOST_OF_A_CODE)
    by = _(_METHODS[paid.method]) if paid.method in _METHODS else ""
    card = card_ending(case)
    parts = [
        f"{by} ({card})" if by and card else by,
        show_date(paid.paid_on) if paid.paid_on else "",
        _status(paid.status),
        _("code “{code}”").format(code=said) if said else "",
    ]
    told = ", ".join(filter(None, parts))
    return _("Payment: {payment}").format(payment=told) if told else ""


def card_ending(case: Case) -> str:
    """The brand and the last four digits of the card; never more of it."""
    brand = cut(case.payment.card_brand or "", MOST_OF_A_CODE)
    last4 = case.payment.card_last4
    ending = _("ending in {digits}").format(digits=last4) if last4 else ""
    return ", ".join(filter(None, (brand, ending)))


def charged(case: Case) -> str:
    """Whether money has left the account, where the person knows."""
    if case.what.charged is Told.YES:
        return _("The money has left my account.")
    if case.what.charged is Told.NO:
        return _("No money has left my account.")
    return ""


def charges(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """The statement lines of a double payment, as the check put them down."""
    return tuple(
        cut(value, MOST_OF_A_VALUE)
        for finding in findings
        if finding.check.startswith("D") and finding.verdict in (Verdict.FAILED, Verdict.WARNED)
        for name, value in sorted(finding.facts.items())
        if name.startswith(CHARGE_FACTS) and cut(value, MOST_OF_A_VALUE)
    )


def billing_data(case: Case, findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """The details for the invoice, without those that the checks hold against."""
    doubts = doubtful(findings)
    billing = case.billing
    number = billing.tax_id.compact if billing.tax_id else ""
    where = () if {"billing.street", "billing.postal_code", "billing.city"} & set(doubts) else _address(case)
    rows = (
        (N_("Name: {value}"), "" if "billing.name" in doubts else billing.name),
        (
            N_("Tax number (NIP): {value}")
            if billing.country in (None, "", "PL")
            else N_("VAT number: {value}"),
            "" if "billing.tax_id" in doubts else number,
        ),
        (N_("Address: {value}"), ", ".join(where)),
        (N_("E-mail for the invoice: {value}"), "" if "billing.email" in doubts else billing.email),
    )
    return tuple(_(label).format(value=cut(value, MOST_OF_A_VALUE)) for label, value in rows if value)


def case_numbers(case: Case) -> tuple[str, ...]:
    """The vendor's number of the matter, where there is one, and ours."""
    theirs = cut(known_case_number(case.contacts, case.what.case_number), MOST_OF_A_NUMBER)
    return (
        *((_("Your case number: {number}").format(number=theirs),) if theirs else ()),
        _("My number for this case: {number}").format(number=case.id),
    )


def evidence(case: Case, names: tuple[str, ...]) -> tuple[str, ...]:
    """The evidence by number: by its names in the package (which begin with it) or captions, else what it is."""
    if names:
        shown = [cut(name, MOST_OF_A_VALUE) for name in names]
        return tuple(
            name if name[:1].isdigit() else f"{number}. {name}" for number, name in enumerate(shown, start=1)
        )
    return tuple(
        f"{number}. " + ": ".join(filter(None, (_kind(item.kind), cut(item.caption, MOST_OF_A_CODE))))
        for number, item in enumerate(held(case), start=1)
    )


def not_at_hand(case: Case) -> str:
    """The papers that the person does not have, so that nobody asks for them."""
    there = [item.kind for item in held(case)]
    papers = "; ".join(titles_of(case.not_at_hand, there))
    return _("What I don't have: {papers}.").format(papers=papers) if papers else ""


def held(case: Case) -> tuple[Evidence, ...]:
    """The files that go along, in their order: their places are the numbers by which letters name them."""
    return tuple(item for item in case.evidence if item.included)


def lines(*texts: str, weight: Weight = Weight.FACT) -> tuple[Line, ...]:
    """Lines of one weight, without empty ones."""
    return tuple(Line(text, weight) for text in texts if text)


def _with_day(case: Case) -> str:
    number, day = case.order.number or "", case.order.placed_on
    if number and day and len(number) < MOST_OF_A_NUMBER // 2:
        return _("{number} of {day}").format(number=number, day=show_date(day))
    return number


def _address(case: Case) -> tuple[str, ...]:
    billing = case.billing
    town = " ".join(filter(None, (billing.postal_code, billing.city)))
    country = COUNTRIES.name(billing.country) if billing.country and billing.country != "PL" else ""
    found = tuple(filter(None, (billing.street, town, country)))
    return found if billing.street or town else ()


def _status(status: PaymentStatus | None) -> str:
    return {
        PaymentStatus.PAID: pgettext("status of a payment", "completed"),
        PaymentStatus.DECLINED: pgettext("status of a payment", "declined"),
        PaymentStatus.PENDING: pgettext("status of a payment", "still being processed"),
        PaymentStatus.TIMEOUT: pgettext("status of a payment", "broken off after a long wait"),
        PaymentStatus.NOT_TRIED: pgettext("status of a payment", "not made yet"),
        PaymentStatus.UNKNOWN: "",
        None: "",
    }[status]


def _kind(kind: EvidenceKind) -> str:
    return {
        EvidenceKind.SCREENSHOT: pgettext("kind of evidence", "screenshot"),
        EvidenceKind.RECEIPT: pgettext("kind of evidence", "receipt"),
        EvidenceKind.INVOICE: pgettext("kind of evidence", "invoice"),
        EvidenceKind.ORDER: pgettext("kind of evidence", "order confirmation"),
        EvidenceKind.STATEMENT: pgettext("kind of evidence", "statement"),
        EvidenceKind.LOG: pgettext("kind of evidence", "log file"),
        EvidenceKind.DOCUMENT: pgettext("kind of evidence", "document"),
    }[kind]
