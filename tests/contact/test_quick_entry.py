from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.contact.tales import NOW
from wizard.case.contact import Channel
from wizard.contact.quick_entry import quick_entry


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("nr 123/45", "123/45"),
        ("numer sprawy: ZG-2026/118, oddzwonią", "ZG-2026/118"),
        ("zgłoszenie #A12", "A12"),
        ("case no. 77", "77"),
        ("ticket ABC-12.", "ABC-12"),
        ("nr 7", "7"),
        ("Dostali zgłoszenie, czekać", ""),
        ("nr faktury podam później", ""),
        ("no 5 minut czekania", ""),
        ("zwrot 123 zł", ""),
    ],
)
def test_case_number(text: str, number: str) -> None:
    assert quick_entry(text, NOW).case_number == number


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("faktura do 5.12", date(2026, 12, 5)),
        ("faktura do 05.12.2026 r.", date(2026, 12, 5)),
        ("faktura do 5.12.26", date(2026, 12, 5)),
        ("faktura do 5 grudnia", date(2026, 12, 5)),
        ("faktura do dnia 5 grudnia 2027", date(2027, 12, 5)),
        ("faktura do 2026-12-05", date(2026, 12, 5)),
        ("invoice by 5 December", date(2026, 12, 5)),
        ("invoice until 5.12", date(2026, 12, 5)),
        ("faktura do 20.11", date(2027, 11, 20)),
        ("faktura do jutra", date(2026, 11, 24)),
        ("faktura do piątku", date(2026, 11, 27)),
        ("faktura do poniedziałku", date(2026, 11, 30)),
        ("faktura do 29.2", date(2028, 2, 29)),
        ("zwrot do 5.12 zł", None),
        ("czynne do 14.30", None),
        ("czynne do 8:30", None),
        ("zwrot do 31.2", None),
        ("dodo 5.12", None),
        ("zwrot do 500 zł", None),
    ],
)
def test_promised_day(text: str, day: date | None) -> None:
    assert quick_entry(text, NOW).promised_by == day


def test_a_whole_note() -> None:
    entry = quick_entry("p. Marta Zielińska, nr 123/45, sprawdzą płatność, wyślą fakturę do 5.12", NOW)
    assert entry.who == "Marta Zielińska"
    assert entry.case_number == "123/45"
    assert entry.said == "p. Marta Zielińska, sprawdzą płatność"
    assert entry.promised == "wyślą fakturę"
    assert entry.promised_by == date(2026, 12, 5)
    assert entry.channel is Channel.PHONE
    assert entry.at == NOW


def test_number_and_day_in_one_breath() -> None:
    entry = quick_entry("nr 123/45 wyślą do 5.12. Zwrot nie jest możliwy", NOW)
    assert (entry.case_number, entry.promised, entry.said) == ("123/45", "wyślą", "Zwrot nie jest możliwy")


def test_only_a_day() -> None:
    entry = quick_entry("do 5.12", NOW)
    assert (entry.promised, entry.said, entry.promised_by) == ("", "", date(2026, 12, 5))


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("czat: oddzwonią", Channel.CHAT),
        ("mail: oddzwonią", Channel.EMAIL),
        ("tel. oddzwonią", Channel.PHONE),
        ("oddzwonią", Channel.FORM),
    ],
)
def test_the_channel_may_lead(text: str, channel: Channel) -> None:
    entry = quick_entry(text, NOW, Channel.FORM)
    assert entry.channel is channel
    assert entry.said == "oddzwonią"


_WORDS = st.lists(
    st.sampled_from(["wyślą", "zwrot", "Anna", "system", "czekać", "konto"]), min_size=1, max_size=6
)


@given(_WORDS, st.sampled_from(["", ", nr 12/7", ", do 5.12", " nr 12/7 do 5.12"]), _WORDS)
def test_no_word_is_lost(before: list[str], found: str, after: list[str]) -> None:
    entry = quick_entry(f"{' '.join(before)}{found}, {' '.join(after)}", NOW)
    kept = f"{entry.said} {entry.promised}".replace(",", " ").split()
    assert sorted(kept) == sorted(before + after)


@given(st.text(max_size=200))
def test_anything_can_be_typed(text: str) -> None:
    entry = quick_entry(text, NOW)
    assert entry.id
    assert entry.promised_by is None or entry.promised_by >= date(1, 1, 1)


@pytest.mark.parametrize(
    ("text", "who", "by"),
    [
        ("Marta, nr 7, wyślą do 12.12", "Marta", date(2026, 12, 12)),
        ("Marek Zając, zwrot w ciągu 3 dni roboczych", "Marek Zając", date(2026, 11, 26)),
        ("Pan Adam Kowal, sprawdzą w ciągu 14 dni", "Adam Kowal", date(2026, 12, 7)),
        ("call: Ms Green, refund within 5 business days", "Green", date(2026, 11, 30)),
        ("wyślą korektę do końca tygodnia", "", date(2026, 11, 27)),
        ("by the end of the month they issue it", "", date(2026, 11, 30)),
        ("za tydzień odpiszą", "", date(2026, 11, 30)),
        ("pani Kasia: faktura będzie jutro", "Kasia", date(2026, 11, 24)),
        ("za 2 dni oddzwonią", "", date(2026, 11, 25)),
        ("Faktura: będzie w ciągu dwóch dni", "", date(2026, 11, 25)),
        ("Zwrot, nic nie wiadomo", "", None),
        ("in 2025 they changed it", "", None),
    ],
)
def test_who_came_first_and_days_counted_from_now(text: str, who: str, by: date | None) -> None:
    entry = quick_entry(text, NOW)
    assert (entry.who, entry.promised_by) == (who, by)
    if by is not None:
        assert entry.promised


def test_a_week_s_end_on_a_weekend_is_the_next_one() -> None:
    saturday = NOW.replace(day=28)
    assert quick_entry("wyślą do końca tygodnia", saturday).promised_by == date(2026, 12, 4)
