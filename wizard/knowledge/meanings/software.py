"""Software: faults of services, browsers and apps."""

from wizard.i18n import N_
from wizard.knowledge.meanings.meaning import Meaning

SOFTWARE = (
    Meaning(
        "server_error",
        "software",
        N_("the seller's service has a fault"),
        N_(
            "This is on the seller's side. Report the exact time and the code to technical support; they find it in their records."
        ),
        action="contact",
        desk="technical",
        rank=2,
    ),
    Meaning(
        "maintenance",
        "software",
        N_("the seller's service was not available just then"),
        N_(
            "This is on the seller's side. Try again in an hour; if it stays so, report the time and the code to technical support."
        ),
        action="contact",
        desk="technical",
        rank=3,
    ),
    Meaning(
        "try_later",
        "software",
        N_("the service could not do it just then"),
        N_("Try again in an hour; if it stays so, report the exact time to technical support."),
        action="contact",
        desk="technical",
        rank=1,
    ),
    Meaning(
        "page_timeout",
        "software",
        N_("the service took too long to answer, so the outcome is not known"),
        N_(
            "Do not pay again yet. Look at your bank's list of transactions and at the status of the order first."
        ),
        action="contact",
        desk="technical",
        rank=3,
    ),
    Meaning(
        "session",
        "software",
        N_("the sign-in had run out or did not reach far enough"),
        N_("Sign out, sign in again, and ask for the invoice once more."),
        rank=3,
    ),
    Meaning(
        "page_gone",
        "software",
        N_("the page or link is no longer there"),
        N_(
            "Open your order from the start page or from the newest e-mail, not from an old link or bookmark."
        ),
    ),
    Meaning(
        "browser",
        "software",
        N_("something in the browser stood in the way"),
        N_(
            "Open the page in a private window, or in another browser; then allow cookies and switch blockers off for this site."
        ),
    ),
    Meaning(
        "outdated",
        "software",
        N_("the browser or app is too old for the service"),
        N_("Update the browser or app, start it again, and ask for the invoice once more."),
    ),
    Meaning(
        "connection",
        "software",
        N_("the connection to the internet broke off"),
        N_(
            "Check the connection, look whether the order went through, and then ask for the invoice once more."
        ),
    ),
    Meaning(
        "too_big",
        "software",
        N_("a file was too large for the service"),
        N_("Send a smaller file, for example a PDF in place of a photograph."),
    ),
    Meaning(
        "too_many",
        "software",
        N_("there were too many tries in a short time"),
        N_("Wait an hour without trying; then once is enough."),
        action="wait",
    ),
    Meaning(
        "clock",
        "software",
        N_("the date or time of the computer does not fit the site's certificate"),
        N_(
            "Set the computer's date and time to automatic, start the browser again, and ask for the invoice once more."
        ),
    ),
    Meaning(
        "technical",
        "software",
        N_("the seller's system is not set up as it should be"),
        N_("This is on the seller's side. Report the code and the exact time to technical support."),
        action="contact",
        desk="technical",
    ),
    Meaning(
        "register_down",
        "software",
        N_("the register of tax numbers did not answer, which says nothing about your number"),
        N_("Wait until tomorrow and ask for the invoice again; the number itself may be right."),
        action="wait",
        desk="technical",
    ),
    Meaning(
        "ksef_down",
        "software",
        N_("KSeF was not available"),
        N_(
            "Wait: the seller may issue the invoice offline and has to send it on the next working day after KSeF is back."
        ),
        action="wait",
        desk="billing",
    ),
    Meaning(
        "ksef_processing",
        "software",
        N_("KSeF is still working on the invoice"),
        N_("Wait until tomorrow; then look for the invoice in KSeF."),
        action="wait",
        desk="billing",
    ),
    Meaning(
        "ksef_retry",
        "software",
        N_("KSeF stopped on its own side"),
        N_(
            "The seller has to send the invoice once more, on the next working day at the latest. Wait until then."
        ),
        action="wait",
        desk="technical",
    ),
    Meaning(
        "ksef_session",
        "software",
        N_("the seller's session with KSeF broke off"),
        N_("The seller has to send the invoice once more. Report the status to technical support."),
        action="contact",
        desk="technical",
    ),
    Meaning(
        "ksef_technical",
        "software",
        N_("the seller's file could not be read by KSeF"),
        N_("This is on the seller's side. Report the status to technical support."),
        action="contact",
        desk="technical",
    ),
)
