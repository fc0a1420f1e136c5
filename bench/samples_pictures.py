"""Pictures of samples: screens with errors, photographed receipts and orders, in sizes, looks and formats that people send."""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

_FONTS = ("DejaVuSans.ttf", "DejaVuSerif.ttf", "DejaVuSansMono.ttf", "DejaVuSans-Bold.ttf")
_LOOKS = {"light": ("#ffffff", "#1d2026"), "dark": ("#181a1e", "#dfe3ea"), "grey": ("#eceff3", "#3c434d"), "blue": ("#12305e", "#f2f5fb")}  # fmt: skip

ERROR = """Przepraszamy, nie mogliśmy utworzyć faktury
Zamówienie nr KPL/2026/11/20817
Kod błędu: INV-504
Kwota: 486,80 zł
Spróbuj ponownie później
"""
ERROR_ENGLISH = """Sorry, we couldn't create the invoice
Order number: W-2026-00417
Error code: E-2207
Total: 84.20 EUR
"""
ERROR_SAID = {
    "what.message": "Przepraszamy, nie mogliśmy utworzyć faktury",
    "what.code": "INV-504",
    "order.number": "KPL/2026/11/20817",
    "order.amount": "486.80",
    "order.currency": "PLN",
}
ENGLISH_SAID = {
    "what.message": "Sorry, we couldn't create the invoice",
    "what.code": "E-2207",
    "order.number": "W-2026-00417",
    "order.amount": "84.20",
    "order.currency": "EUR",
}


def drawn(
    text: str,
    *,
    pixels: int = 22,
    size: tuple[int, int] = (1280, 800),
    look: str = "light",
    font: str = _FONTS[0],
) -> Image.Image:
    """`text` on a screen or a page of this size."""
    ground, ink = _LOOKS[look]
    image = Image.new("RGB", size, ground)
    letters = ImageFont.truetype(font, pixels)
    wide = ImageFont.truetype(_FONTS[2], pixels)
    for number, line in enumerate(text.splitlines()):
        # Columns keep their places only in a type of one width.
        used = wide if "   " in line.strip() else letters
        ImageDraw.Draw(image).text((pixels * 3, pixels * 2 + number * pixels * 1.7), line, ink, used)
    return image


def screens() -> dict[str, tuple[Image.Image, dict[str, str]]]:
    """Screens with errors: sizes, looks, fonts and sizes of letters."""
    kinds = (
        ("1366×768 light 13 px", ERROR, ERROR_SAID, (1366, 768), 13, "light", 0),
        ("1920×1080 dark 16 px", ERROR, ERROR_SAID, (1920, 1080), 16, "dark", 0),
        ("2560×1440 blue 22 px", ERROR_ENGLISH, ENGLISH_SAID, (2560, 1440), 22, "blue", 3),
        ("1080×2340 telephone", ERROR, ERROR_SAID, (1080, 2340), 36, "light", 0),
        ("1280×800 grey serif", ERROR_ENGLISH, ENGLISH_SAID, (1280, 800), 18, "grey", 1),
        ("1280×800 mono dark", ERROR, ERROR_SAID, (1280, 800), 15, "dark", 2),
    )
    return {
        name: (drawn(text, pixels=pixels, size=size, look=look, font=_FONTS[font]), said)
        for name, text, said, size, pixels, look, font in kinds
    }


def photographed(text: str, *, seed: int = 1) -> Image.Image:
    """`text` on paper, photographed: uneven light, noise, softness."""
    rng = random.Random(seed)
    page = drawn(text, pixels=34, size=(1300, 1700), look="light", font=_FONTS[2]).convert("L")
    shade = Image.linear_gradient("L").resize(page.size).point(lambda value: 200 + value * 55 // 255)
    page = Image.blend(page, Image.composite(page, shade, page.point(lambda value: 255 - value)), 0.35)
    noise = Image.frombytes("L", (325, 425), bytes(rng.randrange(90, 166) for _ in range(325 * 425)))
    page = Image.blend(page, noise.resize(page.size), 0.08)
    return page.filter(ImageFilter.GaussianBlur(0.8)).convert("RGB")


def save_turned(image: Image.Image, path: Path, orientation: int) -> None:
    """Saves `image` as a telephone does that was held otherwise: the pixels turned, and EXIF saying so."""
    turned = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
    exif = Image.Exif()
    exif[0x0112] = orientation
    image.transpose(turned[orientation]).save(path, "JPEG", quality=85, exif=exif)
