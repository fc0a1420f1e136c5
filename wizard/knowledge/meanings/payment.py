"""Payment: what declines, limits and time-outs mean."""

from wizard.i18n import N_
from wizard.knowledge.meanings.meaning import Meaning

PAYMENT = (
    Meaning(
        "payment_declined",
        "payment",
        N_("the payment was declined"),
        N_(
            "Compare the payment details with your card or your bank's app. If they are right, ask your bank for the reason, or pay in another way."
        ),
        rank=3,
        pays=True,
    ),
    Meaning(
        "declined",
        "payment",
        N_("the bank declined the payment"),
        N_(
            "Ask your bank: only it can say more. Do not try the same card again before; another way to pay is open to you."
        ),
        action="contact",
        desk="bank",
        unexplained=True,
    ),
    Meaning(
        "ask_bank",
        "payment",
        N_("the bank declined the payment and gave no reason"),
        N_(
            "Call your bank before you try again: it sees the reason and can let the payment through. Or pay in another way."
        ),
        action="contact",
        desk="bank",
    ),
    Meaning(
        "do_not_retry",
        "payment",
        N_("the bank wants no further try of this payment"),
        N_("Do not try this card again for this payment. Ask your bank, or pay in another way."),
        action="stop_paying",
        desk="bank",
        never_again=True,
    ),
    Meaning(
        "card_data",
        "payment",
        N_("the card details were not typed as they stand on the card"),
        N_(
            "Type the number, the month and year, and the code from the back once more, straight from the card. Then try once."
        ),
        pays=True,
    ),
    Meaning(
        "card_expired",
        "payment",
        N_("the card is no longer valid"),
        N_(
            "Enter a card that is still valid, or pay in another way. A new card has a new month and year, often a new number."
        ),
        pays=True,
    ),
    Meaning(
        "card_replaced",
        "payment",
        N_("the bank has replaced this card or closed its account"),
        N_("Enter the details of your new card, or pay in another way."),
        pays=True,
    ),
    Meaning(
        "funds",
        "payment",
        N_("there was not enough money on the account"),
        N_("Top up the account, or choose another card or another way to pay. Then try once."),
        pays=True,
    ),
    Meaning(
        "limit",
        "payment",
        N_("the payment goes over a limit of the card or the account"),
        N_("Raise the limit for online payments in your bank's app, or pay in another way. Then try once."),
        pays=True,
    ),
    Meaning(
        "confirm",
        "payment",
        N_("the payment was not confirmed with the bank"),
        N_(
            "Try once more and confirm it in your bank's app or with the code from the text message as soon as it asks."
        ),
        pays=True,
    ),
    Meaning(
        "not_for_this",
        "payment",
        N_("this card does not take payments of this kind"),
        N_("Switch on online payments in your bank's app, or pay with another card or in another way."),
        pays=True,
    ),
    Meaning(
        "method_currency",
        "payment",
        N_("this way to pay does not work in this currency"),
        N_("Choose another way to pay, or the currency that it works in. BLIK works in złoty only."),
        pays=True,
    ),
    Meaning(
        "retry_later",
        "payment",
        N_("the bank or the payment service did not answer just then"),
        N_(
            "Wait an hour, look at your bank's list of transactions, and if nothing was taken, try once more."
        ),
        action="wait",
        pays=True,
    ),
    Meaning(
        "retry_tomorrow",
        "payment",
        N_("the card has reached its limit for today"),
        N_("Wait until tomorrow and try once, or pay in another way today."),
        action="wait",
        pays=True,
    ),
    Meaning(
        "duplicate",
        "payment",
        N_("the same payment or order was already there"),
        N_(
            "Do not pay again. Look at your bank's list of transactions and at the status of the order first."
        ),
        action="stop_paying",
        desk="billing",
        never_again=True,
    ),
    Meaning(
        "payment_timeout",
        "payment",
        N_("the payment took too long and nobody knows yet how it ended"),
        N_(
            "Do not pay again yet. Look at your bank's list of transactions and at the status of the order first."
        ),
        action="stop_paying",
        desk="billing",
    ),
    Meaning(
        "still_processing",
        "payment",
        N_("the payment is still on its way"),
        N_("Wait until the payment has arrived; the invoice follows it. Do not pay again meanwhile."),
        action="wait",
        desk="billing",
    ),
    Meaning(
        "unpaid_invoices",
        "payment",
        N_("earlier invoices are still unpaid"),
        N_(
            "Pay the open invoices, or send the proof that they are paid. After that a new one can be issued."
        ),
        desk="billing",
        pays=True,
    ),
    Meaning(
        "blik_code",
        "payment",
        N_("the BLIK code was mistyped or had run out"),
        N_("Take a new code from your bank's app: it is good for two minutes. Confirm within 60 seconds."),
        pays=True,
    ),
    Meaning(
        "blik_refused",
        "payment",
        N_("the BLIK payment was not confirmed in the bank's app"),
        N_(
            "Take a new BLIK code and confirm the payment in the bank's app within 60 seconds, if it is the right one."
        ),
        pays=True,
    ),
    Meaning(
        "cancelled",
        "payment",
        N_("the payment was cancelled before it ended"),
        N_("Look at your bank's list of transactions. If nothing was taken, start the payment once more."),
        rank=3,
        pays=True,
    ),
    Meaning(
        "pin",
        "payment",
        N_("the PIN was not accepted"),
        N_("Pay in another way. If the PIN is blocked, your bank unblocks it."),
        pays=True,
    ),
    Meaning(
        "amount_refused",
        "payment",
        N_("the payment service did not take this amount"),
        N_(
            "Ask the seller's billing desk whether the amount is right; a large one can be paid by bank transfer."
        ),
        action="contact",
        desk="billing",
    ),
    Meaning(
        "payment_needed",
        "payment",
        N_("the service is waiting for a payment first"),
        N_(
            "Look whether the payment went through. If nothing was taken, pay once and ask for the invoice again."
        ),
        pays=True,
    ),
    Meaning(
        "merchant_side",
        "payment",
        N_("the seller's payment service could not take the payment"),
        N_(
            "This is on the seller's side. Pay in another way if there is one, and report the code to the seller."
        ),
        action="contact",
        desk="technical",
    ),
    Meaning(
        "test_card",
        "payment",
        N_("the card number that was typed is one for tests"),
        N_(
            "Pay with a real card. If it was a real one, the seller's payment page runs in test mode: report that."
        ),
        action="fix",
        desk="technical",
        pays=True,
    ),
)
