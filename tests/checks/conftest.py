"""What the tests of checks share: a case from answers, and a finding in one word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from types import ModuleType
from typing import Any

import pytest

from wizard.checks.interface import Circumstances, Finding
from wizard.evidence.papers_of_case import Paper
from wizard.knowledge.profile import Profile
from wizard.questions.reading import read_case

TODAY = "2026-11-23"

Look = Callable[..., Finding]
Outcome = Callable[..., str]


@pytest.fixture
def look() -> Look:
    """`look(check, answers, today=…, profile=…, papers=…, lookups=…, machine=…)`: the finding of one check."""

    def one(
        check: ModuleType,
        answers: dict[str, str],
        today: str = TODAY,
        profile: Profile | None = None,
        papers: tuple[Paper, ...] = (),
        **known: Any,
    ) -> Finding:
        started = datetime(2026, 11, 23, 12, tzinfo=UTC)
        case = read_case(answers, case_id="IR-000000000", started=started, **known).case
        finding: Finding = check.check(case, Circumstances(date.fromisoformat(today), profile, papers))
        assert finding.check == check.ABOUT.id
        if finding.verdict != "skipped" and finding.facts.get("problem"):
            assert finding.facts["problem"] in check.BECAUSE, "every problem has half a sentence"
        return finding

    return one


@pytest.fixture
def outcome(look: Look) -> Outcome:
    """The same in one word: "passed", "failed check_digit", "not asked", "could not tell" …"""

    def one(*arguments: object, **more: object) -> str:
        finding = look(*arguments, **more)
        if finding.skip is not None:
            return finding.skip.replace("_", " ")
        return f"{finding.verdict} {finding.facts.get('problem', '')}".strip()

    return one
