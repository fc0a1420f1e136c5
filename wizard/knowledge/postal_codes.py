"""How postal codes look, by country."""

from __future__ import annotations

import re

from wizard.case.text import ascii_digits, plain_dashes
from wizard.knowledge.tables import table

# The letters that are typed for digits.
LETTERS_FOR_DIGITS = str.maketrans("OoQDIilLSsBZz", "0000111155822")


def forms_of(country: str) -> tuple[str, ...]:
    """The forms of a postal code there, 9 for a digit and A for a letter; empty where we know none."""
    return tuple(table("postal_codes")["forms"].get(country, ()))


def fits(code: str, country: str) -> bool | None:
    """Whether `code` looks like a postal code of `country`; `None` where we don't know how they look."""
    forms = forms_of(country)
    return any(_pattern(form).fullmatch(code.upper()) for form in forms) if forms else None


def mended(code: str, country: str) -> str | None:
    """`code` written as the country does, where only dashes, spaces or a letter typed for a digit are wrong."""
    forms = forms_of(country)
    plain = re.sub(r"[\s.\-]", "", plain_dashes(ascii_digits(code))).upper()
    plain = plain.removeprefix(f"{country}") if any(form.startswith("9") for form in forms) else plain
    for form in forms:
        shape = re.sub(r"[^9A]", "", form)
        if len(plain) != len(shape) or any(char not in "9A -" for char in form):
            continue
        right = "".join(
            char.translate(LETTERS_FOR_DIGITS) if kind == "9" else char
            for char, kind in zip(plain, shape, strict=True)
        )
        characters = iter(right)
        written = "".join(next(characters) if kind in "9A" else kind for kind in form)
        if _pattern(form).fullmatch(written):
            return written
    return None


def _pattern(form: str) -> re.Pattern[str]:
    return re.compile("".join({"9": r"\d", "A": "[A-Z]"}.get(char, re.escape(char)) for char in form))
