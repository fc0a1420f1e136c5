"""Help from outside the seller: the bank, the tax administration, the consumer ombudsman; each when and why."""

from __future__ import annotations

from datetime import date, timedelta

from wizard.case.case import Case
from wizard.case.choices import Method, PaymentStatus, Told
from wizard.case.dates import show_date
from wizard.checks.interface import Source
from wizard.contact.interface import Rung, Stage
from wizard.contact.matter import concerns_ksef, is_consumer_in_poland, is_firm
from wizard.i18n import _
from wizard.knowledge.business_days import working_days_after
from wizard.knowledge.countries import EUROPEAN_UNION

BANK_COMPLAINT = Source(
    "eksperci.uslugifinansowe.pl, „Chargeback czy reklamacja bankowa”",
    "2026-11-23",
    "https://eksperci.uslugifinansowe.pl/chargeback-czy-reklamacja-bankowa-kiedy-uzyc-ktorej-procedury-przy-platnosci-karta",
)
TAX_LINE = Source(
    "compta.pl, „Infolinia KAS”",
    "2026-11-23",
    "https://compta.pl/aktualnosci/infolinia-kas",
)
OMBUDSMAN = Source(
    "ustawa z 16 lutego 2007 r. o ochronie konkurencji i konsumentów, art. 42",
    "2026-11-23",
    "https://e-prawnik.pl/artykuly/komu-i-jak-pomaga-rzecznik-konsumentow.html",
)
CONSUMER_CENTRES = Source(
    "consumer.ee, “European Consumer Centres”",
    "2026-11-28",
    "https://consumer.ee/en/about-us/",
)
WITH_A_CENTRE = EUROPEAN_UNION | {"IS", "NO"}
CHARGEBACK_DAYS = 110
"""Counted from the payment; the shorter end of the usual 110 to 120 days, so that nobody comes too late."""

DAYS_BEFORE_WINDOW_CLOSES = 14
BANK_ANSWER_WORKING_DAYS = 15


def outside_help(case: Case, escalated: date, answered: date, today: date) -> tuple[Rung, ...]:
    """Who outside the seller can help in this case, and from which day.

    Args:
        case: the case.
        escalated: the day on which the matter is passed on at the seller.
        answered: the first working day after the seller's time to answer a complaint.
        today: the day that it is judged on.
    """
    return (*_tax_office(case, escalated), *_bank(case, answered, today), *_ombudsman(case, answered))


def _bank(case: Case, answered: date, today: date) -> tuple[Rung, ...]:
    if case.what.charged is not Told.YES and case.payment.status is not PaymentStatus.PAID:
        return ()
    paid = case.payment.paid_on or case.sold_on
    if case.payment.method in (Method.CARD, Method.WALLET) and paid is not None:
        closes = paid + timedelta(days=CHARGEBACK_DAYS)
        if closes < today:
            return ()
        # In good time before the window closes, were the answer to the complaint to come too late for it.
        on = max(min(answered, closes - timedelta(days=DAYS_BEFORE_WINDOW_CLOSES)), today)
        why = _(
            "If you have paid and get neither invoice nor money: dispute the card payment (chargeback). Banks usually take it within 110 to 120 days of the payment, so until {day} at least."
        ).format(day=show_date(closes))
        return (_at_the_bank(on, _("your bank, for a card dispute"), why),)
    if case.payment.method in (None, Method.BLIK, Method.TRANSFER, Method.DIRECT_DEBIT, Method.OTHER):
        day = show_date(working_days_after(answered, BANK_ANSWER_WORKING_DAYS))
        why = _(
            "If the money is gone and nobody finds it: a complaint to the bank. It has 15 working days to answer, here until {day}, and 35 in difficult cases."
        ).format(day=day)
        return (_at_the_bank(answered, _("your bank, as a complaint"), why),)
    return ()


def _at_the_bank(on: date, to: str, why: str) -> Rung:
    return Rung(stage=Stage.BANK, on=on, to=to, why=why, source=BANK_COMPLAINT)


def _tax_office(case: Case, escalated: date) -> tuple[Rung, ...]:
    if not concerns_ksef(case):
        return ()
    why = _("In matters of KSeF itself its help line answers questions on permissions, statuses and outages.")
    to = _("the tax administration's line: 22 330 03 30")
    return (Rung(stage=Stage.TAX_OFFICE, on=escalated, to=to, why=why, source=TAX_LINE),)


def _ombudsman(case: Case, answered: date) -> tuple[Rung, ...]:
    if is_firm(case):
        return ()
    if not is_consumer_in_poland(case):
        return _consumer_centre(case, answered)
    why = _("Free help for consumers when the seller turns the complaint down or is silent.")
    to = _("the consumer ombudsman of your town or district")
    return (Rung(stage=Stage.OMBUDSMAN, on=answered, to=to, why=why, source=OMBUDSMAN),)


def _consumer_centre(case: Case, answered: date) -> tuple[Rung, ...]:
    if case.billing.country not in WITH_A_CENTRE:
        return ()
    why = _(
        "Free help with a purchase in another country of the European Union when the seller turns the complaint down or is silent."
    )
    to = _("the European Consumer Centre of your country")
    return (Rung(stage=Stage.OMBUDSMAN, on=answered, to=to, why=why, source=CONSUMER_CENTRES),)
