"""More papers in words, in the manner of shops, banks, carriers and payment services that people deal with."""

from __future__ import annotations

from bench.samples_texts import Sample

STRANGERS: dict[str, Sample] = {
    "market place": Sample(
        "document",
        {
            "order.number": "a1b2c3d4-5566-11ef-9c0d-7700aa12bb34", "order.amount": "149.98", "order.currency": "PLN",
            "order.placed_on": "2026-11-16", "what.vendor": "SuperSprzedawca_PL",
        },
        """Cześć Anno,
kupiłaś i zapłaciłaś!

Sprzedający: SuperSprzedawca_PL
Numer zamówienia: a1b2c3d4-5566-11ef-9c0d-7700aa12bb34
Data zakupu: 16 listopada 2026, 21:14

1 x Etui na telefon          49,99 zł
2 x Folia ochronna           45,00 zł
Dostawa                       9,99 zł
Razem                       149,98 zł
""",
    ),
    "ride": Sample(
        "receipt",
        {"order.amount": "34.21", "order.currency": "PLN", "payment.card_last4": "0009", "payment.card_brand": "Mastercard", "payment.method": "card"},
        """Your receipt
Thanks for riding, Anna
Total PLN 34.21
8 November 2026

Trip fare       30.00
Booking fee      4.21

Payments
Mastercard ••••0009    PLN 34.21
08/11/2026 22:41
""",
    ),
    "app store": Sample(
        "receipt",
        {
            "order.number": "MK5X2P9QLR", "order.amount": "21.99", "order.currency": "PLN", "payment.paid_on": "2026-11-12",
        },
        """Receipt
APPLE ID                     BILLED TO
anna@przyklad.example        Anna Zielińska
DATE                         ORDER ID
12 Nov 2026                  MK5X2P9QLR

App Store
Notes Pro (Monthly)                         21,99 zł
TOTAL                                       21,99 zł
""",
    ),
    "energy bill": Sample(
        "document",
        {
            "order.invoice_number": "P/24761900/0004/26", "order.amount": "312.44", "order.currency": "PLN",
            "payment.account": "61109010140000071219812874",
        },
        """Faktura VAT nr P/24761900/0004/26 z dnia 04.11.2026
za okres od 01.09.2026 do 31.10.2026
Numer klienta: 24761900
Należność za energię netto       254,02
VAT 23%                           58,42
Kwota do zapłaty                 312,44 zł
Termin płatności                 25.11.2026
Wpłat prosimy dokonywać na rachunek: 61 1090 1014 0000 0712 1981 2874
""",
    ),
    "telephone bill": Sample(
        "document",
        {"order.invoice_number": "F0123456789/11/26", "order.amount": "85.00", "order.currency": "PLN", "order.placed_on": "2026-11-03"},
        """numer faktury: F0123456789/11/26
numer klienta: 1.23456789
data wystawienia: 03.11.2026
okres rozliczeniowy: 03.10.2026 - 02.11.2026
do zapłaty: 85,00 zł
zapłać do: 17.11.2026
""",
    ),
    "payment service, a mail": Sample(
        "receipt",
        {
            "payment.reference": "WZHF5FFDRJ140731GUEST000P01", "order.amount": "45.00", "order.currency": "PLN", "payment.status": "paid",
            "payment.method": "transfer",
        },
        """Potwierdzenie wpłaty
Twoja płatność została przyjęta.
Kwota: 45,00 zł
Nr płatności: WZHF5FFDRJ140731GUEST000P01
Forma płatności: Płacę z Bankiem (szybki przelew)
Tytułem: zamówienie w sklepie
""",
    ),
    "payment service, another": Sample(
        "receipt",
        {
            "payment.reference": "P24-A1B-2C3-D4E", "order.amount": "210.00", "order.currency": "PLN", "payment.paid_on": "2026-11-20",
            "order.number": "SKL/2026/991", "what.vendor": "Rowery Wichura",
        },
        """Dzień dobry,
dziękujemy za skorzystanie z serwisu. Potwierdzenie płatności:

Odbiorca płatności: Rowery Wichura
Kwota: 210,00 PLN
Identyfikator transakcji: P24-A1B-2C3-D4E
Data transakcji: 2026-11-20 11:45
Opis: Zamówienie nr SKL/2026/991
""",
    ),
    "terminal slip": Sample(
        "receipt",
        {
            "order.amount": "62.30", "order.currency": "PLN", "payment.card_last4": "7731", "payment.method": "card",
            "payment.paid_on": "2026-11-13", "payment.card_brand": "Visa",
        },
        """KOPIA DLA KLIENTA
KAWIARNIA MIŁA
UL. KRÓTKA 2 GDAŃSK
POS: 01234567
SPRZEDAŻ
VISA DEBIT
KARTA: ************7731
DATA: 13.11.2026  GODZ: 09:58
DATA TRANSAKCJI: 13.11.2026
KWOTA: 62,30 PLN
AUTORYZACJA: 112233
TRANSAKCJA ZAAKCEPTOWANA
""",
    ),
    "bank app, details": Sample(
        "receipt",
        {
            "order.amount": "129.00", "order.currency": "PLN", "payment.paid_on": "2026-11-06", "payment.reference": "C26310/4481/0007",
            "payment.method": "blik",
        },
        """Szczegóły transakcji
Kwota
-129,00 PLN
Rodzaj operacji
Płatność BLIK w internecie
Data operacji
06.11.2026
Data księgowania
07.11.2026
Odbiorca
KSIEGARNIA POD LIPA
Numer referencyjny
C26310/4481/0007
Saldo po operacji
2 310,44 PLN
""",
    ),
    "flight": Sample(
        "document",
        {"order.number": "K7XQ2M", "order.amount": "1278.36", "order.currency": "PLN"},
        """Booking confirmation
Booking reference: K7XQ2M
Passenger: Jan Testowy
WAW-LIS 14 Dec 2026 06:40
Base fare 1 012.36 PLN
Taxes and charges 266.00 PLN
Total price: 1 278.36 PLN
""",
    ),
    "hotel": Sample(
        "document",
        {"order.number": "4417.882.310", "order.amount": "540.00", "order.currency": "EUR"},
        """Numer rezerwacji: 4417.882.310
Zameldowanie: piątek, 4 grudnia 2026
Wymeldowanie: niedziela, 6 grudnia 2026
Cena: € 500,00
Opłata miejscowa: € 40,00
Kwota całkowita: € 540,00
""",
    ),
    "software, by card": Sample(
        "document",
        {
            "order.invoice_number": "IN-2026-7712", "order.amount": "147.60", "order.currency": "USD", "order.placed_on": "2026-11-01",
            "payment.card_last4": "4242", "order.subscription": "sub_1Q2W3E4R", "billing.tax_id": "9991483724",
        },
        """Tax Invoice #IN-2026-7712
Issue date: 1 November 2026
Subscription ID: sub_1Q2W3E4R
Customer VAT number: PL9991483724
Team plan x 4        $120.00
VAT (23%)            $27.60
Total                $147.60
Amount paid          $147.60 (Visa **** 4242)
""",
    ),
    "corrected invoice": Sample(
        "document",
        {"order.invoice_number": "KFV/2/11/2026", "billing.tax_id": "5261040828"},
        """Faktura korygująca nr KFV/2/11/2026
do faktury nr FV/90/10/2026 z dnia 30.10.2026
Sprzedawca                     Nabywca
Tartak Dąb                     Stolarnia Sosna
NIP 7740001454                 NIP 5261040828
Przyczyna korekty: błędna ilość
Razem korekta brutto: -123,00 zł
""",
        ("order.amount",),
    ),
    "cash on delivery": Sample(
        "document",
        {"order.number": "P-20261107-3", "order.amount": "188.00", "order.currency": "PLN", "payment.method": "cash", "order.placed_on": "2026-11-07"},
        """POTWIERDZENIE ZAMÓWIENIA
Zamówienie P-20261107-3
złożone: 07.11.2026
Sposób płatności: za pobraniem
Produkty 170,00
Dostawa 18,00
RAZEM 188,00 zł
""",
    ),
    "waiting for the payment": Sample(
        "document",
        {"order.number": "90021", "order.amount": "1050.00", "order.currency": "PLN", "payment.status": "pending", "payment.method": "transfer"},
        """Zamówienie nr 90021 oczekuje na płatność
Status zamówienia: oczekuje na płatność
Metoda płatności: Przelew tradycyjny
Do zapłaty: 1.050,00 PLN
""",
    ),
    "no diacritics, capitals": Sample(
        "document",
        {"order.number": "KPL/2026/11/20817", "order.amount": "486.80", "order.currency": "PLN", "order.placed_on": "2026-11-19"},
        """NUMER ZAMOWIENIA: KPL/2026/11/20817
DATA ZAMOWIENIA: 19.11.26
DO ZAPLATY: 486,80 ZL
""",
    ),
    "an amount without decimals": Sample(
        "document",
        {"order.number": "7712", "order.amount": "1500.00", "order.currency": "PLN"},
        "Nr zamówienia 7712\nDo zapłaty 1 500 zł\nTermin 3 dni\n",
    ),
    "Swiss thousands": Sample(
        "document",
        {"order.invoice_number": "R-88/26", "order.amount": "12450.30", "order.currency": "CHF"},
        "Invoice no. R-88/26\nGrand total CHF 12'450.30\n",
    ),
    "a complaint by the customer": Sample(
        "document",
        {"order.number": "KPL/771", "order.amount": "129.00", "order.currency": "PLN"},
        """Dzień dobry,
w dniu 5 listopada zapłaciłam 129,00 zł za zamówienie nr KPL/771 i nie dostałam faktury.
Proszę o fakturę na kwotę 129,00 zł.
Anna Zielińska
tel. 600 700 800
""",
        ("billing.tax_id", "payment.reference"),
    ),
    "two orders in one mail": Sample(
        "document",
        {"order.number": "1001"},
        """Zamówienie nr 1001 zostało wysłane.
Paczka nr 6620 0001 2345 6789 jest w drodze.
Zobacz też: promocja -20% do 30.11.2026, kod LISTOPAD20
""",
        ("order.amount", "order.placed_on", "what.code"),
    ),
    "nothing of use": Sample(
        "document",
        {},
        """Regulamin sklepu
1. Zamówienia przyjmujemy całą dobę.
2. Płatność kartą, BLIK lub przelewem. Minimalna kwota 20,00 zł dla dostawy gratis.
3. Faktura wystawiana jest w terminie 15 dni. W razie problemów prosimy o kontakt.
4. Reklamacje: 14 dni. Adres: ul. Prosta 1, 00-001 Warszawa
""",
        ("order.number", "order.invoice_number", "payment.method", "order.placed_on", "what.message"),
    ),
}  # fmt: skip
