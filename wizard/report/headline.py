"""The first lines of a report: who is stuck with what since when, what should have happened and what did."""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import PaymentStatus, Told
from wizard.case.dates import show_date
from wizard.i18n import N_, _
from wizard.questions.catalogue import question
from wizard.report.words import day_words

# Whole sentences, one for each combination of what is known: (order, amount, day). Pieces glued together
# would come out wrong in a language that declines its nouns.
_HEADLINES = {
    (True, True, True): N_("{who} can't get an invoice for order {order}, {amount}, since {day}."),
    (True, True, False): N_("{who} can't get an invoice for order {order}, {amount}."),
    (True, False, True): N_("{who} can't get an invoice for order {order} since {day}."),
    (True, False, False): N_("{who} can't get an invoice for order {order}."),
    (False, True, True): N_("{who} can't get an invoice for {amount} since {day}."),
    (False, True, False): N_("{who} can't get an invoice for {amount}."),
    (False, False, True): N_("{who} can't get an invoice since {day}."),
    (False, False, False): N_("{who} can't get an invoice."),
}
_EXPECTED = {
    (True, True): N_("An invoice for {amount} for order {order}."),
    (True, False): N_("An invoice for order {order}."),
    (False, True): N_("An invoice for {amount}."),
    (False, False): N_("An invoice for the purchase."),
}


def headline(case: Case) -> str:
    """Who can't get which invoice, for how much, since when."""
    order = case.order
    known = (bool(order.number), order.amount is not None, case.what.when is not None)
    return _(_HEADLINES[known]).format(
        who=case.billing.name or _("The customer"),
        order=order.number,
        amount=order.amount.shown() if order.amount else "",
        day=show_date(case.what.when.day) if case.what.when else "",
    )


def expected(case: Case) -> str:
    """What should have happened, and whose name the invoice should carry."""
    order, billing = case.order, case.billing
    invoice = _(_EXPECTED[bool(order.number), order.amount is not None]).format(
        order=order.number, amount=order.amount.shown() if order.amount else ""
    )
    if billing.name and billing.tax_id:
        name = _("Made out to {name}, tax number {tax_id}.").format(
            name=billing.name, tax_id=billing.tax_id.shown()
        )
    elif billing.name:
        name = _("Made out to {name}.").format(name=billing.name)
    else:
        return invoice
    return f"{invoice} {name}"


def actual(case: Case) -> tuple[str, ...]:
    """What happened instead: the message word for word, its code, the payment, the money; a sentence each."""
    return tuple(filter(None, (_message(case), _code(case), _payment(case), _charged(case), _attempts(case))))


def _message(case: Case) -> str:
    message = " ".join((case.what.message or "").split())
    return _("The message was: “{message}”").format(message=message) if message else ""


def _code(case: Case) -> str:
    return _("Error code: {code}.").format(code=case.what.code) if case.what.code else ""


def _payment(case: Case) -> str:
    payment = case.payment
    if payment.status in (None, PaymentStatus.UNKNOWN):
        return ""
    said = question("payment.status").choice_label(str(payment.status))
    if payment.code:
        return _("The payment: {status} (code or wording: {code}).").format(status=said, code=payment.code)
    if payment.paid_on:
        return _("The payment: {status} ({day}).").format(status=said, day=day_words(payment.paid_on))
    return _("The payment: {status}.").format(status=said)


def _charged(case: Case) -> str:
    if case.what.charged is Told.YES:
        return _("Money has left the customer's account.")
    if case.what.charged is Told.NO:
        return _("No money has left the customer's account.")
    return ""


def _attempts(case: Case) -> str:
    return _("Attempts so far: {n}.").format(n=case.attempts) if case.attempts else ""
