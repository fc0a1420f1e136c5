"""What a letter asks for: one request, in the words that fit it."""

from __future__ import annotations

from dataclasses import dataclass

from wizard.case.case import Case
from wizard.case.choices import PaymentStatus
from wizard.checks.interface import Desk, Finding, Verdict
from wizard.contact.letter.sheet import cut
from wizard.contact.matter import (
    KSEF_DUPLICATE,
    KSEF_NO_PERMISSION,
    METHOD_MISSING,
    ksef_status,
    meaning_of,
)
from wizard.contact.request import Request
from wizard.i18n import N_, _, ngettext, pgettext

MOST_OF_A_NUMBER = 60
"""Characters of an order or invoice number that a sentence carries."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The subject line, and the request with and without the number that it is about (all marked)."""

    subject: str
    about: str
    plain: str


_WORDS = {
    Request.ISSUE: _Words(
        N_("Request to issue an invoice"),
        N_("Please issue the invoice for order {order} and send it to me."),
        N_("Please issue the invoice for my purchase and send it to me."),
    ),
    Request.CORRECT_DATA: _Words(
        N_("Request to correct the details for an invoice"),
        N_("Please check and correct the billing details for order {order}, and then issue the invoice."),
        N_("Please check and correct my billing details, and then issue the invoice."),
    ),
    Request.REFUND: _Words(
        N_("Request to refund a second charge"),
        N_(
            "The payment for order {order} was charged twice. Please compare both charges and refund one of them."
        ),
        N_("My payment was charged twice. Please compare both charges and refund one of them."),
    ),
    Request.STATUS: _Words(
        N_("Request to check the status of a payment"),
        N_(
            "Please check the status of the payment for order {order}, and tell me whether it reached you and how many times. I will not pay again before I hear from you."
        ),
        N_(
            "Please check the status of my payment, and tell me whether it reached you and how many times. I will not pay again before I hear from you."
        ),
    ),
    Request.REPAIR: _Words(
        N_("Request to look into an error in the invoice system"),
        N_(
            "An error appeared while the invoice for order {order} was being created. Please look for its cause on your side, and have the invoice created again."
        ),
        N_(
            "An error appeared while the invoice was being created. Please look for its cause on your side, and have the invoice created again."
        ),
    ),
    Request.TERMS: _Words(
        N_("Question about the terms for issuing an invoice"),
        N_("Please tell me on what terms, and by when, the invoice for order {order} can be issued."),
        N_("Please tell me on what terms, and by when, the invoice can be issued."),
    ),
    Request.BALANCE: _Words(
        N_("Question about the balance of my account"),
        N_(
            "Please tell me what has to be settled on my account so that the invoice for order {order} can be issued."
        ),
        N_("Please tell me what has to be settled on my account so that the invoice can be issued."),
    ),
}
_PROCESS_AGAIN = _Words(
    N_("Request to process an order again"),
    N_(
        "The payment for order {order} did not go through. I have new payment details ready. Please tell me how to give them to you safely, and then process the order again at once."
    ),
    N_(
        "My payment did not go through. I have new payment details ready. Please tell me how to give them to you safely, and then process the order again at once."
    ),
)
_DECLINED = _Words(
    _PROCESS_AGAIN.subject,
    N_(
        "The payment for order {order} was declined. I have new payment details ready. Please tell me how to give them to you safely, and then process the order again at once."
    ),
    N_(
        "My payment was declined. I have new payment details ready. Please tell me how to give them to you safely, and then process the order again at once."
    ),
)
_NO_METHOD = _Words(
    _PROCESS_AGAIN.subject,
    N_(
        "The account behind order {order} has no working payment method. I have new payment details ready. Please tell me how to give them to you safely, and then process the order again at once."
    ),
    N_(
        "My account has no working payment method. I have new payment details ready. Please tell me how to give them to you safely, and then process the order again at once."
    ),
)
_DECLINED_BY_BANK = _Words(
    _PROCESS_AGAIN.subject,
    N_(
        "My bank declined the payment for order {order}, and I am clearing this up with the bank. Please keep the order open, and process it again with the new payment details that I will give you."
    ),
    N_(
        "My bank declined my payment, and I am clearing this up with the bank. Please keep the order open, and process it again with the new payment details that I will give you."
    ),
)


def subject_of(request: Request) -> str:
    """The few words of a subject line that say what is asked for."""
    if request is Request.RESEND:
        return _("Request to send an invoice again")
    if request is Request.CORRECT_INVOICE:
        return _("Request to correct the NIP on an invoice")
    return _((_PROCESS_AGAIN if request is Request.PROCESS_AGAIN else _WORDS[request]).subject)


def asking(case: Case, findings: tuple[Finding, ...], request: Request) -> tuple[str, ...]:
    """The request in sentences; facts that are not known are not spoken of."""
    if request is Request.RESEND:
        return _resend(case)
    if request is Request.CORRECT_INVOICE:
        return (_correct_invoice(case),)
    if request is Request.PROCESS_AGAIN:
        return (_about_order(case, _process_again(case, findings)),)
    exact = _possible(findings) if request is Request.TERMS else ""
    if exact:
        return (exact,)
    first = _about_order(case, _WORDS[request])
    more = {
        Request.CORRECT_DATA: lambda: _two_parties(findings) or _doubts(findings),
        Request.BALANCE: lambda: _balance(case),
        Request.TERMS: lambda: _permission(case),
        Request.REPAIR: lambda: _ksef_answer(case),
    }.get(request)
    return tuple(filter(None, (first, more() if more else "")))


def _process_again(case: Case, findings: tuple[Finding, ...]) -> _Words:
    if case.payment.status is not PaymentStatus.DECLINED:
        missing = any(meaning_of(finding) == METHOD_MISSING for finding in findings)
        return _NO_METHOD if missing else _PROCESS_AGAIN
    return _DECLINED_BY_BANK if any(finding.desk is Desk.BANK for finding in findings) else _DECLINED


def _about_order(case: Case, words: _Words) -> str:
    order = cut(case.order.number or "", MOST_OF_A_NUMBER)
    return _(words.about).format(order=order) if order else _(words.plain)


def _resend(case: Case) -> tuple[str, ...]:
    if ksef_status(case) == KSEF_DUPLICATE:
        return (
            _("KSeF says that the invoice is already there (status 440)."),
            _("Please send it to me and tell me its KSeF number."),
        )
    number = cut(case.order.invoice_number or "", MOST_OF_A_NUMBER)
    if number:
        return (_("Please send me invoice {number} again.").format(number=number),)
    order = cut(case.order.number or "", MOST_OF_A_NUMBER)
    if order:
        return (_("Please send me the invoice for order {order} again.").format(order=order),)
    return (_("Please send me the invoice again."),)


def _correct_invoice(case: Case) -> str:
    number = cut(case.order.invoice_number or "", MOST_OF_A_NUMBER)
    if number:
        return _(
            "Invoice {number} shows a wrong NIP for the buyer. Please correct it to zero and issue a new one with the details below."
        ).format(number=number)
    return _(
        "The invoice shows a wrong NIP for the buyer. Please correct it to zero and issue a new one with the details below."
    )


_ADDRESS = ("billing.street", "billing.postal_code", "billing.city")
_FIELDS = ("billing.name", "billing.tax_id", "billing.country", *_ADDRESS, "billing.email")
_FIELDS_OF_CHECKS = {
    "B01": ("billing.name",),
    "B02": _ADDRESS,
    "B03": ("billing.tax_id",),
    "B04": ("billing.tax_id",),
    "B05": ("billing.tax_id", "billing.country"),
    "B06": ("billing.tax_id",),
    "B08": ("billing.tax_id",),
    "B09": ("billing.email",),
    "B11": ("billing.tax_id", "billing.country"),
}


def doubtful(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """The billing questions whose answers the checks hold against: never to be given as the right data."""
    found = [question for finding in findings for question in _held_against(finding) if question in _FIELDS]
    return tuple(dict.fromkeys(found))


def _held_against(finding: Finding) -> tuple[str, ...]:
    if finding.verdict is Verdict.FAILED:
        return (*finding.mend, *_FIELDS_OF_CHECKS.get(finding.check[:3], ()))
    # A warning that proposes another answer holds the one that was typed for a slip.
    return tuple(finding.proposal) if finding.verdict is Verdict.WARNED else ()


def _field(question: str) -> str:
    if question in _ADDRESS:
        return pgettext("a detail on an invoice", "address")
    return {
        "billing.name": pgettext("a detail on an invoice", "name"),
        "billing.tax_id": pgettext("a detail on an invoice", "tax number"),
        "billing.country": pgettext("a detail on an invoice", "country"),
        "billing.email": pgettext("a detail on an invoice", "e-mail"),
    }[question]


def _doubts(findings: tuple[Finding, ...]) -> str:
    names = tuple(dict.fromkeys(_field(question) for question in doubtful(findings)))
    if not names:
        return ""
    return _(
        "To be checked: {fields}. Please tell me what is recorded on your side, and I will confirm what is right."
    ).format(fields=", ".join(names))


def _two_parties(findings: tuple[Finding, ...]) -> str:
    if not _stands("L08", findings):
        return ""
    return _(
        "The invoice needs the details of two parties: the buyer, and the unit or member that receives the goods. Please tell me how to give you both."
    )


def _possible(findings: tuple[Finding, ...]) -> str:
    """What exactly stands in the way, where the terms in general would not say it."""
    if _stands("L03", findings):
        return _(
            "The receipt does not show the NIP of the buyer as it should. Please tell me whether an invoice in my own name is possible, or whether the purchase can be cancelled and made again with the NIP."
        )
    if _stands("P09", findings):
        return _(
            "The amount is above the limit for cash between firms. Please tell me how to pay it by bank transfer."
        )
    if _stands("L01", findings):
        return _(
            "I know that the three months for asking have passed; please tell me whether you still issue it."
        )
    return ""


def _stands(check: str, findings: tuple[Finding, ...]) -> bool:
    return any(
        finding.check.startswith(check) and finding.verdict in (Verdict.FAILED, Verdict.WARNED)
        for finding in findings
    )


def _balance(case: Case) -> str:
    count, amount = case.order.unpaid_count, case.order.unpaid_amount
    if not count:
        return ""
    if amount is not None:
        return ngettext(
            "By my records {n} earlier invoice is open, {amount} in all.",
            "By my records {n} earlier invoices are open, {amount} in all.",
            count,
        ).format(n=count, amount=amount.shown())
    return ngettext(
        "By my records {n} earlier invoice is open.", "By my records {n} earlier invoices are open.", count
    ).format(n=count)


def _ksef_answer(case: Case) -> str:
    status = ksef_status(case)
    return _("KSeF answered with status {status}.").format(status=status) if status else ""


def _permission(case: Case) -> str:
    if ksef_status(case) == KSEF_NO_PERMISSION:
        return _("KSeF answered with status 410. Please check the permissions in KSeF on your side.")
    return ""
