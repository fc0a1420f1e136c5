"""The countries, with their names in the languages that we speak.

Source: Unicode CLDR, through `scripts/countries.py`, which writes `resources/knowledge/countries.csv`.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import cached_property

from wizard.case.text import folded
from wizard.i18n import language
from wizard.resources import read_text

EUROPEAN_UNION = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()
)


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its ISO 3166 alpha-2 code and its names by language."""

    code: str
    names: dict[str, str]

    @property
    def name(self) -> str:
        """Its name in the language now spoken."""
        return self.names[language()]


class Countries:
    """The table of all countries; read when first asked."""

    @cached_property
    def by_code(self) -> dict[str, Country]:
        """Code → country."""
        rows = csv.DictReader(io.StringIO(read_text("knowledge/countries.csv")))
        return {row["code"]: Country(row["code"], {"pl": row["pl"], "en": row["en"]}) for row in rows}

    def name(self, code: str) -> str:
        """The name of the country in the language now spoken; the code itself when it is none of ours."""
        return self.by_code[code].name if code in self.by_code else code

    def find(self, text: str) -> str | None:
        """The code of the country that `text` means, by code or by name in any of our languages; or `None`."""
        wanted = folded(text)
        code = {"el": "GR", "uk": "GB", "xi": "GB"}.get(wanted, wanted.upper())
        if code in self.by_code:
            return code
        return next((c.code for c in self.by_code.values() if wanted in map(folded, c.names.values())), None)


COUNTRIES = Countries()
