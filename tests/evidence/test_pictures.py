"""What pictures and scans say is read as any other paper, where something can read them."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.privacy.screens import FONTS, font_of
from wizard.evidence.reading import PaperKind, read
from wizard.sandbox import tessdata

RECEIPT = (
    "Potwierdzenie płatności",
    "Numer zamówienia: KPL/2026/11/20817",
    "Kwota: 486,80 zł",
    "Data płatności: 2026-11-19",
)


@pytest.fixture(params=["PNG", "PDF"])
def paper(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    image = Image.new("RGB", (1000, 500), "white")
    for number, line in enumerate(RECEIPT):
        ImageDraw.Draw(image).text((60, 60 + 70 * number), line, "black", font_of(FONTS[0], 26))
    path = tmp_path / "paper"
    image.save(path, request.param, resolution=150)
    return path


def test_a_photographed_confirmation_fills_the_answers(paper: Path) -> None:
    said = read(paper)
    assert said.kind is PaperKind.RECEIPT
    assert said.fields["order.number"] == "KPL/2026/11/20817"
    assert said.fields["order.amount"].startswith("486.80")
    assert "486,80 zł" in said.text


def test_without_a_reader_nothing_is_made_up(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tessdata, "can_read_pictures", lambda: False)
    said = read(paper)
    assert (dict(said.fields), said.text.strip()) == ({}, "")
