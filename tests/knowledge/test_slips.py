"""What is nearly right: words, domains, postal codes, KSeF numbers, stand-ins."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.knowledge.email_domains import meant_domain
from wizard.knowledge.ksef_number import find_ksef_number
from wizard.knowledge.near import nearest, one_slip
from wizard.knowledge.placeholders import is_placeholder
from wizard.knowledge.postal_codes import fits, mended


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("gmail", "gmial", True),
        ("gmail", "gmal", True),
        ("gmail", "gmaill", True),
        ("gmail", "gnail", True),
        ("gmail", "gmail", False),
        ("gmail", "gamli", False),
        ("", "a", True),
        ("ab", "abcd", False),
    ],
)
def test_one_slip(first, second, expected):
    assert one_slip(first, second) is expected
    assert one_slip(second, first) is expected


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_slip_works_both_ways(first, second):
    assert one_slip(first, second) == one_slip(second, first)


def test_nearest():
    assert nearest("gmial", ("gmail", "onet")) == ("gmail",)


@pytest.mark.parametrize(
    ("domain", "meant"),
    [
        ("gmial.com", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmailcom", "gmail.com"),
        ("wp,pl", "wp.pl"),
        ("onet.lp", "onet.pl"),
        ("hotmial.com", "hotmail.com"),
        ("firma.con", "firma.com"),
        ("gmail.com", None),
        ("wp.pl", None),
        ("firma.pl", None),
        ("example.com", None),
        ("", None),
    ],
)
def test_domains(domain, meant):
    assert meant_domain(domain) == meant


@pytest.mark.parametrize(
    ("code", "country", "expected"),
    [
        ("00950", "PL", "00-950"),
        ("OO-95O", "PL", "00-950"),
        ("00 – 950", "PL", "00-950"),
        ("00-95", "PL", None),
        ("1234ab", "NL", "1234 AB"),
        ("11000", "CZ", "110 00"),
        ("x", "BR", None),
    ],
)
def test_postal_codes(code, country, expected):
    assert mended(code, country) == expected
    assert expected is None or fits(expected, country)


def test_a_country_that_we_know_no_codes_of():
    assert fits("01310-100", "BR") is None


def test_ksef_numbers():
    found = find_ksef_number("Faktura nr 5265877635-20250826-0100001AF629-AF z portalu")
    assert found is not None
    assert (found.seller, found.accepted_on) == ("5265877635", date(2025, 8, 26))
    assert find_ksef_number("5265877635-20250626-010080dd2b5e-26") is not None
    assert find_ksef_number("3010912976-20250626-010080DD2B5E-F1") is None, "its check digits are wrong"
    assert find_ksef_number("5265877635-20251326-0100001AF629-AF") is None, "there is no 13th month"


@pytest.mark.parametrize("word", ["", "-", "test", "Nazwa firmy", "n/a", "XXX", "7"])
def test_stand_ins(word):
    assert is_placeholder(word)


@pytest.mark.parametrize("word", ["Testo Polska sp. z o.o.", "Nowak", "PZU", "3M Poland"])
def test_names_that_look_like_them(word):
    assert not is_placeholder(word)
