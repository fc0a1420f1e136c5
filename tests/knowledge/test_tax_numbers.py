from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.knowledge.tax_numbers import (
    doubled_digit_dropped,
    is_nip,
    is_pesel,
    is_regon,
    is_vat_number,
    looks_like_krs,
    near_numbers,
    nip_check_digit,
    read_letters_as_digits,
)


@pytest.mark.parametrize("number", ["5261040828", "5265877635"])
def test_right_nips(number):
    assert is_nip(number)


@pytest.mark.parametrize(
    "number", ["", "0000000000", "1111111111", "0123456789", "5261040827", "526104082", "１２３"]
)
def test_wrong_nips(number):
    assert not is_nip(number)


@given(st.text("0123456789", min_size=9, max_size=9))
def test_the_check_digit_makes_the_sum_right(base):
    digit = nip_check_digit(base)
    weights = (6, 5, 7, 2, 3, 4, 5, 6, 7)
    total = sum(weight * int(char) for weight, char in zip(weights, base, strict=True))
    assert digit is None or total % 11 == digit


@given(st.text("0123456789", min_size=10, max_size=10))
def test_near_numbers_are_valid_and_near(number):
    swaps, others = near_numbers(number, is_nip)
    assert all(is_nip(one) and sorted(one) == sorted(number) for one in swaps)
    assert all(is_nip(one) and sum(a != b for a, b in zip(one, number, strict=True)) == 1 for one in others)


def test_one_digit_too_many():
    assert doubled_digit_dropped("52611040828", is_nip) == ("5261040828",)


def test_other_registers():
    assert is_regon("123456785")
    assert is_regon("12345678512347")
    assert is_pesel("44051401359")
    assert looks_like_krs("0000123456")
    assert not looks_like_krs("0000000000")
    assert not is_pesel("44051401358")


@pytest.mark.parametrize(
    ("prefix", "number", "expected"),
    [("DE", "129273398", True), ("DE", "129273399", False), ("EL", "094259216", True), ("XI", "980780684", True),
     ("GB", "980780684", True), ("PL", "5261040828", True), ("US", "123456789", None), ("", "1", None)],
)  # fmt: skip
def test_vat_numbers(prefix, number, expected):
    assert is_vat_number(prefix, number) is expected


def test_letters_read_as_digits():
    assert read_letters_as_digits("526IO4O828") == "5261040828"
