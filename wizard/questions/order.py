"""Step 3, first half: what was bought."""

from wizard.i18n import N_
from wizard.questions.question import Kind, Question, StepId, unless

ORDER = (
    Question(
        id="order.number",
        step=StepId.ORDER,
        kind=Kind.LINE,
        label=N_("Order number"),
        hint=N_("It stands in the order confirmation."),
        starts_group=N_("The order"),
    ),
    Question(
        id="order.amount",
        step=StepId.ORDER,
        kind=Kind.MONEY,
        label=N_("Amount to pay, with tax"),
        hint=N_("For example 1 234,50 zł."),
    ),
    Question(
        id="order.currency",
        step=StepId.ORDER,
        kind=Kind.CURRENCY,
        label=N_("Currency"),
        suggestions=("PLN", "EUR", "USD", "GBP", "CZK"),
    ),
    Question(
        id="order.placed_on",
        step=StepId.ORDER,
        kind=Kind.DATE,
        label=N_("Date of the order or purchase"),
        hint=N_("For example 3.11.2026."),
        why=N_("The rules for invoices are those of that day, and the seller's deadline counts from it."),
    ),
    Question(
        id="order.invoice_requested_on",
        step=StepId.ORDER,
        kind=Kind.DATE,
        label=N_("When did you ask for the invoice?"),
        hint=N_("The day of the order, if you asked at once."),
    ),
    Question(
        id="order.invoice_number",
        step=StepId.ORDER,
        kind=Kind.LINE,
        label=N_("Invoice number or KSeF number, if you have one"),
    ),
    Question(
        id="order.subscription",
        step=StepId.ORDER,
        kind=Kind.LINE,
        label=N_("Subscription or contract number"),
    ),
    Question(
        id="order.unpaid_count",
        step=StepId.ORDER,
        kind=Kind.COUNT,
        label=N_("How many earlier invoices are still unpaid?"),
        hint=N_("Type 0 if there are none."),
        why=N_("Some sellers issue no new invoice while older ones are open."),
        starts_group=N_("Earlier invoices"),
    ),
    Question(
        id="order.unpaid_amount",
        step=StepId.ORDER,
        kind=Kind.MONEY,
        label=N_("How much is unpaid in all?"),
        applies=unless("order.unpaid_count", "", "0"),
    ),
)
