from __future__ import annotations

import re

import pytest

from wizard.resources import read_text
from wizard.ui.tokens import COLOURS, DARK, LIGHT

GROUNDS = ("window", "base", "card", "side", "hover")
TINTED = ("accent_soft", "error_soft", "warning_soft", "good_soft")
TEXT_PAIRS = [
    *((text, ground) for text in ("text", "muted") for ground in (*GROUNDS, *TINTED)),
    *(("placeholder", ground) for ground in ("base",)),
    *(("accent", ground) for ground in ("window", "base", "card", "side", "hover", "accent_soft")),
    *(
        (tone, ground)
        for tone in ("error", "warning", "good")
        for ground in ("window", "card", "base", f"{tone}_soft")
    ),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("window", "text"),
]
EDGE_PAIRS = [
    *(("border", ground) for ground in ("window", "base", "card", "side")),
    *(("accent", ground) for ground in (*GROUNDS, *TINTED)),
    *(("error", ground) for ground in ("window", "card", "error_soft")),
]
LOOKS = {"light": LIGHT, "dark": DARK}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_the_measure_itself():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS, ids="-on-".join)
def test_text_can_be_read(look, text, ground):
    assert contrast(LOOKS[look][text], LOOKS[look][ground]) >= 4.5


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS, ids="-on-".join)
def test_edges_and_the_focus_can_be_seen(look, edge, ground):
    assert contrast(LOOKS[look][edge], LOOKS[look][ground]) >= 3


def test_both_looks_have_the_same_tokens():
    assert LIGHT.keys() == DARK.keys() == COLOURS


def test_the_style_sheet_has_no_colour_and_no_size_of_its_own():
    sheet = re.sub(r"/\*.*?\*/", "", read_text("style/app.qss"), flags=re.DOTALL)
    assert not re.findall(r"#[0-9A-Fa-f]{3,8}\b(?=[^{]*;)", sheet)
    assert not re.findall(r"font-size:\s*\d", sheet)
    assert not re.findall(r"\d+pt\b", sheet)
