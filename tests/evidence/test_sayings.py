"""What a file says, beside the answers, with the place where it was read."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.evidence.papers import FA3
from wizard.case.evidence import Evidence
from wizard.evidence.papers_of_case import Paper, paper_of
from wizard.evidence.sayings import Saying, Standing, alarms, sayings
from wizard.i18n import speaking

ORDER = "Zamówienie KPL/2026/11/20817\nData zamówienia: 19.11.2026\nNabywca\nNIP nabywcy: 999-14-83-724\nRazem do zapłaty: 486,80 zł\n"
KEPT = """Data transakcji;Kwota;Waluta;Kontrahent;Tytuł;Identyfikator transakcji
2026-11-05;-129,00;PLN;KSIĘGARNIA;KPL/7;T1
2026-11-05;-129,00;PLN;KSIĘGARNIA;KPL/7;T2
"""


def read(tmp_path: Path, text: str, name: str) -> Paper:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    held = Evidence(
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        name=name,
        media_type="text/plain",
        size=1,
        added=datetime(2026, 11, 3, tzinfo=UTC),
    )
    paper = paper_of(held, lambda _sha256: path)
    assert paper is not None
    return paper


def by_question(found: tuple[Saying, ...]) -> dict[str, Saying]:
    return {one.question: one for one in found}


def test_what_differs_comes_first_then_what_is_open_then_what_agrees(tmp_path: Path) -> None:
    paper = read(tmp_path, ORDER, "order.txt")
    answers = {
        "billing.kind": "business",
        "billing.tax_id": "999-14-88-724",
        "order.amount": "486.80",
        "order.currency": "PLN",
    }
    found = sayings(paper, answers)
    assert [one.standing for one in found] == sorted(
        (one.standing for one in found), key=[Standing.DIFFERS, Standing.OPEN, Standing.AGREES].index
    )
    said = by_question(found)
    tax_id = said["billing.tax_id"]
    assert (tax_id.standing, tax_id.answered) == (Standing.DIFFERS, "999-14-88-724")
    assert tax_id.value == "9991483724"
    assert said["order.number"].standing is Standing.OPEN
    assert said["order.amount"].standing is Standing.AGREES


def test_the_place_is_said_in_the_language_that_is_spoken(tmp_path: Path) -> None:
    paper = read(tmp_path, ORDER, "order.txt")
    (english,) = [one for one in sayings(paper, {}) if one.question == "order.placed_on"]
    with speaking("pl"):
        (polish,) = [one for one in sayings(paper, {}) if one.question == "order.placed_on"]
    assert english.where.startswith("line 2: “")
    assert (english.shown, polish.shown) == ("19 November 2026", "19 listopada 2026")
    assert polish.where.startswith("wiersz 2: „")


def test_what_is_not_asked_in_this_case_is_not_shown(tmp_path: Path) -> None:
    paper = read(tmp_path, ORDER, "order.txt")
    assert "billing.tax_id" not in by_question(sayings(paper, {"billing.kind": "person"}))


def test_rows_of_a_statement_answer_what_is_open_and_contradict_nothing(tmp_path: Path) -> None:
    paper = read(tmp_path, KEPT, "w.csv")
    said = by_question(sayings(paper, {"order.amount": "486,80", "what.charged": "no"}))
    assert "order.amount" not in said
    assert "what.charged" not in said
    assert said["payment.reference"].value == "T1"
    assert said["payment.reference"].where == "row 2"
    assert by_question(sayings(paper, {}))["order.amount"].standing is Standing.OPEN


@pytest.mark.parametrize("language", ["en", "pl"])
def test_every_value_that_is_shown_has_a_place(tmp_path: Path, language: str) -> None:
    with speaking(language):
        for text, name in ((ORDER, "order.txt"), (KEPT, "w.csv")):
            assert all(
                one.where and one.label and one.shown for one in sayings(read(tmp_path, text, name), {})
            )


def test_an_element_of_an_e_invoice_is_named_and_words_beside_it_are_quoted(tmp_path: Path) -> None:
    said = by_question(sayings(read(tmp_path, FA3, "faktura.xml"), {}))
    assert said["order.amount"].where == "XML element Fa/P_15"
    paper = read(tmp_path, FA3, "faktura.xml")
    mixed = replace(paper, places={**paper.places, "order.amount": "Do zapłaty: 486,80 zł"})
    assert by_question(sayings(mixed, {}))["order.amount"].where == "“Do zapłaty: 486,80 zł”"


def test_rows_that_were_charged_twice_are_said_in_the_language_that_is_spoken(tmp_path: Path) -> None:
    paper = read(tmp_path, KEPT, "w.csv")
    (english,) = alarms(paper)
    with speaking("pl"):
        (polish,) = alarms(paper)
    assert english.startswith("KSIĘGARNIA probably took PLN 129.00 2 times")
    assert "129,00 zł 2 razy" in polish
