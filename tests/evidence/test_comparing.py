"""Answers that a paper contradicts."""

from __future__ import annotations

import pytest

from wizard.evidence.comparing import disagreements
from wizard.evidence.reading import read
from wizard.i18n import speaking
from wizard.questions.catalogue import question
from wizard.resources import path_of

AGREE = {
    "tax-id-dashes": ("billing.tax_id", "9991483724", "NIP 999-14-83-724"),
    "tax-id-prefix": ("billing.tax_id", "PL9991483724", "9991483724"),
    "amount": ("order.amount", "1234.50", "1 234,50 zł"),
    "date": ("order.placed_on", "2026-11-03", "3 listopada 2026"),
    "currency": ("order.currency", "PLN", "zł"),
    "order": ("order.number", "KPL/7", "kpl / 7"),
    "vendor": ("what.vendor", "Księgarnia Pod Lipą Sp. z o.o.", "księgarnia pod lipą"),
    "choice": ("payment.method", "card", "Card"),
    "last4": ("payment.card_last4", "4242", "•••• 4242"),
    "expiry": ("payment.card_expiry", "10/26", "10/2026"),
    "not-answered": ("order.number", "KPL/7", "  "),
    "unreadable": ("order.amount", "5.00", "five"),
    "other-name": ("order.amount", "5.00", "5 zł"),
}
DIFFER = {
    "tax-id": ("billing.tax_id", "9991483724", "999-14-88-724"),
    "tax-id-country": ("billing.tax_id", "DE123456789", "PL123456789"),
    "amount": ("order.amount", "1234.50", "1243,50"),
    "date": ("order.placed_on", "2026-11-03", "4.11.2026"),
    "currency": ("order.currency", "EUR", "PLN"),
    "order": ("order.number", "KPL/7", "KPL/8"),
    "vendor": ("what.vendor", "Księgarnia", "Apteka"),
    "choice": ("payment.status", "declined", "paid"),
    "amount-currency": ("order.amount", "5.00 EUR", "5 zł"),
}


@pytest.mark.parametrize(("name", "paper", "typed"), AGREE.values(), ids=AGREE)
def test_other_ways_of_writing_agree(name, paper, typed):
    assert disagreements({name: paper}, {name: typed}) == ()


@pytest.mark.parametrize(("name", "paper", "typed"), DIFFER.values(), ids=DIFFER)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_difference_names_both_values(name, paper, typed, language):
    with speaking(language):
        (found,) = disagreements({name: paper}, {name: typed})
        shown = question(name).choice_label(paper)

    assert (found.question, found.read, found.answered) == (name, paper, typed)
    assert shown in found.sentence


def test_ids_that_nobody_knows_are_passed_over():
    assert disagreements({"no.such": "1"}, {"no.such": "2"}) == ()


def test_the_samples_confirmation_shows_the_wrong_digit():
    answers = {"billing.tax_id": "999-14-88-724", "order.number": "KPL/2026/11/20817"}

    found = disagreements(read(path_of("sample/potwierdzenie.pdf")).fields, answers)

    assert [one.question for one in found] == ["billing.tax_id"]
