from __future__ import annotations

import pytest

from wizard.checks import d04_papers_differ as check
from wizard.evidence.papers_of_case import Paper
from wizard.evidence.reading import PaperKind
from wizard.i18n import speaking

CASE = {
    "billing.tax_id": "526-104-08-28",
    "billing.name": "Bielik sp. z o.o.",
    "order.amount": "486,80 zł",
    "order.currency": "PLN",
    "order.placed_on": "3.11.2026",
    "order.number": "KPL/7",
}
AGREES = {
    "billing.tax_id": "PL5261040828",
    "billing.name": "BIELIK SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ",
    "order.amount": "486.80",
    "order.currency": "PLN",
    "order.placed_on": "2026-11-03",
    "order.number": "kpl / 7",
}


def paper(name="paragon.pdf", also=None, **fields):
    given = {key.replace("__", "."): value for key, value in fields.items()}
    return Paper("0" * 64, name, PaperKind.RECEIPT, {**AGREES, **given}, also=also or {})


@pytest.mark.parametrize(
    ("answers", "papers", "expected"),
    [
        pytest.param(CASE, (paper(),), "passed", id="all is written otherwise, and agrees"),
        pytest.param(CASE, (paper(billing__tax_id="5265877635"),), "warned differs", id="tax number"),
        pytest.param(CASE, (paper(billing__name="Sokół sp. z o.o."),), "warned differs", id="name"),
        pytest.param(CASE, (paper(order__amount="468.80"),), "warned differs", id="amount"),
        pytest.param(CASE, (paper(order__currency="EUR"),), "warned differs", id="currency"),
        pytest.param(CASE, (paper(order__placed_on="2026-11-04"),), "warned differs", id="date"),
        pytest.param(CASE, (paper(order__number="KPL/8"),), "warned differs", id="number"),
        pytest.param(CASE, (paper(order__placed_on="2026-11-04", also={"order.placed_on": ("2026-11-03",)}),), "passed", id="two days on the paper"),
        pytest.param({"order.number": "KPL/7"}, (Paper("0" * 64, "a", PaperKind.DOCUMENT, {"billing.name": "X"}),), "not asked", id="nothing in common"),
        pytest.param(CASE, (), "not asked", id="no documents"),
    ],
)  # fmt: skip
def test_outcome(outcome, answers, papers, expected):
    assert outcome(check, answers, papers=papers) == expected


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_sentence_has_both_values_and_the_file(look, language):
    with speaking(language):
        finding = look(check, CASE, papers=(paper("rachunek.jpg", billing__tax_id="5265877635"),))
    assert all(said in finding.sentence for said in ("rachunek.jpg", "5265877635", "526-104-08-28"))
    assert finding.proposal == {"billing.tax_id": "5265877635"}


def test_the_tax_number_comes_first_and_two_papers_are_told_once(look):
    papers = tuple(
        paper(name, order__amount="1.00", billing__tax_id="5265877635") for name in ("a.pdf", "b.pdf")
    )
    finding = look(check, CASE, papers=papers)
    assert finding.mend == ("billing.tax_id", "order.amount")
    assert "b.pdf" not in finding.sentence
