"""Step 1: what happened."""

from wizard.i18n import N_
from wizard.questions.question import Choice, Kind, Question, StepId, when

TRIED = (
    Choice("worked", N_("Yes, and it worked there")),
    Choice("failed", N_("Yes, with the same result")),
    Choice("not_tried", N_("Not yet")),
)

WHAT = (
    Question(
        id="what.message",
        step=StepId.WHAT,
        kind=Kind.TEXT,
        label=N_("What did the message say?"),
        hint=N_("Paste it or type it, as exactly as you can."),
        why=N_("The wording often gives the cause away, and the support agent can search for it."),
        missing=N_("Type the message that you saw, or describe it in your own words."),
        suggestions=(
            N_("Sorry, we couldn't create the invoice"),
            N_("The payment was declined"),
            N_("The tax number is not valid"),
            N_("An error occurred. Try again later"),
        ),
    ),
    Question(
        id="what.vendor",
        step=StepId.WHAT,
        kind=Kind.LINE,
        label=N_("Whose invoice is it?"),
        hint=N_("The name of the shop or firm that was to issue it."),
        missing=N_("Type the name of the shop or firm that was to issue the invoice."),
    ),
    Question(
        id="what.when",
        step=StepId.WHAT,
        kind=Kind.MOMENT,
        label=N_("When did it happen?"),
        hint=N_("For example 3.11.2026 14:30. The day alone will do."),
        why=N_("With the exact time an agent finds your attempt in the records within seconds."),
    ),
    Question(
        id="what.where",
        step=StepId.WHAT,
        kind=Kind.CHOICE,
        label=N_("Where did you see it?"),
        choices=(
            Choice("website", N_("On a website")),
            Choice("app", N_("In an app")),
            Choice("email", N_("In an e-mail")),
            Choice("shop", N_("In a shop, at the till")),
            Choice("einvoicing", N_("In an e-invoicing system (KSeF)")),
        ),
    ),
    Question(
        id="what.action",
        step=StepId.WHAT,
        kind=Kind.TEXT,
        label=N_("What were you doing just before?"),
        hint=N_("Step by step, for example: opened the order, chose Invoice, pressed Pay."),
    ),
    Question(
        id="what.charged",
        step=StepId.WHAT,
        kind=Kind.CHOICE,
        label=N_("Has money left your account?"),
        hint=N_("Look at your bank's list of transactions before you answer."),
        why=N_("If it has, nobody should ask you to pay again."),
        choices=(
            Choice("yes", N_("Yes")),
            Choice("no", N_("No")),
            Choice("unknown", N_("I don't know")),
        ),
    ),
    Question(
        id="what.attempts",
        step=StepId.WHAT,
        kind=Kind.COUNT,
        label=N_("How many times did you try?"),
        why=N_(
            "After several attempts a bank may block further ones, and each may become a charge of its own."
        ),
    ),
    Question(
        id="what.code",
        step=StepId.WHAT,
        kind=Kind.LINE,
        label=N_("Error code or number, if there was one"),
        hint=N_("For example 504, card_declined, or a request number."),
    ),
    Question(
        id="what.contacted",
        step=StepId.WHAT,
        kind=Kind.CHOICE,
        label=N_("Have you already written to them or called them about this?"),
        choices=(Choice("yes", N_("Yes")), Choice("no", N_("No"))),
    ),
    Question(
        id="what.case_number",
        step=StepId.WHAT,
        kind=Kind.LINE,
        label=N_("The case number that they gave you"),
        hint=N_("It keeps everything in one place instead of opening a second case."),
        applies=when("what.contacted", "yes"),
    ),
    Question(
        id="what.software",
        step=StepId.WHAT,
        kind=Kind.LINE,
        label=N_("Browser or app"),
        hint=N_("For example Chrome, Firefox, or the name of the app."),
        applies=when("what.where", "website", "app", "einvoicing"),
        starts_group=N_("The browser or app that you used"),
        suggestions=("Google Chrome", "Mozilla Firefox", "Microsoft Edge", "Safari", "Opera"),
    ),
    Question(
        id="what.software_version",
        step=StepId.WHAT,
        kind=Kind.LINE,
        label=N_("Its version"),
        hint=N_("Usually under Help or About."),
        applies=when("what.where", "website", "app", "einvoicing"),
    ),
    Question(
        id="what.private_window",
        step=StepId.WHAT,
        kind=Kind.CHOICE,
        label=N_("Did you try in a private window?"),
        choices=TRIED,
        applies=when("what.where", "website"),
    ),
    Question(
        id="what.other_browser",
        step=StepId.WHAT,
        kind=Kind.CHOICE,
        label=N_("Did you try in another browser?"),
        choices=TRIED,
        applies=when("what.where", "website"),
    ),
    Question(
        id="what.updated",
        step=StepId.WHAT,
        kind=Kind.CHOICE,
        label=N_("Is the browser or app up to date?"),
        choices=(
            Choice("yes", N_("Yes")),
            Choice("no", N_("No")),
            Choice("unknown", N_("I don't know")),
        ),
        applies=when("what.where", "website", "app", "einvoicing"),
    ),
)
