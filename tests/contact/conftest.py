"""Fixtures for the room: Polish straight from its own catalogue file, and cases told as people type them."""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tests.contact.desktop import Desktop
from wizard import i18n

POLISH = Path(__file__).parents[2] / "resources/locale/pl/contact.po"


@pytest.fixture(scope="session")
def polish() -> gettext.GNUTranslations:
    out = io.BytesIO()
    with POLISH.open("rb") as file:
        write_mo(out, read_po(file, locale="pl"))
    out.seek(0)
    return gettext.GNUTranslations(out)


@pytest.fixture(autouse=True)
def _catalogues(polish: gettext.GNUTranslations, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Texts of this room as they stand in its file, whatever was compiled last; English unless a test says so."""
    monkeypatch.setattr(i18n, "_catalogue", {"pl": polish, "en": gettext.NullTranslations()}.__getitem__)
    with i18n.speaking("en"):
        yield


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    made = Desktop(tmp_path)
    monkeypatch.setenv("PATH", str(made.folder))
    return made
