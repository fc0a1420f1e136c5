"""The list of what would help fits the case, and ticks itself off."""

from datetime import UTC, datetime

import pytest

from wizard.case.evidence import Evidence, EvidenceKind
from wizard.evidence.wanted import CAUSES, FLAGS, WANTED, titles_of, what_would_help
from wizard.i18n import speaking


def held(kind: EvidenceKind, *, included: bool = True, name: str = "x", digit: str = "0") -> Evidence:
    return Evidence(
        sha256=digit * 64,
        name=name,
        media_type="text/plain",
        size=1,
        kind=kind,
        added=datetime(2026, 11, 3, tzinfo=UTC),
        included=included,
    )


@pytest.mark.parametrize(
    ("causes", "flags", "ids"),
    [
        ((), (), ["screenshot", "order"]),
        (("billing_details",), (), ["screenshot", "receipt", "order"]),
        (("billing_details",), ("issued",), ["screenshot", "receipt", "order", "invoice"]),
        (("payment",), ("declined",), ["screenshot", "bank_message", "receipt", "order"]),
        (("payment",), ("charged",), ["statement", "screenshot", "receipt", "order"]),
        (("software",), (), ["screenshot", "order", "log"]),
        (("restriction",), (), ["screenshot", "receipt", "order", "terms"]),
    ],
)
def test_the_list_fits_the_case(causes: tuple[str, ...], flags: tuple[str, ...], ids: list[str]) -> None:
    assert [wanted.id for wanted in what_would_help(causes, (), flags)] == ids


def test_what_is_there_is_ticked_and_what_is_left_out_is_not() -> None:
    evidence = (held(EvidenceKind.SCREENSHOT), held(EvidenceKind.ORDER, included=False))
    assert {wanted.id: wanted.here for wanted in what_would_help((), evidence)} == {
        "screenshot": True,
        "order": False,
    }


def test_every_paper_can_be_wanted_and_says_why_and_how() -> None:
    assert {wanted.id for wanted in what_would_help(CAUSES, (), FLAGS)} == {paper.id for paper in WANTED}
    with speaking("en"):
        for wanted in what_would_help(CAUSES, (), FLAGS):
            assert wanted.title
            assert wanted.why.endswith(".")
            assert wanted.how.endswith(".")


@pytest.mark.parametrize(
    ("flag", "paper", "words"),
    [
        ("twice", "statement", "both charges"),
        ("held", "statement", "the hold"),
        ("charged", "statement", "with the charge"),
        ("browser", "screenshot", "address and the time"),
        ("tax_id", "receipt", "tax number"),
    ],
)
def test_what_was_found_makes_the_wish_more_exact(flag: str, paper: str, words: str) -> None:
    wanted = {one.id: one for one in what_would_help((), (), (flag,))}
    assert words in wanted[paper].title


def test_the_most_special_wish_wins() -> None:
    (statement,) = [one for one in what_would_help((), (), ("charged", "twice")) if one.id == "statement"]
    assert "both" in statement.title


def test_a_tick_names_the_file_and_one_file_is_one_paper() -> None:
    first = held(EvidenceKind.SCREENSHOT, name="a.png", digit="1")
    second = held(EvidenceKind.SCREENSHOT, name="bank.png", digit="2")
    wanted = {one.id: one.file for one in what_would_help(("payment",), (first, second), ("declined",))}
    assert (wanted["screenshot"], wanted["bank_message"]) == ("a.png", "bank.png")
    alone = {one.id: one.file for one in what_would_help(("payment",), (first,), ("declined",))}
    assert (alone["screenshot"], alone["bank_message"]) == ("a.png", "")


def test_what_a_file_turned_out_to_be_counts_more_than_its_name() -> None:
    photo = held(EvidenceKind.SCREENSHOT, name="IMG_1.jpg", digit="3")
    read_as = {photo.sha256: EvidenceKind.RECEIPT}
    wanted = {one.id: one.file for one in what_would_help(("payment",), (photo,), read_as=read_as)}
    assert (wanted["receipt"], wanted["screenshot"]) == ("IMG_1.jpg", "")


def test_what_is_not_at_hand_is_remembered_until_it_comes() -> None:
    (missing, *_rest) = what_would_help((), (), not_at_hand=("screenshot",))
    assert (missing.id, missing.not_at_hand) == ("screenshot", True)
    (come, *_rest) = what_would_help((), (held(EvidenceKind.SCREENSHOT),), not_at_hand=("screenshot",))
    assert (come.here, come.not_at_hand) == (True, False)
    assert titles_of(("screenshot", "no paper of ours")) == ("Screenshot of the message",)
    assert titles_of(("screenshot",), [EvidenceKind.SCREENSHOT]) == ()


def test_one_screenshot_is_the_message_and_not_what_the_bank_said() -> None:
    one, two = [EvidenceKind.SCREENSHOT], [EvidenceKind.SCREENSHOT] * 2
    assert titles_of(("bank_message",), one) == ("What your bank said about the declined payment",)
    assert titles_of(("bank_message",), two) == ()
