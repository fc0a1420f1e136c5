"""The letter as chat, and as a script for the telephone."""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Method, Told
from wizard.case.contact import Channel
from wizard.contact.interface import Letter
from wizard.contact.letter import facts
from wizard.contact.letter.asked import MOST_OF_A_NUMBER, asking
from wizard.contact.letter.occasion import Occasion, deadline_line, payment_lines, tried_line
from wizard.contact.letter.sheet import cut
from wizard.contact.letter.written import offer
from wizard.contact.log import known_case_number
from wizard.i18n import _


def chat(occasion: Occasion) -> Letter:
    """Short lines to send one after the other."""
    case = occasion.case
    lines = (
        _greeting(case),
        occasion.reminder,
        *asking(case, occasion.findings, occasion.request),
        facts.message(case),
        facts.code(case, occasion.findings),
        *facts.numbers(case),
        *payment_lines(occasion),
        _charges(occasion),
        facts.software(case) if occasion.for_technicians else "",
        *(facts.billing_data(case, occasion.findings) if occasion.wants_billing_data else ()),
        tried_line(occasion),
        deadline_line(occasion),
        occasion.news,
        offer(len(facts.evidence(case, occasion.evidence_names))),
        facts.case_numbers(case)[-1],
    )
    parts = tuple(filter(None, lines))
    return Letter(channel=Channel.CHAT.value, body="\n\n".join(parts), parts=parts)


def phone(occasion: Occasion) -> Letter:
    """What to say, what to have at hand, what to write down."""
    case = occasion.case
    parts = tuple(
        filter(
            None,
            (
                _greeting(case),
                occasion.reminder,
                *asking(case, occasion.findings, occasion.request),
                facts.message(case),
                *payment_lines(occasion),
                _charges(occasion),
                tried_line(occasion),
                deadline_line(occasion),
                _(
                    "May I note your name, the number of this case, and the day by which I can expect an answer?"
                ),
            ),
        )
    )
    data = facts.billing_data(case, occasion.findings) if occasion.wants_billing_data else ()
    at_hand = (*facts.numbers(case), *data, facts.code(case, occasion.findings), *facts.case_numbers(case))
    return _script(parts, at_hand)


def bank_call(occasion: Occasion) -> Letter:
    """The script for a call to the person's own bank."""
    case = occasion.case
    card = facts.card_ending(case)
    parts = tuple(
        filter(
            None,
            (
                _("Hello, I am calling about a payment."),
                _("It was to go to: {vendor}").format(vendor=cut(case.what.vendor, facts.MOST_OF_A_VALUE))
                if case.what.vendor
                else "",
                facts.amount(case),
                facts.payment(case, occasion.findings),
                facts.charged(case),
                _("Please tell me where the transfer went, and stop it if that is still possible.")
                if case.payment.method is Method.TRANSFER
                else _("Please tell me why the payment stopped, and what I can do so that it goes through."),
                ""
                if case.what.charged is Told.NO
                else _("Was the amount taken or only held, and when will it be free again?"),
                _("May I note your name and the number of this call?"),
            ),
        )
    )
    reference = case.payment.reference
    at_hand = (
        _("Card: {card}").format(card=card) if card else "",
        _("Transaction: {value}").format(value=cut(reference, facts.MOST_OF_A_VALUE)) if reference else "",
    )
    return _script(parts, at_hand)


def _script(parts: tuple[str, ...], at_hand: tuple[str, ...]) -> Letter:
    sections = (
        (_("Say:"), parts),
        (_("Have at hand:"), tuple(filter(None, at_hand))),
        (
            _("Write down:"),
            (
                _("who you spoke to, and when"),
                _("the number of the case"),
                _("what was promised, and by when"),
            ),
        ),
        (
            _("Never say:"),
            (_("the whole card number, the code on its back, a BLIK code or a password, whoever asks"),),
        ),
    )
    body = "\n\n".join(
        "\n".join((heading, *(f"– {row}" for row in rows))) for heading, rows in sections if rows
    )
    return Letter(channel=Channel.PHONE.value, body=body, parts=parts)


def _charges(occasion: Occasion) -> str:
    found = () if occasion.for_technicians else facts.charges(occasion.findings)
    return " ".join((_("Charges on my account:"), "; ".join(found))) if found else ""


def _greeting(case: Case) -> str:
    theirs = cut(known_case_number(case.contacts, case.what.case_number), MOST_OF_A_NUMBER)
    if theirs:
        return _("Hello, this is about case {number}.").format(number=theirs)
    vendor = cut(case.what.vendor or "", MOST_OF_A_NUMBER)
    if vendor:
        return _("Hello, this is about an invoice from {vendor}.").format(vendor=vendor)
    return _("Hello, this is about an invoice.")
