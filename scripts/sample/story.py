"""What happened in the sample case. Every file of it tells these facts, and no others."""

from __future__ import annotations

VENDOR = "Księgarnia Pod Lipą"
VENDOR_FIRM = "Księgarnia Pod Lipą Sp. z o.o."
VENDOR_STREET = "ul. Lipowa 12"
VENDOR_CITY = "30-702 Kraków"
VENDOR_TAX_ID = "999-20-74-152"
DOMAIN = "ksiegarnia-pod-lipa.example"

PERSON = "Anna Zielińska"
FIRM = "Pracownia Kartonik Anna Zielińska"
STREET = "ul. Garncarska 7/3"
POSTAL_CODE = "31-115"
CITY = "Kraków"
EMAIL = "anna@pracownia-kartonik.example"
TAX_ID = "999-14-83-724"
"""The firm's NIP."""
TYPED_TAX_ID = "999-14-88-724"
"""The NIP as it was typed: one digit is wrong."""

ORDER = "KPL/2026/11/20817"
ORDER_IN_ADDRESS = "KPL-2026-11-20817"
ITEMS = (
    ("Oprawa krok po kroku. Podręcznik", 2, "179,80"),
    ("Bigowanie i falcowanie w praktyce", 1, "64,00"),
    ("Karton introligatorski 2 mm, 50 ark.", 1, "229,00"),
    ("Dostawa kurierem", 1, "14,00"),
)
TOTAL = "486,80"
DAY = "19.11.2026"
TIME = "14:32"
FIRST_TIME = "14:27"
REQUEST = "req-7f3k-90421c"
TRANSACTION = "PLT-26323-4408172"

CARD = "Visa"
LAST4 = "4242"
EXPIRY = "10/26"
CODE = "expired_card"

MESSAGE = "Przepraszamy, nie mogliśmy utworzyć faktury"
REASON = "Płatność kartą została odrzucona: karta straciła ważność."

ANSWERS = {
    "what.message": f"{MESSAGE}. {REASON}",
    "what.vendor": VENDOR,
    "what.when": f"{DAY} {TIME}",
    "what.where": "website",
    "what.action": (
        "Zamówienie, krok „Płatność”: zaznaczona faktura na firmę, wybrana zapisana karta, przycisk „Zapłać”. "
        "Za drugim razem to samo."
    ),
    "what.charged": "no",
    "what.attempts": "2",
    "what.code": CODE,
    "what.contacted": "no",
    "what.software": "Mozilla Firefox",
    "what.software_version": "151.0",
    "what.private_window": "failed",
    "what.other_browser": "not_tried",
    "what.updated": "yes",
    "billing.kind": "business",
    "billing.name": FIRM,
    "billing.country": "PL",
    "billing.tax_id": TYPED_TAX_ID,
    "billing.street": STREET,
    "billing.postal_code": POSTAL_CODE,
    "billing.city": CITY,
    "billing.email": EMAIL,
    "billing.receipt": "none",
    "order.number": ORDER,
    "order.amount": f"{TOTAL} zł",
    "order.currency": "PLN",
    "order.placed_on": DAY,
    "order.invoice_requested_on": DAY,
    "order.unpaid_count": "0",
    "payment.method": "card",
    "payment.status": "declined",
    "payment.code": CODE,
    "payment.reference": TRANSACTION,
    "payment.card_brand": CARD,
    "payment.card_last4": LAST4,
    "payment.card_expiry": EXPIRY,
}

FILES = (
    {
        "file": "zrzut-ekranu.png",
        "kind": "screenshot",
        "caption": "Komunikat po kliknięciu „Zapłać”, z numerem zamówienia, kodem i godziną",
    },
    {
        "file": "potwierdzenie.pdf",
        "kind": "receipt",
        "caption": "Potwierdzenie odrzuconej transakcji od operatora płatności",
    },
    {"file": "zamowienie.txt", "kind": "order", "caption": "E-mail ze sklepu z potwierdzeniem zamówienia"},
    {
        "file": "wyciag.csv",
        "kind": "statement",
        "caption": "Wyciąg z konta: za to zamówienie nic nie pobrano, ale zakup z 5 listopada jest na nim dwa razy",
    },
)
"""The files, in the order in which the case holds them, with what each is evidence of and its caption."""
