from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.contact.tales import (
    CASE_ID,
    NOW,
    PERSON,
    TODAY,
    case_of,
    circumstances,
    contact,
    diagnosis_of,
)
from wizard.case.case import Case
from wizard.checks.interface import Action
from wizard.contact.reminders import Kind, Reminder, calendar, reminders
from wizard.contact.route import route
from wizard.diagnosis.interface import Diagnosis
from wizard.i18n import speaking

PROMISED = contact(
    1, who="Marta", case_number="123/45", promised="faktura, z „NIP”; osobno", promised_by=date(2026, 12, 4)
)


def reminders_of(case: Case, told: Diagnosis | None = None) -> tuple[Reminder, ...]:
    told = told or diagnosis_of()
    return reminders(case, route(case, (), told, circumstances()), told, TODAY)


def lines_of(content: bytes) -> list[str]:
    """The lines of the file with what was folded put together again."""
    return content.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]


def test_promises_come_with_who_and_the_number_of_the_case() -> None:
    first, *rest = reminders_of(case_of(PERSON, contacts=(PROMISED,)))
    assert (first.kind, first.on) == (Kind.PROMISE, date(2026, 12, 4))
    assert first.summary == "Sklep Ogrodowy Sosna: promised for today"
    assert "Promised: faktura, z „NIP”; osobno\nBy: Marta\nTheir case number: 123/45" in first.description
    assert {one.kind for one in rest} == {Kind.RUNG}


def test_every_rung_is_reminded_of_on_its_day() -> None:
    case = case_of(PERSON)
    told = diagnosis_of()
    way = route(case, (), told, circumstances())
    found = reminders(case, way, told, TODAY)
    assert [one.on for one in found] == [rung.on for rung in way.escalation]
    assert all(rung.to in one.summary for one, rung in zip(found, way.escalation, strict=True))


def test_a_day_to_wait_for_is_reminded_of() -> None:
    told = diagnosis_of(action=Action.WAIT, until=date(2026, 11, 25))
    first = reminders_of(case_of(PERSON), told)[0]
    assert (first.kind, first.on) == (Kind.HOLD, date(2026, 11, 25))


def test_nothing_is_reminded_of_that_has_passed_or_is_solved() -> None:
    passed = contact(9, promised="it", promised_by=TODAY - timedelta(days=1))
    assert all(one.kind is not Kind.PROMISE for one in reminders_of(case_of(PERSON, contacts=(passed,))))
    assert min(one.on for one in reminders_of(case_of(PERSON, contacts=(passed,)))) >= TODAY
    solved = case_of(PERSON, contacts=(PROMISED, contact(0, solved=True)))
    assert all(one.kind is not Kind.PROMISE for one in reminders_of(solved))


def test_the_form_is_the_one_of_the_standard() -> None:
    content = calendar(CASE_ID, reminders_of(case_of(PERSON, contacts=(PROMISED,))), NOW)
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    lines = lines_of(content)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert "VTIMEZONE" not in content.decode()
    assert "DTSTART;VALUE=DATE:20261204" in lines
    assert "DTEND;VALUE=DATE:20261205" in lines
    assert "DTSTAMP:20261123T090000Z" in lines
    assert "TRIGGER:PT9H" in lines
    assert f"UID:{CASE_ID}-promise-20261204@invoice-rescue" in lines
    assert lines.count("BEGIN:VALARM") == lines.count("BEGIN:VEVENT")


def test_a_file_made_again_changes_the_events_instead_of_adding_some() -> None:
    wanted = reminders_of(case_of(PERSON, contacts=(PROMISED,)))
    uids = [line for line in lines_of(calendar(CASE_ID, wanted, NOW)) if line.startswith("UID:")]
    later = calendar(CASE_ID, wanted, datetime(2026, 11, 24, 8, tzinfo=UTC))
    assert [line for line in lines_of(later) if line.startswith("UID:")] == uids
    assert len(set(uids)) == len(uids)


def test_two_promises_for_one_day_are_two_events() -> None:
    day = date(2026, 12, 4)
    both = (contact(2, promised="a", promised_by=day), contact(1, promised="b", promised_by=day))
    content = calendar(CASE_ID, reminders_of(case_of(PERSON, contacts=both)), NOW).decode()
    assert content.count("-promise-20261204@invoice-rescue") == 1
    assert content.count("-promise-20261204-2@invoice-rescue") == 1


@pytest.mark.parametrize(("code", "words"), [("pl", "obiecano na dziś"), ("en", "promised for today")])
def test_it_speaks_the_language_now_spoken(code: str, words: str) -> None:
    with speaking(code):
        lines = lines_of(calendar(CASE_ID, reminders_of(case_of(PERSON, contacts=(PROMISED,))), NOW))
    assert f"SUMMARY;LANGUAGE={code}:Sklep Ogrodowy Sosna: {words}" in lines


def test_a_vendor_s_name_can_t_break_the_file() -> None:
    nasty = "Sklep\r\nATTACH:file:///etc/passwd\r\nEND:VEVENT"
    answers = {**PERSON, "what.vendor": nasty}
    promise = PROMISED.model_copy(update={"who": "x\r\nATTACH:y", "promised": "a\nBEGIN:VALARM"})
    lines = lines_of(calendar(CASE_ID, reminders_of(case_of(answers, contacts=(promise,))), NOW))
    assert not [line for line in lines if line.startswith("ATTACH")]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == lines.count("BEGIN:VALARM")
