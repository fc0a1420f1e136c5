"""The ranking, the next best action, and the sentences."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from wizard.case.outcome import Outcome, Standing, Trial, TrialResult
from wizard.checks.interface import Action, Cause, Finding, Verdict
from wizard.diagnosis.diagnose import diagnose
from wizard.diagnosis.interface import Likelihood
from wizard.diagnosis.weighing import weigh

WRONG_NIP = {
    "what.message": "Nie mogliśmy utworzyć faktury",
    "billing.kind": "business",
    "billing.tax_id": "5261040827",
}
DECLINED = {"payment.method": "card", "payment.status": "declined", "payment.code": "insufficient_funds"}


def finding(check="B01", verdict=Verdict.FAILED, cause=Cause.BILLING_DETAILS, **more):
    return Finding(check=check, cause=cause, verdict=verdict, sentence="It is so.", remedy="Do this.", **more)


def test_the_headline_names_the_finding(diagnosed):
    _case, _findings, diagnosis = diagnosed(WRONG_NIP)
    assert diagnosis.headline == (
        "Most likely: billing details, because the last digit of the NIP does not match the others."
    )
    assert diagnosis.because == "B03"
    assert diagnosis.action is Action.FIX


def test_two_causes_are_ranked_and_both_named(diagnosed):
    _case, _findings, diagnosis = diagnosed({**WRONG_NIP, "order.unpaid_count": "1"})
    assert [cause.cause for cause in diagnosis.causes] == [Cause.BILLING_DETAILS, Cause.PAYMENT]
    assert diagnosis.causes[1].likelihood is Likelihood.POSSIBLE
    assert diagnosis.causes[1].sentence.startswith("Possible: ")


@pytest.mark.parametrize(
    "answers",
    [
        {"payment.status": "timeout"},
        {"what.charged": "yes", "payment.status": "declined"},
        {"what.charged": "yes"},
        {**DECLINED, "what.attempts": "3"},
        {**DECLINED, "payment.code": "SPF"},
        {**DECLINED, "payment.code": "duplicate_transaction"},
        {"what.code": "504"},
    ],
    ids=lambda answers: " ".join(answers.values()),
)
def test_what_can_be_paid_twice_stops_whatever_the_cause(diagnosed, answers):
    _case, _findings, diagnosis = diagnosed({**WRONG_NIP, **answers})
    assert diagnosis.action is Action.STOP_PAYING
    assert diagnosis.until is None


def test_tries_since_then_count_as_well(diagnosed):
    at = datetime(2026, 11, 23, 12, tzinfo=UTC)
    tried = tuple(Trial(check="P02", at=at, result=TrialResult.NOT_FIXED, pays=True) for _each in range(2))
    assert diagnosed({**DECLINED, "what.attempts": "1"}, trials=tried[:1])[2].action is Action.FIX
    assert diagnosed({**DECLINED, "what.attempts": "1"}, trials=tried)[2].action is Action.STOP_PAYING


def test_paid_and_clear_is_no_reason_to_stop_mending(diagnosed):
    _case, _findings, diagnosis = diagnosed({**WRONG_NIP, "payment.status": "paid", "what.charged": "yes"})
    assert diagnosis.action is Action.FIX


def test_a_wait_says_until_when(diagnosed):
    answers = {"what.message": "Brak faktury", "order.placed_on": "10.11.2026", "payment.status": "paid"}
    _case, _findings, diagnosis = diagnosed(answers)
    assert (diagnosis.action, diagnosis.until) == (Action.WAIT, date(2026, 12, 15))
    assert "15 December 2026" in diagnosis.advice


def test_a_solved_case_asks_for_nothing(diagnosed):
    solved = Outcome(standing=Standing.SOLVED)
    _case, _findings, diagnosis = diagnosed({**WRONG_NIP, "what.charged": "yes"}, outcome=solved)
    assert diagnosis.action is Action.DONE
    assert "It works now" in diagnosis.headline


def test_nothing_known_is_said_to_be_too_little(diagnosed):
    _case, _findings, diagnosis = diagnosed({"what.message": "nie działa"})
    assert (diagnosis.causes, diagnosis.action) == ((), Action.CONTACT)
    assert "too little" in diagnosis.headline


def test_nothing_wrong_is_not_called_too_little(diagnosed):
    answers = {
        "what.message": "Nie mogliśmy utworzyć faktury", "what.when": "23.11.2026 10:00", "what.where": "website",
        "what.charged": "no", "what.attempts": "1", "what.code": "FX-1", "what.updated": "yes",
        "billing.kind": "business", "billing.name": "Kowalczyk Meble", "billing.country": "PL",
        "billing.tax_id": "5261040828", "billing.street": "Długa 5", "billing.postal_code": "00-238",
        "billing.city": "Warszawa", "billing.email": "biuro@example.com", "billing.receipt": "none",
        "order.number": "1", "order.amount": "100 zł", "order.unpaid_count": "0",
        "payment.method": "card", "payment.status": "not_tried",
    }  # fmt: skip
    _case, _findings, diagnosis = diagnosed(answers)
    assert (diagnosis.causes, diagnosis.action) == ((), Action.CONTACT)
    assert "nothing wrong" in diagnosis.headline


def test_a_finding_without_a_clause_is_quoted_whole(diagnosed):
    case, _findings, _diagnosis = diagnosed({})
    odd = finding("B01", weighs={Cause.BILLING_DETAILS: 80}, action=Action.FIX)
    assert diagnose((odd,), case).headline == "Most likely: billing details. It is so."


def test_what_could_not_be_told_is_never_a_cause(diagnosed):
    _case, findings, diagnosis = diagnosed(
        {"billing.kind": "business", "billing.country": "US", "billing.tax_id": "1"}
    )
    assert any(one.skip == "could_not_tell" for one in findings)
    assert diagnosis.causes == ()


def test_many_hints_do_not_outweigh_a_proof():
    hints = [finding(f"T0{n}", cause=Cause.SOFTWARE, weighs={Cause.SOFTWARE: 40}) for n in range(5)]
    proof = finding("B03", weighs={Cause.BILLING_DETAILS: 90})
    assert [one.cause for one in weigh([*hints, proof])] == [Cause.BILLING_DETAILS, Cause.SOFTWARE]


def test_what_speaks_against_takes_away():
    found = [finding(weighs={Cause.PAYMENT: 40}), finding("P02", Verdict.PASSED, weighs={Cause.PAYMENT: -25})]
    assert weigh(found) == ()


def test_the_strongest_speaks_first():
    weak, strong = (
        finding("B01", weighs={Cause.BILLING_DETAILS: 30}),
        finding("B03", weighs={Cause.BILLING_DETAILS: 90}),
    )
    assert [one.check for one in weigh([weak, strong])[0].speaking] == ["B03", "B01"]
