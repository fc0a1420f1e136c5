from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.knowledge.statuses import http_status, ksef_status, speaks_of_ksef


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("HTTP 502", 502),
        ("HTTP/1.1 404 Not Found", 404),
        ("błąd 500", 500),
        ("Błąd serwera: 503", 503),
        ("504 Gateway Time-out", 504),
        ("Error code: 524", 524),
        ("kod błędu 429", 429),
        ("HTTP Status 500 – Internal Server Error", 500),
        ("Fehler 403", 403),
    ],
)
def test_found_in_a_message(text, number):
    found = http_status(text)
    assert found is not None
    assert found.number == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "504",
        "Zapłać 500 zł",
        "kod 500,50",
        "Error 1020",
        "zamówienie 404/2026",
        "200 OK",
        "tel. 500 600 700",
    ],
)
def test_not_found_in_a_message(text):
    assert http_status(text) is None


def test_alone_it_counts_where_a_code_was_asked_for():
    found = http_status(" 504. ", alone=True)
    assert found is not None
    assert found.meaning.id == "page_timeout"
    assert http_status("504 zł", alone=True) is None


@pytest.mark.parametrize(
    ("text", "meaning"),
    [("KSeF: status 440", "ksef_duplicate"), ("KSeF 450", "ksef_content"), ("Kod błędu: 430", "ksef_file")],
)
def test_ksef(text, meaning):
    found = ksef_status(text)
    assert found is not None
    assert found.meaning.id == meaning


def test_an_amount_is_no_status_of_ksef():
    assert ksef_status("KSeF odrzucił fakturę na kwotę 450 zł") is None
    assert ksef_status("440", alone=True) is not None


def test_ksef_is_heard_as_a_word():
    assert speaks_of_ksef("odrzucone przez KSeF.")
    assert not speaks_of_ksef("ksefon")


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text):
    http_status(text, alone=True)
    ksef_status(text, alone=True)
