"""B03: the Polish tax number (NIP).

Asks: has the NIP ten digits of the right shape, does its last digit match the others, and is it a real one?
Why invoices fail here: one wrong digit makes it another number or none; KSeF refuses the invoice.
What the person can do: compare it digit by digit with an earlier invoice or the register, and correct it.
Sources: KSeF OpenAPI (pattern of a NIP); the weights 6,5,7,2,3,4,5,6,7 modulo 11; art. 106e ust. 1 pkt 5 ustawy o VAT.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Buyer
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _, ngettext
from wizard.knowledge.placeholders import is_placeholder_tax_id
from wizard.knowledge.tax_numbers import (
    doubled_digit_dropped,
    is_nip,
    is_pesel,
    is_regon,
    looks_like_krs,
    near_numbers,
    nip_check_digit,
    read_letters_as_digits,
)

ABOUT = About(
    id="B03",
    title=N_("Tax number (NIP)"),
    cause=Cause.BILLING_DETAILS,
    questions=("billing.tax_id", "billing.kind", "billing.country"),
    sources=(
        Source("KSeF OpenAPI: NIP", "2026-05-19", "https://github.com/CIRFMF/ksef-docs"),
        Source("art. 106e ust. 1 pkt 5 ustawy o VAT", "2026-11-23"),
    ),
)

BECAUSE = {
    "missing": N_("the tax number is missing"),
    "placeholder": N_("the NIP is only a stand-in"),
    "letter": N_("a letter stands in the NIP where a digit belongs"),
    "length": N_("the NIP does not have ten digits"),
    "pattern": N_("no NIP begins like this one"),
    "check_digit": N_("the last digit of the NIP does not match the others"),
}

_MOST_CANDIDATES = 4


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Whether the NIP can be one."""
    billing = case.billing
    if billing.kind is Buyer.PERSON:
        return ABOUT.not_applicable(_("A private person needs no tax number on an invoice."))
    if billing.tax_id is None:
        return _missing(case)
    polish = billing.tax_id.prefix == "PL" or (not billing.tax_id.prefix and billing.country in (None, "PL"))
    if not polish:
        return ABOUT.not_applicable(_("This is no Polish tax number."))
    return _judge(billing.tax_id.number)


def _missing(case: Case) -> Finding:
    billing = case.billing
    if (
        billing.kind is None
        or not (billing.name or billing.street or billing.city)
        or billing.country not in (None, "PL")
    ):
        return ABOUT.not_asked()
    return ABOUT.warned(
        _("There is no tax number, and an invoice for a firm needs one."),
        _("Type the NIP with its ten digits; earlier invoices show it."),
        facts={"problem": "missing"},
        action=Action.FIX,
        desk=Desk.BILLING,
        mend=("billing.tax_id",),
        weighs={Cause.BILLING_DETAILS: 40},
    )


def _judge(number: str) -> Finding:
    if is_nip(number):
        return ABOUT.passed(
            _("The NIP has the right shape, and its last digit matches."),
            facts={"tax_id": number},
            weighs={Cause.BILLING_DETAILS: -10},
        )
    if is_pesel(number) or is_regon(number) or looks_like_krs(number):
        # B08 says which number it is; here the number must not be shown: it may be a person's own.
        return ABOUT.not_applicable(_("The number that was typed is of another kind than a NIP."))
    if len(number) == 10 and is_placeholder_tax_id(number):
        return _failed(
            "placeholder",
            _("The NIP {number} is only a stand-in and belongs to nobody.").format(number=number),
        )
    digits = read_letters_as_digits(number)
    if digits != number and is_nip(digits):
        return _failed(
            "letter",
            _("There is a letter in the NIP where a digit belongs: {number}.").format(number=number),
            _("The number meant is probably {proposal}. Compare it with an earlier invoice.").format(
                proposal=digits
            ),
            proposal=digits,
        )
    if not number.isdigit() or not number.isascii():
        return _failed("letter", _("A NIP has only digits; there is something else in it."))
    if len(number) != 10:
        return _length(number)
    if number[0] == "0" or number[1:3] == "00":
        return _failed("pattern", _("No NIP begins like {number}.").format(number=number))
    return _check_digit(number)


def _length(number: str) -> Finding:
    sentence = ngettext(
        "The NIP has {n} digit in place of ten.", "The NIP has {n} digits in place of ten.", len(number)
    ).format(n=len(number))
    meant = doubled_digit_dropped(number, is_nip) if len(number) == 11 else ()
    if len(meant) != 1:
        # An eleven-digit number may be a mistyped PESEL: it is not shown.
        return _failed("length", sentence)
    return _failed(
        "length",
        sentence,
        _(
            "One digit is probably doubled; the number meant is probably {proposal}. Compare it with an earlier invoice."
        ).format(proposal=meant[0]),
        proposal=meant[0],
    )


def _check_digit(number: str) -> Finding:
    swaps, others = near_numbers(number, is_nip)
    sentence = _(
        "The last digit of the NIP {number} does not match the others: one of the digits is mistyped."
    ).format(number=number)
    if len(swaps) + len(others) == 1:
        (meant,) = swaps + others
        return _failed(
            "check_digit",
            sentence,
            _("The number meant is probably {proposal}. Compare it with an earlier invoice.").format(
                proposal=meant
            ),
            proposal=meant,
        )
    last = nip_check_digit(number)
    likely = [*swaps, *(f"{number[:9]}{last}" for _one in (0,) if last is not None)]
    candidates = [one for one in dict.fromkeys(likely) if is_nip(one)][:_MOST_CANDIDATES]
    if not candidates:
        return _failed("check_digit", sentence)
    shown = ", ".join(candidates)
    return _failed(
        "check_digit",
        sentence,
        _(
            "Compare it digit by digit with an earlier invoice. Two digits swapped or a wrong last one would make it, for example: {candidates}. Take none of them unseen: another firm may have it."
        ).format(candidates=shown),
        candidates=shown,
    )


def _failed(
    problem: str, sentence: str, remedy: str = "", *, proposal: str = "", candidates: str = ""
) -> Finding:
    facts = {"problem": problem, **({"candidates": candidates} if candidates else {})}
    return ABOUT.failed(
        sentence,
        remedy
        or _(
            "Compare the NIP digit by digit with an earlier invoice or the register, correct it, and ask again."
        ),
        facts=facts,
        action=Action.FIX,
        desk=Desk.BILLING,
        mend=("billing.tax_id",),
        proposal={"billing.tax_id": proposal} if proposal else {},
        weighs={Cause.BILLING_DETAILS: 90},
    )
