"""Screenshots of payment pages with planted secrets and decoys, drawn from nothing; every number is computed."""

from __future__ import annotations

import random
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from tests.privacy.secrets import card, in_groups

FONTS = (
    "DejaVuSans.ttf",
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NimbusSans-Regular.otf",
    "DejaVuSansMono.ttf",
)
THEMES = {
    "light": ("#ffffff", "#1d2026", "#5b6270"),
    "dark": ("#181a1e", "#dfe3ea", "#9aa3b2"),
    "blue": ("#12305e", "#f2f5fb", "#b9c7e2"),
}
SECRETS = ("card", "iban", "pesel", "e-mail", "telephone")
DECOYS = ("order", "ean", "time", "ksef", "nip", "amount", "invoice")

Corners = tuple[int, int, int, int]


@dataclass(frozen=True)
class Planted:
    """A value in a picture: what it is, how it is written, and its left, top, right and bottom."""

    kind: str
    text: str
    corners: Corners


@dataclass(frozen=True)
class Screen:
    """A picture, what was planted in it, and by how many degrees it was turned counter-clockwise after that."""

    image: Image.Image
    planted: tuple[Planted, ...]
    lean: int = 0

    def turned(self, quarters: int) -> Screen:
        """The same, turned counter-clockwise by quarters."""
        image, planted = self.image, self.planted
        for _ in range(quarters):
            width = image.width
            image = image.transpose(Image.Transpose.ROTATE_90)
            planted = tuple(
                Planted(
                    one.kind,
                    one.text,
                    (one.corners[1], width - one.corners[2], one.corners[3], width - one.corners[0]),
                )
                for one in planted
            )
        return Screen(image, planted)


def font_of(name: str, pixels: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The font, or the first one that is here, or Pillow's own."""
    for candidate in (name, *FONTS):
        try:
            return ImageFont.truetype(candidate, pixels)
        except OSError:
            continue
    return ImageFont.load_default(pixels)


def screen(
    rng: random.Random,
    *,
    size: tuple[int, int] = (1366, 768),
    pixels: int = 15,
    theme: str = "light",
    font: str = FONTS[0],
) -> Screen:
    """A page with one secret of each kind among decoys, in any order."""
    ground, ink, soft = THEMES[theme]
    image = Image.new("RGB", size, ground)
    pen = ImageDraw.Draw(image)
    letters = font_of(font, pixels)
    left, top, step = size[0] // 12, size[1] // 12, round(pixels * 2.1)
    pen.text(
        (left, top), "Przepraszamy, nie mogliśmy utworzyć faktury", ink, font_of(font, round(pixels * 1.4))
    )
    planted = []
    kinds = [*SECRETS, *DECOYS]
    rng.shuffle(kinds)
    for number, kind in enumerate(kinds, start=2):
        label, value = value_of(kind, rng)
        at = left + rng.choice((0, pixels * 2)), top + number * step
        gap = rng.choice((0.6, 1.5, 6) if size[0] > size[1] else (0.6, 1.5)) * pixels
        pen.text(at, label, soft, letters)
        value_at = at[0] + pen.textlength(label, letters) + gap, at[1]
        pen.text(value_at, value, ink, letters)
        planted.append(Planted(kind, value, tuple(map(round, pen.textbbox(value_at, value, letters)))))
    return Screen(image, tuple(planted))


def value_of(kind: str, rng: random.Random) -> tuple[str, str]:
    """A label and a made-up value of that kind."""
    digits = "".join(rng.choices("0123456789", k=30))
    match kind:
        case "card":
            number = card(rng.choice(("4", "53", "2223", "37")), 16, digits)
            number = card("37", 15, digits) if number.startswith("37") else number
            return rng.choice(("Karta:", "Card number", "Nr karty")), in_groups(
                number, rng.choice((" ", "-", ""))
            )
        case "iban":
            return rng.choice(("Konto:", "IBAN", "Rachunek")), iban(rng.choice(("PL", "DE")), digits)
        case "pesel":
            return rng.choice(("PESEL:", "PESEL", "Nr ewidencyjny")), pesel(rng)
        case "e-mail":
            name = rng.choice(("anna.kowalska", "j.nowak", "m.wisniewski84", "zofia_lis", "kasia+sklep"))
            return rng.choice(
                ("E-mail:", "Kontakt")
            ), f"{name}@{rng.choice(('example.com', 'wp.pl', 'o2.pl', 'gmail.com', 'firma-krzak.pl'))}"
        case "telephone":
            number = f"{rng.choice(('60', '51', '79', '88'))}{digits[:7]}"
            groups = f"{number[:3]} {number[3:6]} {number[6:]}"
            return rng.choice(("Telefon:", "Tel.", "Kontakt")), rng.choice(
                (f"+48 {groups}", groups, groups.replace(" ", "-"))
            )
        case "order":
            return "Zamówienie", f"2026{digits[:8]}"
        case "ean":
            return "EAN", ean(digits)
        case "time":
            return "ts", f"17310{digits[:8]}"
        case "ksef":
            return "KSeF", f"5261040828-20261103-{digits[:6]}-{digits[6:12]}-7A"
        case "nip":
            return "NIP", "526-104-08-28"
        case "amount":
            return "Kwota", f"{digits[0]} {digits[1:4]},{digits[4:6]} zł"
        case _:
            return "Faktura", f"FV/2026/11/{digits[:5]}"


def iban(country: str, digits: str) -> str:
    """A made-up account, in groups of four."""
    body = digits[: 24 if country == "PL" else 18]
    check = 98 - int(body + "".join(str(int(char, 36)) for char in country) + "00") % 97
    whole = f"{country}{check:02d}{body}"
    return " ".join(whole[at : at + 4] for at in range(0, len(whole), 4))


def pesel(rng: random.Random) -> str:
    """A made-up PESEL."""
    body = f"{rng.randrange(50, 99):02d}{rng.randrange(1, 13):02d}{rng.randrange(1, 28):02d}{rng.randrange(10000):04d}"
    total = sum(weight * int(char) for weight, char in zip((1, 3, 7, 9, 1, 3, 7, 9, 1, 3), body, strict=True))
    return body + str((10 - total % 10) % 10)


def ean(digits: str) -> str:
    """A made-up article number."""
    body = "590" + digits[:9]
    total = sum(int(char) * (3 if place % 2 else 1) for place, char in enumerate(body))
    return body + str((10 - total % 10) % 10)
