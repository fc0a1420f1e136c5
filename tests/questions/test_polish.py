"""Every question speaks Polish; the file of the room is read, so that it does not matter what was compiled."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from wizard.i18n import fields_of
from wizard.questions.catalogue import QUESTIONS

PO = Path(__file__).parents[2] / "resources" / "locale" / "pl" / "questions.po"


@pytest.fixture(scope="module")
def polish() -> dict[str, str]:
    with PO.open("rb") as file:
        return {message.id: message.string for message in read_po(file) if message.id}


def texts(asked) -> list[str]:
    mine = [asked.label, asked.hint, asked.why, asked.missing, asked.starts_group]
    return [text for text in (*mine, *(choice.label for choice in asked.choices)) if text]


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked.id)
def test_every_text_of_a_question_has_polish(polish: dict[str, str], asked):
    for text in texts(asked):
        assert polish.get(text), text
        assert fields_of(polish[text]) == fields_of(text)
