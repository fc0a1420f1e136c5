"""From a draft to all that follows from it: the one composition that window and commands share."""

from __future__ import annotations

from dataclasses import dataclass

from wizard.checks.interface import Circumstances, Finding
from wizard.contact.interface import Route
from wizard.diagnosis.interface import Diagnosis
from wizard.drafts.draft import Draft
from wizard.progress import Progress, quiet
from wizard.questions.reading import Told


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """What follows from a draft, in the language spoken when it was worked out.

    Attributes:
        told: the case, and which answers can't be read.
        findings: of every check, in the order of the catalogue.
        diagnosis: the causes, likeliest first, and what to do next.
        route: whom to contact.
    """

    told: Told
    findings: tuple[Finding, ...]
    diagnosis: Diagnosis
    route: Route


def work_out(draft: Draft, circumstances: Circumstances, progress: Progress = quiet) -> WorkedOut:
    """All that follows from `draft` under these circumstances.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    from wizard.checks.run import run_checks
    from wizard.contact.route import route
    from wizard.diagnosis.diagnose import diagnose

    told = draft.told()
    findings = run_checks(told.case, circumstances, progress)
    diagnosis = diagnose(findings, told.case)
    return WorkedOut(told, findings, diagnosis, route(told.case, findings, diagnosis, circumstances))
