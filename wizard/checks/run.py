"""Running all checks on one case."""

from __future__ import annotations

from collections.abc import Sequence

from wizard.case.case import Case
from wizard.checks.catalogue import CATALOGUE, Entry
from wizard.checks.interface import Circumstances, Finding
from wizard.errors import Cancelled
from wizard.i18n import _
from wizard.progress import Progress, quiet


def run_checks(
    case: Case,
    circumstances: Circumstances,
    progress: Progress = quiet,
    *,
    catalogue: Sequence[Entry] = CATALOGUE,
) -> tuple[Finding, ...]:
    """The findings of every check, in the catalogue's order.

    Args:
        case: what is known.
        circumstances: what a check knows beside it.
        progress: told the title of each check before it runs; may raise `Cancelled` to stop.
        catalogue: which checks.

    A check that crashes is no reason to lose the others: it becomes a skipped finding that names the fault.
    """
    findings = []
    for done, entry in enumerate(catalogue):
        progress(done, len(catalogue), _(entry.about.title))
        findings.append(_finding(entry, case, circumstances))
    progress(len(catalogue), len(catalogue))
    return tuple(findings)


def _finding(entry: Entry, case: Case, circumstances: Circumstances) -> Finding:
    try:
        return entry.check(case, circumstances)
    except Cancelled:
        raise
    except Exception as fault:
        # Only the kind of the fault is kept: its text may quote what was typed.
        return entry.about.could_not_tell(
            _("This could not be checked because of a fault in the app; the other checks went on."),
            facts={"fault": type(fault).__name__},
        )
