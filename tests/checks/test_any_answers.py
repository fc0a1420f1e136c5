"""Whatever anybody types: never a crash, never "failed" where it could not tell, and the same findings each time."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wizard.checks.interface import Action, Circumstances, Skip, Verdict
from wizard.checks.run import run_checks
from wizard.diagnosis.diagnose import diagnose
from wizard.questions.catalogue import QUESTIONS
from wizard.questions.question import Kind
from wizard.questions.reading import read_case

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ODD = (
    "", " ", "0", "0,00 zł", "1000000000000", "-5 zł", "1.01.2027", "31.02.2026", "1.1.1900", "9999-12-31", "5261040828", "5261040827",
    "DE129273398", "US07-1234567", "XX999", "4111 1111 1111 1111", "😡💳❌", "שלום עולם", "\u202ekcab\u202c", "٣١٢", "ＮＩＰ", "a" * 3000,
    "'; DROP TABLE", "<b>x</b>", "{name}", "%s", "\x00", "504", "insufficient_funds", "KSeF 440", "00/00", "13/99", "99999999999999999999",
)  # fmt: skip


def values(asked):
    if asked.kind is Kind.CHOICE:
        return st.sampled_from([choice.value for choice in asked.choices]) | st.sampled_from(ODD)
    return st.sampled_from(ODD) | st.text(max_size=40)


ANSWERS = st.fixed_dictionaries({}, optional={asked.id: values(asked) for asked in QUESTIONS})
DAYS = st.dates(date(2024, 1, 1), date(2031, 12, 31))


def found(answers, today):
    case = read_case(answers, case_id="IR-000000000", started=NOON).case
    findings = run_checks(case, Circumstances(today))
    return case, findings, diagnose(findings, case)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANSWERS, DAYS)
def test_any_answers_make_findings(answers, today):
    case, findings, diagnosis = found(answers, today)
    assert [one for one in findings if "fault" in one.facts] == []
    for one in findings:
        assert one.sentence
        assert (one.skip is not None) == (one.verdict is Verdict.SKIPPED)
        if one.skip is Skip.COULD_NOT_TELL:
            assert one.weighs == {}
            assert one.action is None
        if one.verdict in (Verdict.FAILED, Verdict.WARNED):
            assert one.remedy
    assert diagnosis.headline
    assert diagnosis.advice
    assert (diagnosis.until is None) or diagnosis.action is Action.WAIT
    assert diagnosis.headline.count("Most likely") <= 1
    likely = [cause for cause in diagnosis.causes if cause.sentence.startswith("Most likely")]
    assert likely in ([], [diagnosis.causes[0]] if diagnosis.causes else [])
    assert diagnose(findings, case) == diagnosis


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANSWERS, DAYS)
def test_a_wait_is_never_for_a_day_gone_by(answers, today):
    _case, findings, diagnosis = found(answers, today)
    assert all(one.until is None or one.until >= today for one in findings if one.action is Action.WAIT)
    assert diagnosis.until is None or diagnosis.until >= today


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param({"billing.kind": "business", "billing.country": "US", "billing.tax_id": "07-1234567"}, id="a tax number of the United States"),
        pytest.param({"billing.kind": "business", "billing.country": "JP", "billing.tax_id": "T1234567890123"}, id="of Japan"),
        pytest.param({"billing.kind": "business", "billing.country": "UA", "billing.tax_id": "12345678"}, id="of Ukraine"),
        pytest.param({"order.amount": "1000000000000 zł"}, id="a billion"),
        pytest.param({"order.placed_on": "1.01.2030", "what.when": "1.01.2030 10:00"}, id="the future"),
        pytest.param({"what.message": "שלום עולם 😡", "billing.name": "\u202eAnna\u202c"}, id="right to left"),
        pytest.param({"what.charged": "unknown", "payment.status": "unknown"}, id="nobody knows"),
    ],
)  # fmt: skip
def test_what_nobody_can_tell_fails_nothing(answers):
    _case, findings, _diagnosis = found(answers, date(2026, 11, 23))
    assert [one.check for one in findings if one.verdict is Verdict.FAILED] == []


@pytest.mark.parametrize(
    "answers",
    [
        {"payment.status": "paid", "what.charged": "no", "payment.code": "insufficient_funds"},
        {"payment.status": "declined", "what.charged": "yes"},
        {"payment.method": "blik", "order.amount": "20 EUR", "payment.status": "paid"},
        {"billing.kind": "person", "billing.receipt": "with_tax_id", "billing.tax_id": "5261040828"},
        {
            "order.placed_on": "5.11.2026",
            "payment.paid_on": "1.11.2026",
            "order.invoice_requested_on": "1.01.2020",
        },
    ],
    ids=[
        "paid and refused",
        "declined and charged",
        "BLIK in euro, paid",
        "a person's NIP",
        "asked before it was sold",
    ],
)
def test_answers_that_contradict_each_other_still_lead_somewhere(answers):
    _case, _findings, diagnosis = found({"what.message": "Brak faktury", **answers}, date(2026, 11, 23))
    assert diagnosis.headline
    if answers.get("what.charged") == "yes":
        assert diagnosis.action is Action.STOP_PAYING
