"""Why a desk: the reason in this very case, in one or two sentences."""

from __future__ import annotations

from collections.abc import Callable

from wizard.case.case import Case
from wizard.case.text import tidy
from wizard.checks.interface import Desk
from wizard.contact.desks import Lead, usual_desk
from wizard.contact.matter import ksef_desk, ksef_status
from wizard.contact.request import Request, longest
from wizard.i18n import _, ngettext

_Reason = Callable[[Case], str]


def reason(case: Case, lead: Lead) -> str:
    """Why `lead.desk` is the one to turn to in `case`."""
    if not lead.check and lead.desk is ksef_desk(case):
        return _KSEF[ksef_status(case)]()
    if lead.desk is Desk.BANK:
        return _of_the_bank(case, lead)
    if (lead.check, lead.problem) in _BY_PROBLEM and lead.desk is Desk.BILLING:
        return _BY_PROBLEM[lead.check, lead.problem](case)
    if lead.check.startswith("P03"):
        # Why a card scheme declined is between the bank and its customer: no code here.
        return _declined_unexplained()
    known = longest(_BY_CHECK, lead.check)
    if known and usual_desk(known) in (lead.desk, Desk.BANK):
        return _BY_CHECK[known](case)
    asked = _BY_REQUEST.get((lead.desk, lead.request))
    return (asked or _BY_DESK[lead.desk])(case)


def _of_the_bank(case: Case, lead: Lead) -> str:
    if lead.check.startswith("P10"):
        return _("Your bank sees where the transfer went, and may still be able to stop it.")
    if lead.check.startswith("P03") or lead.problem in ("declined", "do_not_retry", "never_again"):
        return _(
            "Your bank declined the payment. Only your bank may say why, and only it can lift the block."
        )
    return _BY_DESK[Desk.BANK](case)


def _tax_number(_case: Case) -> str:
    return _("The tax number needs a correction. Billing keeps the data that invoices are made out to.")


def _address(_case: Case) -> str:
    return _(
        "The address for the invoice needs a correction. Billing keeps the data that invoices are made out to."
    )


def _details(_case: Case) -> str:
    return _("The details for the invoice need a correction. Billing keeps them and issues the invoices.")


def _card(_case: Case) -> str:
    return _("The card can't be charged any more. Billing can process the order again with new payment data.")


def _payment(case: Case) -> str:
    code = tidy(case.payment.code or "")
    if code:
        return _(
            "The payment did not go through (“{code}”). Billing sees its status and can process it again."
        ).format(code=code)
    return _declined_unexplained()


def _declined_unexplained() -> str:
    return _("The payment did not go through. Billing sees its status and can process it again.")


def _unpaid(case: Case) -> str:
    count = case.order.unpaid_count or 0
    if not count:
        return _(
            "Earlier invoices seem to be unpaid. Billing knows the balance and says what has to be settled."
        )
    return ngettext(
        "{n} earlier invoice is unpaid. Billing knows the balance and says what has to be settled.",
        "{n} earlier invoices are unpaid. Billing knows the balance and says what has to be settled.",
        count,
    ).format(n=count)


def _fault(case: Case) -> str:
    code = tidy(case.what.code or "")
    if code:
        return _(
            "The fault seems to be in the software (“{code}”). Technical support finds your attempt by its time and this code."
        ).format(code=code)
    return _("The fault seems to be in the software. Technical support finds your attempt by its time.")


def _contract(case: Case) -> str:
    number = tidy(case.order.subscription or "")
    if number:
        return _(
            "You buy under contract {number}. The account manager knows its terms and can speak for you inside the firm."
        ).format(number=number)
    return _("The account manager knows the terms of your account and can speak for you inside the firm.")


_BY_CHECK: dict[str, _Reason] = {
    "B": _details,
    "B02": _address,
    "B03": _tax_number,
    "B04": _tax_number,
    "B05": _tax_number,
    "B06": _tax_number,
    "B08": _tax_number,
    "B11": _tax_number,
    "B10": lambda _case: _(
        "The chosen way to pay does not fit this order. Billing says which ones do, and processes it again."
    ),
    "P": _payment,
    "P01": _card,
    "P06": _unpaid,
    "P07": lambda _case: _(
        "The amount is below what can be charged at once. Billing says which invoice it goes to."
    ),
    "P08": lambda _case: _(
        "The payment is still on its way. Billing sees when it arrives; until then nothing has to be paid again."
    ),
    "P09": lambda _case: _("A cash payment of this size needs another way. Billing says how to settle it."),
    "P10": lambda _case: _(
        "The transfer may have gone to another account or with another title. Billing can look for it."
    ),
    "D01": lambda _case: _(
        "The same amount was charged twice. Billing can compare both charges and refund one of them."
    ),
    "D02": lambda _case: _(
        "Money may have left your account already. Billing sees what was booked; do not pay again before it answers."
    ),
    "D03": lambda _case: _("The invoice already exists. Billing can send it again."),
    "T": _fault,
    "L01": lambda _case: _(
        "The three months in which a seller has to issue an invoice on request are over. Billing decides whether it still does."
    ),
    "L02": lambda _case: _(
        "The seller's time for issuing the invoice has not run out yet. Billing can say when it will be ready."
    ),
    "L03": lambda _case: _(
        "The receipt decides which invoice is still possible. Billing knows which one it can issue."
    ),
    "L07": lambda _case: _(
        "The invoice carries a wrong NIP, and only the seller may mend that. Billing corrects it to zero and issues a new one."
    ),
    "L08": lambda _case: _(
        "The invoice needs the data of your unit or group. The account manager adds them to your account."
    ),
    "L": lambda _case: _("A rule on invoices decides here. Billing applies it and can say what is possible."),
    "R": lambda _case: _(
        "The terms of your account stand in the way of an invoice. The account manager knows them and can make an exception."
    ),
}

_BY_PROBLEM: dict[tuple[str, str], _Reason] = {
    ("D02", "paid"): lambda _case: _(
        "You have paid. Billing can issue the invoice, and the proof of payment is enough for that."
    ),
    ("D02", "duplicate"): lambda _case: _(
        "The same payment, order or invoice was there before. Billing sees what belongs together; do not pay again before it answers."
    ),
    ("L02", "overdue"): lambda _case: _(
        "The seller's time for issuing the invoice has run out. Billing issues it."
    ),
    ("P08", "overdue"): lambda _case: _(
        "The payment should have arrived by now. Billing can look for it; do not pay again meanwhile."
    ),
}

_BY_REQUEST: dict[tuple[Desk, Request | None], _Reason] = {
    (Desk.BILLING, Request.CORRECT_DATA): _details,
    (Desk.BILLING, Request.CORRECT_INVOICE): _BY_CHECK["L07"],
    (Desk.BILLING, Request.PROCESS_AGAIN): _payment,
    (Desk.BILLING, Request.STATUS): _BY_CHECK["D02"],
    (Desk.BILLING, Request.BALANCE): _unpaid,
    (Desk.BILLING, Request.RESEND): _BY_CHECK["D03"],
    (Desk.BILLING, Request.TERMS): _BY_CHECK["L"],
    (Desk.TECHNICAL, Request.REPAIR): _fault,
    (Desk.ACCOUNT_MANAGER, Request.TERMS): _BY_CHECK["R"],
}

_KSEF: dict[str, Callable[[], str]] = {
    "410": lambda: _(
        "KSeF answered 410: a permission is missing. The account manager has the permissions put right with you."
    ),
    "430": lambda: _(
        "KSeF refused the file (430). The seller's billing has to send it again in the right form."
    ),
    "440": lambda: _(
        "KSeF answered 440: this invoice is already there. Billing can give you its KSeF number; do not pay again."
    ),
    "450": lambda: _(
        "KSeF refused the content of the invoice (450). The seller's billing has to correct it and send it again."
    ),
}

_BY_DESK: dict[Desk, _Reason] = {
    Desk.BILLING: lambda _case: _(
        "Billing issues the invoices: it sees whether yours was made, and can issue or send it."
    ),
    Desk.TECHNICAL: lambda _case: _(
        "Technical support looks at the seller's system, should the fault lie there."
    ),
    Desk.ACCOUNT_MANAGER: _contract,
    Desk.BANK: lambda _case: _(
        "Your bank sees why the payment stopped, and whether money was taken or only held."
    ),
    Desk.NONE: lambda _case: _("The case is solved: there is nobody you need to write to."),
}
