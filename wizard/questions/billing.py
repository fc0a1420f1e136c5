"""Step 2: the data that the invoice was to carry."""

from wizard.i18n import N_
from wizard.questions.question import Choice, Kind, Question, StepId, unless

# Also while nobody said whom the invoice is for.
FOR_FIRM = unless("billing.kind", "person")

BILLING = (
    Question(
        id="billing.kind",
        step=StepId.BILLING,
        kind=Kind.CHOICE,
        label=N_("Whom is the invoice for?"),
        missing=N_("Choose whom the invoice is for."),
        choices=(
            Choice("person", N_("A private person")),
            Choice("business", N_("A firm, also a one-person one")),
            Choice("public_body", N_("A unit of local government, a school or an office")),
            Choice("vat_group", N_("A member of a VAT group")),
        ),
    ),
    Question(
        id="billing.name",
        step=StepId.BILLING,
        kind=Kind.LINE,
        label=N_("Name of the firm, or first and last name"),
        hint=N_("Exactly as in the register or on earlier invoices."),
        missing=N_("Type the name that the invoice should carry."),
    ),
    Question(
        id="billing.country",
        step=StepId.BILLING,
        kind=Kind.COUNTRY,
        label=N_("Country"),
        missing=N_("Choose the country of the billing address."),
    ),
    Question(
        id="billing.tax_id",
        step=StepId.BILLING,
        kind=Kind.TAX_ID,
        label=N_("Tax number (in Poland: NIP)"),
        hint=N_("With or without dashes. Earlier invoices show it."),
        why=N_("A single wrong digit is the most frequent reason why an invoice is refused."),
        missing=N_("Type the tax number of the firm, in Poland the NIP with 10 digits."),
        applies=FOR_FIRM,
    ),
    Question(
        id="billing.street",
        step=StepId.BILLING,
        kind=Kind.LINE,
        label=N_("Street and number"),
        starts_group=N_("Address"),
    ),
    Question(id="billing.postal_code", step=StepId.BILLING, kind=Kind.LINE, label=N_("Postal code")),
    Question(id="billing.city", step=StepId.BILLING, kind=Kind.LINE, label=N_("Town")),
    Question(
        id="billing.email",
        step=StepId.BILLING,
        kind=Kind.EMAIL,
        label=N_("E-mail for the invoice"),
        hint=N_("The address that you gave when you ordered."),
    ),
    Question(
        id="billing.receipt",
        step=StepId.BILLING,
        kind=Kind.CHOICE,
        label=N_("Did you get a till receipt?"),
        why=N_(
            "An invoice for a firm can be made out to a receipt only if the receipt shows the firm's NIP."
        ),
        choices=(
            Choice("none", N_("No receipt")),
            Choice("with_tax_id", N_("Yes, with the right NIP on it")),
            Choice("without_tax_id", N_("Yes, without a NIP")),
            Choice("wrong_tax_id", N_("Yes, with a wrong NIP")),
        ),
    ),
)
