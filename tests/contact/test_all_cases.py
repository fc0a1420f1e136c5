"""Every letter of every case in `tests/cases`, in both languages: what no reader should ever stumble over."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.contact.tales import CASE_ID
from wizard import clock
from wizard.case.contact import Contact
from wizard.case.evidence import Evidence
from wizard.checks.interface import Circumstances
from wizard.checks.run import run_checks
from wizard.contact.interface import Letter, Route
from wizard.contact.letter.written import MOST
from wizard.contact.letters import CHANNELS, write_letter
from wizard.contact.matter import is_unexplained
from wizard.contact.route import route
from wizard.diagnosis.diagnose import diagnose
from wizard.i18n import speaking
from wizard.questions.reading import read_case

HERE = Path(__file__).parent
CASES = sorted([*(HERE.parent / "cases").glob("*.json"), *(HERE / "stories").glob("*.json")])
LONGEST_LINE_OF_A_CHAT = 400

QUOTED = re.compile(r"„[^”]*”|“[^”]*”")
SLIPS = re.compile(r"  | [,.;:!?](?!\d)|\(\)|[{}]|\bNone\b|\.\.|,,|::")
# "I did" has a gender in Polish, and nobody asked the person for theirs.
GENDERED = re.compile(r"\w(?:łem|łam|łeś|łaś)\b")
ENGLISH = re.compile(r"\b(?:Hello|Please|the|Kind regards)\b")


def letters_of(path: Path, language: str) -> tuple[Route, dict[str, Letter], str]:
    told = json.loads(path.read_text(encoding="utf-8"))
    today = date.fromisoformat(told["today"])
    circumstances = Circumstances(today=today)
    with clock.fixed(datetime(today.year, today.month, today.day, 12, tzinfo=UTC)), speaking(language):
        case = read_case(
            told["answers"],
            case_id=CASE_ID,
            started=clock.now(),
            contacts=tuple(map(Contact.model_validate, told.get("contacts", ()))),
            evidence=tuple(map(Evidence.model_validate, told.get("evidence", ()))),
        ).case
        findings = run_checks(case, circumstances)
        diagnosis = diagnose(findings, case)
        way = route(case, findings, diagnosis, circumstances)
        written = {
            channel: write_letter(case, findings, diagnosis, way, channel, circumstances)
            for channel in CHANNELS
        }
    hidden = (case.payment.code or "") if is_unexplained(findings) else ""
    return way, written, hidden


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_nobody_stumbles_over_a_letter(path: Path, language: str) -> None:
    way, written, hidden = letters_of(path, language)
    assert way.route
    for channel, letter in written.items():
        own_words = QUOTED.sub("", letter.body)
        assert not SLIPS.search(own_words), (channel, SLIPS.search(own_words), own_words)
        if channel not in ("chat", "phone"):
            assert CASE_ID in letter.body
            assert CASE_ID in letter.subject
            assert "\n" not in letter.subject
            assert len(letter.body) <= MOST
        if channel in ("chat", "phone"):
            assert not letter.subject
            assert all(part and len(part) <= LONGEST_LINE_OF_A_CHAT for part in letter.parts)
        if language == "pl":
            assert not GENDERED.search(own_words), (channel, GENDERED.search(own_words))
            assert not ENGLISH.search(own_words), (channel, ENGLISH.search(own_words))
        if hidden:
            assert hidden not in letter.body
            assert all(hidden not in choice.why for choice in way.route)


def test_there_are_cases() -> None:
    assert len(CASES) > 100
