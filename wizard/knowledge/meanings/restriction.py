"""Restrictions: limits, delays and rules."""

from wizard.i18n import N_
from wizard.knowledge.meanings.meaning import Meaning

RESTRICTION = (
    Meaning(
        "below_minimum",
        "restriction",
        N_("the amount is below the minimum for an invoice"),
        N_("Nothing is lost: amounts below the minimum usually move to the next invoice. Wait for that one."),
        action="wait",
        desk="billing",
    ),
    Meaning(
        "not_yet",
        "restriction",
        N_("the invoice is not due yet"),
        N_("Wait until the seller issues it; the message or the order says when."),
        action="wait",
        desk="billing",
    ),
    Meaning(
        "nothing_to_invoice",
        "restriction",
        N_("there is nothing to invoice yet"),
        N_(
            "Look whether the order has any items that cost something and belong to this period. The next invoice takes them in."
        ),
        action="wait",
        desk="billing",
    ),
    Meaning(
        "plan",
        "restriction",
        N_("the plan or trial that you use comes without invoices"),
        N_("Ask the account manager which plan has invoices, or whether this one can be switched."),
        action="contact",
        desk="account_manager",
    ),
    Meaning(
        "approval",
        "restriction",
        N_("the account is on hold or still waits for approval"),
        N_("Ask the account manager what is still needed to open the account for invoices."),
        action="contact",
        desk="account_manager",
    ),
    Meaning(
        "permission",
        "restriction",
        N_("only the owner or administrator of the account may do this"),
        N_(
            "Ask the owner or administrator of your account to make out the invoice, or to give you the right to it."
        ),
        action="contact",
        desk="account_manager",
    ),
    Meaning(
        "region",
        "restriction",
        N_("the seller issues no invoices for this country"),
        N_("Ask the account manager which document the seller can give you instead."),
        action="contact",
        desk="account_manager",
    ),
    Meaning(
        "too_late",
        "restriction",
        N_("the time in which an invoice could be asked for has passed"),
        N_(
            "The seller no longer has to issue it, but may. Ask the billing desk, with the order and the proof of payment."
        ),
        action="contact",
        desk="billing",
        rank=3,
    ),
    Meaning(
        "month_closed",
        "restriction",
        N_("that month is already closed in the seller's books"),
        N_("Ask the billing desk for a copy or a late invoice, with the order and the proof of payment."),
        action="contact",
        desk="billing",
    ),
    Meaning(
        "receipt_no_tax_id",
        "restriction",
        N_("the receipt does not show the buyer's NIP"),
        N_(
            "Ask the billing desk for an invoice in your own name, or whether the purchase can be cancelled and made again with the NIP."
        ),
        action="contact",
        desk="billing",
    ),
    Meaning(
        "receipt_is_invoice",
        "restriction",
        N_("the receipt with your NIP already is the invoice"),
        N_("Keep the receipt: book it as an invoice. A second one may not be issued."),
        action="done",
    ),
    Meaning(
        "in_ksef",
        "restriction",
        N_("the invoice is already in KSeF"),
        N_("Fetch it there: sign in to KSeF with your NIP, or ask your accountant."),
        action="done",
    ),
    Meaning(
        "ksef_accepted",
        "restriction",
        N_("KSeF has accepted the invoice"),
        N_("The invoice exists. Fetch it in KSeF with your NIP, or ask your accountant."),
        action="done",
    ),
    Meaning(
        "ksef_permission",
        "restriction",
        N_("the seller's account lacks the right to issue this invoice in KSeF"),
        N_("Ask your account manager to set the right up; then the invoice can be sent."),
        action="contact",
        desk="account_manager",
    ),
    Meaning(
        "ksef_duplicate",
        "restriction",
        N_("KSeF already holds this invoice"),
        N_(
            "Do not pay or order again. Ask the billing desk for the KSeF number of the invoice that is there."
        ),
        action="stop_paying",
        desk="billing",
    ),
    Meaning(
        "invoice_exists",
        "restriction",
        N_("the invoice already exists"),
        N_(
            "Do not order or pay again. Look in your e-mail and in your account, or ask the billing desk for a copy."
        ),
        action="stop_paying",
        desk="billing",
    ),
)
