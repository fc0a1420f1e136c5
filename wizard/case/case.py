"""The case: all that is known of one failed invoice. Its fields are the question ids, dot for dot."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import AwareDatetime

from wizard.case.card_expiry import CardExpiry
from wizard.case.choices import Attempt, Buyer, Method, PaymentStatus, Receipt, Told, Where
from wizard.case.contact import Contact
from wizard.case.dates import Moment
from wizard.case.evidence import Evidence
from wizard.case.lookup import Lookup
from wizard.case.machine import Machine
from wizard.case.money import Money
from wizard.case.outcome import Outcome, Trial
from wizard.case.tax_id import TaxId
from wizard.case.value import Value


class What(Value):
    """Step 1: what happened. A field that nobody answered is `None`."""

    message: str | None = None
    code: str | None = None
    when: Moment | None = None
    where: Where | None = None
    action: str | None = None
    attempts: int | None = None
    charged: Told | None = None
    contacted: Told | None = None
    case_number: str | None = None
    vendor: str | None = None
    software: str | None = None
    software_version: str | None = None
    private_window: Attempt | None = None
    other_browser: Attempt | None = None
    updated: Told | None = None


class Billing(Value):
    """Step 2: the data that the invoice was to carry."""

    kind: Buyer | None = None
    name: str | None = None
    country: str | None = None
    """ISO 3166 alpha-2."""
    tax_id: TaxId | None = None
    street: str | None = None
    postal_code: str | None = None
    city: str | None = None
    email: str | None = None
    receipt: Receipt | None = None


class Order(Value):
    """Step 3: what was bought."""

    number: str | None = None
    invoice_number: str | None = None
    subscription: str | None = None
    placed_on: date | None = None
    invoice_requested_on: date | None = None
    amount: Money | None = None
    currency: str | None = None
    unpaid_count: int | None = None
    unpaid_amount: Money | None = None


class Payment(Value):
    """Step 3: how it was paid. Never a card number: the last four digits and the month answer everything."""

    method: Method | None = None
    status: PaymentStatus | None = None
    code: str | None = None
    reference: str | None = None
    paid_on: date | None = None
    account: str | None = None
    card_brand: str | None = None
    card_last4: str | None = None
    card_expiry: CardExpiry | None = None


class Case(Value):
    """All that is known of one failed invoice.

    Attributes:
        id: `IR-` and nine letters and digits; the name of the case for people.
        started: when the case was begun.
        what, billing, order, payment: what the answers mean.
        unreadable: question id → what was typed there and could not be read.
        evidence: the files of the case, in the person's order.
        contacts: every contact with the vendor, oldest first.
        trials: every remedy that was tried, oldest first.
        lookups: what public registers answered, oldest first; nobody is asked unless the person says so.
        machine: what the computer says of itself, as far as the person let it be kept.
        outcome: how it stands.
        not_at_hand: papers that would help and that the person does not have (`wizard.evidence.wanted`, ids).
    """

    id: str
    started: AwareDatetime
    what: What = What()
    billing: Billing = Billing()
    order: Order = Order()
    payment: Payment = Payment()
    unreadable: dict[str, str] = {}
    evidence: tuple[Evidence, ...] = ()
    contacts: tuple[Contact, ...] = ()
    trials: tuple[Trial, ...] = ()
    lookups: tuple[Lookup, ...] = ()
    machine: Machine = Machine()
    outcome: Outcome = Outcome()
    not_at_hand: tuple[str, ...] = ()

    @property
    def sold_on(self) -> date | None:
        """The day that dated rules are judged on: of the order, else of the payment, else of the message."""
        happened = self.what.when.day if self.what.when else None
        return self.order.placed_on or self.payment.paid_on or happened

    @property
    def attempts(self) -> int:
        """How many times it was tried in all: what the person said, and every trial since."""
        return (self.what.attempts or 0) + sum(1 for trial in self.trials if trial.pays)


def started_now(case_id: str, started: datetime) -> Case:
    """A case of which nothing is known yet."""
    return Case(id=case_id, started=started)
