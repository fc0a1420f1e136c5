"""Our calendar files as another library understands them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from tests.contact.tales import CASE_ID, NOW
from wizard.contact.reminders import Kind, Reminder, calendar
from wizard.i18n import speaking

ONE = Reminder(
    Kind.PROMISE,
    date(2026, 12, 4),
    "Sklep; „Sosna”, sp. z o.o.: obiecano na dziś – zażółć gęślą jaźń, i jeszcze więcej słów, żeby złamać wiersz",
    "Obiecano: faktura, NIP; inne\nOd: Marta \\ Zając",
)


@pytest.mark.parametrize("code", ["pl", "en"])
def test_every_field_comes_back(code: str) -> None:
    with speaking(code):
        content = calendar(CASE_ID, [ONE], NOW).decode("utf-8")
    read = vobject.readOne(content)
    event = read.vevent
    assert read.version.value == "2.0"
    assert event.uid.value == f"{CASE_ID}-promise-20261204@invoice-rescue"
    assert event.summary.value == ONE.summary
    assert event.description.value == ONE.description
    assert event.dtstart.value == date(2026, 12, 4)
    assert event.dtend.value == date(2026, 12, 5)
    assert event.dtstamp.value == NOW
    assert event.valarm.action.value == "DISPLAY"
    assert event.valarm.trigger.value == timedelta(hours=9)
    assert read.validate(raiseException=True)


words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=200
)


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), words, words)
def test_whatever_is_said_comes_back(day: date, summary: str, description: str) -> None:
    wanted = [Reminder(Kind.RUNG, day, summary, description)]
    event = vobject.readOne(calendar(CASE_ID, wanted, NOW).decode("utf-8")).vevent
    assert event.dtstart.value == day
    assert event.summary.value == summary
    assert event.description.value == description
