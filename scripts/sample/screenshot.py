"""`zrzut-ekranu.png`: the shop's payment page in a browser, at the moment when it said no."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter

from scripts.sample import story
from scripts.sample.canvas import Canvas

WIDTH, HEIGHT = 1280, 800
_INK, _GREY, _PALE, _EDGE = "#1f2328", "#5b6470", "#8a929c", "#d5d9de"
_GREEN, _RED = "#2f6b3f", "#b3261e"
_BARS, _TASKS = 84, 40


def screenshot() -> bytes:
    """The picture as PNG."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill("#ffffff")
    painter = QPainter(image)
    canvas = Canvas(painter)
    _page(canvas)
    _browser(canvas)
    _taskbar(canvas)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _browser(c: Canvas) -> None:
    c.box(0, 0, WIDTH, 42, "#e3e5ea")
    c.box(10, 6, 268, 42, "#f9f9fb", round_=7)
    c.box(0, 42, WIDTH, 42, "#f9f9fb")
    c.line(0, _BARS - 1, WIDTH, _BARS - 1, "#cfd2d8")
    c.box(22, 17, 16, 16, _GREEN, round_=4)
    c.text(30, 30, "L", 11, "#ffffff", bold=True, to="centre")
    c.text(46, 30, f"Płatność – {story.VENDOR}", 13, _INK)
    c.icon(252, 18, 14, "x", _GREY)
    c.text(298, 31, "+", 20, _GREY)
    for at, name in ((1172, "minus"), (1212, "square"), (1250, "x")):
        c.icon(at, 14, 15, name, _INK)
    for at, name in ((16, "arrow-left"), (54, "arrow-right"), (92, "refresh-cw")):
        c.icon(at, 54, 18, name, _PALE if name == "arrow-right" else _INK)
    c.box(136, 48, 1030, 30, "#ecedf1", round_=6)
    c.icon(148, 55, 16, "lock", _GREEN)
    x: float = 174 + c.text(174, 68, "https://www.", 14, _PALE)
    x += c.text(x, 68, story.DOMAIN, 14, _INK)
    c.text(x, 68, f"/zamowienie/{story.ORDER_IN_ADDRESS}/platnosc", 14, _PALE)
    c.icon(1180, 54, 18, "download", _INK)
    c.icon(1216, 54, 18, "user", _INK)
    for y in (58, 63, 68):
        c.line(1250, y, 1266, y, _INK, 1.6)


def _taskbar(c: Canvas) -> None:
    top = HEIGHT - _TASKS
    c.box(0, top, WIDTH, _TASKS, "#eef1f6")
    c.line(0, top, WIDTH, top, "#d3d9e3")
    for dx in (0, 9):
        for dy in (0, 9):
            c.box(20 + dx, top + 12 + dy, 8, 8, "#2b6cb0", round_=1)
    for x, name, colour in (
        (62, "search", _INK),
        (104, "folder-open", "#b7791f"),
        (146, "globe", "#c05621"),
        (188, "mail", "#2b6cb0"),
    ):
        c.icon(x, top + 11, 18, name, colour)
    c.box(144, HEIGHT - 4, 22, 3, "#c05621", round_=1.5)
    c.text(1262, top + 18, story.TIME, 12, _INK, to="right")
    c.text(1262, top + 33, story.DAY, 12, _INK, to="right")
    c.text(1176, top + 26, "POL", 12, _INK, to="right")


def _page(c: Canvas) -> None:
    c.box(0, _BARS, WIDTH, 64, "#ffffff")
    c.line(0, _BARS + 63, WIDTH, _BARS + 63, _EDGE)
    c.box(120, 99, 34, 34, _GREEN, round_=8)
    c.text(137, 123, "L", 22, "#ffffff", bold=True, to="centre")
    c.text(166, 124, story.VENDOR, 22, _GREEN, bold=True)
    for x, word in ((640, "Książki"), (730, "Papier i karton"), (862, "Narzędzia"), (960, "Kontakt")):
        c.text(x, 122, word, 14, _GREY)
    c.icon(1078, 106, 18, "user", _GREY)
    c.text(1102, 121, "Anna", 14, _INK)
    _steps(c)
    _error(c)
    _payment(c)
    _order(c)


def _steps(c: Canvas) -> None:
    x = 120.0
    for number, word in enumerate(("Koszyk", "Dostawa", "Płatność", "Gotowe"), start=1):
        here, done = number == 3, number < 3
        c.box(x, 162, 24, 24, _GREEN if here or done else "#ffffff", "" if here or done else _EDGE, 12)
        if done:
            c.icon(x + 5, 167, 14, "check", "#ffffff")
        else:
            c.text(x + 12, 179, str(number), 13, "#ffffff" if here else _PALE, bold=True, to="centre")
        x += 34 + c.text(x + 34, 179, word, 14, _INK if here else _GREY, bold=here)
        if number < 4:
            c.line(x + 14, 174, x + 54, 174, _EDGE)
        x += 68


def _error(c: Canvas) -> None:
    c.box(120, 204, 690, 132, "#fdecea", "#e7a39d", 8)
    c.box(120, 204, 6, 132, _RED, round_=3)
    c.icon(144, 222, 24, "circle-x", _RED)
    c.text(182, 241, story.MESSAGE, 19, "#7a1712", bold=True)
    c.text(182, 268, story.REASON, 14, _INK)
    c.text(182, 290, "Zamówienie czeka na opłacenie. Fakturę wystawimy po przyjęciu płatności.", 14, _INK)
    c.text(
        182,
        318,
        f"Kod błędu: {story.CODE}   ·   Nr zgłoszenia: {story.REQUEST}   ·   {story.DAY}, {story.TIME}:07",
        12.5,
        _GREY,
    )


def _payment(c: Canvas) -> None:
    c.text(120, 372, "Sposób płatności", 17, bold=True)
    c.box(120, 388, 690, 98, "#ffffff", _EDGE, 8)
    c.box(138, 405, 18, 18, "#ffffff", _GREEN, 9, 1.5)
    c.box(142.5, 409.5, 9, 9, _GREEN, round_=4.5)
    c.icon(170, 404, 20, "credit-card", _INK)
    c.text(200, 419, f"{story.CARD} •••• {story.LAST4}", 14, bold=True)
    c.text(318, 419, f"ważna do {story.EXPIRY}", 14, _RED)
    c.text(790, 419, "Zmień kartę", 14, _GREEN, to="right")
    c.line(120, 437, 810, 437, _EDGE)
    c.box(138, 453, 18, 18, "#ffffff", _PALE, 9, 1.5)
    c.text(170, 467, "BLIK, szybki przelew lub przelew tradycyjny", 14)
    c.text(120, 522, "Faktura na firmę", 17, bold=True)
    c.box(120, 538, 690, 106, "#ffffff", _EDGE, 8)
    c.box(138, 554, 18, 18, _GREEN, round_=4)
    c.icon(141, 557, 12, "check", "#ffffff")
    c.text(170, 568, story.FIRM, 14, bold=True)
    c.text(170, 594, f"{story.STREET}, {story.POSTAL_CODE} {story.CITY}", 14, _GREY)
    c.text(170, 620, f"NIP: {story.TYPED_TAX_ID.replace('-', '')}", 14, _INK)
    c.text(790, 568, "Zmień dane", 14, _GREEN, to="right")
    c.box(120, 668, 218, 46, _GREEN, round_=8)
    c.text(229, 697, "Spróbuj ponownie", 16, "#ffffff", bold=True, to="centre")
    c.text(362, 697, "Wróć do koszyka", 14, _GREEN)


def _order(c: Canvas) -> None:
    left, right = 850, 1160
    c.box(left, 204, 310, 396, "#f6f8f6", _EDGE, 8)
    c.text(left + 20, 238, "Zamówienie", 17, bold=True)
    c.text(left + 20, 262, f"Nr {story.ORDER}", 14, _GREY)
    c.line(left + 20, 280, right - 20, 280, _EDGE)
    y = 308
    for name, count, price in story.ITEMS:
        c.text(left + 20, y, name, 13)
        c.text(
            left + 20, y + 20, f"{count} szt." if count > 1 or "Dostawa" not in name else "1–2 dni", 12, _PALE
        )
        c.text(right - 20, y + 20, f"{price} zł", 13, to="right")
        y += 52
    c.line(left + 20, 512, right - 20, 512, _EDGE)
    c.text(left + 20, 546, "Do zapłaty", 16, bold=True)
    c.text(right - 20, 546, f"{story.TOTAL} zł", 20, bold=True, to="right")
    c.text(right - 20, 572, "w tym VAT", 12, _PALE, to="right")
    c.icon(left + 20, 624, 16, "shield-check", _GREY)
    c.text(left + 44, 637, "Płatność obsługuje Płatnica.example", 13, _GREY)
    c.icon(left + 20, 652, 16, "phone", _GREY)
    c.text(left + 44, 665, "Pomoc w płatnościach: pn.–pt. 9–17", 13, _GREY)
