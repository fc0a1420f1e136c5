import sys
from datetime import datetime

import pytest

from wizard.drafts.draft import Draft
from wizard.drafts.guard import cards_masked, guard, guarded

from .conftest import NOON, hide_card

CARD = "4111 1111 1111 1111"


def test_where_only_four_digits_were_asked_for_four_stay():
    assert guard({"payment.card_last4": CARD}, hide_card) == {"payment.card_last4": "1111"}
    assert guard({"payment.card_last4": "1111"}, hide_card) == {"payment.card_last4": "1111"}


def test_answers_without_cards_stay_exactly_as_typed():
    answers = {
        "what.message": "  Przepraszamy,\n nie mogliśmy…  ",
        "order.amount": "1 234,50 zł",
        "what.code": "",
    }
    assert guard(answers, hide_card) == answers


def test_a_draft_without_cards_is_equal_to_itself(noon: datetime):
    draft = Draft(id="IR-222222222", started=NOON, saved=NOON, answers={"what.message": "błąd 504"})
    assert guarded(draft, hide_card) == draft


def test_hardly_a_digit_needs_no_finder(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "wizard.privacy.find", None)
    assert cards_masked("Nie mogliśmy utworzyć faktury. Błąd 50") == "Nie mogliśmy utworzyć faktury. Błąd 50"
