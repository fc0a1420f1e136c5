"""`potwierdzenie.pdf`: what the payment operator wrote about the payment that it declined."""

from __future__ import annotations

import re
from html import escape
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from scripts.sample import story
from scripts.sample.fonts import family, font

_OPERATOR = "Płatnica.example"

_STYLE = """
body { color: #1f2328; }
h1 { font-size: 19pt; font-weight: bold; }
h2 { font-size: 12pt; font-weight: bold; color: #24476b; }
td { padding: 4px 10px 4px 0; }
.name { color: #5b6470; }
.no { color: #b3261e; font-weight: bold; }
.small { color: #5b6470; font-size: 8.5pt; }
.brand { color: #24476b; font-size: 15pt; font-weight: bold; }
"""


def confirmation() -> bytes:
    """The PDF: one A4 page with a text layer."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(96)
    writer.setTitle("Potwierdzenie transakcji")
    writer.setCreator(_OPERATOR)
    writer.setDocumentId(QUuid(str(uuid5(NAMESPACE_URL, story.TRANSACTION))))
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(50, 46, 50, 40)
    )
    writer.setPageLayout(layout)
    document = QTextDocument()
    document.setDefaultFont(font(14))
    document.setDefaultStyleSheet(_STYLE)
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(layout.paintRectPixels(96).size()))
    document.setHtml(_html())
    document.print_(writer)
    buffer.close()
    return _of_no_day(bytes(buffer.data().data()))


def _of_no_day(pdf: bytes) -> bytes:
    # Qt notes when the file was made; nobody reads that, and it would change with every run.
    pdf = re.sub(rb"(/(?:Creation|Mod)Date \(D:)\d{14}", rb"\g<1>20261119143215", pdf)
    return re.sub(rb"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d", b"2026-11-19T14:32:15", pdf)


def _html() -> str:
    return f"""<html><body style="font-family: '{family()}'">
<p class="brand">{_OPERATOR}</p>
<p class="small">Operator płatności internetowych</p>
<h1>Potwierdzenie transakcji</h1>
<p class="no">ODRZUCONA – środki nie zostały pobrane</p>
{
        _table(
            ("Numer transakcji", story.TRANSACTION),
            ("Data i godzina", f"{story.DAY} {story.TIME}:06"),
            ("Kwota", f"{story.TOTAL} PLN"),
            ("Sposób płatności", f"Karta {story.CARD} •••• {story.LAST4}, ważna do {story.EXPIRY}"),
            ("Przyczyna", f"Karta straciła ważność ({story.CODE})"),
            ("Poprzednia próba", f"{story.DAY} {story.FIRST_TIME}:41, odrzucona z tej samej przyczyny"),
        )
    }
<h2>Zamówienie</h2>
{
        _table(
            ("Numer zamówienia", story.ORDER),
            ("Sprzedawca", story.VENDOR_FIRM),
            ("Adres", f"{story.VENDOR_STREET}, {story.VENDOR_CITY}"),
            ("NIP sprzedawcy", story.VENDOR_TAX_ID),
            ("Razem do zapłaty", f"{story.TOTAL} PLN"),
        )
    }
<h2>Płatnik (z profilu firmowego w {_OPERATOR})</h2>
{
        _table(
            ("Nazwa", story.FIRM),
            ("Adres", f"{story.STREET}, {story.POSTAL_CODE} {story.CITY}"),
            ("NIP nabywcy", story.TAX_ID),
            ("E-mail", story.EMAIL),
        )
    }
<h2>Co dalej</h2>
<p>Karta zapisana w sklepie jest nieważna od 1.11.2026. Dodaj w sklepie dane nowej karty albo wybierz inny sposób
płatności. Sklep może wtedy ponowić płatność za to samo zamówienie.</p>
<p class="small">Dokument wygenerowano elektronicznie, nie wymaga podpisu. Nie jest fakturą ani paragonem fiskalnym.</p>
</body></html>"""


def _table(*rows: tuple[str, str]) -> str:
    cells = "".join(
        f'<tr><td class="name" width="190">{escape(name)}</td><td>{escape(value)}</td></tr>'
        for name, value in rows
    )
    return f'<table cellspacing="0">{cells}</table>'
