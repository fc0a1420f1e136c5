"""Codes are found inside pasted text, and each means what its provider says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.knowledge.codes import code_sources, find_codes


def codes(text, method=None):
    return [(code.code, code.meaning.id) for code in find_codes(text, method)]


@pytest.mark.parametrize(
    ("text", "method", "expected"),
    [
        ("insufficient_funds", None, [("insufficient_funds", "funds")]),
        ("Insufficient-Funds", None, [("insufficient_funds", "funds")]),
        (
            '{"code": "card_declined", "decline_code": "do_not_honor"}',
            None,
            [("card_declined", "ask_bank"), ("do_not_honor", "ask_bank")],
        ),
        ("S51", "card", [("S51", "funds")]),
        ("Płatność odrzucona (S54), spróbuj inną kartą", "card", [("S54", "card_expired")]),
        ("SPF", "card", [("SPF", "do_not_retry")]),
        ("51", "card", [("51", "funds")]),
        ("kod odmowy: 05", "card", [("05", "ask_bank")]),
        ("Response code 91", None, [("91", "retry_later")]),
        ("103", "blik", [("103", "funds")]),
        ("Tpay 104", None, [("104", "payment_timeout")]),
        ("115", "card", [("115", "confirm")]),
        ("Adyen: Not enough balance", None, [("Not enough balance", "funds")]),
        ("refusalReasonCode: 6", None, [("6", "card_expired")]),
        ("WL-191", None, [("WL-191", "register_down")]),
        ("customer_tax_location_invalid", None, [("customer_tax_location_invalid", "address")]),
        ("５１", "card", [("51", "funds")]),
    ],
)
def test_found(text, method, expected):
    assert codes(text, method) == expected


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("", None),
        ("504", None),
        ("51", "transfer"),
        ("zamówienie nr 51", "card"),
        ("kod pocztowy 05-500", None),
        ("Not enough balance of work and life", None),
        ("v=spf1 include:_spf.example.com", None),
        ("S51 ul. Długa".replace("S51", "S510"), None),
        ("kwota 51,00 zł", None),
    ],
)
def test_not_found(text, method):
    assert codes(text, method) == []


def test_a_code_is_named_once():
    assert len(codes("insufficient_funds … insufficient_funds")) == 1


@pytest.mark.parametrize("text", ["stolen_card", "lost_card", "fraudulent", "kod odmowy 43", "Adyen FRAUD"])
def test_what_must_not_be_explained_says_so(text):
    assert any(code.unexplained for code in find_codes(text))


@pytest.mark.parametrize("text", ["SAC", "SPF", "do_not_try_again", "duplicate_transaction"])
def test_what_must_not_be_tried_again_says_so(text):
    assert [code.never_again for code in find_codes(text, "card")] == [True]


@given(st.text(max_size=200), st.sampled_from([None, "card", "blik", "transfer"]))
def test_any_text_can_be_searched(text, method):
    find_codes(text, method)


def test_every_table_names_its_source():
    assert all(source.source and source.confidence for source in code_sources())
