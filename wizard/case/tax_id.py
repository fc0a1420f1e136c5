"""A tax number as typed, and as compared. Whether it is a good one, the checks say."""

from __future__ import annotations

import re

from wizard.case.text import ascii_digits, plain_dashes, tidy
from wizard.case.value import Value

_LABEL = re.compile(
    r"^(?:NIP(?:[ -]?UE)?|VAT(?:[ -]?(?:UE|EU|ID|REG|NO|NR|NUMBER))*|TAX[ -]?ID|TIN|REGON|KRS|PESEL|UID|USt-?Id(?:Nr)?)"
    r"(?![A-Z])[ :.#-]*",
    re.IGNORECASE,
)

GREECE = "GR"
GREECE_IN_VAT = "EL"
"""Greece's tax numbers carry EL, everything else of Greece GR."""


class TaxId(Value):
    """A tax number.

    Attributes:
        typed: what the person typed, tidied.
        prefix: the two letters of a country that it begins with, as typed (EL stays EL), or empty.
        number: what comes after the prefix, in capitals, without spaces, dots and dashes.
    """

    typed: str
    prefix: str
    number: str

    def shown(self) -> str:
        """As the person typed it."""
        return self.typed

    @property
    def compact(self) -> str:
        """Prefix and number in one piece."""
        return self.prefix + self.number


def read_tax_id(text: str) -> TaxId:
    """The tax number that `text` holds; anything is taken, nothing is judged."""
    typed = tidy(text)
    bare = _LABEL.sub("", plain_dashes(ascii_digits(typed)))
    compact = re.sub(r"[\s.\-/]", "", bare).upper()
    found = re.match(r"([A-Z]{2})(?=[A-Z0-9]*\d)", compact)
    # "O1O…" begins with a letter typed for a digit, "PL…" with a country: a country has two letters of its own.
    prefix = found[1] if found and found[1] in _PREFIXES else ""
    return TaxId(typed=typed, prefix=prefix, number=compact[len(prefix) :])


_PREFIXES = frozenset(
    "AT BE BG CY CZ DE DK EE EL ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI GB CH NO UA US".split()
)
