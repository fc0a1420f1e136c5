"""Where e-invoices hold their facts: a table a format, known by the namespace of its root.

Namespaces: CIRFMF/ksef-docs (schemas of 2023-06-29, 2025-06-25, 2026-03-06), OASIS UBL 2.1, UN/CEFACT CII D16B,
ZUGFeRD 1.0. In an FA_RR it is the buyer who issues: Podmiot1 buys, Podmiot2, a farmer, sells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

Paths = tuple[str, ...]

_FA: dict[str, Paths] = {
    "order.invoice_number": ("Fa/P_2",),
    "order.placed_on": ("Fa/P_6", "Fa/OkresFa/P_6_Do", "Fa/FaWiersz/P_6A", "Fa/P_1"),
    "order.amount": ("Fa/P_15",),
    "order.currency": ("Fa/KodWaluty",),
    "order.number": ("Fa/WarunkiTransakcji/Zamowienia/NrZamowienia",),
    "order.subscription": ("Fa/WarunkiTransakcji/Umowy/NrUmowy",),
    "what.vendor": ("Podmiot1/DaneIdentyfikacyjne/Nazwa",),
    "billing.name": ("Podmiot2/DaneIdentyfikacyjne/Nazwa",),
    "billing.tax_id": ("Podmiot2/DaneIdentyfikacyjne/NIP",),
    "billing.country": ("Podmiot2/Adres/KodKraju",),
    "billing.email": ("Podmiot2/DaneKontaktowe/Email",),
    "payment.paid_on": ("Fa/Platnosc/DataZaplaty", "Fa/Platnosc/ZaplataCzesciowa/DataZaplatyCzesciowej"),
    "payment.account": ("Fa/Platnosc/RachunekBankowy/NrRB",),
}
_FA_ALSO: dict[str, Paths] = {
    "order.placed_on": ("Fa/P_1", "Fa/OkresFa/P_6_Od", "Fa/WarunkiTransakcji/Zamowienia/DataZamowienia"),
    "order.amount": ("Fa/Zamowienie/WartoscZamowienia", "Fa/Rozliczenie/DoZaplaty"),
    "order.invoice_number": ("Fa/DaneFaKorygowanej/NrFaKorygowanej", "Fa/DaneFaKorygowanej/NrKSeFFaKorygowanej"),
}  # fmt: skip
_FA_RR: dict[str, Paths] = {
    "order.invoice_number": ("FakturaRR/P_4C",),
    "order.placed_on": ("FakturaRR/P_4A", "FakturaRR/FakturaRRWiersz/P_4AA", "FakturaRR/P_4B"),
    "order.amount": ("FakturaRR/P_12_1",),
    "order.currency": ("FakturaRR/KodWaluty",),
    "what.vendor": ("Podmiot2/DaneIdentyfikacyjne/Nazwa",),
    "billing.name": ("Podmiot1/DaneIdentyfikacyjne/Nazwa",),
    "billing.tax_id": ("Podmiot1/DaneIdentyfikacyjne/NIP",),
    "billing.country": ("Podmiot1/Adres/KodKraju",),
    "payment.account": (
        "FakturaRR/Platnosc/RachunekBankowy1/NrRB",
        "FakturaRR/Platnosc/RachunekBankowy/NrRB",
    ),
}
_RR_ALSO: dict[str, Paths] = {"order.placed_on": ("FakturaRR/P_4B",)}
_UPO: dict[str, Paths] = {
    "order.invoice_number": ("Dokument/NumerFaktury", "Dokument/NumerKSeFDokumentu"),
    "order.placed_on": ("Dokument/DataWystawieniaFaktury",),
}
_UPO_ALSO: dict[str, Paths] = {"order.invoice_number": ("Dokument/NumerKSeFDokumentu",)}
_CUSTOMER, _SUPPLIER = "AccountingCustomerParty/Party", "AccountingSupplierParty/Party"
_UBL: dict[str, Paths] = {
    "order.invoice_number": ("ID",),
    "order.placed_on": ("Delivery/ActualDeliveryDate", "IssueDate"),
    "order.amount": ("LegalMonetaryTotal/TaxInclusiveAmount", "LegalMonetaryTotal/PayableAmount"),
    "order.currency": ("DocumentCurrencyCode",),
    "order.number": ("OrderReference/ID", "OrderReference/SalesOrderID"),
    "order.subscription": ("ContractDocumentReference/ID",),
    "what.vendor": (f"{_SUPPLIER}/PartyName/Name", f"{_SUPPLIER}/PartyLegalEntity/RegistrationName"),
    "billing.name": (f"{_CUSTOMER}/PartyLegalEntity/RegistrationName", f"{_CUSTOMER}/PartyName/Name"),
    "billing.tax_id": (f"{_CUSTOMER}/PartyTaxScheme/CompanyID",),
    "billing.country": (f"{_CUSTOMER}/PostalAddress/Country/IdentificationCode",),
    "billing.street": (f"{_CUSTOMER}/PostalAddress/StreetName",),
    "billing.city": (f"{_CUSTOMER}/PostalAddress/CityName",),
    "billing.postal_code": (f"{_CUSTOMER}/PostalAddress/PostalZone",),
    "billing.email": (f"{_CUSTOMER}/Contact/ElectronicMail",),
    "payment.account": ("PaymentMeans/PayeeFinancialAccount/ID",),
}
_UBL_ALSO: dict[str, Paths] = {
    "order.placed_on": ("IssueDate", "TaxPointDate"),
    "order.amount": ("LegalMonetaryTotal/PayableAmount",),
    "order.invoice_number": ("BillingReference/InvoiceDocumentReference/ID",),
    "billing.name": (f"{_CUSTOMER}/PartyName/Name",),
    "what.vendor": (f"{_SUPPLIER}/PartyLegalEntity/RegistrationName",),
}


def _cii(
    prefix: str, document: str, summation: str, delivery: str
) -> tuple[dict[str, Paths], dict[str, Paths], Paths]:
    trade = f"{prefix}SupplyChainTradeTransaction"
    head = "ApplicableHeaderTrade" if not prefix else "ApplicableSupplyChainTrade"
    agreement, settlement = f"{trade}/{head}Agreement", f"{trade}/{head}Settlement"
    buyer, seller = f"{agreement}/BuyerTradeParty", f"{agreement}/SellerTradeParty"
    total = f"{settlement}/{summation}"
    issued = f"{document}/IssueDateTime/DateTimeString"
    happened = f"{trade}/{head}Delivery/{delivery}/OccurrenceDateTime/DateTimeString"
    paths: dict[str, Paths] = {
        "order.invoice_number": (f"{document}/ID",),
        "order.placed_on": (happened, issued),
        "order.amount": (f"{total}/GrandTotalAmount", f"{total}/DuePayableAmount"),
        "order.currency": (f"{settlement}/InvoiceCurrencyCode",),
        "order.number": (f"{agreement}/BuyerOrderReferencedDocument/IssuerAssignedID", f"{agreement}/BuyerOrderReferencedDocument/ID"),
        "order.subscription": (f"{agreement}/ContractReferencedDocument/IssuerAssignedID",),
        "what.vendor": (f"{seller}/Name",),
        "billing.name": (f"{buyer}/Name",),
        "billing.tax_id": (f"{buyer}/SpecifiedTaxRegistration/ID[@schemeID='VA']", f"{buyer}/SpecifiedTaxRegistration/ID"),
        "billing.country": (f"{buyer}/PostalTradeAddress/CountryID",),
        "billing.street": (f"{buyer}/PostalTradeAddress/LineOne",),
        "billing.city": (f"{buyer}/PostalTradeAddress/CityName",),
        "billing.postal_code": (f"{buyer}/PostalTradeAddress/PostcodeCode",),
        "billing.email": (f"{buyer}/DefinedTradeContact/EmailURIUniversalCommunication/URIID",),
        "payment.account": (f"{settlement}/SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID",),
    }  # fmt: skip
    also: dict[str, Paths] = {"order.placed_on": (issued,), "order.amount": (f"{total}/DuePayableAmount",)}
    vat = f"{seller}/SpecifiedTaxRegistration/ID"
    return paths, also, (f"{vat}[@schemeID='VA']", vat)


_CII, _CII_ALSO, _CII_SELLER = _cii(
    "",
    "ExchangedDocument",
    "SpecifiedTradeSettlementHeaderMonetarySummation",
    "ActualDeliverySupplyChainEvent",
)
_ZF1, _ZF1_ALSO, _ZF1_SELLER = _cii(
    "Specified",
    "HeaderExchangedDocument",
    "SpecifiedTradeSettlementMonetarySummation",
    "ActualDeliverySupplyChainEvent",
)


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        name: as shown.
        paths: question id → where its value stands, the best place first.
        seller: where the seller's tax number stands.
        also: question id → where values stand that are as right.
        method: where it says how it was paid.
        is_upo: whether it is a receipt of KSeF's.
    """

    name: str
    paths: dict[str, Paths]
    seller: Paths
    also: dict[str, Paths] = field(default_factory=dict)
    method: str = ""
    is_upo: bool = False


_SELLER_NIP = ("Podmiot1/DaneIdentyfikacyjne/NIP",)
_MEANS = "SpecifiedTradeSettlementPaymentMeans/TypeCode"
FORMATS: tuple[tuple[re.Pattern[str], Format], ...] = tuple(
    (re.compile(pattern), known)
    for pattern, known in (
        (r"http://crd\.gov\.pl/wzor/2025/06/25/13775/?", Format("FA(3)", _FA, _SELLER_NIP, _FA_ALSO, "Fa/Platnosc/FormaPlatnosci")),
        (r"http://crd\.gov\.pl/wzor/2023/06/29/12648/?", Format("FA(2)", _FA, _SELLER_NIP, _FA_ALSO, "Fa/Platnosc/FormaPlatnosci")),
        (r"http://crd\.gov\.pl/wzor/2026/03/06/14189/?", Format("FA_RR(1)", _FA_RR, ("Podmiot2/DaneIdentyfikacyjne/NIP",), _RR_ALSO)),
        (r"http://upo\.schematy\.mf\.gov\.pl/KSeF/v\d.*", Format("UPO", _UPO, ("Dokument/NipSprzedawcy",), _UPO_ALSO, is_upo=True)),
        (
            r"urn:oasis:names:specification:ubl:schema:xsd:(?:Invoice|CreditNote)-2",
            Format("UBL", _UBL, (f"{_SUPPLIER}/PartyTaxScheme/CompanyID",), _UBL_ALSO, "PaymentMeans/PaymentMeansCode"),
        ),
        (
            r"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:\d+",
            Format("CII", _CII, _CII_SELLER, _CII_ALSO, f"SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/{_MEANS}"),
        ),
        (
            r"urn:ferd:CrossIndustryDocument:invoice:.*",
            Format("ZUGFeRD 1", _ZF1, _ZF1_SELLER, _ZF1_ALSO, f"SpecifiedSupplyChainTradeTransaction/ApplicableSupplyChainTradeSettlement/{_MEANS}"),
        ),
    )
)  # fmt: skip
