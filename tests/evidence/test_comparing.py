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


NAMES_THAT_AGREE = [
    ("Kowalczyk Meble Sp. z o.o.", "Kowalczyk Meble spółka z ograniczoną odpowiedzialnością"),
    ("KOWALCZYK MEBLE SP. Z O. O.", "kowalczyk meble"),
    ("Anna Zielińska", "ZIELINSKA ANNA"),
    ("Pracownia Kartonik Anna Zielińska", "Anna Zielińska Pracownia Kartonik"),
    ("P.P.H.U. Bielik", "Bielik"),
    ("Sowa & Synowie S.A.", "Sowa i Synowie Spółka Akcyjna"),
    ("AllTech sp.z o.o.", "All Tech sp. z o.o."),
]
NAMES_THAT_DIFFER = [
    ("Anna Zielińska", "Jan Zieliński"),
    ("Bielik Sp. z o.o.", "Bielik S.A."),
    ("Kowalczyk Meble", "Kowalski Meble"),
]


@pytest.mark.parametrize(("one", "other"), NAMES_THAT_AGREE)
def test_a_name_is_the_same_in_any_form(one, other):
    assert disagreements({"billing.name": one}, {"billing.name": other}) == ()
    assert disagreements({"billing.name": other}, {"billing.name": one}) == ()


@pytest.mark.parametrize(("one", "other"), NAMES_THAT_DIFFER)
def test_another_name_is_told(one, other):
    assert disagreements({"billing.name": one}, {"billing.name": other})


@pytest.mark.parametrize(
    ("paper", "typed", "agrees"),
    [
        ("FV/12/2026", "FV 12/2026", True),
        ("FV/12/2026", "nr FV/12/2026", True),
        ("FV 12/2026", "12/2026", True),
        ("10023", "#10023", True),
        ("KPL/1", "KPL/11", False),
        ("KPL/1", "1", False),
        ("FV/12/2026", "FV/21/2026", False),
    ],
)
def test_numbers_are_compared_as_people_write_them(paper, typed, agrees):
    assert (disagreements({"order.invoice_number": paper}, {"order.invoice_number": typed}) == ()) is agrees


def test_what_else_the_paper_says_is_as_right_and_the_file_is_named():
    also = {"order.invoice_number": ("5265877635-20250826-0100001AF629-AF",)}
    fields = {"order.invoice_number": "FV/1"}
    typed = {"order.invoice_number": "5265877635-20250826-0100001AF629-AF"}
    assert disagreements(fields, typed, also=also) == ()
    (one,) = disagreements(fields, {"order.invoice_number": "FV/2"}, also=also, file="faktura.xml")
    assert "faktura.xml" in one.sentence


def test_what_somebody_remembers_of_a_message_is_no_disagreement():
    assert disagreements({"what.message": "Nie udało się"}, {"what.message": "coś o fakturze"}) == ()
