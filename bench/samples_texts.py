"""Papers in words, as strangers write them: receipts, orders, invoices, confirmations, in Polish, English and both.

Every name, number and account is made up; tax numbers have right check digits so that they count.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Sample:
    """A paper and what it says.

    Attributes:
        kind: what it is to be taken for.
        fields: question id → the value that is to be read.
        text: its words.
        not_said: questions that it says nothing of; a value for one of them is wrong.
    """

    kind: str
    fields: dict[str, str]
    text: str
    not_said: tuple[str, ...] = field(default=())


TEXTS: dict[str, Sample] = {
    "till receipt, two columns": Sample(
        "receipt",
        {
            "billing.tax_id": "5261040828", "order.amount": "127.46", "order.currency": "PLN", "order.placed_on": "2026-11-14",
            "what.vendor": "MARKET BUDOWLANY ZAGRODA", "payment.method": "card", "billing.receipt": "with_tax_id",
        },
        """        MARKET BUDOWLANY ZAGRODA
       Zagroda Sp. z o.o. Sp. k.
     ul. Składowa 12, 61-888 Poznań
          NIP 774-000-14-54
14-11-2026                         W012345
          PARAGON FISKALNY
WIERTŁO SDS 8MM      2 szt x18,99    37,98A
FARBA BIAŁA 5L       1 szt x89,48    89,48A
Sprzedaż opodatkowana A             127,46
PTU A 23,00%                         23,83
SUMA PTU                             23,83
SUMA PLN              127,46
Karta płatnicza                     127,46
NIP nabywcy: 526-104-08-28
#Kasa 3  Kasjer 12            14:33
BDF 1801234567
""",
    ),
    "till receipt without the buyer's number": Sample(
        "receipt",
        {
            "order.amount": "8.99", "order.currency": "PLN", "order.placed_on": "2026-11-02", "payment.method": "cash",
            "what.vendor": "PIEKARNIA U STASIA", "billing.receipt": "without_tax_id",
        },
        """PIEKARNIA U STASIA
Stanisław Kłos
30-001 Kraków, Rynek Mały 2
N I P: 9992074152
nr: 88123
PARAGON FISKALNY
CHLEB ŻYTNI
  1,000 * 8,99 = 8,99 C
SPRZED. OPOD. C  8,99
PTU C 5%  0,43
SUMA  PLN  8,99
GOTÓWKA PLN 10,00
RESZTA PLN 1,01
02.11.2026 07:12
""",
        ("billing.tax_id",),
    ),
    "till receipt, misread": Sample(
        "receipt",
        {"billing.tax_id": "5261040828", "order.amount": "1234.50", "order.currency": "PLN", "order.placed_on": "2026-11-05"},
        """DROGERIA MALWA
N1P 999-2O-74-152
2026-11-05   nr wydr. 0O4512
PARAGON F1SKALNY
KREM             1 x 1 234, 50   1 234,50 A
SUMA PTU  230,84
SUMA  PLN    1 234, 50
KARTA  1 234,50
NIP NABYWCY: 526 1O4 O8 28
""",
    ),
    "order, a Polish shop": Sample(
        "document",
        {
            "order.number": "100238476", "order.placed_on": "2026-11-12", "order.amount": "259.98", "order.currency": "PLN",
            "payment.method": "blik", "billing.tax_id": "9991483724", "billing.name": "Pracownia Kartonik Anna Zielińska",
            "billing.street": "ul. Garncarska 7/3", "billing.postal_code": "31-115", "billing.city": "Kraków",
            "what.vendor": "Zielony Liść",
        },
        """Dziękujemy za zakupy w Zielony Liść!

Twoje zamówienie nr 100238476 zostało przyjęte do realizacji.
Data złożenia zamówienia: 12 listopada 2026 r., godz. 18:44

Produkt                      Ilość      Cena        Wartość
Monstera deliciosa           1          199,99 zł   199,99 zł
Doniczka terakota 21 cm      2          22,50 zł    45,00 zł

Suma częściowa:   244,99 zł
Wysyłka (InPost): 14,99 zł
Razem: 259,98 zł
w tym VAT: 48,61 zł

Metoda płatności: BLIK

Dane do faktury:
Pracownia Kartonik Anna Zielińska
ul. Garncarska 7/3
31-115 Kraków
NIP: 999-148-37-24

Adres dostawy:
Anna Zielińska
ul. Inna 1
00-001 Warszawa
""",
    ),
    "order, an English shop": Sample(
        "document",
        {
            "order.number": "W-2026-00417", "order.placed_on": "2026-11-09", "order.amount": "84.20", "order.currency": "EUR",
            "payment.method": "wallet", "billing.name": "Jan Testowy", "what.vendor": "Turtle & Sons",
        },
        """Thank you for your order from Turtle & Sons!

Order # W-2026-00417
Placed on November 9, 2026

Item                         Qty    Price
Garden lamp                  2      €35.00
Subtotal                            €70.00
Shipping                            €8.50
VAT (included)                      €15.74
Discount                            -€0.00
Tax                                 €5.70
Order total                         €84.20

Payment method: PayPal

Bill to:
Jan Testowy
ul. Prosta 51
00-838 Warszawa
Poland
""",
    ),
    "order in running words": Sample(
        "document",
        {"order.number": "ZAM/11/2026/88", "order.amount": "1499.00", "order.currency": "PLN", "order.placed_on": "2026-11-03"},
        """Dzień dobry,
potwierdzamy przyjęcie zamówienia nr ZAM/11/2026/88 z dnia 03.11.2026 na kwotę 1 499,00 zł.
Wysyłka nastąpi w ciągu 2 dni roboczych.
Pozdrawiamy, Zespół sklepu
""",
    ),
    "order, labels above values": Sample(
        "document",
        {"order.number": "7781-2210", "order.placed_on": "2026-11-05", "order.amount": "77.00", "order.currency": "PLN", "payment.status": "paid"},
        """Szczegóły zamówienia

Numer zamówienia
7781-2210

Data zamówienia
5 lis 2026

Status płatności
Opłacone

Do zapłaty
77,00 zł
""",
    ),
    "order, a table of labels": Sample(
        "document",
        {"order.number": "AB-90812", "order.placed_on": "2026-10-30", "order.amount": "340.00", "order.currency": "PLN", "payment.method": "transfer"},
        """Nr zamówienia     Data zamówienia     Płatność          Do zapłaty
AB-90812           30.10.2026          Przelew           340,00 zł
""",
    ),
    "invoice, two columns": Sample(
        "document",
        {
            "order.invoice_number": "FV 118/11/2026", "order.placed_on": "2026-11-18", "order.amount": "1230.00", "order.currency": "PLN",
            "billing.tax_id": "5261040828", "billing.name": "Kowalczyk Meble sp. z o.o.", "what.vendor": "Drukarnia Sokół Spółka Akcyjna",
            "billing.street": "ul. Długa 5", "billing.postal_code": "00-238", "billing.city": "Warszawa", "payment.method": "transfer",
            "payment.account": "61109010140000071219812874",
        },
        """                       FAKTURA VAT nr FV 118/11/2026
Data wystawienia: 20.11.2026            Data sprzedaży: 18.11.2026
Termin płatności: 27.11.2026            Sposób zapłaty: przelew

Sprzedawca:                              Nabywca:
Drukarnia Sokół Spółka Akcyjna           Kowalczyk Meble sp. z o.o.
ul. Fabryczna 20                         ul. Długa 5
90-001 Łódź                              00-238 Warszawa
NIP: 774-000-14-54                       NIP: 526-104-08-28
Nr konta: 61 1090 1014 0000 0712 1981 2874

Lp  Nazwa           Ilość  Cena netto  Wartość netto  VAT   Wartość brutto
1   Ulotki A5       1000   1,00        1 000,00       23%   1 230,00

              Razem:            1 000,00   230,00   1 230,00
              w tym 23%         1 000,00   230,00   1 230,00
Razem do zapłaty: 1 230,00 PLN
Słownie: jeden tysiąc dwieście trzydzieści złotych
""",
    ),
    "invoice, buyer first": Sample(
        "document",
        {
            "order.invoice_number": "2026/11/0047", "order.placed_on": "2026-11-07", "order.amount": "98.40", "order.currency": "PLN",
            "billing.tax_id": "9991483724", "billing.name": "Pracownia Kartonik", "what.vendor": "Słowik i Wspólnicy s.c.",
        },
        """Faktura nr: 2026/11/0047
wystawiona w dniu 07.11.2026
Data wystawienia: 2026-11-07

Nabywca: Pracownia Kartonik, NIP 9991483724
Sprzedawca: Słowik i Wspólnicy s.c., NIP: 7740001454

Wartość netto 80,00 zł
Kwota VAT 18,40 zł
Wartość brutto 98,40 zł
""",
    ),
    "invoice, English": Sample(
        "document",
        {
            "order.invoice_number": "INV-20877", "order.amount": "615.00", "order.currency": "EUR", "order.placed_on": "2026-11-21",
            "billing.name": "Bielik Sp. z o.o.", "billing.tax_id": "5261040828", "order.number": "PO-5561",
        },
        """INVOICE
Invoice number: INV-20877
Invoice date: 21 Nov 2026
Due date: 5 Dec 2026
Purchase order no.: PO-5561

From:                         Bill to:
Schildkröte GmbH              Bielik Sp. z o.o.
Hauptstr. 1, 10115 Berlin     ul. Orla 3
VAT ID: DE129273398           00-143 Warszawa
                              VAT ID: PL5261040828

Description        Qty   Unit price   Amount
Licence            1     500.00       500.00
Net total                             500.00
VAT 23%                               115.00
Total due (EUR)                       615.00
""",
    ),
    "invoice that was paid": Sample(
        "document",
        {
            "order.invoice_number": "F/00912/26", "order.amount": "450.00", "order.currency": "PLN", "payment.status": "paid",
            "payment.method": "card", "order.placed_on": "2026-11-10",
        },
        """Faktura VAT F/00912/26
Data sprzedaży: 10.11.2026
Sprzedawca: Tokarnia ABC
Nabywca: Jan Testowy
Wartość brutto: 450,00 zł
Forma płatności: karta
Status płatności: zapłacona
Zapłacono: 450,00 zł
Pozostało do zapłaty: 0,00 zł
""",
    ),
    "invoice with an advance": Sample(
        "document",
        {"order.invoice_number": "FK/3/2026", "order.amount": "2000.00", "order.currency": "PLN"},
        """Faktura końcowa nr FK/3/2026
Wartość zamówienia brutto: 2 000,00 zł
Zapłacono zaliczką: 500,00 zł
Do zapłaty: 1 500,00 zł
Razem brutto: 2 000,00 zł
""",
    ),
    "pro forma": Sample(
        "document",
        {"order.amount": "615.00", "order.currency": "PLN"},
        "FAKTURA PRO FORMA nr PF 12/2026\nRazem do zapłaty: 615,00 PLN\nNie jest fakturą w rozumieniu ustawy\n",
        ("order.invoice_number",),
    ),
    "payment by BLIK": Sample(
        "receipt",
        {
            "payment.reference": "9f2c1b7e-41aa-4c1e-9b7d-0a55e1c0de11", "payment.paid_on": "2026-11-05", "order.amount": "129.00",
            "order.currency": "PLN", "payment.method": "blik", "payment.status": "paid", "order.number": "KPL/771", "what.vendor": "Księgarnia Pod Lipą",
        },
        """Potwierdzenie transakcji
Sklep: Księgarnia Pod Lipą
Numer zamówienia: KPL/771
ID transakcji: 9f2c1b7e-41aa-4c1e-9b7d-0a55e1c0de11
Data i godzina: 05.11.2026 18:02:11
Kwota: 129,00 PLN
Metoda płatności: BLIK
Status: Zakończona
""",
    ),
    "payment by card, declined": Sample(
        "receipt",
        {
            "payment.reference": "TXN-88120", "order.amount": "59.99", "order.currency": "PLN", "payment.method": "card",
            "payment.status": "declined", "payment.card_last4": "1881", "payment.code": "51", "payment.card_brand": "Visa",
        },
        """Payment declined
Transaction ID: TXN-88120
Amount: 59.99 PLN
Card: Visa ending in 1881
Response code: 51
Date: 2026-11-05 10:15
""",
        ("payment.paid_on",),
    ),
    "transfer, a bank's confirmation": Sample(
        "receipt",
        {
            "order.amount": "1230.00", "order.currency": "PLN", "payment.paid_on": "2026-11-21", "payment.reference": "202611219988771",
            "what.vendor": "Drukarnia Sokół S.A.", "billing.name": "Kowalczyk Meble sp. z o.o.", "payment.account": "61109010140000071219812874",
            "order.invoice_number": "FV/118/11/2026", "payment.method": "transfer", "payment.status": "paid",
        },
        """Bank Przykładowy S.A.                                      Warszawa, 22.11.2026
POTWIERDZENIE WYKONANIA PRZELEWU

Rachunek nadawcy:        10 1050 0099 7603 1234 5678 9123
Nadawca:                 Kowalczyk Meble sp. z o.o.
Rachunek odbiorcy:       61 1090 1014 0000 0712 1981 2874
Odbiorca:                Drukarnia Sokół S.A.
Kwota przelewu:          1 230,00 PLN
Tytuł:                   Faktura nr FV/118/11/2026
Data realizacji:         21.11.2026
Numer referencyjny:      202611219988771
Saldo po operacji:       8 004,12 PLN
Dokument wygenerowany elektronicznie, nie wymaga podpisu.
""",
    ),
    "a payment page's receipt": Sample(
        "receipt",
        {
            "payment.reference": "1839-2217", "order.amount": "24.00", "order.currency": "USD", "payment.paid_on": "2026-11-03",
            "payment.method": "card", "payment.card_last4": "4242", "payment.card_brand": "Visa",
        },
        """Receipt from Acme Cloud, Inc.
Receipt number 1839-2217
Date paid November 3, 2026
Payment method Visa - 4242
Amount paid $24.00

Description   Qty  Amount
Pro plan      1    $24.00
Total              $24.00
""",
    ),
    "subscription": Sample(
        "document",
        {"order.subscription": "SUB-771203", "order.amount": "39.99", "order.currency": "PLN", "order.number": "2026110500123"},
        """Odnowienie subskrypcji
Numer subskrypcji: SUB-771203
Nr zamówienia: 2026110500123
Kwota do zapłaty: 39,99 zł
Kolejne odnowienie: 05.12.2026
""",
    ),
    "a shop's small print": Sample(
        "document",
        {"order.number": "55012", "order.amount": "60.00", "order.currency": "PLN", "billing.tax_id": "9991483724"},
        """Zamówienie #55012
Łączna kwota: 60,00 zł
Dane do faktury: Pracownia Kartonik, NIP 999-148-37-24

Sklep Przykład sp. z o.o., ul. Nowa 1, 00-001 Warszawa, KRS 0000123456, REGON 123456785, NIP 774-000-14-54
""",
    ),
    "only the seller's number": Sample(
        "document",
        {"order.number": "55013", "order.amount": "60.00", "order.currency": "PLN"},
        """Zamówienie #55013
Suma: 60,00 zł
Sprzedawca: Sklep Przykład sp. z o.o.
NIP: 774-000-14-54
""",
        ("billing.tax_id",),
    ),
    "a number that nobody owns": Sample(
        "document",
        {"order.number": "55014"},
        "Zamówienie nr 55014\nNIP 774-000-14-54\nDziękujemy\n",
        ("billing.tax_id", "order.amount"),
    ),
    "an amount in words and small ones": Sample(
        "document",
        {"order.amount": "12345.67", "order.currency": "PLN", "order.invoice_number": "1/2026"},
        """Faktura nr 1/2026
Rabat: 100,00 zł
Dostawa: 19,90 zł
Kwota VAT: 2 308,54 zł
Kwota netto: 10 037,13 zł
Kwota brutto: 12 345,67 zł
""",
    ),
    "American": Sample(
        "document",
        {"order.number": "114-8829-22", "order.placed_on": "2026-11-05", "order.amount": "1210.50", "order.currency": "USD"},
        """Order Number: 114-8829-22
Order Date: 11/05/2026
Item subtotal: $1,100.00
Sales tax: $110.50
Grand Total: $1,210.50
""",
    ),
    "mixed languages": Sample(
        "document",
        {"order.number": "MX-4410", "order.placed_on": "2026-11-01", "order.amount": "99.00", "order.currency": "EUR"},
        """Order confirmation / Potwierdzenie zamówienia
Order No. / Nr zamówienia: MX-4410
Date of order / Data zamówienia: 01/11/2026
Total incl. VAT / Razem brutto: 99,00 EUR
E-mail: jan@testowy.example
""",
    ),
    "an error, told in a log": Sample(
        "log",
        {"what.code": "500"},
        """2026-11-05 10:00:01 INFO  POST /api/invoice
2026-11-05 10:00:02 ERROR HTTP 500 while creating invoice
2026-11-05 10:00:02 WARN  giving up
""",
    ),
}  # fmt: skip
