"""A case from answers, and what is diagnosed of it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from wizard.case.outcome import Outcome
from wizard.checks.interface import Circumstances
from wizard.checks.run import run_checks
from wizard.diagnosis.diagnose import diagnose
from wizard.questions.reading import read_case


@pytest.fixture
def diagnosed():
    """`diagnosed(answers, …)`: the case, its findings and the diagnosis."""

    def one(answers, today="2026-11-23", outcome=None, trials=()):
        started = datetime(2026, 11, 23, 12, tzinfo=UTC)
        case = read_case(
            answers, case_id="IR-000000000", started=started, outcome=outcome or Outcome(), trials=trials
        ).case
        findings = run_checks(case, Circumstances(date.fromisoformat(today)))
        return case, findings, diagnose(findings, case)

    return one
