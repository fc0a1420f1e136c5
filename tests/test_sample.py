"""The sample case: made by a script, consistent, and readable by everything that reads cases."""

from __future__ import annotations

import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PIL import Image
from stdnum import iban
from stdnum.pl import nip

from scripts.sample import story, texts
from wizard.case.evidence import EvidenceKind
from wizard.questions.catalogue import is_question
from wizard.questions.reading import read_case
from wizard.resources import path_of
from wizard.sandbox.views import page_texts

NOON = datetime(2026, 11, 23, 12, tzinfo=ZoneInfo("Europe/Warsaw"))
FOLDER = path_of("sample")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("answers.json", texts.answers),
        ("evidence.json", texts.manifest),
        ("zamowienie.txt", texts.order_email),
        ("wyciag.csv", texts.statement),
    ],
)
def test_the_script_makes_the_same_texts_again(name, made):
    assert (FOLDER / name).read_bytes() == made()


def test_every_answer_can_be_read():
    answers = json.loads((FOLDER / "answers.json").read_bytes())

    told = read_case(answers, case_id="IR-000000000", started=NOON)

    assert all(map(is_question, answers))
    assert told.problems == {}
    assert str(told.case.order.amount.amount) == "486.80"


def test_the_tax_number_is_one_digit_off_the_firms():
    typed, right = (number.replace("-", "") for number in (story.TYPED_TAX_ID, story.TAX_ID))

    assert nip.is_valid(right)
    assert not nip.is_valid(typed)
    assert sum(one != other for one, other in zip(typed, right, strict=True)) == 1
    assert nip.is_valid(story.VENDOR_TAX_ID)
    assert iban.is_valid("PL" + texts.ACCOUNT)


def test_the_items_add_up():
    total = sum(int(price.replace(",", "")) for _name, _count, price in story.ITEMS)

    assert total == int(story.TOTAL.replace(",", ""))


def test_all_files_are_there_and_small():
    listed = json.loads((FOLDER / "evidence.json").read_bytes())

    assert {entry["kind"] for entry in listed} <= set(EvidenceKind)
    assert sum((FOLDER / entry["file"]).stat().st_size for entry in listed) < 500_000


def test_the_screenshot_is_a_whole_screen():
    with Image.open(FOLDER / "zrzut-ekranu.png") as image:
        assert image.size == (1280, 800)


def test_the_confirmation_has_a_text_layer_with_polish_letters():
    text = page_texts(FOLDER / "potwierdzenie.pdf")[0].text

    for wanted in (story.VENDOR_FIRM, story.TAX_ID, story.ORDER, "Sposób płatności", story.CODE):
        assert wanted in text
