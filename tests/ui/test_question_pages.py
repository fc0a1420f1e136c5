from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from wizard.i18n import speaking
from wizard.questions.catalogue import QUESTIONS
from wizard.questions.question import StepId
from wizard.ui.widgets.answer_input import answer_input
from wizard.ui.widgets.choice import ChoiceInput

STEPS = [StepId.WHAT, StepId.BILLING, StepId.ORDER]


def visible(on):
    return [name for name, field in on.page._fields.items() if not field.isHidden()]


def cards(on, question):
    return {card.value: card for card in on.page._fields[question].input._cards}


@pytest.mark.parametrize("step", STEPS)
def test_every_question_of_the_step_has_a_field(stage, step):
    on = stage(step=step, reached=step)
    assert list(on.page._fields) == [asked.id for asked in QUESTIONS if asked.step is step]


def test_answers_are_shown(stage):
    on = stage(answers={"what.message": "It said no", "what.where": "website", "what.attempts": "2"})
    assert on.page._fields["what.message"].input.text() == "It said no"
    assert cards(on, "what.where")["website"].isChecked()
    assert on.page._fields["what.attempts"].input.text() == "2"


def test_a_question_appears_when_it_applies_and_its_answer_is_kept_when_it_goes(stage):
    on = stage(step=StepId.WHAT)
    assert "what.software" not in visible(on)
    QTest.mouseClick(cards(on, "what.where")["website"], Qt.MouseButton.LeftButton)
    assert "what.software" in visible(on)
    assert "The browser or app that you used" in on.texts()
    on.page.focus_on("what.software")
    on.type("Firefox")
    QTest.mouseClick(cards(on, "what.where")["email"], Qt.MouseButton.LeftButton)
    assert "what.software" not in visible(on)
    assert on.answers["what.software"] == "Firefox"


def test_appearing_fields_do_not_take_the_focus(stage):
    on = stage(step=StepId.WHAT)
    on.page.focus_on("what.where")
    on.press(Qt.Key.Key_Space)
    assert "what.software" in visible(on)
    assert QApplication.focusWidget() is cards(on, "what.where")["website"]


def test_only_what_may_be_left_out_says_so(stage):
    on = stage(step=StepId.BILLING, reached=StepId.BILLING)
    for question in (asked for asked in QUESTIONS if asked.step is StepId.BILLING):
        label = on.page._fields[question.id]._label_text
        assert label.endswith("(optional)") is not question.required
        assert "*" not in label


def test_why_we_ask_opens_and_closes(stage):
    on = stage()
    why = "After several attempts a bank may block further ones, and each may become a charge of its own."
    assert why not in on.texts()
    on.page._fields["what.attempts"]._why._button.setFocus()
    on.press(Qt.Key.Key_Space)
    assert why in on.texts()
    on.press(Qt.Key.Key_Space)
    assert why not in on.texts()


def test_the_likely_cause_shows_once_the_message_is_known(stage, qtbot):
    on = stage()
    on.type("Your card was declined: insufficient funds")
    qtbot.waitUntil(lambda: on.page._likely.sentence != "")
    assert "Likely cause" in on.texts()


def test_a_frequent_message_can_be_picked(stage):
    on = stage()
    action = on.page._menu.actions()[1]
    action.trigger()
    assert on.answers["what.message"] == action.text()
    assert on.page.field_with_focus() == "what.message"


def test_an_amount_can_be_written_in_any_way(stage):
    on = stage(step=StepId.ORDER, reached=StepId.ORDER)
    on.page.focus_on("order.amount")
    on.type("1 234,50 zł")
    assert "order.amount" not in [problem.field for problem in on.page.problems()]


def test_an_error_says_how_to_write_it_and_is_in_the_description(stage):
    on = stage(step=StepId.ORDER, reached=StepId.ORDER, answers={"order.placed_on": "long ago"})
    on.go_on()
    field = on.page._fields["order.placed_on"]
    assert field.error.startswith("Write the date")
    assert field.error in field.input.target().accessibleDescription()
    assert field.input.target().property("state") == "error"


def test_what_another_page_answers_is_shown_at_once(stage):
    on = stage(step=StepId.BILLING, reached=StepId.BILLING)
    on.holder.answer("billing.name", "Green Leaf")
    assert on.page._fields["billing.name"].input.text() == "Green Leaf"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_every_kind_of_input_gives_back_what_it_was_given(qtbot, question):
    made = answer_input(question)
    qtbot.addWidget(made)
    said = []
    made.edited.connect(said.append)
    for text in ("something of mine", question.choices[0].value if question.choices else "42", ""):
        made.set_text(text)
        assert made.text() == text
    assert said == []


@pytest.mark.parametrize("step", STEPS)
def test_every_text_is_set_anew_in_the_other_language(stage, step):
    on = stage(step=step, reached=step, answers={"what.where": "website", "payment.method": "card"})
    english = {label.text() for label in on.page.findChildren(QLabel) if label.isVisible() and label.text()}
    with speaking("pl"):
        on.page.retranslate()
        polish = {
            label.text() for label in on.page.findChildren(QLabel) if label.isVisible() and label.text()
        }
        assert polish & english <= {"BLIK"}
    on.page.retranslate()


def test_arrow_down_offers_all_suggestions(stage, qtbot):
    on = stage(answers={"what.where": "website"})
    on.page.focus_on("what.software")
    on.press(Qt.Key.Key_Down)
    popup = on.page._fields["what.software"].input.target().completer().popup()
    assert popup.isVisible()
    assert popup.model().rowCount() == 5
    popup.hide()


class TestChoice:
    @pytest.fixture
    def choice(self, qtbot):
        made = ChoiceInput(
            [("yes", lambda: "Yes"), ("no", lambda: "No"), ("unknown", lambda: "I don't know")]
        )
        made.set_names("Has money left your account?", "")
        qtbot.addWidget(made)
        made.resize(500, 60)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        made.target().setFocus()
        return made

    def test_one_at_most_is_chosen(self, choice):
        yes, no, _unknown = choice._cards
        QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
        QTest.mouseClick(no, Qt.MouseButton.LeftButton)
        assert (choice.text(), yes.isChecked()) == ("no", False)

    def test_the_whole_card_can_be_clicked(self, choice):
        card = choice._cards[2]
        QTest.mouseClick(
            card, Qt.MouseButton.LeftButton, pos=card.rect().bottomRight() - card.rect().topLeft() / 2
        )
        assert choice.text() == "unknown"

    def test_the_same_again_takes_it_away(self, choice):
        QTest.mouseClick(choice._cards[0], Qt.MouseButton.LeftButton)
        QTest.mouseClick(choice._cards[0], Qt.MouseButton.LeftButton)
        assert choice.text() == ""

    @pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
    def test_so_does_the_keyboard(self, choice, key):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        assert choice.text() == "yes"
        QTest.keyClick(QApplication.focusWidget(), key)
        assert choice.text() == ""

    @pytest.mark.parametrize(
        ("keys", "chosen"),
        [
            ([Qt.Key.Key_Down], "no"),
            ([Qt.Key.Key_Right, Qt.Key.Key_Right], "unknown"),
            ([Qt.Key.Key_Up], "unknown"),
        ],
        ids=["down", "right twice", "up goes around"],
    )
    def test_arrows_move_and_choose(self, choice, keys, chosen):
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key)
        assert choice.text() == chosen

    def test_tab_reaches_one_card_only(self, choice):
        choice.set_text("no")
        reached = [card.value for card in choice._cards if card.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert reached == ["no"]

    def test_every_change_is_told_and_setting_is_not(self, choice):
        said = []
        choice.edited.connect(said.append)
        choice.set_text("no")
        QTest.mouseClick(choice._cards[0], Qt.MouseButton.LeftButton)
        QTest.mouseClick(choice._cards[0], Qt.MouseButton.LeftButton)
        assert said == ["yes", ""]

    def test_a_card_names_its_answer_and_says_the_question(self, choice):
        assert choice._cards[0].accessibleName() == "Yes"
        assert "Has money left your account?" in choice._cards[0].accessibleDescription()

    def test_long_words_wrap_instead_of_being_cut(self, choice):
        choice._cards[0].set_words("A unit of local government, a school or an office, " * 3)
        choice.resize(300, 400)
        assert choice._grid._columns(300) == 1
        assert choice._cards[0].heightForWidth(300) > 3 * choice.fontMetrics().height()
