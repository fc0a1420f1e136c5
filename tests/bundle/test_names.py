import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.bundle.names import compared, evidence_name, is_safe, package_name, slug, start_page
from wizard.case.evidence import EvidenceKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zażółć gęślą jaźń", "zazolc-gesla-jazn"),
        ("ŁÓDŹ 2026", "lodz-2026"),
        ("Straße Øre", "strasse-ore"),
        ("zrzut ekranu (1)", "zrzut-ekranu-1"),
        ("../../etc/passwd", "etc-passwd"),
        ("%0d%0a\r\n", "0d-0a"),
        ("发票", ""),
        ("⟦card 1⟧", "card-1"),
        ("a" * 100, "a" * 40),
    ],
)
def test_slug(text, expected):
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("title", "extension", "expected"),
    [
        ("Błąd", "png", "data/evidence/07-screenshot-blad.png"),
        ("", "PNG", "data/evidence/07-screenshot.png"),
        ("x", "", "data/evidence/07-screenshot-x.bin"),
        ("x", "../sh", "data/evidence/07-screenshot-x.sh"),
    ],
)
def test_evidence_name(title, extension, expected):
    assert evidence_name(7, EvidenceKind.SCREENSHOT, title, extension) == expected


@given(st.text(), st.text(), st.integers(1, 5000))
def test_every_name_is_safe_and_plain(title, extension, number):
    name = evidence_name(number, EvidenceKind.LOG, title, extension)
    assert is_safe(name)
    assert re.fullmatch(r"[a-z0-9/.-]+", name)


def test_package_and_page():
    assert package_name("IR-7K2M9QX4T", date(2026, 11, 5)) == "faktura-IR-7K2M9QX4T-2026-11-05"
    assert start_page("pl") == "00-ZACZNIJ-TUTAJ.html"
    assert start_page("en") == "00-START-HERE.html"


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/a",
        "a//b",
        "a/",
        "../a",
        "a/..",
        "a/./b",
        "a\\b",
        "a%41",
        "a\nb",
        "ą",
        ".a",
        "a b",
        "C:a",
        "a" * 181,
    ],
)
def test_unsafe_names(name):
    assert not is_safe(name)


def test_names_that_fall_together():
    assert compared("DATA/Ł") == compared("data/ł")
    assert compared("e\u0301") == compared("é")
