from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.contact.tales import PERSON, TODAY, case_of, circumstances, contact, diagnosis_of
from wizard.case.contact import Contact
from wizard.contact.letters import write_letter
from wizard.contact.route import route
from wizard.i18n import speaking

BROKEN = contact(5, promised="the invoice.", promised_by=TODAY - timedelta(days=1))


def letter(channel: str, *contacts: Contact) -> str:
    case = case_of(PERSON, contacts=contacts)
    told = diagnosis_of()
    way = route(case, (), told, circumstances())
    return write_letter(case, (), told, way, channel, circumstances()).body


@pytest.mark.parametrize("channel", ["chat", "email", "form", "phone"])
def test_a_promise_that_passed_is_named_with_its_days(channel: str) -> None:
    sentence = "On 18 November 2026 I was promised the following by 22 November 2026: the invoice. It has not happened yet."
    assert letter(channel, BROKEN).count(sentence) == 1


def test_a_promise_without_words_is_one_of_an_answer() -> None:
    sentence = "On 18 November 2026 I was promised an answer by 22 November 2026. It has not come yet."
    assert sentence in letter("email", contact(5, promised_by=TODAY - timedelta(days=1)))


def test_silence_is_reminded_of_after_three_working_days() -> None:
    assert "Since our contact on 18 November 2026" in letter("email", contact(5))
    assert "Since our contact" not in letter("email", contact(4))


@pytest.mark.parametrize(
    "contacts",
    [
        pytest.param((), id="no contact yet"),
        pytest.param((contact(9, promised="it", promised_by=date(2026, 12, 1)),), id="still to come"),
        pytest.param((BROKEN, contact(1, solved=True)), id="solved since"),
    ],
)
def test_nothing_is_reminded_of_that_is_not_overdue(contacts: tuple[Contact, ...]) -> None:
    body = letter("email", *contacts)
    assert "promised to me" not in body
    assert "Since our contact" not in body


def test_in_polish_nobody_has_a_gender() -> None:
    with speaking("pl"):
        body = letter("email", BROKEN)
    assert "padła obietnica: the invoice" in body
    assert "wysłałem" not in body
