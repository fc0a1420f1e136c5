"""The files of the sample case that are text: answers, manifest, the shop's e-mail and the bank's statement."""

from __future__ import annotations

import json

from scripts.sample import story

ACCOUNT = "77114020040000310274918365"


def answers() -> bytes:
    """`answers.json`: question id → what was typed."""
    return _json(story.ANSWERS)


def manifest() -> bytes:
    """`evidence.json`: the files in order, with kind and caption."""
    return _json(story.FILES)


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def order_email() -> bytes:
    """`zamowienie.txt`: the confirmation of the order as saved from a mail program."""
    lines = "\n".join(f"  {count} × {name:<40} {price:>9} zł" for name, count, price in story.ITEMS)
    return f"""Od: {story.VENDOR} <zamowienia@{story.DOMAIN}>
Do: {story.PERSON} <{story.EMAIL}>
Data: czw., 19 lis 2026 14:26
Temat: Przyjęliśmy zamówienie {story.ORDER}

Dzień dobry,

dziękujemy za zamówienie. Czeka ono na opłacenie.

Numer zamówienia: {story.ORDER}
Data zamówienia: {story.DAY}

{lines}
  {"-" * 55}
Razem do zapłaty: {story.TOTAL} zł (w tym VAT)

Sposób płatności: karta {story.CARD}, kończąca się na {story.LAST4}
Dokument sprzedaży: faktura

Dane do faktury
Nabywca: {story.FIRM}
{story.STREET}, {story.POSTAL_CODE} {story.CITY}
NIP nabywcy: {story.TYPED_TAX_ID}

Fakturę wyślemy na adres {story.EMAIL} po przyjęciu płatności.
W sprawie rozliczeń prosimy pisać na rozliczenia@{story.DOMAIN} i podać numer zamówienia.

Pozdrawiamy
{story.VENDOR}

--
{story.VENDOR_FIRM}, {story.VENDOR_STREET}, {story.VENDOR_CITY}
NIP sprzedawcy: {story.VENDOR_TAX_ID}
https://www.{story.DOMAIN}
""".encode()


_SHOP = "KSIEGARNIA POD LIPA /Krakow"
_OPERATIONS = (
    # day of the operation, kind, title, other party, amount
    ("2026-10-05", "ZAKUP PRZY UŻYCIU KARTY", "CHMURA NA PLIKI/WARSZAWA", "", "-39,99"),
    ("2026-10-12", "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY", "FAKTURA 14/10/2026", "STUDIO PRZY FOSIE SP. Z O.O.", "1 845,00"),
    ("2026-10-20", "PRZELEW ZEWNĘTRZNY WYCHODZĄCY", "CZYNSZ PRACOWNIA 10/2026", "WSPÓLNOTA GARNCARSKA 7", "-620,00"),
    ("2026-11-02", "ZAKUP PRZY UŻYCIU KARTY", "PIEKARNIA NA ROGU/KRAKOW", "", "-27,40"),
    ("2026-11-05", "ZAKUP PRZY UŻYCIU KARTY", "CHMURA NA PLIKI/WARSZAWA", "", "-39,99"),
    ("2026-11-05", "BLIK ZAKUP E-COMMERCE", f"{_SHOP} KPL/2026/11/20344 NR 83160427715", "", "-129,00"),
    ("2026-11-05", "BLIK ZAKUP E-COMMERCE", f"{_SHOP} KPL/2026/11/20344 NR 83160427942", "", "-129,00"),
    ("2026-11-06", "ZAKUP PRZY UŻYCIU KARTY", "DROGERIA ŚWIERK/KRAKOW", "", "-129,00"),
    ("2026-11-09", "ZAKUP PRZY UŻYCIU KARTY", "PAPIERNICZY OŁÓWEK/KRAKOW", "", "-58,60"),
    ("2026-11-10", "ZWROT ZAKUPU PRZY UŻYCIU KARTY", "PAPIERNICZY OŁÓWEK/KRAKOW", "", "58,60"),
    ("2026-11-16", "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY", "FAKTURA 15/11/2026", "STUDIO PRZY FOSIE SP. Z O.O.", "2 460,00"),
    ("2026-11-20", "PRZELEW ZEWNĘTRZNY WYCHODZĄCY", "CZYNSZ PRACOWNIA 11/2026", "WSPÓLNOTA GARNCARSKA 7", "-620,00"),
)  # fmt: skip


def statement() -> bytes:
    """`wyciag.csv`: the single-account export of mBank, in Windows' code page for Polish.

    Planted: one purchase charged twice (5 November). Decoys: a monthly subscription, an equal amount in
    another shop, a purchase and its refund.
    """
    head = f"""mBank S.A. Bankowość Detaliczna;
Skrytka Pocztowa 2108;
90-959 Łódź 2;


#Klient;
{story.PERSON.upper()};

Elektroniczne zestawienie operacji;

#Za okres:;
01.10.2026;22.11.2026;

#zgodnie z wybranymi filtrami wyszukiwania;
#dla rachunku:;
mBiznes konto - {ACCOUNT};

#Waluta;
PLN;

#Saldo początkowe;
3 218,44 PLN;

#Data operacji;#Data księgowania;#Opis operacji;#Tytuł;#Nadawca/Odbiorca;#Numer konta;#Kwota;#Saldo po operacji;
"""
    balance = 321_844
    rows = []
    for day, kind, title, party, amount in _OPERATIONS:
        balance += int(amount.replace(" ", "").replace(",", ""))
        rows.append(f'{day};{day};{kind};"{title}";"{party}";\'\';{amount};{_grouped(balance)};\n')
    text = f"{head}{''.join(rows)}\n;;;;;;#Saldo końcowe;{_grouped(balance)} PLN;\n"
    return text.replace("\n", "\r\n").encode("cp1250")


def _grouped(hundredths: int) -> str:
    return f"{hundredths // 100:,}".replace(",", " ") + f",{hundredths % 100:02d}"
