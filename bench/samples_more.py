"""Still more papers in words: KSeF's own picture of an invoice, receipts with other labels, pages with faults, short notes."""

from __future__ import annotations

from bench.samples_einvoices import KSEF_NUMBER
from bench.samples_texts import Sample

MORE: dict[str, Sample] = {
    "KSeF's picture of an invoice": Sample(
        "document",
        {
            "order.invoice_number": "FV/118/11/2026", "order.placed_on": "2026-11-16", "order.amount": "1338.00", "order.currency": "PLN",
            "billing.tax_id": "5261040828", "billing.name": "Kowalczyk Meble sp. z o.o.", "what.vendor": "Drukarnia Sokół S.A.",
            "payment.status": "paid", "payment.paid_on": "2026-11-17", "payment.method": "card",
        },
        f"""Krajowy System e-Faktur                                   Numer Faktury:
                                                          FV/118/11/2026
                                                          Faktura podstawowa
                                                          Numer KSEF:{KSEF_NUMBER}
Sprzedawca                              Nabywca
Dane identyfikacyjne                    Dane identyfikacyjne
NIP: 7740001454                         NIP: 5261040828
Nazwa: Drukarnia Sokół S.A.             Nazwa: Kowalczyk Meble sp. z o.o.
Adres                                   Adres
ul. Fabryczna 20                        ul. Długa 5
90-001 Łódź                             00-238 Warszawa
Polska                                  Polska

Szczegóły
Data wystawienia, z zastrzeżeniem art. 106na ust. 1 ustawy: 18.11.2026
Data dokonania lub zakończenia dostawy towarów lub wykonania usługi: 16.11.2026

Pozycje
Faktura wystawiona w cenach netto w walucie PLN
Lp. Nazwa towaru lub usługi Cena jedn. netto Ilość Miara Stawka podatku Wartość sprzedaży netto
1   Ulotki                  1,00             1000  szt.  23%            1000,00
Kwota należności ogółem: 1338,00 PLN

Płatność
Informacja o płatności: Zapłacono
Data zapłaty: 17.11.2026
Forma płatności: Karta
""",
    ),
    "invoice, blocks below each other": Sample(
        "document",
        {
            "order.invoice_number": "FS-71/2026", "order.placed_on": "2026-11-09", "order.amount": "246.00", "order.currency": "PLN",
            "billing.tax_id": "5261040828", "billing.name": "Gmina Zielonka", "what.vendor": "Kwiaciarnia Mak Ewa Makowska",
            "billing.postal_code": "05-220", "billing.city": "Zielonka",
        },
        """FAKTURA NR FS-71/2026
Miejsce i data wystawienia: Warszawa, 2026-11-09

SPRZEDAWCA
Kwiaciarnia Mak Ewa Makowska
ul. Polna 3
00-001 Warszawa
NIP: 999-20-74-152

NABYWCA
Gmina Zielonka
ul. Lipowa 5
05-220 Zielonka
NIP: 526-104-08-28

ODBIORCA
Szkoła Podstawowa nr 1
ul. Szkolna 1
05-220 Zielonka
NIP: 774-000-14-54

Razem netto: 200,00 zł
Razem VAT: 46,00 zł
Razem brutto: 246,00 zł
""",
    ),
    "invoice, seller on the right": Sample(
        "document",
        {"billing.tax_id": "5261040828", "billing.name": "Kowalczyk Meble", "what.vendor": "Tartak Dąb", "order.amount": "369.00", "order.currency": "EUR"},
        """Faktura VAT nr 9/E/2026
Nabywca                        Sprzedawca
Kowalczyk Meble                Tartak Dąb
NIP PL5261040828               NIP PL7740001454
Wartość netto  300,00 EUR
VAT 23%         69,00 EUR
Do zapłaty     369,00 EUR
Kwota VAT w PLN: 294,63 PLN (kurs 4,2700)
""",
    ),
    "invoice without columns": Sample(
        "document",
        {"order.invoice_number": "17/11/2026", "order.amount": "61.50", "order.currency": "PLN"},
        """Faktura VAT nr 17/11/2026
Sprzedawca Nabywca
Tartak Dąb Kowalczyk Meble
NIP 7740001454 NIP 5261040828
Do zapłaty 61,50 PLN
""",
        ("billing.name", "what.vendor"),
    ),
    "receipt, another label for the number": Sample(
        "receipt",
        {"billing.tax_id": "5261040828", "order.amount": "200.00", "order.currency": "PLN", "order.placed_on": "2026-11-20", "payment.method": "blik"},
        """STACJA PALIW BIEGUN
NIP 7740001454
2026-11-20 08:15
PARAGON FISKALNY
BENZYNA 95 (A)  30,77 l x6,50   200,00A
SPRZEDAŻ OPODATKOWANA A 200,00
KWOTA A 23%  37,40
PODATEK PTU 37,40
SUMA PLN 200,00
ROZLICZENIE PŁATNOŚCI
BLIK 200,00 PLN
Nr NIP nabywcy 5261040828
""",
    ),
    "receipt, the number of the buyer first": Sample(
        "receipt",
        {"billing.tax_id": "5261040828", "order.amount": "49.50", "order.currency": "PLN"},
        """HURTOWNIA KLON
NIP: 774-000-14-54
Nabywca NIP: 526-104-08-28
PARAGON FISKALNY nr 77
Taśma 5 x 9,90 49,50 A
SUMA: PLN 49,50
""",
    ),
    "receipt with two sums": Sample(
        "receipt",
        {"order.amount": "95.00", "order.currency": "PLN", "payment.method": "card"},
        """RESTAURACJA POD DĘBEM
NIP 7740001454
PARAGON FISKALNY
OBIAD 2 x 50,00 100,00 B
RABAT -5,00
SUMA PTU 7,04
SUMA PLN 95,00
KARTA 95,00
RAZEM 95,00
""",
    ),
    "a shop abroad": Sample(
        "document",
        {"order.number": "404-1234567-7654321", "order.amount": "45.99", "order.currency": "EUR", "order.placed_on": "2026-11-11"},
        """Order Confirmation
Hello Anna, thank you for shopping with us.
Order #404-1234567-7654321
Order placed: 11 November 2026
Item Subtotal: EUR 41.99
Postage: EUR 4.00
Order Total: EUR 45.99
""",
    ),
    "a number in groups": Sample(
        "document",
        {"order.number": "7012 3456 789", "order.amount": "99.00", "order.currency": "PLN", "payment.status": "paid"},
        "Nr zamówienia: 7012 3456 789\nKwota: 99,00 zł\nStatus płatności: opłacone\n",
    ),
    "payment, labels above values": Sample(
        "receipt",
        {"payment.reference": "5UX02069M961283BE", "order.amount": "45.00", "order.currency": "GBP", "payment.paid_on": "2026-11-04", "payment.method": "wallet"},
        """Transaction details
Payment sent to
Turtle Shop
Transaction ID
5UX02069M961283BE
Date
4 Nov 2026
Amount
£45.00 GBP
Paid with
PayPal balance
""",
    ),
    "a declined payment, a page": Sample(
        "document",
        {"payment.code": "do_not_honor", "order.number": "KPL/771", "payment.status": "declined", "order.amount": "129.00", "order.currency": "PLN"},
        """Płatność nie powiodła się
Zamówienie nr KPL/771
Kwota: 129,00 zł
Kod odmowy: do_not_honor
Spróbuj ponownie lub wybierz inną metodę płatności
""",
        ("payment.paid_on",),
    ),
    "a page with a fault": Sample(
        "document",
        {"what.code": "504"},
        """Błąd 504
Gateway Time-out
Serwer nie odpowiedział na czas.
Ray ID: 8f1b2c3d4e5f
""",
    ),
    "a page with a fault, English": Sample(
        "document",
        {"what.message": "Sorry, we couldn't create the invoice. Please try again later.", "what.code": "INV-204"},
        """My account
Sorry, we couldn't create the invoice. Please try again later.
Error code: INV-204
""",
    ),
    "a page with a fault, in KSeF": Sample(
        "document",
        {"what.message": "Nie udało się wysłać faktury do KSeF.", "what.code": "440"},
        "Nie udało się wysłać faktury do KSeF.\nKod błędu: 440\nDuplikat faktury\n",
    ),
    "a note from the bank": Sample(
        "document",
        {"order.amount": "45.90", "order.currency": "PLN"},
        "Kwota: 45,90 PLN. Saldo: 1 204,10 PLN. Jeśli to nie Ty, zadzwoń.\n",
        ("order.number", "payment.reference"),
    ),
    "day in Roman numbers": Sample(
        "document",
        {"order.placed_on": "2026-11-05", "order.number": "88/2026"},
        "Zamówienie nr 88/2026\nData zamówienia: 5 XI 2026\n",
    ),
    "a term of payment is no day of payment": Sample(
        "document",
        {"order.invoice_number": "F/1/26", "order.amount": "10.00", "order.currency": "PLN", "order.placed_on": "2026-11-18"},
        "Faktura nr F/1/26\nData wystawienia: 18.11.2026\nTermin płatności: 14 dni (02.12.2026)\nDo zapłaty: 10,00 zł\n",
        ("payment.paid_on",),
    ),
    "a number of a customer is nobody's order": Sample(
        "document",
        {},
        "Numer klienta: 123456\nNumer polisy: 99887766\nTelefon: 600 700 800\nKod rabatowy: LATO20\n",
        ("order.number", "order.invoice_number", "payment.reference", "billing.tax_id", "what.code"),
    ),
    "two invoices in one letter": Sample(
        "document",
        {"order.invoice_number": "FV/1/2026"},
        "Przypomnienie: faktura nr FV/1/2026 jest nieopłacona.\nFaktura nr FV/2/2026 również.\n",
    ),
    "amounts with dots and spaces, OCR": Sample(
        "document",
        {"order.number": "5512", "order.amount": "2345.00", "order.currency": "PLN"},
        "Nr zamówienia : 5512\nDo zapłaty :  2 345 , 00 zł\n",
    ),
    "net and gross in one row, gross first": Sample(
        "document",
        {"order.amount": "123.00"},
        "Faktura nr 5/5/2026\n            Brutto   VAT     Netto\nRazem       123,00   23,00   100,00\n",
    ),
}  # fmt: skip
