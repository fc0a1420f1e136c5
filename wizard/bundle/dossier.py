"""All that a package is made from, in one language, before anything of it is masked or drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from wizard.case.case import Case
from wizard.checks.interface import Finding
from wizard.contact.interface import Route
from wizard.diagnosis.interface import Diagnosis


@dataclass(frozen=True, slots=True)
class Dossier:
    """What was told, and what came of it.

    Attributes:
        case: what the answers mean.
        answers: question id → what the person typed.
        language: of report and message, "pl" or "en"; findings, diagnosis and route speak it.
        findings, diagnosis, route: of this case.
        titles: check id → the check in a few words.
        message: the letter to paste, as the person changed it; empty: the report's own message.
        before: when the package before this one was made, if there was one.
    """

    case: Case
    answers: Mapping[str, str]
    language: str
    findings: tuple[Finding, ...]
    diagnosis: Diagnosis
    route: Route
    titles: Mapping[str, str] = field(default_factory=dict)
    message: str = ""
    before: datetime | None = None
