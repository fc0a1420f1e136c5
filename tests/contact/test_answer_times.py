"""What a vendor says of its channels: when it answers, how long a message may be, what to know before."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.contact.tales import FIRM, PERSON, TODAY, case_of, circumstances, contact, diagnosis_of
from wizard.case.case import Case
from wizard.case.contact import Channel
from wizard.contact.interface import Route
from wizard.contact.ladder import ladder
from wizard.contact.letters import write_letter
from wizard.contact.route import route
from wizard.i18n import speaking
from wizard.knowledge.profile import Profile


def profile(**more: Any) -> Profile:
    mail = {"desk": "billing", "channel": "email", "address": "faktury@example.com", **more}
    form = {"desk": "billing", "channel": "form", "address": "https://example.com/f", "max_characters": 600}
    return Profile.model_validate({"format": 1, "vendor": {"name": "Sklep"}, "channels": [mail, form]})


def way(case: Case, vendor: Profile | None) -> Route:
    return route(case, (), diagnosis_of(), circumstances(vendor))


@pytest.mark.parametrize(
    ("days", "words", "by"),
    [
        (0, "An answer usually comes on the same day.", TODAY),
        (1, "An answer usually comes within 1 working day: by 24 November 2026.", date(2026, 11, 24)),
        (5, "An answer usually comes within 5 working days: by 30 November 2026.", date(2026, 11, 30)),
    ],
)
def test_the_route_says_by_when_to_expect_an_answer(days: int, words: str, by: date) -> None:
    first = way(case_of({**PERSON, "what.charged": "yes"}), profile(answer_days=days)).route[0]
    assert first.channel is Channel.EMAIL
    assert words in first.why
    assert first.answer_by == by


def test_nothing_is_promised_where_nobody_says() -> None:
    first = way(case_of(PERSON), None).route[0]
    assert "usually comes" not in first.why
    assert first.answer_by is None


@pytest.mark.parametrize(
    ("n", "words"), [(1, "1 dnia roboczego"), (2, "2 dni roboczych"), (5, "5 dni roboczych")]
)
def test_in_polish(n: int, words: str) -> None:
    with speaking("pl"):
        told = way(case_of({**PERSON, "what.charged": "yes"}), profile(answer_days=n)).route
    assert f"Odpowiedź przychodzi zwykle w ciągu {words}" in told[0].why
    assert f"gdy w ciągu {words} nie ma odpowiedzi" in told[-1].why


@pytest.mark.parametrize(("days", "on"), [(None, 26), (0, 24), (1, 25), (5, 1)])
def test_a_reminder_is_fair_one_day_after_the_usual_time(days: int | None, on: int) -> None:
    asked = case_of(PERSON, contacts=(contact(0, channel=Channel.EMAIL),))
    assert ladder(asked, TODAY, profile(answer_days=days))[0].on.day == on


def test_another_channel_has_another_time() -> None:
    asked = case_of(PERSON, contacts=(contact(0, channel=Channel.PHONE),))
    assert ladder(asked, TODAY, profile(answer_days=9))[0].on.day == 26


def test_a_letter_is_no_reminder_before_the_usual_time() -> None:
    asked = case_of(PERSON, contacts=(contact(6, channel=Channel.EMAIL),))
    words = "I have had no answer"
    for days, reminds in ((2, True), (9, False)):
        vendor = profile(answer_days=days)
        written = write_letter(asked, (), diagnosis_of(), way(asked, vendor), "email", circumstances(vendor))
        assert (words in written.body) is reminds


def test_a_form_s_limit_is_kept_and_told() -> None:
    vendor = profile()
    told = case_of({**FIRM, "what.message": "Błąd " * 200, "what.action": "klik " * 90})
    letter = write_letter(told, (), diagnosis_of(), way(told, vendor), "form", circumstances(vendor))
    assert letter.most == 600
    longer = write_letter(told, (), diagnosis_of(), way(told, None), "form", circumstances())
    assert longer.most == 1500
    assert len(letter.body) < len(longer.body)
    assert len(longer.body) <= 1500


def test_what_to_know_before_is_passed_on() -> None:
    first = way(case_of(PERSON), profile(note="Have the order number at hand."))
    assert any("Have the order number at hand." in choice.why for choice in first.route)
