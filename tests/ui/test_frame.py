from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from wizard import i18n
from wizard.errors import Trouble
from wizard.i18n import _
from wizard.questions.question import StepId
from wizard.ui import announce as announcing
from wizard.ui.page import Problem

TOLD = {"what.message": "The payment was declined", "what.vendor": "Green Leaf"}
BILLED = {"billing.kind": "person", "billing.name": "Anna", "billing.country": "PL"}


@pytest.fixture
def said(monkeypatch):
    """What was said to a screen reader: the sentence, and whether at once."""
    heard = []

    def hear(event):
        urgent = event.politeness() == announcing.QAccessible.AnnouncementPoliteness.Assertive
        heard.append((event.message(), urgent))

    monkeypatch.setattr(announcing.QAccessible, "updateAccessibility", hear)
    return heard


def test_the_first_field_has_the_focus(stage):
    on = stage()
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    assert on.frame.walk.at is StepId.WHAT


def test_what_is_typed_is_an_answer(stage):
    on = stage()
    on.type("It said no")
    assert on.answers["what.message"] == "It said no"


def test_next_with_all_in_order_goes_on(stage):
    on = stage(answers=TOLD)
    on.go_on()
    assert on.frame.walk.at is StepId.BILLING
    assert "Whose details should the invoice carry?" in on.texts()


def test_ctrl_enter_goes_on_from_any_field(stage):
    on = stage(answers=TOLD)
    on.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert on.frame.walk.at is StepId.BILLING


def test_enter_in_a_line_does_not_go_on(stage):
    on = stage(answers=TOLD)
    on.page.focus_on("what.vendor")
    on.press(Qt.Key.Key_Return)
    assert on.frame.walk.at is StepId.WHAT


def test_a_double_click_on_next_skips_no_page(stage):
    on = stage(answers={**TOLD, **BILLED})
    QTest.mouseDClick(on.button("Next"), Qt.MouseButton.LeftButton)
    on.click("Next")
    assert on.frame.walk.at is StepId.BILLING


def test_next_with_something_amiss_stays_says_so_and_takes_the_focus(stage, said):
    on = stage()
    on.go_on()
    assert on.frame.walk.at is StepId.WHAT
    assert "Look at 2 answers again" in on.texts()
    assert QApplication.focusWidget() is on.frame._area.summary
    assert said[-1][1]
    assert "Type the name of the shop or firm that was to issue the invoice." in said[-1][0]


def test_the_summary_says_the_same_as_the_field(stage):
    on = stage()
    on.go_on()
    sentence = "Type the message that you saw, or describe it in your own words."
    assert on.button(sentence)
    assert on.page._fields["what.message"].error == sentence


def test_a_line_of_the_summary_leads_to_its_field(stage):
    on = stage()
    on.go_on()
    on.click("Type the name of the shop or firm that was to issue the invoice.")
    assert on.page.field_with_focus() == "what.vendor"
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_by_keyboard_too(stage):
    on = stage()
    on.go_on()
    on.press(Qt.Key.Key_Tab)
    on.press(Qt.Key.Key_Tab)
    on.press(Qt.Key.Key_Space)
    assert on.page.field_with_focus() == "what.vendor"


def test_pressing_next_again_without_a_change_goes_on(stage):
    on = stage()
    on.go_on()
    on.go_on()
    assert on.frame.walk.at is StepId.BILLING
    assert on.frame.walk.left_open == {StepId.WHAT, StepId.BILLING}


def test_a_change_in_between_is_looked_at_again(stage):
    on = stage()
    on.go_on()
    on.page.focus_on("what.message")
    on.type("It said no")
    on.go_on()
    assert on.frame.walk.at is StepId.WHAT
    assert "Look at 1 answer again" in on.texts()


def test_wrong_input_stays_as_it_was_typed(stage):
    on = stage(answers={**TOLD, "what.when": "some day soon"})
    on.go_on()
    assert on.answers["what.when"] == "some day soon"
    assert on.page._fields["what.when"].input.text() == "some day soon"


def test_nothing_is_marked_before_next(stage):
    on = stage()
    on.type("x")
    on.press(Qt.Key.Key_Backspace)
    on.press(Qt.Key.Key_Tab)
    assert not any(field.error for field in on.page._fields.values())


def test_back_asks_nothing_and_loses_nothing(stage):
    on = stage(answers=TOLD, step=StepId.BILLING, reached=StepId.BILLING)
    on.page.focus_on("billing.name")
    on.type("Anna")
    on.click("Back")
    assert on.frame.walk.at is StepId.WHAT
    assert on.answers["billing.name"] == "Anna"


def test_back_from_the_first_step_leads_to_the_cases(stage, qtbot):
    on = stage()
    with qtbot.waitSignal(on.frame.finished):
        on.click("Back")


def test_it_resumes_at_the_very_step_and_field(stage):
    on = stage(answers=TOLD, step=StepId.BILLING, field="billing.city", reached=StepId.CHECKS)
    assert on.frame.walk.at is StepId.BILLING
    assert on.page.field_with_focus() == "billing.city"
    assert on.button("Step 4: Checks, Done").isEnabled()


def test_the_place_is_in_the_draft(stage):
    on = stage(answers=TOLD)
    on.page.focus_on("what.action")
    assert (on.holder.draft.step, on.holder.draft.field) == (StepId.WHAT, "what.action")


def test_visited_steps_can_be_clicked_and_later_ones_not(stage):
    on = stage(answers=TOLD, step=StepId.ORDER, reached=StepId.ORDER)
    assert not on.button("Step 5: Screenshots and documents, Later").isEnabled()
    on.click("Step 1: What happened, Done")
    assert on.frame.walk.at is StepId.WHAT
    assert "Step 1 of 8" in on.texts()


def test_a_change_from_the_review_comes_back_to_it(stage):
    on = stage(answers={**TOLD, **BILLED}, step=StepId.REVIEW, reached=StepId.REVIEW)
    on.page.go_back_here.emit(StepId.BILLING, "billing.name")
    assert on.page.field_with_focus() == "billing.name"
    on.go_on()
    assert on.frame.walk.at is StepId.REVIEW


def test_a_page_may_do_something_itself_before_going_on(stage):
    on = stage(answers=TOLD, step=StepId.EVIDENCE, reached=StepId.EVIDENCE)
    on.page.lets_go = False
    on.go_on()
    assert (on.frame.walk.at, on.page.asked_to_leave) == (StepId.EVIDENCE, 1)


def test_the_last_page_ends_the_walk(stage, qtbot):
    on = stage(step=StepId.PACKAGE, reached=StepId.PACKAGE)
    with qtbot.waitSignal(on.frame.finished):
        on.go_on()


def test_a_page_of_its_own_fields_is_asked_like_any_other(stage):
    on = stage(step=StepId.CONTACT, reached=StepId.CONTACT)
    on.page.wrong = (Problem("plain", "Say when."),)
    on.go_on()
    on.click("Say when.")
    assert on.page.line.hasFocus()


def test_saved_is_told_with_its_time(stage, qtbot):
    on = stage()
    on.type("x")
    with qtbot.waitSignal(on.holder.saved):
        on.holder.save()
    assert f"Saved {on.case.saves[-1].saved.astimezone():%H:%M}" in on.texts()


def test_a_failed_save_is_shown_until_it_works_again(stage, qtbot):
    on = stage()
    on.case.failing = Trouble("The disk is full.", "Free some space.", "What was saved before is untouched.")
    with qtbot.waitSignal(on.holder.save_failed):
        on.type("x")
        on.holder.save()
    assert "The disk is full. Free some space." in on.texts()
    assert "Not saved yet" in on.texts()
    on.case.failing = None
    on.type("y")
    with qtbot.waitSignal(on.holder.saved):
        on.holder.save()
    assert "The disk is full" not in on.texts()


def test_the_notice_of_a_case_that_was_put_right_is_shown(stage):
    on = stage(notice="The newest saved state was damaged.")
    assert "The newest saved state was damaged." in on.texts()
    on.click("Close this message")
    assert "damaged" not in on.texts()


def test_what_a_page_tells_in_passing_is_shown_and_said(stage, said):
    on = stage()
    on.page.told.emit("Copied.")
    assert "Copied." in on.texts()
    assert ("Copied.", False) in said


def test_another_language_loses_nothing_and_keeps_the_focus(stage):
    on = stage()
    on.type("It said no")
    on.go_on()
    on.page.focus_on("what.vendor")
    on.type("Green")
    try:
        i18n.speak("pl")
        on.frame.retranslate()
        assert _("What happened?") in on.texts()
        assert on.page.field_with_focus() == "what.vendor"
        assert on.answers == {"what.message": "It said no", "what.vendor": "Green"}
        assert on.page._fields["what.message"].input.text() == "It said no"
    finally:
        i18n.speak("en")
        on.frame.retranslate()


def test_a_solved_case_has_nobody_to_contact(stage):
    from wizard.case.outcome import Outcome, Standing

    on = stage(answers=TOLD, step=StepId.EVIDENCE, reached=StepId.REVIEW)
    on.holder.change(outcome=Outcome(standing=Standing.SOLVED))
    assert on.button("Step 6: Contact, Does not apply")
    on.go_on()
    assert on.frame.walk.at is StepId.REVIEW


@pytest.mark.parametrize("width", [859, 860], ids=["narrow", "wide"])
def test_the_list_becomes_a_line_where_there_is_no_room(stage, width):
    on = stage(answers=TOLD, size=(width, 560), step=StepId.BILLING, reached=StepId.BILLING)
    assert on.frame._steps.line.isVisible() is (width < 860)
    assert on.frame._steps.list.isVisible() is (width >= 860)
    if width < 860:
        assert on.button("Step 2 of 8: Billing details")


def test_the_line_leads_to_visited_steps(stage):
    on = stage(answers=TOLD, size=(800, 560), step=StepId.BILLING, reached=StepId.BILLING)
    on.frame._steps.line._fill()
    first, *_rest, last = on.frame._steps.line._menu.actions()
    assert first.text() == "1. What happened (Done)"
    assert not last.isEnabled()
    first.trigger()
    assert on.frame.walk.at is StepId.WHAT


def test_closing_leaves_no_page_behind(stage):
    on = stage(answers=TOLD)
    on.frame.close_case()
    assert on.frame.page is None


def test_a_new_page_shows_from_its_top(stage, qtbot):
    on = stage(answers=TOLD)
    on.page.focus_on("what.contacted")
    area = on.frame._area
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    on.go_on()
    qtbot.waitUntil(lambda: on.page.field_with_focus() == "billing.kind")
    qtbot.wait(50)
    assert area.verticalScrollBar().value() == 0


def test_the_field_that_gets_the_focus_comes_into_view(stage, qtbot):
    on = stage()
    on.page.focus_on("what.contacted")
    field = on.page._fields["what.contacted"]
    viewport = on.frame._area.viewport()
    qtbot.waitUntil(lambda: viewport.rect().contains(field.mapTo(viewport, field.rect().center())))


def test_escape_takes_away_what_was_told(stage):
    on = stage(notice="The newest saved state was damaged.")
    on.page.told.emit("Copied.")
    on.press(Qt.Key.Key_Escape)
    assert "damaged" not in on.texts()
    assert "Copied." not in on.texts()


def test_a_save_of_another_day_says_which(stage):
    on = stage()
    assert "Saved 3 November 2026, " in on.texts()
