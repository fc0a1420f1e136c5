"""How often the diagnosis is right: every case of tests/cases, expected beside found.

    python -m bench diagnosis [FOLDER]

A case is a JSON file: `answers` (question id → text), `today` (ISO), and `expect` with `cause` (or null), `action`, and
`until` (a date or null). Ends with 1 when any is wrong.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

from wizard import clock
from wizard.checks.interface import Circumstances, Finding
from wizard.checks.run import run_checks
from wizard.diagnosis.diagnose import diagnose
from wizard.diagnosis.interface import Diagnosis
from wizard.i18n import speaking
from wizard.questions.reading import read_case

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "cases"

Verdict = tuple[str | None, str, str | None]
"""Cause, action, and the day to wait for."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One case: its name, what was expected, what was found, what it rests on, and how long it took (seconds)."""

    name: str
    expected: Verdict
    found: Verdict
    findings: tuple[Finding, ...]
    diagnosis: Diagnosis
    seconds: float

    @property
    def right(self) -> bool:
        """Whether cause, action and date are as expected."""
        return self.expected == self.found


def judge(path: Path) -> Judged:
    """What is found in the case of this file, beside what it expects."""
    case = json.loads(path.read_text(encoding="utf-8"))
    today = date.fromisoformat(case["today"])
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    with clock.fixed(noon):
        told = read_case(case["answers"], case_id="IR-000000000", started=noon)
        began = perf_counter()
        findings = run_checks(told.case, Circumstances(today=today))
        diagnosis = diagnose(findings, told.case)
        seconds = perf_counter() - began
    expected = case["expect"]
    first = diagnosis.causes[0].cause.value if diagnosis.causes else None
    until = diagnosis.until.isoformat() if diagnosis.until else None
    return Judged(
        path.stem,
        (expected["cause"], expected["action"], expected["until"]),
        (first, diagnosis.action.value, until),
        findings,
        diagnosis,
        seconds,
    )


def judged(folder: Path = FOLDER) -> Iterator[Judged]:
    """Every case of the folder, in the order of the names."""
    yield from (judge(path) for path in sorted(folder.glob("*.json")))


def main(arguments: list[str] | None = None) -> int:
    """Prints the table."""
    with speaking("en"):
        rows = list(judged(Path(arguments[0]) if arguments else FOLDER))
    width = max((len(row.name) for row in rows), default=10)
    for row in rows:
        expected = "" if row.right else f"   expected {_shown(row.expected)}"
        print(f"{'right' if row.right else 'WRONG'}  {row.name:<{width}}  {_shown(row.found)}{expected}")
    wrong = sum(not row.right for row in rows)
    slowest = max(rows[1:] or rows, key=lambda row: row.seconds, default=None)
    print(f"\n{len(rows) - wrong} of {len(rows)} right.")
    if slowest is not None:
        print(f"Slowest after the first: {slowest.name}, {slowest.seconds * 1000:.1f} ms for all checks.")
    return 1 if wrong or not rows else 0


def _shown(verdict: Verdict) -> str:
    cause, action, until = verdict
    return f"{cause or '–':<15} {action}{f' until {until}' if until else ''}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
