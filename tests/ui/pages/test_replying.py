"""An agent's answer, pasted on the contact page: what its tokens mean, for the person alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.pages import test_contact
from tests.ui.pages.conftest import Stage, button, texts
from wizard import clock
from wizard.drafts.draft import Package
from wizard.ui.pages.contact import ContactPage

ANSWER = "Proszę potwierdzić ⟦account 1 …5387⟧ / [e-mail 1].\n> karta 1\nCo to ⟦telephone 9⟧?"
FOREIGN = "PL27 1140 2004 0000 3002 0135 5387"


@pytest.fixture
def page(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> ContactPage:
    test_contact.fake_work_out(monkeypatch.setattr)
    page = ContactPage(stage.fittings)
    package = Package(
        path="p.zip",
        size=1,
        sha256="a" * 64,
        made=clock.now(),
        tokens={"⟦account 1 …5387⟧": FOREIGN, "⟦e-mail 1⟧": "jan@onet.pl"},
        places={"⟦card 1⟧": ("answer:what.message",), "⟦e-mail 1⟧": ("answer:what.message", "unheard:of")},
    )
    stage.put_on(page, test_contact.sample().model_copy(update={"packages": (package,)}))
    press(stage, page.replying.fold.button)
    return page


def press(stage: Stage, widget: QWidget) -> None:
    widget.setFocus()
    stage.qtbot.keyClick(widget, Qt.Key.Key_Return)
    stage.settle()


def paste(stage: Stage, page: ContactPage, text: str) -> None:
    page.replying.view.field.input.set_text(text)
    press(stage, button(page, "reply.turn"))


def test_the_answer_says_what_is_meant(stage: Stage, page: ContactPage) -> None:
    paste(stage, page, ANSWER)
    said = texts(page.replying.view.answer)
    assert f"<b>{FOREIGN}</b> / <b>jan@onet.pl</b>" in said
    assert "[card number: not kept]" in said
    assert "card number: this program keeps none of these. It stands in: “What did the message say?”." in said
    assert "⟦telephone 9⟧: No package of this case holds it." in said
    assert "Only you see this." in said


def test_an_answer_without_tokens_says_so(stage: Stage, page: ContactPage) -> None:
    paste(stage, page, "Dzień dobry, <b>faktura</b> jest gotowa.")
    said = texts(page.replying.view.answer)
    assert "&lt;b&gt;faktura&lt;/b&gt;" in said, "what a stranger wrote is text and nothing else"
    assert "nothing in it that stands for" in said


def test_nothing_pasted_is_said(stage: Stage, page: ContactPage) -> None:
    press(stage, button(page, "reply.turn"))
    assert page.replying.view.field.error == "Paste the answer first."


def test_it_goes_into_the_log_as_it_came(stage: Stage, page: ContactPage) -> None:
    page.replying.view.field.input.set_text(ANSWER)
    before = len(stage.holders[0].draft.contacts)
    press(stage, button(page, "reply.note"))
    contacts = stage.holders[0].draft.contacts
    assert len(contacts) == before + 1
    assert ANSWER in {contact.said for contact in contacts}
    assert stage.told[-1] == "Noted."


def test_what_was_turned_back_is_gone_with_the_page(stage: Stage, page: ContactPage) -> None:
    paste(stage, page, ANSWER)
    page.leave()
    assert FOREIGN not in texts(page)
    assert page.replying.view.field.input.text() == ""
