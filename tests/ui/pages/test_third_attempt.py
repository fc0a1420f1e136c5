"""The real checks behind the page: the bank is looked at before every further payment, and the third attempt is the last."""

from __future__ import annotations

import pytest

from tests.ui.pages.conftest import Stage, button, texts
from wizard.case.outcome import TrialResult
from wizard.ui.pages.checks import ChecksPage
from wizard.ui.widgets.buttons import Button

DECLINED = {
    "what.message": "Your card was declined",
    "what.where": "website",
    "what.charged": "no",
    "what.attempts": "2",
    "payment.method": "card",
    "payment.status": "declined",
    "payment.code": "insufficient_funds",
}


def pay_buttons(page: ChecksPage) -> list[str]:
    return [
        one.objectName()
        for one in page.findChildren(Button)
        if one.isVisible() and one.objectName().endswith(".pay")
    ]


@pytest.fixture
def page(stage: Stage) -> ChecksPage:
    return ChecksPage(stage.fittings)


def test_the_bank_is_asked_for_and_the_third_attempt_stops_all_further_ones(stage: Stage, page: ChecksPage):
    holder = stage.put_on(page, stage.draft(answers=DECLINED))
    assert "P02.pay" in pay_buttons(page)
    button(page, "P02.pay").click()
    stage.settle()
    assert "what does your bank show" in texts(page)
    assert "Tried 2 times so far." in texts(page)
    button(page, "P02.bank.nothing").click()
    stage.settle()
    assert "attempt number 3" in texts(page)
    button(page, "P02.not_fixed").click()
    stage.settle()
    assert [(one.check, one.result, one.pays) for one in holder.draft.trials] == [
        ("P02", TrialResult.NOT_FIXED, True)
    ]
    assert "It was tried 3 times already." in texts(page)
    assert pay_buttons(page) == []
    assert "Do not try again for now" in texts(page)


@pytest.mark.parametrize("said", ["charge", "unseen"])
def test_what_the_bank_shows_can_end_it(stage: Stage, page: ChecksPage, said: str):
    holder = stage.put_on(page, stage.draft(answers=DECLINED))
    button(page, "P02.pay").click()
    stage.settle()
    button(page, f"P02.bank.{said}").click()
    stage.settle()
    assert holder.draft.answers["what.charged"] == {"charge": "yes", "unseen": "unknown"}[said]
    assert holder.draft.trials == ()
    assert "attempt number" not in texts(page)
    if said == "charge":
        assert pay_buttons(page) == []
