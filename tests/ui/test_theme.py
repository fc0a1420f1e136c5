from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel

from scripts.style_pictures import LOOKS, PICTURES, picture
from wizard.resources import read_text
from wizard.ui.theme import Scheme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.texts import Text


@pytest.fixture
def font(qapp, light):
    """Sets the system's font; the usual one again afterwards."""
    usual = QFont(qapp.font())

    def times(factor):
        bigger = QFont(usual)
        bigger.setPointSizeF(usual.pointSizeF() * factor)
        qapp.setFont(bigger)
        light.apply()

    yield times
    qapp.setFont(usual)
    light.apply()


def test_a_look_can_be_chosen_and_everybody_hears_of_it(light, qtbot):
    with qtbot.waitSignal(light.changed):
        light.set_scheme(Scheme.DARK)
    assert light.is_dark
    assert light.color("window").lightness() < 60


def test_the_same_look_again_changes_nothing(light, qtbot):
    with qtbot.assertNotEmitted(light.changed):
        light.set_scheme(Scheme.LIGHT)


def test_a_colour_that_is_not_in_the_table_is_an_error(light):
    with pytest.raises(KeyError):
        light.color("turquoise")


def test_an_icon_has_the_colour_of_its_token(light):
    image = light.pixmap("circle-check", 48, "error").toImage()
    painted = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert painted == {light.color("error").name()}


def test_a_dressed_button_follows_the_look(light, qtbot):
    button = Button("Copy")
    qtbot.addWidget(button)
    light.dress(button, "copy")
    before = button.icon().pixmap(16).toImage()
    light.set_scheme(Scheme.DARK)
    assert button.icon().pixmap(16).toImage() != before


@pytest.mark.parametrize("role", ["heading", "title", "subheading", "body", "small"])
def test_every_text_grows_with_the_systems_font(font, qtbot, role):
    label = Text("Invoice", role)
    qtbot.addWidget(label)
    label.show()
    usual = label.fontMetrics().height()
    font(2)
    assert label.fontMetrics().height() == pytest.approx(2 * usual, rel=0.12)


def test_headings_stay_bigger_than_the_body(font, qtbot):
    font(2)
    heights = []
    for role in ("heading", "subheading", "body", "small"):
        label = Text("Invoice", role)
        qtbot.addWidget(label)
        label.show()
        heights.append(label.fontMetrics().height())
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > 1.5 * heights[2]


def test_a_large_font_is_noticed(font, light):
    assert not light.has_large_font
    font(1.5)
    assert light.has_large_font


def test_the_palette_says_the_same_as_the_style_sheet(qapp, light):
    light.set_scheme(Scheme.DARK)
    label = QLabel()
    assert label.palette().window().color() == light.color("window")
    assert qapp.palette().highlight().color() == light.color("accent")
    assert qapp.palette().placeholderText().color() == light.color("placeholder")


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("look", LOOKS)
def test_the_style_sheets_pictures_are_made_of_the_icons_and_the_tokens(look, name):
    assert read_text(f"style/{look}/{name}.svg") == picture(look, name)
