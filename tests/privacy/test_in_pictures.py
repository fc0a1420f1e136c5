"""What an engine tore or misread is read in every way that it may have been; all readings are of one length."""

import pytest

from tests.privacy.secrets import CARDS
from wizard.privacy.hit import SecretKind
from wizard.privacy.in_pictures import readings, readings_for_cards, rejoined, secrets_shown
from wizard.privacy.mask import Masker
from wizard.sandbox.lines import Line, PictureText

AMEX = CARDS["amex"]


def line(text: str, x: int, y: int, *, upright: bool = False) -> Line:
    """Letters ten wide and twenty high, to the right of each other, or each above the one before."""
    boxes = [
        (x, y - 10 * (at + 1), 20, 10) if upright else (x + 10 * at, y, 10, 20) for at in range(len(text))
    ]
    return Line(text, tuple(side for box in boxes for side in box), 90)


def torn(*, upright: bool, end: str) -> PictureText:
    head = f"Nr karty {AMEX[:4]}-{AMEX[4:10]}-{AMEX[10:13]}"
    if upright:
        return PictureText(
            (line(head, 100, 900, upright=True), line(end, 98, 900 - 10 * len(head), upright=True)),
            1000,
            1000,
        )
    return PictureText((line(head, 100, 100), line(end, 100 + 10 * len(head), 104)), 1000, 1000)


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize("joint", ["", "/", "|"])
def test_a_card_whose_line_was_torn_is_covered_whole(*, upright: bool, joint: str) -> None:
    shown = torn(upright=upright, end=f"{AMEX[13]}{joint}{AMEX[14]}")
    found = [(hit, boxes) for hit, boxes in secrets_shown(shown, Masker()) if hit.kind is SecretKind.CARD]
    assert {hit.value for hit, _boxes in found} == {AMEX}
    assert all(len(boxes) >= 2 for _hit, boxes in found)


def test_letters_that_lie_over_the_end_of_their_line_belong_to_it() -> None:
    head = line(f"Nr karty {AMEX[:4]}-{AMEX[4:10]}-{AMEX[10:13]}", 100, 100)
    shown = PictureText((head, line(f"{AMEX[13]}/{AMEX[14]}", 70 + 10 * len(head.text), 98)), 1000, 1000)
    assert AMEX in {hit.value for hit, _boxes in secrets_shown(shown, Masker())}


def test_an_address_whose_line_was_torn_is_found() -> None:
    shown = PictureText((line("Kontakt zofia_lisGexample.", 10, 100), line("com", 272, 101)), 1000, 1000)
    assert SecretKind.EMAIL in {hit.kind for hit, _boxes in secrets_shown(shown, Masker())}


def test_lines_below_each_other_stay_lines() -> None:
    shown = PictureText((line("Kwota 12", 10, 100), line("34", 10, 130)), 1000, 1000)
    assert rejoined(shown) == shown.text


def test_all_readings_are_of_one_length() -> None:
    shown = torn(upright=False, end="7/4 annaQ©wp.pl")
    assert {len(text) for text in (*readings(shown), *readings_for_cards(shown))} == {len(shown.text)}


def test_an_invoice_with_strokes_is_no_pesel() -> None:
    shown = PictureText((line("FV/2026/11/54672", 10, 100),), 1000, 1000)
    assert list(secrets_shown(shown, Masker())) == []
