"""What would help in this very case, worked out from what the checks found. For a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.case.choices import PaymentStatus, Receipt, Told, Where
from wizard.case.evidence import EvidenceKind
from wizard.checks.interface import Cause, Finding, Verdict
from wizard.evidence.papers_of_case import papers_of
from wizard.evidence.reading import PaperKind
from wizard.evidence.wanted import Wanted, what_would_help
from wizard.progress import Progress
from wizard.ui.pages.seen import see

if TYPE_CHECKING:
    from wizard.drafts.draft import Draft
    from wizard.drafts.worked_out import WorkedOut
    from wizard.knowledge.profile import Profile

_READ_AS = {
    PaperKind.RECEIPT: EvidenceKind.RECEIPT,
    PaperKind.EINVOICE: EvidenceKind.INVOICE,
    PaperKind.UPO: EvidenceKind.INVOICE,
    PaperKind.STATEMENT: EvidenceKind.STATEMENT,
}
_ABOUT_TAX_ID = frozenset({"billing.tax_id", "billing.receipt"})
_SEVERAL = 2


def wanted_papers(
    draft: Draft,
    profile: Profile | None,
    progress: Progress,
    original: Callable[[str], Path] | None = None,
) -> tuple[Wanted, ...]:
    """What would help, the most useful first, in the language now spoken.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    worked = see(draft, profile, progress, original).worked
    papers = papers_of(draft.evidence, original) if original else ()
    return what_would_help(
        tuple(ranked.cause.value for ranked in worked.diagnosis.causes),
        draft.evidence,
        tuple(flags_of(worked)),
        not_at_hand=draft.not_at_hand,
        read_as={paper.sha256: _READ_AS[paper.kind] for paper in papers if paper.kind in _READ_AS},
    )


def flags_of(worked: WorkedOut) -> Iterator[str]:
    """What is known beside the causes, in the words of `wizard.evidence.wanted.FLAGS`."""
    case = worked.told.case
    told = [found for found in worked.findings if found.verdict in (Verdict.FAILED, Verdict.WARNED)]
    problems = {found.facts.get("problem", "") for found in told if found.check == "D01"}
    charged = case.what.charged is Told.YES
    if problems & {"duplicate", "ask"} or (charged and (case.what.attempts or 0) >= _SEVERAL):
        yield "twice"
    if "hold_and_booked" in problems:
        yield "held"
    if charged:
        yield "charged"
    if case.payment.status is PaymentStatus.DECLINED or any(found.check in ("P02", "P03") for found in told):
        yield "declined"
    if case.order.invoice_number:
        yield "issued"
    if case.billing.receipt is Receipt.WRONG_TAX_ID or any(map(_is_about_tax_id, told)):
        yield "tax_id"
    if case.what.where in (Where.WEBSITE, Where.APP) and any(found.cause is Cause.SOFTWARE for found in told):
        yield "browser"


def _is_about_tax_id(found: Finding) -> bool:
    return not _ABOUT_TAX_ID.isdisjoint(found.mend) and found.cause is Cause.BILLING_DETAILS
