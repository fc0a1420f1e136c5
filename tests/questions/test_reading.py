from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.case.choices import Buyer, Method, PaymentStatus, Told
from wizard.case.money import Money
from wizard.errors import Unreadable
from wizard.i18n import speaking
from wizard.questions.catalogue import QUESTIONS, question
from wizard.questions.question import Kind
from wizard.questions.reading import problem_with, read_answer, read_case

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def told(**answers: str):
    given = {name.replace("__", "."): text for name, text in answers.items()}
    return read_case(given, case_id="IR-222222222", started=NOW)


def test_answers_become_the_case():
    case = told(
        what__message="Przepraszamy, nie mogliśmy utworzyć faktury",
        what__attempts="3",
        what__charged="yes",
        billing__kind="business",
        billing__country="Polska",
        billing__tax_id="526-104-08-28",
        order__amount="1 234,50 zł",
        order__placed_on="3.11.2026",
        payment__method="card",
        payment__status="declined",
        payment__code="insufficient_funds",
        payment__card_last4="**** 1234",
        payment__card_expiry="11/26",
    ).case
    assert case.what.attempts == 3
    assert case.what.charged is Told.YES
    assert case.billing.kind is Buyer.BUSINESS
    assert case.billing.country == "PL"
    assert case.billing.tax_id is not None
    assert case.billing.tax_id.number == "5261040828"
    assert case.order.amount == Money(amount=Decimal("1234.50"), currency="PLN")
    assert case.order.placed_on == date(2026, 11, 3)
    assert case.payment.status is PaymentStatus.DECLINED
    assert case.payment.card_last4 == "1234"
    assert case.unreadable == {}


def test_what_cannot_be_read_stays_as_typed_with_a_sentence_that_says_how_to_write_it():
    with speaking("en"):
        read = told(order__amount="a lot", billing__email="anna", what__when="3.11.2026")
    assert read.case.unreadable == {"order.amount": "a lot", "billing.email": "anna"}
    assert read.case.order.amount is None
    assert "1234.50" in read.problems["order.amount"]
    assert "anna@example.com" in read.problems["billing.email"]


def test_what_another_answer_rules_out_is_not_read():
    case = told(
        payment__method="cash", payment__card_expiry="11/26", billing__kind="person", billing__tax_id="1"
    ).case
    assert case.payment.card_expiry is None
    assert case.billing.tax_id is None


def test_what_nobody_rules_out_is_read():
    case = told(
        payment__card_expiry="11/26", payment__code="S51", what__software="Chrome", order__unpaid_amount="5"
    ).case
    assert case.payment.card_expiry is not None
    assert case.payment.code == "S51"
    assert case.what.software == "Chrome"
    assert case.order.unpaid_amount is not None


@pytest.mark.parametrize("typed", ["card", "Card", "CARD", " card "])
def test_a_choice_by_its_word_or_label_counts_for_what_depends_on_it(typed: str):
    read = told(
        payment__method=typed,
        payment__card_expiry="11/26",
        billing__kind="A private person",
        billing__tax_id="1",
    )
    assert read.case.payment.method is Method.CARD
    assert read.case.payment.card_expiry is not None
    assert read.case.billing.tax_id is None


def test_an_unknown_choice_names_those_that_there_are():
    with speaking("en"):
        assert "Bank transfer" in told(payment__method="shells").problems["payment.method"]


def test_other_names_of_ids_are_read():
    case = told(payment__amount="10", payment__currency="EUR").case
    assert case.order.amount == Money(amount=Decimal(10), currency="EUR")


def test_the_currency_answered_apart_is_that_of_the_amounts():
    assert told(order__amount="10", order__currency="€").case.order.amount == Money(
        amount=Decimal(10), currency="EUR"
    )
    assert told(order__amount="10", order__currency="shells").case.order.amount == Money(amount=Decimal(10))


@pytest.mark.parametrize(
    ("question_id", "typed", "value"),
    [
        ("what.attempts", "3", 3),
        ("what.attempts", "1 000", 1000),
        ("payment.account", "PL61 1090 1014 0000 0712 1981 2874", "PL61109010140000071219812874"),
        ("payment.account", "61-1090-1014-0000-0712-1981-2874", "61109010140000071219812874"),
        ("billing.email", "mailto:anna@example.com", "anna@example.com"),
        ("billing.country", "niemcy", "DE"),
        ("billing.country", "Germany", "DE"),
        ("billing.country", "EL", "GR"),
        ("payment.card_last4", "•••• 0042", "0042"),
        ("order.currency", "zł", "PLN"),
    ],
)
def test_single_answers(question_id: str, typed: str, value: object):
    assert read_answer(question(question_id), typed, {}) == value


@pytest.mark.parametrize(
    ("question_id", "typed"),
    [
        ("what.attempts", "kilka"),
        ("what.attempts", "-1"),
        ("what.attempts", "2.5"),
        ("payment.account", "123"),
        ("billing.email", "anna @example.com"),
        ("billing.country", "Atlantyda"),
        ("payment.card_last4", "123"),
        ("payment.card_last4", "4111111111111111"),
    ],
)
def test_answers_that_cannot_be_read(question_id: str, typed: str):
    with pytest.raises(Unreadable) as unread:
        read_answer(question(question_id), typed, {})
    assert unread.value.sentence.endswith(".")


@given(st.sampled_from(QUESTIONS), st.text(max_size=60))
def test_any_text_to_any_question_is_an_answer_or_stays_as_typed(asked, text: str):
    read = told(**{asked.id.replace(".", "__"): text})
    section, name = asked.id.split(".")
    value = getattr(getattr(read.case, section), name)
    if not text.strip() or asked.id in read.problems:
        assert value is None
        assert read.problems.keys() == read.case.unreadable.keys()


class TestProblemWith:
    def problem(self, question_id: str, **answers: str) -> str:
        given = {name.replace("__", "."): text for name, text in answers.items()}
        with speaking("en"):
            return problem_with(question(question_id), given)

    def test_a_required_question_asks_once_more(self):
        assert self.problem("what.message") == question("what.message").missing
        assert self.problem("what.message", what__message=" \n ") == question("what.message").missing
        assert self.problem("what.message", what__message="x") == ""

    def test_an_optional_one_does_not(self):
        assert [self.problem(asked.id) for asked in QUESTIONS if not asked.required] == [""] * len(
            [asked for asked in QUESTIONS if not asked.required]
        )

    def test_what_cannot_be_read_is_said_at_once(self):
        assert "3.11.2026" in self.problem("order.placed_on", order__placed_on="soon")

    @pytest.mark.parametrize("country", ["PL", "Polska", "pl"])
    def test_a_nip_of_another_length_is_said_at_once(self, country: str):
        assert "you typed 9" not in self.problem(
            "billing.tax_id", billing__tax_id="123456789", billing__country=country
        )
        assert "you typed 8" in self.problem(
            "billing.tax_id", billing__tax_id="12345678", billing__country=country
        )
        assert "you typed 12" in self.problem("billing.tax_id", billing__tax_id="PL123456789012")
        assert self.problem("billing.tax_id", billing__tax_id="526-104-08-28", billing__country=country) == ""

    def test_other_countries_numbers_have_other_lengths(self):
        assert self.problem("billing.tax_id", billing__tax_id="12345678", billing__country="DE") == ""


def test_every_kind_of_question_can_be_read():
    for kind in Kind:
        asked = next((asked for asked in QUESTIONS if asked.kind is kind), None)
        assert asked is not None, kind
        with suppress(Unreadable):
            read_answer(asked, "1", {})
