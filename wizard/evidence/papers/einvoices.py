"""E-invoices: KSeF's FA(2) and FA(3), FA_RR(1), its receipt (UPO), UBL and CII, known by their namespaces.

Namespaces: CIRFMF/ksef-docs (schemas of 2023-06-29, 2025-06-25, 2026-03-06), OASIS UBL 2.1, UN/CEFACT CII D16B.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard.evidence.papers.found import Facts
from wizard.evidence.safe_xml import namespace_of
from wizard.knowledge.ksef_number import find_ksef_number

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Paths = tuple[str, ...]

_FA: dict[str, Paths] = {
    "order.invoice_number": ("Fa/P_2", "FakturaRR/P_4C"),
    "order.placed_on": ("Fa/P_6", "Fa/FaWiersz/P_6A", "Fa/P_1", "FakturaRR/P_4A"),
    "order.amount": ("Fa/P_15", "FakturaRR/P_12_1"),
    "order.currency": ("Fa/KodWaluty", "FakturaRR/KodWaluty"),
    "order.number": ("Fa/WarunkiTransakcji/Zamowienia/NrZamowienia",),
    "what.vendor": ("Podmiot1/DaneIdentyfikacyjne/Nazwa",),
    "billing.name": ("Podmiot2/DaneIdentyfikacyjne/Nazwa",),
    "billing.tax_id": ("Podmiot2/DaneIdentyfikacyjne/NIP", "Podmiot2/DaneIdentyfikacyjne/NrVatUE"),
    "billing.country": ("Podmiot2/Adres/KodKraju",),
    "payment.paid_on": ("Fa/Platnosc/DataZaplaty",),
}
_FA_SELLER = ("Podmiot1/DaneIdentyfikacyjne/NIP",)
_UPO: dict[str, Paths] = {
    "order.invoice_number": ("Dokument/NumerFaktury", "Dokument/NumerKSeFDokumentu"),
    "order.placed_on": ("Dokument/DataWystawieniaFaktury",),
}
_UPO_SELLER = ("Dokument/NipSprzedawcy",)
_UBL: dict[str, Paths] = {
    "order.invoice_number": ("ID",),
    "order.placed_on": ("Delivery/ActualDeliveryDate", "IssueDate"),
    "order.amount": ("LegalMonetaryTotal/TaxInclusiveAmount", "LegalMonetaryTotal/PayableAmount"),
    "order.currency": ("DocumentCurrencyCode",),
    "order.number": ("OrderReference/ID",),
    "what.vendor": (
        "AccountingSupplierParty/Party/PartyName/Name",
        "AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName",
    ),
    "billing.name": (
        "AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName",
        "AccountingCustomerParty/Party/PartyName/Name",
    ),
    "billing.tax_id": ("AccountingCustomerParty/Party/PartyTaxScheme/CompanyID",),
    "billing.country": ("AccountingCustomerParty/Party/PostalAddress/Country/IdentificationCode",),
    "billing.city": ("AccountingCustomerParty/Party/PostalAddress/CityName",),
    "billing.postal_code": ("AccountingCustomerParty/Party/PostalAddress/PostalZone",),
}
_UBL_SELLER = ("AccountingSupplierParty/Party/PartyTaxScheme/CompanyID",)
_AGREEMENT = "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement"
_SETTLEMENT = "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement"
_SUM = f"{_SETTLEMENT}/SpecifiedTradeSettlementHeaderMonetarySummation"
_CII: dict[str, Paths] = {
    "order.invoice_number": ("ExchangedDocument/ID",),
    "order.placed_on": ("ExchangedDocument/IssueDateTime/DateTimeString",),
    "order.amount": (f"{_SUM}/GrandTotalAmount", f"{_SUM}/DuePayableAmount"),
    "order.currency": (f"{_SETTLEMENT}/InvoiceCurrencyCode",),
    "order.number": (f"{_AGREEMENT}/BuyerOrderReferencedDocument/IssuerAssignedID",),
    "what.vendor": (f"{_AGREEMENT}/SellerTradeParty/Name",),
    "billing.name": (f"{_AGREEMENT}/BuyerTradeParty/Name",),
    "billing.tax_id": (f"{_AGREEMENT}/BuyerTradeParty/SpecifiedTaxRegistration/ID",),
    "billing.country": (f"{_AGREEMENT}/BuyerTradeParty/PostalTradeAddress/CountryID",),
    "billing.city": (f"{_AGREEMENT}/BuyerTradeParty/PostalTradeAddress/CityName",),
    "billing.postal_code": (f"{_AGREEMENT}/BuyerTradeParty/PostalTradeAddress/PostcodeCode",),
}
_CII_SELLER = (f"{_AGREEMENT}/SellerTradeParty/SpecifiedTaxRegistration/ID",)

# KSeF's FormaPlatnosci: 1 cash, 2 card, 3 voucher, 4 cheque, 5 credit, 6 transfer, 7 mobile.
_METHODS = {"1": "cash", "2": "card", "3": "other", "4": "other", "5": "other", "6": "transfer", "7": "other"}


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, whether it is a receipt of KSeF's, and where its facts stand."""

    name: str
    paths: dict[str, Paths]
    seller: Paths
    is_upo: bool = False


_FORMATS: tuple[tuple[re.Pattern[str], Format], ...] = (
    (re.compile(r"http://crd\.gov\.pl/wzor/2025/06/25/13775/"), Format("FA(3)", _FA, _FA_SELLER)),
    (re.compile(r"http://crd\.gov\.pl/wzor/2023/06/29/12648/"), Format("FA(2)", _FA, _FA_SELLER)),
    (re.compile(r"http://crd\.gov\.pl/wzor/2026/03/06/14189/"), Format("FA_RR(1)", _FA, _FA_SELLER)),
    (re.compile(r"http://upo\.schematy\.mf\.gov\.pl/KSeF/v\d.*"), Format("UPO", _UPO, _UPO_SELLER, is_upo=True)),
    (re.compile(r"urn:oasis:names:specification:ubl:schema:xsd:(?:Invoice|CreditNote)-2"), Format("UBL", _UBL, _UBL_SELLER)),
    (re.compile(r"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:\d+"), Format("CII", _CII, _CII_SELLER)),
    (re.compile(r"urn:ferd:CrossIndustryDocument:invoice:.*"), Format("ZUGFeRD 1", {}, ())),
)  # fmt: skip


def format_of(root: Element) -> Format | None:
    """The format of the document with this root; `None` when it is no e-invoice that we know."""
    namespace = namespace_of(root)
    return next((known for pattern, known in _FORMATS if pattern.fullmatch(namespace)), None)


def facts_of(root: Element, known: Format) -> Facts:
    """What the document says."""
    fields: dict[str, str] = {}
    places: dict[str, str] = {}
    for question, paths in known.paths.items():
        for path in paths:
            if value := _value(root, path, question):
                fields[question], places[question] = value, path
                break
    if method := _METHODS.get(_value(root, "Fa/Platnosc/FormaPlatnosci")):
        fields["payment.method"], places["payment.method"] = method, "Fa/Platnosc/FormaPlatnosci"
    if known.name.startswith("FA") and (paid := _value(root, "Fa/Platnosc/Zaplacono")) == "1":
        fields["payment.status"], places["payment.status"] = "paid", f"Fa/Platnosc/Zaplacono = {paid}"
    seller = next((text for path in known.seller if (text := _value(root, path))), "")
    return Facts(fields, places, seller, _ksef_number(root) if known.is_upo else "")


def _value(root: Element, path: str, question: str = "") -> str:
    found = root.find("/".join(f"{{*}}{part}" for part in path.split("/")))
    text = " ".join((found.text or "").split()) if found is not None else ""
    if question == "order.placed_on" and re.fullmatch(r"\d{8}", text):
        return f"{text[:4]}-{text[4:6]}-{text[6:]}"
    return text


def _ksef_number(root: Element) -> str:
    for element in root.iter():
        if element.text and (found := find_ksef_number(element.text)):
            return found.text
    return ""
