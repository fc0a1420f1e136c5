"""E-invoices: KSeF's FA(2) and FA(3), FA_RR(1), its receipt (UPO), UBL, CII and ZUGFeRD, known by their namespaces."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from itertools import islice
from typing import TYPE_CHECKING

from wizard.case.currencies import CURRENCIES
from wizard.evidence.papers.days import day_at
from wizard.evidence.papers.einvoice_formats import FORMATS, Format
from wizard.evidence.papers.found import Collected, Facts
from wizard.evidence.safe_xml import namespace_of
from wizard.knowledge.ksef_number import find_ksef_number

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# KSeF's FormaPlatnosci: 1 cash, 2 card, 3 voucher, 4 cheque, 5 credit, 6 transfer, 7 mobile (of which sort, nobody says).
_METHODS = {"1": "cash", "2": "card", "3": "other", "4": "other", "5": "other", "6": "transfer"}
# UNTDID 4461, as UBL and CII use it.
_MEANS = {"10": "cash", "30": "transfer", "31": "transfer", "42": "transfer", "58": "transfer", "48": "card", "54": "card", "55": "card", "49": "direct_debit", "59": "direct_debit"}  # fmt: skip
_POSTAL = re.compile(r"(?P<before>.*?)[\s,]*(?<!\d)(?P<code>\d{2}-\d{3})\s+(?P<city>[^\d,]+)")
_FA_ADDRESS = "Podmiot2/Adres"
_NAMED = re.compile(
    r"crd\.gov\.pl/wzor/|upo\.schematy\.mf\.gov\.pl|names:specification:ubl:schema|CrossIndustry(?:Invoice|Document)"
)
_MOST = 100
_LOOKED_AT = 300


def may_be_one(head: str) -> bool:
    """Whether a document that begins with `head` may be an e-invoice: it names one of the namespaces."""
    return bool(_NAMED.search(head))


def format_of(root: Element) -> Format | None:
    """The format of the document with this root; `None` when it is no e-invoice that we know."""
    namespace = namespace_of(root)
    return next((known for pattern, known in FORMATS if pattern.fullmatch(namespace)), None)


def invoice_in(root: Element) -> tuple[Element, Format] | None:
    """The invoice in the document, also where an envelope such as Peppol's stands around it, and its format."""
    for element in islice(root.iter(), _LOOKED_AT):
        if known := format_of(element):
            return element, known
    return None


def facts_of(root: Element, known: Format) -> Facts:
    """What the document says. A receipt of KSeF's for several invoices says nothing of any one of them."""
    got = Collected()
    if known.is_upo and len(root.findall("{*}Dokument")) > 1:
        return Facts()
    for question, paths in known.paths.items():
        for path in paths:
            if value := _read(root, path, question):
                got.put(question, value, path.partition("[")[0])
                break
    for question, paths in known.also.items():
        for path in paths:
            if question in got.fields and (value := _read(root, path, question)):
                got.put_beside(question, value)
    if known.name in ("FA(2)", "FA(3)"):
        _polish_buyer(root, got)
        _polish_payment(root, got)
    elif known.name == "UBL" and "billing.street" in got.fields:
        more = _value(root, "AccountingCustomerParty/Party/PostalAddress/BuildingNumber")
        got.fields["billing.street"] = f"{got.fields['billing.street']} {more}".strip()
    if known.method and (said := _value(root, known.method)):
        methods = _METHODS if known.name.startswith("FA") else _MEANS
        got.put("payment.method", methods.get(said, ""), known.method)
    if "payment.account" in got.fields:
        got.fields["payment.account"] = re.sub(r"\s", "", got.fields["payment.account"])
    seller = next((text for path in known.seller if (text := _value(root, path))), "")
    return Facts(got.fields, got.places, seller, _ksef_number(root) if known.is_upo else "", (), got.also)


def _read(root: Element, path: str, question: str) -> str:
    """The value at `path` as one would type it; empty where it is none."""
    text = _value(root, path)
    if not text:
        return ""
    if question.endswith("_on"):
        found = day_at(text[:10])
        return found.isoformat() if found else ""
    if question == "order.amount":
        try:
            amount = Decimal(text)
        except InvalidOperation:
            return ""
        # A correction downwards has a sum below nothing: nobody has that to pay.
        return text if amount.is_finite() and amount > 0 else ""
    if question == "order.currency":
        return text.upper() if text.upper() in CURRENCIES else ""
    return text


def _polish_buyer(root: Element, got: Collected) -> None:
    party = "Podmiot2/DaneIdentyfikacyjne"
    if number := _value(root, f"{party}/NrVatUE"):
        got.put("billing.tax_id", _value(root, f"{party}/KodUE") + number, f"{party}/NrVatUE")
    elif number := _value(root, f"{party}/NrID"):
        got.put("billing.tax_id", number, f"{party}/NrID")
    for flag, kind in (("JST", "public_body"), ("GV", "vat_group")):
        if _value(root, f"Podmiot2/{flag}") == "1":
            got.put("billing.kind", kind, f"Podmiot2/{flag}")
    first, second = (_value(root, f"{_FA_ADDRESS}/AdresL{number}") for number in "12")
    place = f"{_FA_ADDRESS}/AdresL1"
    if found := _POSTAL.search(second) or _POSTAL.search(first):
        got.put("billing.postal_code", found["code"], place)
        got.put("billing.city", found["city"].strip(), place)
    street = first if second or not found else found["before"].strip(" ,")
    got.put("billing.street", street, place)


def _polish_payment(root: Element, got: Collected) -> None:
    if _value(root, "Fa/Platnosc/Zaplacono") == "1":
        got.put("payment.status", "paid", "Fa/Platnosc/Zaplacono = 1")


def _value(root: Element, path: str) -> str:
    found = root.find("/".join(f"{{*}}{part}" for part in path.split("/")))
    return " ".join((found.text or "").split()) if found is not None else ""


def _ksef_number(root: Element) -> str:
    for element in root.iter():
        if element.text and (found := find_ksef_number(element.text[:_MOST])):
            return found.text
    return ""
