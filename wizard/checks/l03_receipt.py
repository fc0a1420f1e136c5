"""L03: a till receipt without the firm's tax number.

Asks: was a receipt given, and does it show the right NIP of the firm?
Why invoices fail here: since 2020 an invoice for a firm may be made out to a receipt only if the receipt shows the firm's NIP;
a later correction that adds or changes the NIP is not allowed.
What the person can do: ask for an invoice in their own name; or ask whether the purchase can be cancelled and made again.
Sources: art. 106b ust. 5 ustawy o VAT; KIS 0111-KDIB3-2.4012.590.2019.3.SR.
"""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Buyer, Receipt
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding
from wizard.checks.polish_sale import is_polish
from wizard.checks.sources import of_rules
from wizard.i18n import N_, _
from wizard.knowledge.rules import holds, rule

ABOUT = About(
    id="L03",
    title=N_("Tax number on the receipt"),
    cause=Cause.RESTRICTION,
    questions=("billing.receipt", "billing.kind"),
    sources=of_rules("PL-4"),
)

BECAUSE = {
    "without": N_("the receipt does not show the firm's NIP"),
    "wrong": N_("the receipt shows another NIP"),
}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether the receipt allows an invoice for a firm."""
    receipt, kind = case.billing.receipt, case.billing.kind
    if receipt is None:
        return ABOUT.not_asked()
    if not is_polish(case) or receipt is Receipt.NONE:
        return ABOUT.not_applicable(_("There is no Polish till receipt."))
    if kind is Buyer.PERSON:
        return ABOUT.not_applicable(_("A private person's invoice needs no tax number on the receipt."))
    if not holds("PL-4", case.sold_on or circumstances.today):
        return ABOUT.not_applicable(_("This rule began on 1 January 2020, after this sale."))
    if receipt is Receipt.WITH_TAX_ID:
        return ABOUT.passed(_("The receipt shows the firm's NIP, so an invoice can be made out to it."))
    article = rule("PL-4").article
    if receipt is Receipt.WRONG_TAX_ID:
        return _blocked(
            "wrong",
            _("The receipt shows another NIP, so no invoice for this firm may be made out to it."),
            article,
        )
    return _blocked(
        "without",
        _("The receipt does not show the firm's NIP, so no invoice for a firm may be made out to it."),
        article,
    )


def _blocked(problem: str, sentence: str, article: str) -> Finding:
    return ABOUT.failed(
        sentence,
        _(
            "Ask the billing desk for an invoice in your own name, or whether the purchase can be cancelled and made again with the NIP."
        ),
        facts={"problem": problem, "article": article},
        action=Action.CONTACT,
        desk=Desk.BILLING,
        mend=("billing.receipt",),
        weighs={Cause.RESTRICTION: 92},
    )
