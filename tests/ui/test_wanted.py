"""What would help follows from what the checks found, through all of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from wizard.case.evidence import Evidence
from wizard.drafts.draft import Draft
from wizard.evidence.intake import take_in
from wizard.progress import quiet
from wizard.ui.wanted import wanted_papers

NOW = datetime(2026, 11, 20, tzinfo=UTC)
TWICE = """Data transakcji;Kwota;Waluta;Kontrahent;Tytuł;Identyfikator transakcji
2026-11-05;-129,00;PLN;KSIĘGARNIA;KPL/7;T1
2026-11-05;-129,00;PLN;KSIĘGARNIA;KPL/7;T2
"""
FIRM = {"billing.kind": "business", "billing.name": "Kartonik", "billing.country": "PL"}


def draft(answers: dict[str, str], *evidence: Evidence, **fields: object) -> Draft:
    return Draft.model_validate(
        {
            "id": "IR-ABC123DEF",
            "started": NOW,
            "saved": NOW,
            "answers": answers,
            "evidence": evidence,
            **fields,
        }
    )


@pytest.mark.parametrize(
    ("answers", "paper", "words"),
    [
        ({"payment.status": "declined", "what.charged": "no"}, "bank_message", "your bank said"),
        ({"payment.status": "paid", "what.charged": "yes"}, "statement", "with the charge"),
        ({"what.charged": "yes", "what.attempts": "3"}, "statement", "both charges"),
        ({**FIRM, "billing.tax_id": "999-14-88-724"}, "receipt", "tax number"),
        ({"billing.receipt": "wrong_tax_id"}, "receipt", "tax number"),
        ({"what.where": "website", "what.code": "502"}, "screenshot", "address and the time"),
        ({}, "screenshot", "Screenshot of the message"),
    ],
)
def test_findings_say_what_would_help(answers: dict[str, str], paper: str, words: str) -> None:
    wanted = {one.id: one for one in wanted_papers(draft(answers), None, quiet)}
    assert words in wanted[paper].title
    assert not wanted[paper].here


def test_a_double_charge_asks_for_both_lines_and_ticks_them(tmp_path: Path) -> None:
    path = tmp_path / "w.csv"
    path.write_text(TWICE, encoding="utf-8")
    held = take_in(path, tmp_path / "evidence")
    papers = wanted_papers(
        draft({"what.charged": "unknown"}, held), None, quiet, lambda sha256: tmp_path / "evidence" / sha256
    )
    (statement,) = [one for one in papers if one.id == "statement"]
    assert "both charges" in statement.title
    assert statement.file == "w.csv"


def test_what_the_draft_says_is_not_at_hand_comes_through() -> None:
    papers = wanted_papers(draft({}, not_at_hand=("order",)), None, quiet)
    assert {one.id: one.not_at_hand for one in papers} == {"screenshot": False, "order": True}
