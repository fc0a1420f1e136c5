"""What the dated rules of Polish invoicing ask of a case first: is it one for them, and how does the receipt stand?"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from wizard.case.case import Case
from wizard.case.choices import Buyer, PaymentStatus, Receipt
from wizard.case.money import Money
from wizard.knowledge.rules import holds, rule


def is_polish(case: Case) -> bool:
    """Whether Polish rules are to be looked at: the buyer is in Poland, or nobody said where."""
    return case.billing.country in (None, "PL")


def is_firm(case: Case) -> bool:
    """Whether the invoice is for somebody with a tax number."""
    return case.billing.kind in (Buyer.BUSINESS, Buyer.PUBLIC_BODY, Buyer.VAT_GROUP)


def was_sold(case: Case) -> bool:
    """Whether something was sold at all, as far as we know: a payment that failed or was not tried leaves no sale."""
    return case.payment.status not in (PaymentStatus.DECLINED, PaymentStatus.NOT_TRIED, PaymentStatus.TIMEOUT)


def is_small_receipt(amount: Money, rule_id: str = "PL-2") -> bool | None:
    """Whether a receipt over `amount` is small enough to count as an invoice; `None` in a currency the law does not name."""
    limits = rule(rule_id).values
    currency = amount.currency or "PLN"
    limit: Decimal | None = {"PLN": limits["pln"], "EUR": limits["eur"]}.get(currency)
    return None if limit is None else amount.amount <= limit


def receipt_is_invoice(case: Case) -> bool:
    """Whether the receipt that was given already is the invoice."""
    sold, amount = case.sold_on, case.order.amount
    return (
        is_polish(case)
        and case.billing.receipt is Receipt.WITH_TAX_ID
        and case.billing.kind is not Buyer.PERSON
        and sold is not None
        and holds("PL-2", sold)
        and amount is not None
        and bool(is_small_receipt(amount))
    )


def asked_on(case: Case, today: date) -> date | None:
    """The day on which the invoice was asked for: as the person said, else that of the failed try, if it is past."""
    happened = case.what.when.day if case.what.when else None
    asked = case.order.invoice_requested_on or happened
    return asked if asked is not None and asked <= today else None
