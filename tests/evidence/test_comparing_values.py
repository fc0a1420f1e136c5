import pytest

from wizard.evidence.comparing import disagreements


@pytest.mark.parametrize(
    ("question_id", "answered", "read"),
    [
        ("order.amount", "486,80", "PLN 486.80"),
        ("order.amount", "1 234,50 zł", "1234.50"),
        ("billing.tax_id", "526-104-08-28", "PL5261040828"),
        ("order.placed_on", "3.11.2026", "2026-11-03"),
        ("what.when", "3.11.2026", "2026-11-03 14:30"),
        ("billing.name", "bielik", "BIELIK sp. z o.o."),
        ("payment.account", "PL61 1090 1014 0000 0712 1981 2874", "61109010140000071219812874"),
        ("billing.email", "Anna@Example.com", "anna@example.com"),
        ("billing.country", "Polska", "PL"),
        ("payment.card_last4", "**** 4242", "4242"),
        ("order.number", "", "KPL/1"),
        ("order.amount", "a lot", "486.80"),
        ("order.amount", "486.80", "???"),
        ("no.question", "a", "b"),
    ],
)
def test_the_same_in_other_words_is_no_disagreement(question_id: str, answered: str, read: str):
    assert disagreements({question_id: read}, {question_id: answered}) == ()


@pytest.mark.parametrize(
    ("question_id", "answered", "read"),
    [
        ("order.amount", "486,80", "468,80 zł"),
        ("order.amount", "486,80 zł", "486,80 EUR"),
        ("billing.tax_id", "526-104-08-28", "5261040829"),
        ("billing.tax_id", "DE5261040828", "PL5261040828"),
        ("order.placed_on", "3.11.2026", "2026-11-04"),
        ("billing.name", "Bielik", "Bielikowo"),
        ("order.number", "KPL/1", "KPL/11"),
        ("payment.account", "61109010140000071219812874", "61109010140000071219812875"),
        ("billing.email", "anna@example.com", "ana@example.com"),
        ("payment.card_last4", "4242", "4243"),
        ("payment.card_expiry", "11/26", "12/26"),
    ],
)
def test_what_differs_is_told_with_both(question_id: str, answered: str, read: str):
    (one,) = disagreements({question_id: read}, {question_id: answered})
    assert (one.question, one.answered, one.read) == (question_id, answered, read)
    assert answered in one.sentence
    assert read in one.sentence


def test_the_currency_that_was_answered_apart_counts():
    answers = {"order.amount": "486,80", "order.currency": "EUR"}
    assert disagreements({"order.amount": "486,80 zł"}, answers)
    assert not disagreements({"order.amount": "EUR 486.80"}, answers)
