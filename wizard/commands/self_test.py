"""`--self-test`: whether this program, as it was packaged, has all its parts. For packagers and for support.

A packaged program can lack a part without an error anywhere: python-stdnum then calls every EU tax number
wrong, Qt falls back to English, pictures stay empty. So each part is used here, and what it answers is checked.
"""

from __future__ import annotations

import os
import tempfile
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from wizard.commands.terminal import say
from wizard.errors import ExitCode
from wizard.i18n import _, speaking

# One good number a state, as python-stdnum's own documentation gives them.
VAT_NUMBERS = (
    "ATU13585627", "BE0403019261", "BG8032056031", "CY10259033P", "CZ25123891", "DE136695976", "DK13585628",
    "EE100931558", "EL094259216", "ESM1234567L", "FI20774740", "FR40303265045", "HR33392005961", "HU12892312",
    "IE6433435F", "IT00743110157", "LT119511515", "LU15027442", "LV40003521600", "MT11679112", "NL004495445B01",
    "PL8567346215", "PT501964843", "RO18547290", "SE123456789701", "SI50223054", "SK2022749619", "XI980780684",
)  # fmt: skip
PICTURES = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}


class Missing(Exception):
    """A part is missing or does not do what it is here for."""


def run(_options: Namespace) -> ExitCode:
    """Tries every part, a line each; `FOUND` when one is missing."""
    missing = 0
    for name, part in PARTS.items():
        try:
            part()
        except Exception as error:
            missing += 1
            say(f"MISSING  {name}: {type(error).__name__}: {error}")
        else:
            say(f"ok       {name}")
    return ExitCode.FOUND if missing else ExitCode.DONE


def _need(holds: object, what: str) -> None:
    if not holds:
        raise Missing(what)


def _tax_numbers() -> None:
    from stdnum.eu import vat

    wrong = [number for number in VAT_NUMBERS if not vat.is_valid(number)]
    _need(not wrong, ", ".join(wrong))
    _need(not vat.is_valid("PL8567346216"), "a wrong check digit passes")


def _calendar() -> None:
    from datetime import date

    from wizard import clock
    from wizard.contact.reminders import Kind, Reminder, calendar

    reminder = Reminder(Kind.PROMISE, date(2026, 12, 4), "Zażółć", "gęślą")
    content = calendar("IR-000000000", [reminder], clock.now())
    _need(b"DTSTART;VALUE=DATE:20261204\r\n" in content, "no day in the calendar file")


def _resources() -> None:
    from wizard.knowledge.countries import COUNTRIES
    from wizard.resources import path_of, read_text

    _need("PL" in COUNTRIES.by_code, "countries")
    _need(read_text("templates/report.html.j2"), "templates")
    for folder in ("icons", "style", "locale", "licenses", "sample"):
        _need(any(path_of(folder).iterdir()), folder)


def _polish() -> None:
    with speaking("pl"):
        _need(_("Nothing was changed.") != "Nothing was changed.", "the Polish catalogue")


def _pictures() -> None:
    from PIL import Image

    from wizard.sandbox.views import picture_of

    with tempfile.TemporaryDirectory() as folder:
        for name, media_type in PICTURES.items():
            path = Path(folder) / f"picture.{name.lower()}"
            Image.new("RGB", (8, 6), (200, 30, 30)).save(path, name)
            picture = picture_of(path, media_type)
            _need((picture.width, picture.height) == (8, 6), name)


def _heic() -> None:
    import pi_heif

    _need(any("HEVC" in name for name in pi_heif.libheif_info()["decoders"].values()), "the HEVC decoder")


def _pdf() -> None:
    from PIL import Image

    from wizard.sandbox.views import picture_of

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        Image.new("RGB", (60, 80), (200, 30, 30)).save(path, "PDF")
        picture = picture_of(path, "application/pdf", longest_side=40)
        _need(picture.height == 40, "the drawn page")
        _need(picture.pages == 1, "its one page")


def _text_in_pictures() -> None:
    from PIL import Image, ImageDraw, ImageFont

    from wizard.sandbox.lines import picture_lines
    from wizard.sandbox.tessdata import find_tessdata

    if find_tessdata() is None:
        return  # made without it, and says so to whoever needs it
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "words.png"
        image = Image.new("RGB", (420, 60), "white")
        ImageDraw.Draw(image).text((20, 15), "Invoice 00473", "black", ImageFont.load_default(28))
        image.save(path)
        read = " ".join(line.text for line in picture_lines(path, "image/png"))
    _need("00473" in read, f"the words of a picture: {read}")


def _compression() -> None:
    import zlib

    from wizard.bundle.deflate import fast_library, library

    _need(library().__name__.startswith("zlib_ng"), "zlib-ng")
    _need(fast_library().__name__.startswith("isal"), "ISA-L")
    for packs in (library(), fast_library()):
        _need(zlib.decompress(packs.compress(b"faktura" * 99)) == b"faktura" * 99, "the same bytes")


def _locking() -> None:
    from pyrage import decrypt, encrypt, x25519

    key = x25519.Identity.generate()
    _need(
        decrypt(encrypt(b"faktura", [key.to_public()]), [key]) == b"faktura", "the same bytes behind the lock"
    )


def _templates() -> None:
    from jinja2 import Environment

    made = Environment(autoescape=True).from_string("{{ text }}").render(text="<Ćma>")
    _need(made == "&lt;Ćma&gt;", made)


def _email() -> None:
    from email_validator import validate_email

    _need(validate_email("anna@example.com", check_deliverability=False, test_environment=True), "e-mail")


def _cases() -> None:
    from wizard.drafts.store import Store

    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "cases")
        with store.new() as case:
            case.save(case.draft.model_copy(update={"answers": {"what.code": "504"}}))
        _need(store.read(case.draft.id).draft.answers == {"what.code": "504"}, "the saved answer")


def _window() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from wizard.app import make_application
    from wizard.ui.qt_texts import QtTexts
    from wizard.ui.theme import Theme

    app = make_application()
    _need(app.platformName() == "offscreen", "the platform")
    texts = QtTexts(app)
    texts.speak("pl")
    _need(app.translate("QPlatformTheme", "Cancel") == "Anuluj", "Qt's Polish texts")
    _need(not Theme(app).pixmap("check", 16).isNull(), "icons")


PARTS: dict[str, Callable[[], None]] = {
    "tax numbers of every EU state": _tax_numbers,
    "resources": _resources,
    "Polish texts": _polish,
    "pictures through the child": _pictures,
    "HEIC pictures": _heic,
    "PDF pages through the child": _pdf,
    "text in pictures": _text_in_pictures,
    "compression": _compression,
    "locking for a desk's key": _locking,
    "templates": _templates,
    "e-mail addresses": _email,
    "reminders for calendars": _calendar,
    "cases on disk": _cases,
    "window and Qt's Polish texts": _window,
}
