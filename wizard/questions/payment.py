"""Step 3, second half: how it was paid. We ask for no card number: the last four digits do."""

from wizard.i18n import N_
from wizard.questions.question import Choice, Kind, Question, StepId, when

PAYMENT = (
    Question(
        id="payment.method",
        step=StepId.ORDER,
        kind=Kind.CHOICE,
        label=N_("How did you pay, or want to pay?"),
        missing=N_("Choose how you paid or wanted to pay."),
        choices=(
            Choice("card", N_("Card")),
            Choice("blik", N_("BLIK")),
            Choice("transfer", N_("Bank transfer")),
            Choice("wallet", N_("Wallet (Google Pay, Apple Pay, PayPal)")),
            Choice("direct_debit", N_("Direct debit")),
            Choice("cash", N_("Cash")),
            Choice("other", N_("Otherwise")),
        ),
        starts_group=N_("The payment"),
    ),
    Question(
        id="payment.status",
        step=StepId.ORDER,
        kind=Kind.CHOICE,
        label=N_("What came of the payment?"),
        missing=N_("Choose what came of the payment. “I don't know” is an answer too."),
        choices=(
            Choice("paid", N_("It went through")),
            Choice("declined", N_("It was declined")),
            Choice("pending", N_("It is still being processed")),
            Choice("timeout", N_("It took too long and broke off")),
            Choice("not_tried", N_("I have not paid yet")),
            Choice("unknown", N_("I don't know")),
        ),
    ),
    Question(
        id="payment.code",
        step=StepId.ORDER,
        kind=Kind.LINE,
        label=N_("What the payment said: code or wording"),
        hint=N_("For example insufficient_funds, S51, or “Transakcja odrzucona”."),
        applies=when("payment.status", "declined", "pending", "timeout", "unknown"),
    ),
    Question(
        id="payment.reference",
        step=StepId.ORDER,
        kind=Kind.LINE,
        label=N_("Transaction number"),
        hint=N_("From the payment's confirmation or from your bank."),
    ),
    Question(
        id="payment.paid_on",
        step=StepId.ORDER,
        kind=Kind.DATE,
        label=N_("Date of the payment"),
        applies=when("payment.status", "paid", "pending", "timeout", "unknown"),
    ),
    Question(
        id="payment.account",
        step=StepId.ORDER,
        kind=Kind.ACCOUNT,
        label=N_("Account that you paid to"),
        hint=N_("26 digits. We only check that it has no slip."),
        applies=when("payment.method", "transfer"),
    ),
    Question(
        id="payment.card_brand",
        step=StepId.ORDER,
        kind=Kind.LINE,
        label=N_("Kind of card"),
        suggestions=("Visa", "Mastercard", "Maestro", "American Express"),
        applies=when("payment.method", "card", "wallet"),
    ),
    Question(
        id="payment.card_last4",
        step=StepId.ORDER,
        kind=Kind.CARD_LAST4,
        label=N_("The last four digits of the card"),
        hint=N_("Only these four. Never give anybody the whole number or the code from the back."),
        applies=when("payment.method", "card", "wallet"),
    ),
    Question(
        id="payment.card_expiry",
        step=StepId.ORDER,
        kind=Kind.CARD_EXPIRY,
        label=N_("Card valid until"),
        hint=N_("Month and year as on the card, for example 11/26."),
        applies=when("payment.method", "card", "wallet"),
    ),
)
