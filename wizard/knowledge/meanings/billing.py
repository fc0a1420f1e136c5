"""Billing details: what is missing or mistyped."""

from wizard.i18n import N_
from wizard.knowledge.meanings.meaning import Meaning

BILLING = (
    Meaning(
        "tax_id",
        "billing_details",
        N_("the tax number was not accepted"),
        N_(
            "Compare the tax number digit by digit with an earlier invoice or the register, correct it, and ask again."
        ),
    ),
    Meaning(
        "tax_id_missing",
        "billing_details",
        N_("the tax number is missing"),
        N_("Type the tax number, in Poland the NIP with its ten digits, and ask again."),
    ),
    Meaning(
        "address",
        "billing_details",
        N_("the billing address is incomplete or was not accepted"),
        N_("Complete street and number, postal code, town and country, and ask again."),
    ),
    Meaning(
        "name_missing",
        "billing_details",
        N_("the name for the invoice is missing"),
        N_("Type the name exactly as it stands in the register, and ask again."),
    ),
    Meaning(
        "billing_data",
        "billing_details",
        N_("some of the billing details are missing or were not accepted"),
        N_(
            "Go through name, tax number, address and e-mail in the billing details, correct them, and ask again."
        ),
        rank=3,
    ),
    Meaning(
        "email",
        "billing_details",
        N_("the e-mail address was not accepted"),
        N_("Correct the e-mail address in the billing details, and ask again."),
    ),
    Meaning(
        "method_missing",
        "billing_details",
        N_("no valid way to pay is stored with the account"),
        N_("Choose or add a way to pay in the billing settings, and ask again."),
    ),
    Meaning(
        "wrong_tax_id_issued",
        "billing_details",
        N_("the invoice was issued with another tax number"),
        N_(
            "Only the seller can mend this: ask the billing desk to correct that invoice to zero and to issue a new one."
        ),
        action="contact",
        desk="billing",
    ),
    Meaning(
        "http_data",
        "billing_details",
        N_("the service did not accept something that was typed"),
        N_(
            "Compare name, tax number, address and e-mail with an earlier invoice, correct them, and ask again."
        ),
        rank=3,
    ),
    Meaning(
        "ksef_content",
        "billing_details",
        N_("KSeF did not accept what the invoice says"),
        N_("Check the NIP and the name of the buyer, and ask the billing desk to issue the invoice again."),
        action="contact",
        desk="billing",
    ),
    Meaning(
        "ksef_file",
        "billing_details",
        N_("KSeF did not accept the seller's invoice file"),
        N_("Ask the billing desk to check the file and your details in it, and to issue the invoice again."),
        action="contact",
        desk="billing",
    ),
)
