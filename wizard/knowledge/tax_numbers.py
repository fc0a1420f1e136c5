"""Tax numbers: which are right, which registers the others belong to, and what was probably meant.

Built on python-stdnum, which is loaded when the first number is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from wizard.knowledge.countries import EUROPEAN_UNION
from wizard.knowledge.placeholders import is_placeholder_tax_id

# KSeF's own pattern: it refuses numbers that python-stdnum takes, such as 0123456789.
_NIP = re.compile(r"[1-9](?:\d[1-9]|[1-9]\d)\d{7}")

# The letters that are typed or read for digits.
_LETTERS = str.maketrans("OQDILSBZGT", "0001158267")


def is_nip(number: str) -> bool:
    """Whether `number` is a Polish NIP: ten digits of the right shape with the right check digit, and nobody's stand-in."""
    from stdnum.pl import nip

    return bool(_NIP.fullmatch(number)) and nip.is_valid(number) and not is_placeholder_tax_id(number)


def nip_check_digit(number: str) -> int | None:
    """The check digit that belongs to the first nine digits of `number`; `None` where no digit fits."""
    digit = (
        sum(weight * int(char) for weight, char in zip((6, 5, 7, 2, 3, 4, 5, 6, 7), number[:9], strict=True))
        % 11
    )
    return None if digit == 10 else digit


def is_regon(number: str) -> bool:
    """Whether `number` is a REGON, of 9 or 14 digits."""
    from stdnum.pl import regon

    return len(number) in (9, 14) and regon.is_valid(number)


def is_pesel(number: str) -> bool:
    """Whether `number` is a PESEL: a person's own number, which no invoice needs."""
    from stdnum.pl import pesel

    return len(number) == 11 and pesel.is_valid(number)


def looks_like_krs(number: str) -> bool:
    """Whether `number` looks like a number of the court register: ten digits beginning with 000; it has no check digit."""
    return bool(re.fullmatch(r"000\d{7}", number)) and number != "0000000000"


def is_vat_number(prefix: str, number: str) -> bool | None:
    """Whether it is the VAT number of a firm in the country of `prefix` (EL for Greece); `None` where we can't tell.

    Args:
        prefix: two letters as on invoices: an EU state, XI or GB.
        number: what comes after them, in capitals, without spaces.
    """
    if prefix == "PL":
        return is_nip(number)
    if prefix == "GB":
        from stdnum.gb import vat as british

        return bool(british.is_valid(number))
    if prefix != "XI" and country_of(prefix) not in EUROPEAN_UNION:
        return None
    from stdnum.eu import vat

    return bool(vat.is_valid(prefix + number))


def country_of(prefix: str) -> str:
    """The country (ISO 3166 alpha-2) whose tax numbers carry `prefix`."""
    return {"EL": "GR", "XI": "GB"}.get(prefix, prefix)


def prefix_of(country: str) -> str:
    """What the tax numbers of `country` begin with on invoices."""
    return {"GR": "EL"}.get(country, country)


def read_letters_as_digits(number: str) -> str:
    """`number` with each letter that is easily taken for a digit as that digit."""
    return number.translate(_LETTERS)


def near_numbers(number: str, is_valid: Callable[[str], bool]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The valid numbers that are one slip of the fingers away from `number`, which is not valid.

    Returns:
        Those with two neighbours swapped, and those with one digit changed, added or dropped; each without doubles.
    """
    swapped = {
        number[:i] + number[i + 1] + number[i] + number[i + 2 :]
        for i in range(len(number) - 1)
        if number[i] != number[i + 1]
    }
    other = {
        number[:i] + digit + number[i + 1 :]
        for i, char in enumerate(number)
        if char.isdigit()
        for digit in "0123456789"
        if digit != char
    }
    swaps = tuple(sorted(filter(is_valid, swapped)))
    return swaps, tuple(sorted(filter(is_valid, other - swapped)))


def doubled_digit_dropped(number: str, is_valid: Callable[[str], bool]) -> tuple[str, ...]:
    """The valid numbers that `number` becomes when one of two equal neighbours, or any one digit, is left out."""
    shorter = {number[:i] + number[i + 1 :] for i in range(len(number))}
    doubled = {number[:i] + number[i + 1 :] for i in range(len(number) - 1) if number[i] == number[i + 1]}
    return tuple(sorted(filter(is_valid, doubled))) or tuple(sorted(filter(is_valid, shorter)))
