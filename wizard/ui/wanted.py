"""What would help in this very case, worked out from what the checks found. For a worker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.case.choices import PaymentStatus, Told
from wizard.evidence.wanted import what_would_help
from wizard.progress import Progress
from wizard.ui.pages.seen import see
from wizard.ui.widgets.wanted_list import WantedRow

if TYPE_CHECKING:
    from wizard.drafts.draft import Draft
    from wizard.knowledge.profile import Profile


def wanted_rows(
    draft: Draft,
    profile: Profile | None,
    progress: Progress,
    original: Callable[[str], Path] | None = None,
) -> tuple[WantedRow, ...]:
    """What would help, the most useful first, in the language now spoken.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    worked = see(draft, profile, progress, original).worked
    case = worked.told.case
    causes = tuple(ranked.cause.value for ranked in worked.diagnosis.causes)
    flags = {
        "charged": case.what.charged is Told.YES,
        "declined": case.payment.status is PaymentStatus.DECLINED,
        "issued": bool(case.order.invoice_number),
    }
    known = tuple(flag for flag, holds in flags.items() if holds)
    return tuple(
        WantedRow(title=wanted.title, why=f"{wanted.why} {wanted.how}", here=wanted.here)
        for wanted in what_would_help(causes, draft.evidence, known)
    )
