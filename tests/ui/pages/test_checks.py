"""Step 4 with clicks: what the person sees of the findings, and what the draft takes down."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from tests.ui.pages.conftest import Stage, button, texts
from wizard import clock
from wizard.case.outcome import Standing, TrialResult
from wizard.checks.interface import Action, Cause, Finding, Skip, Verdict
from wizard.contact.interface import Route
from wizard.diagnosis.interface import Diagnosis, Likelihood, RankedCause
from wizard.diagnosis.remedies import REMEDIES
from wizard.drafts.draft import Draft
from wizard.drafts.worked_out import WorkedOut
from wizard.questions.question import StepId
from wizard.ui.pages import checks
from wizard.ui.pages.checks import ChecksPage
from wizard.ui.pages.seen import Seen

NOW = datetime(2026, 11, 3, 14, 32, tzinfo=UTC)


def tax_id(draft: Draft) -> Finding:
    if draft.answers.get("billing.tax_id") == "526-104-08-28":
        return Finding(
            check="B03", cause=Cause.BILLING_DETAILS, verdict=Verdict.PASSED, sentence="The NIP is right."
        )
    return Finding(
        check="B03",
        cause=Cause.BILLING_DETAILS,
        verdict=Verdict.FAILED,
        sentence="The check digit does not match.",
        remedy="Compare it with an earlier invoice.",
        mend=("billing.tax_id",),
        proposal={"billing.tax_id": "526-104-08-28"},
    )


def declined(_draft: Draft) -> Finding:
    return Finding(
        check="P02",
        cause=Cause.PAYMENT,
        verdict=Verdict.WARNED,
        sentence="The bank declined the payment.",
        remedy="Pay with another card.",
        pays=True,
    )


def cache(_draft: Draft) -> Finding:
    return Finding(
        check="S01",
        cause=Cause.SOFTWARE,
        verdict=Verdict.WARNED,
        sentence="An old page.",
        remedy="Reload the page.",
    )


def passed(_draft: Draft) -> Finding:
    return Finding(
        check="B01", cause=Cause.BILLING_DETAILS, verdict=Verdict.PASSED, sentence="There is a name."
    )


def unasked(_draft: Draft) -> Finding:
    return Finding(
        check="P05",
        cause=Cause.PAYMENT,
        verdict=Verdict.SKIPPED,
        skip=Skip.NOT_ASKED,
        sentence="Not answered.",
    )


def untold(_draft: Draft) -> Finding:
    return Finding(
        check="S02",
        cause=Cause.SOFTWARE,
        verdict=Verdict.SKIPPED,
        skip=Skip.COULD_NOT_TELL,
        sentence="Nobody knows this code.",
    )


def code(_draft: Draft) -> Finding:
    return Finding(
        check="P03",
        cause=Cause.PAYMENT,
        verdict=Verdict.WARNED,
        sentence="The code says the same.",
        remedy="Pay with another card.",
        pays=True,
    )


ALL = (passed, tax_id, declined, code, cache, unasked, untold)
TITLES = {
    "B03": "Tax number",
    "P02": "Payment",
    "P03": "Code of the payment",
    "S01": "Page",
    "B01": "Name",
    "P05": "Card",
    "S02": "Code",
}


def see(draft: Draft, _profile: object, progress: object, _original: object = None) -> Seen:
    findings = tuple(finding(draft) for finding in ALL)
    stop = draft.answers.get("what.charged") == "yes"
    diagnosis = Diagnosis(
        causes=(
            RankedCause(
                cause=Cause.BILLING_DETAILS,
                likelihood=Likelihood.LIKELY,
                because=("B03",),
                sentence="The NIP.",
            ),
        ),
        action=Action.STOP_PAYING if stop else Action.WAIT,
        until=None if stop else date(2026, 11, 10),
        headline="Most likely: the tax number.",
        advice="Mend the tax number.",
    )
    return Seen(
        draft,
        WorkedOut(draft.told(), findings, diagnosis, Route(route=())),
        TITLES,
        {"P05": ("payment.card_expiry",)},
        () if draft.answers.get("what.private_window") == "failed" else REMEDIES[:1] + REMEDIES[-1:],
    )


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> None:
    """Checks that are quickly understood, in the place of the real ones."""

    monkeypatch.setattr(checks, "see", see)


@pytest.fixture
def page(stage: Stage, world: None) -> ChecksPage:
    return ChecksPage(stage.fittings)


def click(stage: Stage, widget: object) -> None:
    stage.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)  # type: ignore[arg-type]
    stage.settle()


def test_the_diagnosis_stands_on_top_with_its_date_and_reason(stage: Stage, page: ChecksPage) -> None:
    stage.put_on(page, stage.draft())
    said = texts(page.diagnosis)
    assert "Most likely: the tax number." in said
    assert "Wait until 10 November 2026." in said
    assert "Tax number" in said


def test_problems_come_first_and_every_verdict_is_a_word(stage: Stage, page: ChecksPage) -> None:
    stage.put_on(page, stage.draft())
    said = texts(page.board)
    order = [
        said.index(part) for part in ("Problem: Tax number", "Worth a look: Payment", "Could not tell: Code")
    ]
    assert order == sorted(order)
    assert "There is a name." not in said


def test_passed_checks_unfold(stage: Stage, page: ChecksPage) -> None:
    stage.put_on(page, stage.draft())
    click(stage, button(page, "1 check passed"))
    assert "In order: Name" in texts(page.board)


def test_a_fold_stays_open_when_the_checks_run_again(stage: Stage, page: ChecksPage) -> None:
    stage.put_on(page, stage.draft())
    click(stage, button(page, "1 check passed"))
    click(stage, button(page, "Check again"))
    assert "In order: Name" in texts(page.board)


def test_answer_it_goes_to_the_question(stage: Stage, page: ChecksPage) -> None:
    stage.put_on(page, stage.draft(answers={"payment.method": "card"}))
    click(stage, button(page, "1 check waits for an answer"))
    click(stage, button(page, "P05.answer"))
    assert stage.went == [("back here", StepId.ORDER, "payment.card_expiry")]


def test_change_the_answer_comes_back_here(stage: Stage, page: ChecksPage) -> None:
    stage.put_on(page, stage.draft())
    click(stage, button(page, "B03.change"))
    assert stage.went == [("back here", StepId.BILLING, "billing.tax_id")]


def test_an_answer_changed_from_here_counts_as_tried(stage: Stage, page: ChecksPage) -> None:
    holder = stage.put_on(page, stage.draft(answers={"billing.tax_id": "526-104-08-29"}))
    click(stage, button(page, "B03.change"))
    page.leave()
    holder.answer("billing.tax_id", "526-104-08-28")
    page.enter()
    stage.settle()
    assert [(trial.check, trial.result) for trial in holder.draft.trials] == [("B03", TrialResult.FIXED)]


def test_looking_at_an_answer_without_changing_it_is_no_try(stage: Stage, page: ChecksPage) -> None:
    holder = stage.put_on(page, stage.draft())
    click(stage, button(page, "B03.change"))
    page.leave()
    page.enter()
    stage.settle()
    assert holder.draft.trials == ()


def test_a_proposal_becomes_the_answer_and_the_check_passes(stage: Stage, page: ChecksPage) -> None:
    holder = stage.put_on(page, stage.draft(answers={"billing.tax_id": "526-104-08-29"}))
    with clock.fixed(NOW):
        click(stage, button(page, "Use 526-104-08-28"))
    assert holder.draft.answers["billing.tax_id"] == "526-104-08-28"
    [trial] = holder.draft.trials
    assert (trial.check, trial.result, trial.at) == ("B03", TrialResult.FIXED, NOW)
    assert "Problem: Tax number" not in texts(page.board)
    click(stage, button(page, "1 thing you tried"))
    assert "Tax number, fixed" in texts(page.board)


def test_a_remedy_that_changed_nothing_is_noted_as_not_fixed(stage: Stage, page: ChecksPage) -> None:
    holder = stage.put_on(page, stage.draft())
    click(stage, button(page, "B03.done"))
    assert [trial.result for trial in holder.draft.trials] == [TrialResult.NOT_FIXED]
    assert "not fixed" in texts(page.board)
    assert stage.told == ["Checked again: 4 things to look at."]


def test_a_remedy_no_check_can_judge_asks_the_person(stage: Stage, page: ChecksPage) -> None:
    holder = stage.put_on(page, stage.draft())
    click(stage, button(page, "S01.done"))
    assert [trial.result for trial in holder.draft.trials] == [TrialResult.TRIED]
    click(stage, button(page, "S01.not_fixed"))
    assert [trial.result for trial in holder.draft.trials] == [TrialResult.NOT_FIXED]


def test_paying_again_is_offered_only_when_the_bank_shows_nothing(stage: Stage, page: ChecksPage) -> None:
    holder = stage.put_on(page, stage.draft(answers={"what.attempts": "2"}))
    assert "P02.fixed" not in [
        one.objectName() for one in page.board.findChildren(type(page.diagnosis.again))
    ]
    click(stage, button(page, "I want to pay again"))
    click(stage, button(page, "P02.bank.nothing"))
    assert holder.draft.answers["what.charged"] == "no"
    assert "Tried 2 times so far." in texts(page.board)
    assert "attempt number 3" in texts(page.board)
    click(stage, button(page, "P02.not_fixed"))
    [trial] = holder.draft.trials
    assert (trial.pays, trial.result) == (True, TrialResult.NOT_FIXED)
    assert "attempt number" not in texts(page.board)
    click(stage, button(page, "I want to pay again"))
    assert "Tried 3 times so far." in texts(page.board)


def test_a_charge_stops_all_paying(stage: Stage, page: ChecksPage) -> None:
    holder = stage.put_on(page, stage.draft())
    click(stage, button(page, "I want to pay again"))
    click(stage, button(page, "P02.bank.charge"))
    said = texts(page)
    assert holder.draft.answers["what.charged"] == "yes"
    assert "Don't pay again for now" in said
    assert "Pay with another card." not in said
    click(stage, button(page, "P02.charged"))
    assert stage.went == [("back here", StepId.WHAT, "what.charged")]


def test_who_can_not_see_the_bank_is_told_to_wait(stage: Stage, page: ChecksPage) -> None:
    holder = stage.put_on(page, stage.draft())
    click(stage, button(page, "I want to pay again"))
    click(stage, button(page, "P02.bank.unseen"))
    assert holder.draft.answers["what.charged"] == "unknown"
    assert "wait before you pay again" in texts(page.board)
    assert "How did it go?" not in texts(page.board)


def test_the_same_remedy_is_said_once(stage: Stage, page: ChecksPage) -> None:
    stage.put_on(page, stage.draft())
    said = texts(page.board)
    assert said.count("Pay with another card.") == 1
    assert said.count("What to do about it is the same as above.") == 1
    assert said.count("I want to pay again") == 1


def test_a_guided_remedy_opens_step_by_step_and_takes_its_result(stage: Stage, page: ChecksPage) -> None:
    holder = stage.put_on(
        page, stage.draft(answers={"what.where": "website", "what.software": "Firefox 151"})
    )
    assert "1. Open a private window" not in texts(page.board)
    click(stage, button(page, "Open the page in a private window"))
    said = texts(page.board)
    assert "1. Open a private window" in said
    assert "Mozilla Firefox" in said
    assert "Google Chrome" not in said
    with clock.fixed(NOW):
        click(stage, button(page, "private_window.not_fixed"))
    [trial] = holder.draft.trials
    assert (trial.check, trial.result, trial.at, trial.pays) == (
        "private_window",
        TrialResult.NOT_FIXED,
        NOW,
        False,
    )
    assert holder.draft.answers["what.private_window"] == "failed"
    assert "Open the page in a private window" not in texts(page.board)


def test_a_guided_remedy_that_worked_solves_the_case(stage: Stage, page: ChecksPage) -> None:
    holder = stage.put_on(page, stage.draft(answers={"what.where": "website"}))
    click(stage, button(page, "Open the page in a private window"))
    click(stage, button(page, "private_window.fixed"))
    assert holder.draft.answers["what.private_window"] == "worked"
    assert holder.draft.outcome.standing is Standing.SOLVED


def test_a_guided_remedy_that_pays_stands_behind_the_guard(stage: Stage, page: ChecksPage) -> None:
    holder = stage.put_on(page, stage.draft())
    click(stage, button(page, "Pay once in another way"))
    click(stage, button(page, "other_method.pay"))
    click(stage, button(page, "other_method.bank.nothing"))
    click(stage, button(page, "other_method.not_fixed"))
    [trial] = holder.draft.trials
    assert (trial.check, trial.pays) == ("other_method", True)
    click(stage, button(page, "other_method.pay"))
    click(stage, button(page, "other_method.bank.charge"))
    assert "Pay once in another way" not in texts(page.board)


def test_it_works_now_closes_the_case_and_asks_nothing_more(stage: Stage, page: ChecksPage) -> None:
    holder = stage.put_on(page, stage.draft())
    with clock.fixed(NOW):
        click(stage, button(page, "It works now"))
    assert holder.draft.outcome.standing is Standing.SOLVED
    assert holder.draft.outcome.since == NOW
    said = texts(page)
    assert "Good to hear that it works now!" in said
    assert "Keep the browser or the app up to date." in said
    assert "Tax number" not in said


def test_a_solved_case_can_be_reopened(stage: Stage, page: ChecksPage) -> None:
    holder = stage.put_on(page, stage.draft())
    click(stage, button(page, "It works now"))
    click(stage, page.solved.reopen)
    assert holder.draft.outcome.standing is Standing.OPEN
    assert "Problem: Tax number" in texts(page)


def test_a_trouble_is_told_and_what_was_found_stays(
    stage: Stage, page: ChecksPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.put_on(page, stage.draft())

    def broken(*_args: object) -> Seen:
        raise RuntimeError("broken")

    monkeypatch.setattr(checks, "see", broken)
    click(stage, button(page, "Check again"))
    assert len(stage.troubles) == 1
    assert "Problem: Tax number" in texts(page)


def test_the_focus_stays_where_it_was_when_the_checks_run_again(stage: Stage, page: ChecksPage) -> None:
    stage.put_on(page, stage.draft())
    click(stage, button(page, "B03.done"))
    assert button(page, "B03.done").hasFocus()


def test_a_card_takes_the_focus_by_its_check(stage: Stage, page: ChecksPage) -> None:
    stage.put_on(page, stage.draft())
    assert page.focus_on("B03") is True
    assert button(page, "B03.use").hasFocus()
    assert page.focus_on("nothing") is False


def test_another_language_keeps_folds_and_says_all_anew(stage: Stage, page: ChecksPage) -> None:
    stage.put_on(page, stage.draft())
    click(stage, button(page, "1 check passed"))
    page.retranslate()
    stage.settle()
    assert "In order: Name" in texts(page.board)
