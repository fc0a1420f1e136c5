"""Step 6 with clicks and keys: the route, the letters and the contact log."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.pages.conftest import STARTED, Stage, button, texts
from wizard import clock
from wizard.case.contact import Channel, Contact
from wizard.case.evidence import Evidence
from wizard.case.outcome import Standing
from wizard.checks.interface import Action, Circumstances
from wizard.contact import external
from wizard.diagnosis.interface import Diagnosis
from wizard.drafts import worked_out
from wizard.drafts.draft import Draft
from wizard.drafts.worked_out import WorkedOut
from wizard.knowledge.profile import Profile
from wizard.ui.pages.contact import ContactPage

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ANSWERS = {
    "what.message": "Przepraszamy, nie mogliśmy utworzyć faktury",
    "what.vendor": "Sklep Zielony",
    "what.when": "3.11.2026 14:30",
    "what.where": "website",
    "what.charged": "yes",
    "billing.kind": "business",
    "billing.name": "Anna Nowak Ceramika",
    "billing.tax_id": "526-104-08-28",
    "order.number": "ZAM/2026/1107",
    "order.amount": "1 234,50 zł",
    "payment.method": "card",
    "payment.status": "paid",
}
MARTA = Contact(
    id="c1",
    at=STARTED + timedelta(days=2),
    channel=Channel.CHAT,
    who="Marta",
    case_number="123/45",
    said="They look into it.",
    promised="the invoice",
    promised_by=date(2026, 11, 10),
)


def work_out(draft: Draft, circumstances: Circumstances, _progress: object = None) -> WorkedOut:
    """Without the checks: nothing was found."""
    from wizard.contact.route import route

    told = draft.told()
    diagnosis = Diagnosis(action=Action.CONTACT, headline="Nothing was found.", advice="Write to them.")
    return WorkedOut(told, (), diagnosis, route(told.case, (), diagnosis, circumstances))


def fake_work_out(set_attribute: Any = setattr) -> None:
    set_attribute(worked_out, "work_out", work_out)


def sample(**fields: Any) -> Draft:
    return Draft(
        id="IR-ABC123DEF", started=STARTED, saved=STARTED, answers=ANSWERS, **{"contacts": (MARTA,), **fields}
    )


@pytest.fixture
def page(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> ContactPage:
    fake_work_out(monkeypatch.setattr)
    return ContactPage(stage.fittings)


def click(stage: Stage, widget: Any) -> None:
    stage.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    stage.settle()


def type_quick(stage: Stage, page: ContactPage, text: str) -> None:
    stage.qtbot.keyClicks(page.log.quick.line, text)
    stage.qtbot.keyClick(page.log.quick.line, Qt.Key.Key_Return)
    stage.settle()


def test_the_route_is_numbered_and_says_why(stage: Stage, page: ContactPage) -> None:
    stage.put_on(page, sample(contacts=()))
    said = texts(page.route)
    assert "1. Billing department: E-mail" in said
    assert "can be proved" in said


def test_the_first_choice_decides_which_letter_shows(stage: Stage, page: ContactPage) -> None:
    stage.put_on(page, sample(contacts=()))
    assert page.kind.value == "email"
    assert "ZAM/2026/1107" in page.letter.body.toPlainText()
    assert "ZAM/2026/1107" in page.letter.subject.text()


@pytest.mark.parametrize("kind", ["chat", "email", "form", "phone", "escalation", "complaint"])
def test_every_kind_of_letter_is_a_click_away(stage: Stage, page: ContactPage, kind: str) -> None:
    stage.put_on(page, sample())
    click(stage, page.kind.button(kind))
    text = page.letter.body.toPlainText()
    assert "ZAM/2026/1107" in text
    counted = f"{len(text)} of 1500 characters" if kind == "form" else f"{len(text)} characters"
    assert counted in texts(page.letter)


def test_a_message_too_long_for_the_form_says_by_how_much(stage: Stage, page: ContactPage) -> None:
    stage.put_on(page, sample())
    click(stage, page.kind.button("form"))
    page.letter.body.setPlainText("ż" * 1502)
    assert "1502 characters, and the form takes 1500: shorten it by 2 characters." in texts(page.letter)
    assert page.letter.count.property("role") == "warning"
    click(stage, page.kind.button("email"))
    assert page.letter.count.property("role") == "hint"


def test_how_to_tell_a_fake_channel_unfolds(stage: Stage, page: ContactPage) -> None:
    stage.put_on(page, sample())
    assert "asks for the whole card number" not in texts(page)
    click(stage, page.route.official.button)
    assert "asks for the whole card number" in texts(page)


def test_copying_puts_the_whole_message_on_the_clipboard(stage: Stage, page: ContactPage) -> None:
    stage.put_on(page, sample())
    click(stage, button(page, "Copy the message"))
    assert QGuiApplication.clipboard().text() == page.letter.body.toPlainText()
    assert stage.told == ["The message is copied."]
    QGuiApplication.clipboard().clear()


def test_a_changed_letter_is_kept_and_can_be_written_anew(stage: Stage, page: ContactPage) -> None:
    holder = stage.put_on(page, sample())
    written = page.letter.body.toPlainText()
    stage.qtbot.keyClicks(page.letter.body, "Szanowni! ")
    assert holder.draft.letters["email"] == "Szanowni! " + written
    page.leave()
    page.enter()
    stage.settle()
    assert page.letter.body.toPlainText().startswith("Szanowni! ")
    click(stage, button(page, "Write it anew"))
    assert page.letter.body.toPlainText() == written
    assert "email" not in holder.draft.letters


def test_a_letter_behind_the_answers_says_so_and_can_be_kept(stage: Stage, page: ContactPage) -> None:
    holder = stage.put_on(page, sample())
    stage.qtbot.keyClicks(page.letter.body, "!")
    assert "Your answers have changed" not in texts(page)
    holder.answer("order.number", "ZAM/2026/9999")
    page.enter()
    stage.settle()
    assert "Your answers have changed" in texts(page)
    click(stage, button(page, "Keep my text"))
    assert "Your answers have changed" not in texts(page)
    assert holder.draft.letters["email"].startswith("!")


def test_letters_have_a_language_of_their_own(stage: Stage, page: ContactPage) -> None:
    holder = stage.put_on(page, sample())
    english = page.letter.body.toPlainText()
    assert "3 November 2026" in english
    click(stage, page.language.button("pl"))
    assert holder.draft.report_language == "pl"
    assert "3 listopada 2026" in page.letter.body.toPlainText()
    assert "1. Billing department" in texts(page.route)


def test_one_line_and_enter_keep_a_contact_with_its_time(stage: Stage, page: ContactPage) -> None:
    holder = stage.put_on(page, sample(contacts=()))
    with clock.fixed(NOW):
        type_quick(stage, page, "chat: p. Marta, nr 123/45, faktura do 5.12")
    [contact] = holder.draft.contacts
    assert (contact.at, contact.channel, contact.case_number) == (NOW, Channel.CHAT, "123/45")
    assert contact.promised_by == date(2026, 12, 5)
    assert page.log.quick.line.text() == ""
    said = texts(page.log)
    assert "Case number 123/45" in said
    assert "Open promise, until 5 December 2026" in said


def test_what_was_understood_is_told_while_the_call_goes_on(stage: Stage, page: ContactPage) -> None:
    stage.put_on(page, sample(contacts=()))
    with clock.fixed(NOW):
        type_quick(stage, page, "p. Marta, nr 123/45, faktura do 5.12")
        type_quick(stage, page, "nr 77, they call back")
    assert stage.told == [
        "Noted: case number 123/45, promised by 5 December 2026.",
        "Noted: case number 77. Case 123/45 is open about the same thing: ask them to join the two.",
    ]


def test_a_new_entry_warns_of_the_contact_that_is_open(stage: Stage, page: ContactPage) -> None:
    stage.put_on(page, sample())
    click(stage, button(page, "Add a full entry"))
    assert "case number 123/45. Quote that number" in texts(page.log.form)
    click(stage, button(page, "Cancel"))
    click(stage, button(page, "contact.c1.change"))
    assert "Quote that number" not in texts(page.log.form)


def test_files_belong_to_an_entry(stage: Stage, page: ContactPage) -> None:
    mail = Evidence(
        sha256="a" * 64,
        name="odpowiedz.eml",
        media_type="message/rfc822",
        size=9,
        added=STARTED,
        caption="Their mail",
    )
    holder = stage.put_on(page, sample(evidence=(mail,)))
    click(stage, button(page, "contact.c1.change"))
    stage.qtbot.keyClick(page.log.form.files[mail.sha256], Qt.Key.Key_Space)
    click(stage, button(page, "Save the entry"))
    [contact] = holder.draft.contacts
    assert contact.evidence == (mail.sha256,)
    assert "Files that belong to it: 1" in texts(page.log.list)
    click(stage, page.kind.button("escalation"))
    assert "evidence 1" in page.letter.body.toPlainText()


def test_the_line_for_notes_is_one_key_away(stage: Stage, page: ContactPage) -> None:
    stage.put_on(page, sample())
    page.letter.copy_body.setFocus()
    stage.qtbot.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert page.log.quick.line.hasFocus()


def test_by_when_an_answer_usually_comes_is_said(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_work_out(monkeypatch.setattr)
    told = {"desk": "billing", "channel": "email", "address": "faktury@example.com", "answer_days": 2}
    profile = Profile.model_validate({"format": 1, "vendor": {"name": "Sklep"}, "channels": [told]})
    page = ContactPage(replace(stage.fittings, profile=profile))
    asked = Contact(id="c1", at=NOW, channel=Channel.EMAIL)
    with clock.fixed(NOW):
        stage.put_on(page, sample(contacts=(asked,)))
        assert "An answer usually comes within 2 working days: by 25 November 2026." in texts(page.route)
        assert "An answer usually comes by 25 November 2026. Until then" in texts(page.reminder)
        assert "Wait until 26 November 2026, then send a short reminder." in texts(page)


def test_a_promise_that_has_passed_is_marked(stage: Stage, page: ContactPage) -> None:
    with clock.fixed(NOW):
        stage.put_on(page, sample())
    assert "Overdue since 10 November 2026: the invoice" in texts(page.log)
    assert "that day has passed" in texts(page.reminder)


def test_an_open_contact_is_a_reminder_to_go_on_there(stage: Stage, page: ContactPage) -> None:
    stage.put_on(page, sample())
    assert "You are already in contact about this" in texts(page.reminder)
    assert "123/45" in texts(page.reminder)


def test_without_any_contact_there_is_no_reminder(stage: Stage, page: ContactPage) -> None:
    stage.put_on(page, sample(contacts=()))
    assert not page.reminder.isVisible()


def test_an_entry_with_all_details(stage: Stage, page: ContactPage) -> None:
    holder = stage.put_on(page, sample(contacts=()))
    click(stage, button(page, "Add a full entry"))
    fields = page.log.form.fields
    for name, text in (("when", "20.11.2026 9:15"), ("who", "Jan"), ("promised_by", "30.11.2026")):
        fields[name].input.target().selectAll()  # type: ignore[attr-defined]
        stage.qtbot.keyClicks(fields[name].input.target(), text)
    click(stage, button(page, "Save the entry"))
    [contact] = holder.draft.contacts
    assert (contact.who, contact.promised_by) == ("Jan", date(2026, 11, 30))
    assert f"{contact.at:%d.%m.%Y %H:%M}" == "20.11.2026 09:15"
    assert not page.log.form.isVisible()


def test_a_day_that_does_not_exist_is_told_beside_its_field(stage: Stage, page: ContactPage) -> None:
    holder = stage.put_on(page, sample(contacts=()))
    click(stage, button(page, "Add a full entry"))
    stage.qtbot.keyClicks(page.log.form.fields["promised_by"].input.target(), "31.2.2026")
    click(stage, button(page, "Save the entry"))
    assert holder.draft.contacts == ()
    assert "3.11.2026" in page.log.form.fields["promised_by"].error
    assert page.log.form.fields["promised_by"].input.text() == "31.2.2026"


def test_changing_an_entry_keeps_its_place(stage: Stage, page: ContactPage) -> None:
    holder = stage.put_on(page, sample())
    click(stage, button(page, "contact.c1.change"))
    who = page.log.form.fields["who"].input.target()
    who.selectAll()  # type: ignore[attr-defined]
    stage.qtbot.keyClicks(who, "Maria")
    click(stage, button(page, "Save the entry"))
    [contact] = holder.draft.contacts
    assert (contact.id, contact.who, contact.said) == ("c1", "Maria", "They look into it.")


def test_an_entry_taken_out_can_be_put_back(stage: Stage, page: ContactPage) -> None:
    holder = stage.put_on(page, sample())
    click(stage, button(page, "contact.c1.remove"))
    assert holder.draft.contacts == ()
    click(stage, button(page, "Put it back"))
    assert holder.draft.contacts == (MARTA,)


def test_a_contact_that_solved_it_closes_the_case(stage: Stage, page: ContactPage) -> None:
    holder = stage.put_on(page, sample())
    click(stage, button(page, "contact.c1.change"))
    stage.qtbot.keyClick(page.log.form.solved, Qt.Key.Key_Space)
    click(stage, button(page, "Save the entry"))
    assert holder.draft.outcome.standing is Standing.SOLVED


def test_the_ladder_has_days(stage: Stage, page: ContactPage) -> None:
    with clock.fixed(NOW):
        stage.put_on(page, sample())
    assert "From 24 November 2026: billing or a manager" in texts(page.ladder)


def test_another_language_keeps_what_is_being_typed(stage: Stage, page: ContactPage) -> None:
    stage.put_on(page, sample())
    stage.qtbot.keyClicks(page.log.quick.line, "nr 7")
    click(stage, page.kind.button("phone"))
    page.retranslate()
    stage.settle()
    assert page.log.quick.line.text() == "nr 7"
    assert page.kind.value == "phone"


def test_what_to_do_next_stands_on_top_with_the_letter_for_it(stage: Stage, page: ContactPage) -> None:
    with clock.fixed(NOW):
        stage.put_on(page, sample())
        said = texts(page.next_step)
        assert "Now send a short, polite reminder." in said
        assert "To whom: the same place as before" in said
        stage.qtbot.mouseClick(page.next_step.letter, Qt.MouseButton.LeftButton)
    assert page.kind.value == "chat"
    assert "I was promised the following by 10 November 2026: the invoice" in texts(page.letter)


def test_help_from_outside_says_what_it_rests_on_and_has_no_letter(stage: Stage, page: ContactPage) -> None:
    rounds = tuple(
        Contact(id=f"c{n}", at=STARTED + timedelta(days=n), channel=Channel.CHAT) for n in range(1, 6)
    )
    with clock.fixed(NOW):
        stage.put_on(page, sample(contacts=rounds))
    said = texts(page.next_step)
    assert "Now turn to your bank." in said
    assert "until 21 February 2027 at least" in said
    assert "read on 23 November 2026." in said
    assert not page.next_step.letter.isVisible()


def test_nothing_is_next_before_the_first_contact(stage: Stage, page: ContactPage) -> None:
    with clock.fixed(NOW):
        stage.put_on(page, sample(contacts=()))
    assert not page.next_step.isVisible()
    assert page.focus_on("next")


def test_the_days_go_into_a_calendar_file(
    stage: Stage, page: ContactPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(external, "open_file", lambda path: not opened.append(path))
    with clock.fixed(NOW):
        stage.put_on(page, sample())
        stage.qtbot.mouseClick(page.calendar.make, Qt.MouseButton.LeftButton)
        stage.settle()
    (made,) = opened
    assert made == stage.folder / "IR-ABC123DEF.ics"
    assert made.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert made.name in texts(page.calendar).replace("\u200b", "")


def test_a_calendar_file_that_can_t_be_saved_is_told_of(
    stage: Stage, page: ContactPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stage.folder / "in the way").write_text("")
    page.fittings = replace(page.fittings, packages_dir=stage.folder / "in the way")
    with clock.fixed(NOW):
        stage.put_on(page, sample())
        stage.qtbot.mouseClick(page.calendar.make, Qt.MouseButton.LeftButton)
        stage.settle()
    assert stage.told[-1].startswith("The calendar file could not be saved")
    assert not page.calendar.where.isVisible()
