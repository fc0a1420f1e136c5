from enum import StrEnum
from types import UnionType
from typing import get_args

import pytest
from pydantic import BaseModel

from wizard.case.case import Billing, Order, Payment, What
from wizard.questions.catalogue import OTHER_NAMES, QUESTIONS, asked_on, is_question, question
from wizard.questions.question import Kind, StepId

SECTIONS: dict[str, type[BaseModel]] = {"what": What, "billing": Billing, "order": Order, "payment": Payment}

PUBLISHED = {
    "what": "message code when where action attempts charged contacted case_number vendor software software_version "
    "private_window other_browser updated",
    "billing": "kind name country tax_id street postal_code city email receipt",
    "order": "number invoice_number subscription placed_on invoice_requested_on amount currency unpaid_count "
    "unpaid_amount",
    "payment": "method status code reference paid_on account card_brand card_last4 card_expiry",
}
"""The ids that files, profiles and agents' tools use: none may go, or change its meaning."""

CHOICES = {
    "what.where": "website app email shop einvoicing",
    "what.charged": "yes no unknown",
    "what.contacted": "yes no",
    "what.private_window": "worked failed not_tried",
    "what.other_browser": "worked failed not_tried",
    "what.updated": "yes no unknown",
    "billing.kind": "person business public_body vat_group",
    "billing.receipt": "none with_tax_id without_tax_id wrong_tax_id",
    "payment.method": "card blik transfer wallet direct_debit cash other",
    "payment.status": "paid declined pending timeout not_tried unknown",
}


def test_every_published_id_is_a_question():
    published = {f"{section}.{name}" for section, names in PUBLISHED.items() for name in names.split()}
    assert published <= {asked.id for asked in QUESTIONS}


def test_ids_are_unique():
    ids = [asked.id for asked in QUESTIONS]
    assert len(ids) == len(set(ids))


def test_questions_and_the_fields_of_the_case_are_the_same():
    fields = {f"{name}.{field}" for name, section in SECTIONS.items() for field in section.model_fields}
    assert fields == {asked.id for asked in QUESTIONS}


@pytest.mark.parametrize("question_id", CHOICES)
def test_published_choices(question_id: str):
    assert [choice.value for choice in question(question_id).choices] == CHOICES[question_id].split()


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked.id)
def test_the_choices_of_a_question_are_those_of_its_field(asked):
    section, name = asked.id.split(".")
    annotation = SECTIONS[section].model_fields[name].annotation
    kinds = (
        get_args(annotation) if isinstance(annotation, UnionType) or get_args(annotation) else (annotation,)
    )
    enums = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, StrEnum)]
    assert bool(enums) == (asked.kind is Kind.CHOICE) == bool(asked.choices)
    assert {choice.value for choice in asked.choices} <= {str(value) for enum in enums for value in enum}


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked.id)
def test_every_question_says_what_it_asks_in_words_that_help(asked):
    assert asked.label
    assert asked.step in (StepId.WHAT, StepId.BILLING, StepId.ORDER)
    texts = [asked.label, asked.hint, asked.why, asked.missing, *(choice.label for choice in asked.choices)]
    for text in filter(None, texts):
        assert text == text.strip()
        assert "{" not in text
    for sentence in filter(None, [asked.hint, asked.why, asked.missing]):
        assert sentence[-1] in ".?!", sentence


@pytest.mark.parametrize(
    "asked", [asked for asked in QUESTIONS if asked.applies.question], ids=lambda asked: asked.id
)
def test_what_a_question_depends_on_is_asked_before_it_and_can_be_answered_so(asked):
    ids = [other.id for other in QUESTIONS]
    assert ids.index(asked.applies.question) < ids.index(asked.id)
    other = question(asked.applies.question)
    if other.choices:
        assert set(asked.applies.values) <= {choice.value for choice in other.choices}


def test_other_names_mean_questions():
    for name, meant in OTHER_NAMES.items():
        assert question(name) is question(meant)
        assert is_question(name)
    assert not is_question("payment.cvv")
    with pytest.raises(KeyError):
        question("payment.cvv")


def test_a_step_asks_what_applies():
    def ids(step: StepId, **answers: str) -> list[str]:
        given = {name.replace("__", "."): text for name, text in answers.items()}
        return [asked.id for asked in asked_on(step, given)]

    assert "billing.tax_id" in ids(StepId.BILLING)
    assert "billing.tax_id" not in ids(StepId.BILLING, billing__kind="person")
    assert "payment.card_expiry" not in ids(StepId.ORDER)
    assert "payment.card_expiry" in ids(StepId.ORDER, payment__method="card")
    assert "order.unpaid_amount" not in ids(StepId.ORDER, order__unpaid_count=" 0 ")
    assert "order.unpaid_amount" in ids(StepId.ORDER, order__unpaid_count="2")
    assert ids(StepId.REVIEW) == []


def test_no_page_of_questions_needs_pydantic():
    import subprocess
    import sys

    code = "import sys, wizard.questions.catalogue; print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
