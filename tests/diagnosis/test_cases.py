"""The cases of tests/cases: cause, action and date as expected, in both languages, with a sentence that says why."""

from __future__ import annotations

import json

import pytest

from bench.diagnosis import FOLDER, judge
from wizard.checks.interface import Verdict
from wizard.i18n import speaking
from wizard.questions.catalogue import OTHER_NAMES, is_question

CASES = sorted(FOLDER.glob("*.json"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path):
    judged = judge(path)
    assert judged.found == judged.expected
    assert not [finding for finding in judged.findings if "fault" in finding.facts]
    assert judged.diagnosis.headline
    assert judged.diagnosis.advice
    if judged.diagnosis.causes:
        assert judged.diagnosis.headline == judged.diagnosis.causes[0].sentence
        assert ", because " in judged.diagnosis.headline


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case_in_polish(path):
    with speaking("pl"):
        judged = judge(path)
    assert judged.found == judged.expected


def test_the_cases_are_many_and_of_all_kinds():
    expected = [json.loads(path.read_text(encoding="utf-8"))["expect"] for path in CASES]
    assert len(CASES) >= 60
    assert {one["cause"] for one in expected} == {
        "billing_details",
        "payment",
        "software",
        "restriction",
        None,
    }
    assert {one["action"] for one in expected} == {"fix", "wait", "contact", "stop_paying", "done"}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_answers_are_answers_to_our_questions(path):
    answers = json.loads(path.read_text(encoding="utf-8"))["answers"]
    assert [name for name in answers if not is_question(name) and name not in OTHER_NAMES] == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_a_cause_rests_on_was_found(path):
    judged = judge(path)
    by_check = {finding.check: finding for finding in judged.findings}
    for cause in judged.diagnosis.causes:
        assert cause.because
        assert all(by_check[check].weighs.get(cause.cause, 0) > 0 for check in cause.because)
        assert all(by_check[check].verdict is not Verdict.SKIPPED for check in cause.because)
