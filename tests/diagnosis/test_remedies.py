"""Guided remedies: those that fit, in order, and none that does harm."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from wizard.case.outcome import Trial, TrialResult
from wizard.checks.catalogue import CATALOGUE
from wizard.diagnosis.remedies import REMEDIES, guided, remedy
from wizard.questions.catalogue import is_question

SERVER = {"what.message": "Something went wrong", "what.where": "website"}


def ids(case, diagnosis):
    return [one.id for one in guided(case, diagnosis)]


def test_the_easiest_for_the_likeliest_cause_comes_first(diagnosed):
    case, _findings, diagnosis = diagnosed(SERVER)
    assert ids(case, diagnosis)[:3] == ["private_window", "sign_in_again", "other_browser"]


def test_what_failed_already_is_not_offered_again(diagnosed):
    case, _findings, diagnosis = diagnosed({**SERVER, "what.private_window": "failed", "what.updated": "yes"})
    assert not {"private_window", "update"} & set(ids(case, diagnosis))


def test_what_was_tried_in_vain_in_the_app_is_not_offered_again(diagnosed):
    trial = Trial(check="sign_in_again", at=datetime(2026, 11, 23, tzinfo=UTC), result=TrialResult.NOT_FIXED)
    case, _findings, diagnosis = diagnosed(SERVER, trials=(trial,))
    assert "sign_in_again" not in ids(case, diagnosis)


def test_a_browser_is_no_matter_in_a_shop(diagnosed):
    case, _findings, diagnosis = diagnosed({**SERVER, "what.where": "shop"})
    assert not {"private_window", "other_browser", "update"} & set(ids(case, diagnosis))


@pytest.mark.parametrize("charged", ["yes", "no"])
def test_paying_once_more_is_offered_only_where_it_is_safe(diagnosed, charged):
    answers = {"payment.method": "card", "payment.status": "declined", "payment.code": "insufficient_funds"}
    case, _findings, diagnosis = diagnosed({**answers, "what.charged": charged})
    assert ("other_method" in ids(case, diagnosis)) is (charged == "no")


def test_nothing_is_offered_where_nothing_is_to_be_done(diagnosed):
    case, _findings, diagnosis = diagnosed({"order.invoice_number": "5265877635-20250826-0100001AF629-AF"})
    assert guided(case, diagnosis) == ()


@pytest.mark.parametrize("one", REMEDIES, ids=lambda one: one.id)
def test_every_remedy_is_whole(one):
    assert remedy(one.id) is one
    assert one.how
    assert one.causes
    assert not one.answer or is_question(one.answer)
    # Trials name either a check or a remedy; one name must not mean both.
    assert one.id not in {entry.about.id for entry in CATALOGUE}


@pytest.mark.parametrize("one", [one for one in REMEDIES if one.clicks], ids=lambda one: one.id)
def test_where_to_click_is_told_for_every_big_browser_with_its_version(one):
    assert [clicks.browser for clicks in one.clicks] == [
        "Google Chrome", "Mozilla Firefox", "Microsoft Edge", "Safari", "Opera",
    ]  # fmt: skip
    assert all(clicks.since.isdecimal() for clicks in one.clicks)
    assert one.clicks[0].name == "Google Chrome (version 120 and later)"
