"""What would help in this very case: a table of papers, why they help, and how to get them.

Causes and flags come as plain words, so that this room needs to know nothing of checks.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from wizard.case.evidence import Evidence, EvidenceKind
from wizard.i18n import N_, _

CAUSES = ("billing_details", "payment", "software", "restriction")
FLAGS = ("charged", "declined", "issued")
"""What may be known beside the causes: money has left the account, the payment was declined, an invoice exists."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of paper that helps (texts marked, not translated).

    Attributes:
        id: fixed: tests and tools use it.
        title: what it is, a few words.
        why: what it proves.
        how: how to get it.
        kinds: evidence of any of these kinds is it.
        causes: it helps with these; none: with every cause, and also where none is known.
        flags: it helps only where one of these is known; none: always.
    """

    id: str
    title: str
    why: str
    how: str
    kinds: tuple[EvidenceKind, ...]
    causes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper that helps in this case, in the language now spoken, and whether it is there."""

    id: str
    title: str
    why: str
    how: str
    here: bool


WANTED: tuple[Paper, ...] = (
    Paper(
        "statement",
        N_("Bank statement with the charge, or with both of them"),
        N_("It proves what was taken from your account, and how often."),
        N_("In your bank's app open the transaction and save its confirmation, or export the month's list."),
        (EvidenceKind.STATEMENT,),
        flags=("charged",),
    ),
    Paper(
        "screenshot",
        N_("Screenshot of the message"),
        N_("With the wording, the address and the time on it an agent finds your attempt at once."),
        N_(
            "Leave the address bar and the clock in the picture, and paste it here. Don't pay again just to see the message."
        ),
        (EvidenceKind.SCREENSHOT,),
    ),
    Paper(
        "bank_message",
        N_("What your bank said about the declined payment"),
        N_("It shows whether the bank or the shop stopped it."),
        N_("Take a screenshot of the text message or of the notice in your bank's app."),
        (EvidenceKind.STATEMENT, EvidenceKind.LOG),
        causes=("payment",),
        flags=("declined",),
    ),
    Paper(
        "receipt",
        N_("Receipt or confirmation of the payment"),
        N_("It shows the amount, the date and the tax number that the seller has."),
        N_("Photograph the paper flat and whole, or save the confirmation as PDF."),
        (EvidenceKind.RECEIPT,),
        causes=("billing_details", "payment", "restriction"),
    ),
    Paper(
        "order",
        N_("Order confirmation"),
        N_("It shows the order number, and which billing details you gave."),
        N_("Look for the e-mail from the day of the order, and save it or print it to PDF."),
        (EvidenceKind.ORDER,),
    ),
    Paper(
        "invoice",
        N_("The invoice that was issued with an error, or an earlier one that was right"),
        N_("The agent sees at once which details have to change."),
        N_("Download it from your account with the seller, or from KSeF."),
        (EvidenceKind.INVOICE,),
        causes=("billing_details",),
        flags=("issued",),
    ),
    Paper(
        "log",
        N_("The browser's network log"),
        N_(
            "It shows which request failed. Contents and cookies are taken out before it goes into the package."
        ),
        N_(
            "Press F12, open Network, load the page of the order again, and save all as HAR. Don't pay again for it; "
            "skip it if that sounds like work."
        ),
        (EvidenceKind.LOG,),
        causes=("software",),
    ),
    Paper(
        "terms",
        N_("The page or e-mail with the rules of your plan"),
        N_("It shows from which amount or day on the seller issues invoices."),
        N_("Take a screenshot of the passage about invoices."),
        (EvidenceKind.DOCUMENT,),
        causes=("restriction",),
    ),
)


def what_would_help(
    causes: Sequence[str], evidence: Sequence[Evidence], flags: Collection[str] = ()
) -> tuple[Wanted, ...]:
    """What would help, the most useful first.

    Args:
        causes: words of `CAUSES`, likeliest first; none while nothing is known.
        evidence: the files of the case; those that stay out of the package don't count.
        flags: words of `FLAGS`.
    """
    there = {item.kind for item in evidence if item.included}
    return tuple(
        Wanted(paper.id, _(paper.title), _(paper.why), _(paper.how), not there.isdisjoint(paper.kinds))
        for paper in WANTED
        if _helps(paper, causes, flags)
    )


def _helps(paper: Paper, causes: Sequence[str], flags: Collection[str]) -> bool:
    fits_cause = not paper.causes or any(cause in paper.causes for cause in causes)
    fits_flags = not paper.flags or any(flag in paper.flags for flag in flags)
    return fits_cause and fits_flags
