"""What would help in this very case: a table of papers, why they help, and how to get them.

Causes and flags come as plain words, so that this room needs to know nothing of checks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from wizard.case.evidence import Evidence, EvidenceKind
from wizard.i18n import N_, _

CAUSES = ("billing_details", "payment", "software", "restriction")
FLAGS = ("charged", "twice", "held", "declined", "issued", "tax_id", "browser")
"""What may be known beside the causes: money has left the account; it was taken more than once; it is only held; the
payment was declined; an invoice exists; it is about the tax number; the fault is one of a page or an app."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of paper that helps (texts marked, not translated).

    Several entries may have one id, the one for the most special case first: the first that fits is meant.

    Attributes:
        id: fixed: drafts, tests and tools use it.
        title: what it is, a few words.
        why: what it proves.
        how: how to get it.
        kinds: evidence of any of these kinds is it; the first is the usual one.
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
    """A paper that helps in this case, in the language now spoken.

    Attributes:
        id: of the paper.
        title: what it is.
        why: what it proves.
        how: how to get it.
        file: the name of the file that is it; empty while there is none.
        not_at_hand: whether the person said that they don't have it.
    """

    id: str
    title: str
    why: str
    how: str
    file: str = ""
    not_at_hand: bool = False

    @property
    def here(self) -> bool:
        """Whether it is there."""
        return bool(self.file)


_EXPORT = N_(
    "In your bank, export the list of transactions for these days as CSV and add it here. You pick the rows; nothing else of it is kept."
)

WANTED: tuple[Paper, ...] = (
    Paper(
        "statement",
        N_("Bank statement with both charges"),
        N_(
            "The two lines prove that one purchase was taken twice, and by their numbers the desk finds them."
        ),
        _EXPORT,
        (EvidenceKind.STATEMENT,),
        flags=("twice",),
    ),
    Paper(
        "statement",
        N_("Bank statement with the hold and the charge"),
        N_("It shows what was taken, and what is only set aside and comes back by itself."),
        _EXPORT,
        (EvidenceKind.STATEMENT,),
        flags=("held",),
    ),
    Paper(
        "statement",
        N_("Bank statement with the charge"),
        N_("It proves what was taken from your account, and when."),
        _EXPORT,
        (EvidenceKind.STATEMENT,),
        flags=("charged",),
    ),
    Paper(
        "screenshot",
        N_("Screenshot of the fault, with the address and the time"),
        N_("By the address and the time technicians find your attempt in their logs."),
        N_("Leave the address bar and the clock in the picture. Don't pay again just to see the message."),
        (EvidenceKind.SCREENSHOT,),
        flags=("browser",),
    ),
    Paper(
        "screenshot",
        N_("Screenshot of the message"),
        N_("With its exact words an agent knows at once what is meant."),
        N_("Leave the address bar and the clock in the picture. Don't pay again just to see the message."),
        (EvidenceKind.SCREENSHOT,),
    ),
    Paper(
        "bank_message",
        N_("What your bank said about the declined payment"),
        N_("It shows whether the bank or the shop stopped it."),
        N_("Take a screenshot of the text message or of the notice in your bank's app."),
        (EvidenceKind.SCREENSHOT,),
        causes=("payment",),
        flags=("declined",),
    ),
    Paper(
        "receipt",
        N_("The receipt, down to the line with the tax number"),
        N_("It shows which tax number the seller has; whether an invoice may be issued depends on it."),
        N_("Photograph the paper flat and whole, from the shop's name to the last line."),
        (EvidenceKind.RECEIPT, EvidenceKind.INVOICE),
        flags=("tax_id",),
    ),
    Paper(
        "receipt",
        N_("Receipt or confirmation of the payment"),
        N_("It shows the amount, the date and the number of the payment."),
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
    causes: Sequence[str],
    evidence: Sequence[Evidence],
    flags: Collection[str] = (),
    *,
    not_at_hand: Collection[str] = (),
    read_as: Mapping[str, EvidenceKind] | None = None,
) -> tuple[Wanted, ...]:
    """What would help, the most useful first.

    Args:
        causes: words of `CAUSES`, likeliest first; none while nothing is known.
        evidence: the files of the case; those that stay out of the package don't count.
        flags: words of `FLAGS`.
        not_at_hand: ids of papers that the person does not have.
        read_as: SHA-256 → what the file turned out to be when it was read, where that is sure.
    """
    papers: dict[str, Paper] = {}
    for paper in WANTED:
        if _helps(paper, causes, flags):
            papers.setdefault(paper.id, paper)
    there = _found(tuple(papers.values()), [item for item in evidence if item.included], read_as or {})
    return tuple(
        Wanted(
            paper.id,
            _(paper.title),
            _(paper.why),
            _(paper.how),
            there.get(paper.id, ""),
            paper.id in not_at_hand and paper.id not in there,
        )
        for paper in papers.values()
    )


def titles_of(ids: Collection[str], there: Iterable[EvidenceKind] = ()) -> tuple[str, ...]:
    """What the papers with these ids are, in the language now spoken, the most useful first.

    Args:
        ids: of papers; one that is none of ours is passed over.
        there: the kind of every file that there is: a paper that came after all is passed over too.
    """
    left = list(there)
    missing = []
    for paper in {paper.id: paper for paper in WANTED}.values():
        if paper.kinds[0] in left:
            left.remove(paper.kinds[0])
        elif paper.id in ids:
            missing.append(_(paper.title))
    return tuple(missing)


def _found(
    papers: Sequence[Paper], evidence: Sequence[Evidence], read_as: Mapping[str, EvidenceKind]
) -> dict[str, str]:
    """Id → the name of the file that is this paper. One file is one paper: a second screenshot may be the bank's message."""
    found: dict[str, str] = {}
    left = list(evidence)
    for usual_only in (True, False):
        for paper in papers:
            kinds = paper.kinds[:1] if usual_only else paper.kinds
            match = next((item for item in left if read_as.get(item.sha256, item.kind) in kinds), None)
            if match is None and not usual_only:
                match = next((item for item in left if item.kind in kinds), None)
            if paper.id not in found and match is not None:
                found[paper.id] = match.name
                left.remove(match)
    return found


def _helps(paper: Paper, causes: Sequence[str], flags: Collection[str]) -> bool:
    fits_cause = not paper.causes or any(cause in paper.causes for cause in causes)
    fits_flags = not paper.flags or any(flag in paper.flags for flag in flags)
    return fits_cause and fits_flags
