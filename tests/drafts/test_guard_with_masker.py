"""The guard as it is in the program, with the finders of `wizard.privacy`."""

import pytest

from wizard.drafts.guard import cards_masked, guard
from wizard.drafts.store import Store

CARDS = [
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "4111111111111111",
    "5555\u00a05555\u00a05555\u00a04444",
    "2221 0000 0000 0009",
    "3782 822463 10005",
    "４１１１ １１１１ １１１１ １１１１",
]


@pytest.mark.parametrize("card", CARDS)
def test_of_a_card_only_its_last_four_digits_stay(card: str):
    masked = cards_masked(f"zapłata kartą {card}, nie przeszła")
    digits = "".join(char for char in masked if char.isdigit())
    assert masked.startswith("zapłata kartą ⟦card 1 …")
    assert masked.endswith("⟧, nie przeszła")
    assert len(digits) == 5
    assert cards_masked(masked) == masked


def test_a_card_code_is_gone():
    assert "737" not in cards_masked("CVV: 737")
    assert "737" not in cards_masked("4111 1111 1111 1111 11/26 737")


@pytest.mark.parametrize(
    "text",
    [
        "PL61 1090 1014 0000 0712 1981 2874",
        "61 1090 1014 0000 0712 1981 2874",
        "NIP 526-104-08-28",
        "5261040828-20261105-0123456789AB-CD",
        "FV/2026/11/00473",
        "1 234,50 zł 3.11.2026 14:30",
        "hasło: kotek2024",
        "PESEL 44051401359",
        "insufficient_funds 504 req_8f2a9c1e7b3d",
    ],
)
def test_everything_else_stays_as_typed(text: str):
    assert cards_masked(text) == text


def test_the_account_that_was_paid_to_stays_readable(store: Store):
    answers = {"payment.account": "PL61 1090 1014 0000 0712 1981 2874", "payment.card_last4": "•••• 1111"}
    assert guard(answers) == answers


def test_the_store_guards_by_itself(tmp_path):
    store = Store(tmp_path / "cases")
    with store.new() as case:
        saved = case.save(case.draft.model_copy(update={"answers": {"what.message": f"karta {CARDS[0]}"}}))
    assert saved.answers == {"what.message": "karta ⟦card 1 …1111⟧"}
    assert all(b"4111" not in file.read_bytes() for file in case.folder.rglob("*") if file.is_file())
