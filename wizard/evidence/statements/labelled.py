"""PKO BP's columns without headings: each cell says itself what it holds ("Tytuł: …", "Lokalizacja: …")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wizard.case.text import folded
from wizard.evidence.statements.days import read_day

_CELL = re.compile(r"\s*([^:\d]{3,40}?)\s*:\s*(.*)", re.DOTALL)
_ADDRESS = re.compile(r"(?:Adres|Address)\s*:\s*(.*?)\s*(?:(?:Miasto|Kraj|City|Country)\s*:.*)?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Labelled:
    """What such cells say; empty where they don't."""

    title: str = ""
    party: str = ""
    reference: str = ""
    day: date | None = None
    by_card: bool = False


NOTHING = Labelled()
"""What cells say that have no labels."""


def labelled(cells: Sequence[str]) -> Labelled:
    """What `cells` say."""
    said: dict[str, str] = {}
    for cell in cells:
        if ":" in cell and (found := _CELL.fullmatch(cell)):
            said.setdefault(folded(found[1]), found[2].strip())
    if not said:
        return NOTHING
    place = said.get("lokalizacja", "")
    address = _ADDRESS.search(place)
    when = said.get("data i czas operacji", "") or said.get("oryginalna data operacji", "")
    return Labelled(
        title=said.get("tytul", ""),
        party=said.get("nazwa odbiorcy", "")
        or said.get("nazwa nadawcy", "")
        or (address[1] if address else place)
        or said.get("adres", ""),
        reference=said.get("numer referencyjny", "") or said.get("referencje wlasne zleceniodawcy", ""),
        day=read_day(when),
        by_card="numer karty" in said,
    )
