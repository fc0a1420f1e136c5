"""Electronic invoices of every format, and KSeF's receipts for them, with what is to be read."""

from __future__ import annotations

from bench.samples_texts import Sample
from wizard.knowledge.ksef_number import crc8

SELLER, BUYER = "7740001454", "5261040828"
_NUMBER = f"{SELLER}-20261118-0100001AF629"
KSEF_NUMBER = f"{_NUMBER}-{crc8(_NUMBER):02X}"

_FA = """<?xml version="1.0" encoding="UTF-8"?>
<Faktura xmlns="http://crd.gov.pl/wzor/{namespace}/" xmlns:etd="http://crd.gov.pl/xml/schematy/dziedzinowe/mf/2022/01/05/eD/DefinicjeTypy/">
<Naglowek><KodFormularza kodSystemowy="FA ({version})" wersjaSchemy="1-0E">FA</KodFormularza><WariantFormularza>{version}</WariantFormularza>
<DataWytworzeniaFa>2026-11-18T09:12:00Z</DataWytworzeniaFa><SystemInfo>Program</SystemInfo></Naglowek>
<Podmiot1><DaneIdentyfikacyjne><NIP>7740001454</NIP><Nazwa>Drukarnia Sokół S.A.</Nazwa></DaneIdentyfikacyjne>
<Adres><KodKraju>PL</KodKraju><AdresL1>ul. Fabryczna 20</AdresL1><AdresL2>90-001 Łódź</AdresL2></Adres></Podmiot1>
<Podmiot2><DaneIdentyfikacyjne>{buyer}</DaneIdentyfikacyjne>
<Adres><KodKraju>{country}</KodKraju><AdresL1>{line1}</AdresL1>{line2}</Adres><JST>2</JST><GV>2</GV></Podmiot2>
<Fa><KodWaluty>{currency}</KodWaluty><P_1>2026-11-18</P_1><P_2>FV/118/11/2026</P_2>{more}
<P_13_1>1000.00</P_13_1><P_14_1>230.00</P_14_1><P_13_2>100.00</P_13_2><P_14_2>8.00</P_14_2><P_15>{total}</P_15>
<RodzajFaktury>{sort}</RodzajFaktury>{correction}
<FaWiersz><NrWierszaFa>1</NrWierszaFa><P_7>Ulotki</P_7><P_8B>1000</P_8B><P_9A>1.00</P_9A><P_11>1000.00</P_11><P_12>23</P_12></FaWiersz>
<FaWiersz><NrWierszaFa>2</NrWierszaFa><P_7>Książka</P_7><P_8B>1</P_8B><P_9A>100.00</P_9A><P_11>100.00</P_11><P_12>8</P_12></FaWiersz>
{payment}</Fa></Faktura>
"""
_POLISH = f"<NIP>{BUYER}</NIP><Nazwa>Kowalczyk Meble sp. z o.o.</Nazwa>"


def _fa(version: int = 3, **changes: str) -> str:
    filled = {
        "namespace": {2: "2023/06/29/12648", 3: "2025/06/25/13775"}[version],
        "version": str(version),
        "buyer": _POLISH,
        "country": "PL",
        "line1": "ul. Długa 5",
        "line2": "<AdresL2>00-238 Warszawa</AdresL2>",
        "currency": "PLN",
        "more": "<P_6>2026-11-16</P_6>",
        "total": "1338.00",
        "sort": "VAT",
        "correction": "",
        "payment": "",
    }
    return _FA.format(**{**filled, **changes})


_SAID = {
    "order.invoice_number": "FV/118/11/2026",
    "order.placed_on": "2026-11-16",
    "order.amount": "1338.00",
    "order.currency": "PLN",
    "what.vendor": "Drukarnia Sokół S.A.",
    "billing.name": "Kowalczyk Meble sp. z o.o.",
    "billing.tax_id": BUYER,
    "billing.country": "PL",
    "billing.street": "ul. Długa 5",
    "billing.postal_code": "00-238",
    "billing.city": "Warszawa",
}

_RR = f"""<?xml version="1.0" encoding="UTF-8"?>
<Faktura xmlns="http://crd.gov.pl/wzor/2026/03/06/14189/"><Naglowek><KodFormularza kodSystemowy="FA_RR (1)">FA_RR</KodFormularza></Naglowek>
<Podmiot1><DaneIdentyfikacyjne><NIP>{BUYER}</NIP><Nazwa>Skup Zbóż Kłos</Nazwa></DaneIdentyfikacyjne></Podmiot1>
<Podmiot2><DaneIdentyfikacyjne><NIP>{SELLER}</NIP><Nazwa>Jan Rolnik</Nazwa></DaneIdentyfikacyjne></Podmiot2>
<FakturaRR><KodWaluty>PLN</KodWaluty><P_4A>2026-11-03</P_4A><P_4B>2026-11-04</P_4B><P_4C>RR/2026/11/7</P_4C>
<P_11_1>2799.90</P_11_1><P_11_2>190.99</P_11_2><P_12_1>2990.89</P_12_1><RodzajFaktury>VAT_RR</RodzajFaktury></FakturaRR></Faktura>
"""

_UPO = """<?xml version="1.0" encoding="UTF-8"?>
<Potwierdzenie xmlns="http://upo.schematy.mf.gov.pl/KSeF/{version}"><NazwaPodmiotuPrzyjmujacego>Ministerstwo Finansów</NazwaPodmiotuPrzyjmujacego>
<NumerReferencyjnySesji>20261118-SO-1A2B3C4D5E-6F7A8B9C0D-1E</NumerReferencyjnySesji>
<Uwierzytelnienie><IdKontekstu><Nip>7740001454</Nip></IdKontekstu></Uwierzytelnienie>
<NazwaStrukturyLogicznej>Schemat_FA(3)_v1-0E.xsd</NazwaStrukturyLogicznej><KodFormularza>FA (3)</KodFormularza>{documents}</Potwierdzenie>
"""
_UPO_DOCUMENT = """<Dokument><NipSprzedawcy>7740001454</NipSprzedawcy><NumerKSeFDokumentu>{number}</NumerKSeFDokumentu>
<NumerFaktury>{invoice}</NumerFaktury><DataWystawieniaFaktury>2026-11-18</DataWystawieniaFaktury>
<DataPrzeslaniaDokumentu>2026-11-18T09:12:31Z</DataPrzeslaniaDokumentu><DataNadaniaNumeruKSeF>2026-11-18T09:12:40Z</DataNadaniaNumeruKSeF>
<SkrotDokumentu>q0lY1Q==</SkrotDokumentu><TrybWysylki>Online</TrybWysylki></Dokument>"""


def _upo(version: str, *invoices: str) -> str:
    documents = "".join(_UPO_DOCUMENT.format(number=KSEF_NUMBER, invoice=invoice) for invoice in invoices)
    return _UPO.format(version=version, documents=documents)


_UBL = """<?xml version="1.0" encoding="UTF-8"?>
<{root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
<cbc:ID>TOSL-108</cbc:ID><cbc:IssueDate>2026-11-07</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:OrderReference><cbc:ID>PO-77</cbc:ID></cac:OrderReference>{reference}
<cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Turtle Ltd</cbc:Name></cac:PartyName>
<cac:PartyTaxScheme><cbc:CompanyID>DE129273398</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cac:PostalAddress><cbc:StreetName>ul. Orla 3</cbc:StreetName><cbc:CityName>Warszawa</cbc:CityName>
<cbc:PostalZone>00-143</cbc:PostalZone><cac:Country><cbc:IdentificationCode>PL</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyTaxScheme><cbc:CompanyID>PL5261040828</cbc:CompanyID></cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>Bielik Sp. z o.o.</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>DE89370400440532013000</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">115.00</cbc:TaxAmount></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">500.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="EUR">500.00</cbc:TaxExclusiveAmount>
<cbc:TaxInclusiveAmount currencyID="EUR">615.00</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="EUR">615.00</cbc:PayableAmount></cac:LegalMonetaryTotal></{root}>
"""
_UBL_SAID = {
    "order.invoice_number": "TOSL-108",
    "order.placed_on": "2026-11-07",
    "order.amount": "615.00",
    "order.currency": "EUR",
    "order.number": "PO-77",
    "what.vendor": "Turtle Ltd",
    "billing.name": "Bielik Sp. z o.o.",
    "billing.tax_id": "PL5261040828",
    "billing.country": "PL",
    "billing.city": "Warszawa",
    "billing.postal_code": "00-143",
    "billing.street": "ul. Orla 3",
    "payment.method": "transfer",
}

CII = """<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"
 xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100">
<rsm:ExchangedDocument><ram:ID>R-2026-471</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20261121</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeAgreement>
<ram:SellerTradeParty><ram:Name>Schildkröte GmbH</ram:Name><ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">201/113/40209</ram:ID></ram:SpecifiedTaxRegistration>
<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE129273398</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>
<ram:BuyerTradeParty><ram:Name>Bielik Sp. z o.o.</ram:Name><ram:PostalTradeAddress><ram:PostcodeCode>00-143</ram:PostcodeCode><ram:LineOne>ul. Orla 3</ram:LineOne>
<ram:CityName>Warszawa</ram:CityName><ram:CountryID>PL</ram:CountryID></ram:PostalTradeAddress>
<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">PL5261040828</ram:ID></ram:SpecifiedTaxRegistration></ram:BuyerTradeParty>
<ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-77</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument></ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeDelivery><ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime><udt:DateTimeString format="102">20261119</udt:DateTimeString></ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent></ram:ApplicableHeaderTradeDelivery>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode></ram:SpecifiedTradeSettlementPaymentMeans>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>500.00</ram:LineTotalAmount><ram:TaxTotalAmount currencyID="EUR">115.00</ram:TaxTotalAmount>
<ram:GrandTotalAmount>615.00</ram:GrandTotalAmount><ram:DuePayableAmount>615.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement>
</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>
"""
CII_SAID = {
    **_UBL_SAID,
    "order.invoice_number": "R-2026-471",
    "order.placed_on": "2026-11-19",
    "what.vendor": "Schildkröte GmbH",
}
_ZUGFERD_1 = (
    CII.replace("urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "urn:ferd:CrossIndustryDocument:invoice:1p0")
    .replace("CrossIndustryInvoice", "CrossIndustryDocument")
    .replace("ExchangedDocument", "HeaderExchangedDocument")
    .replace(":SupplyChainTradeTransaction", ":SpecifiedSupplyChainTradeTransaction")
    .replace("ApplicableHeaderTrade", "ApplicableSupplyChainTrade")
    .replace("SettlementHeaderMonetary", "SettlementMonetary")
    .replace("IssuerAssignedID", "ID")
)  # fmt: skip

_KOR = """<PrzyczynaKorekty>Ilość</PrzyczynaKorekty><DaneFaKorygowanej><DataWystFaKorygowanej>2026-10-30</DataWystFaKorygowanej>
<NrFaKorygowanej>FV/90/10/2026</NrFaKorygowanej></DaneFaKorygowanej>"""
_PAID = """<Platnosc><Zaplacono>1</Zaplacono><DataZaplaty>2026-11-17</DataZaplaty><FormaPlatnosci>2</FormaPlatnosci></Platnosc>
<WarunkiTransakcji><Zamowienia><DataZamowienia>2026-11-15</DataZamowienia><NrZamowienia>KPL/771</NrZamowienia></Zamowienia></WarunkiTransakcji>"""
_FOREIGN = "<KodUE>DE</KodUE><NrVatUE>129273398</NrVatUE><Nazwa>Schildkröte GmbH</Nazwa>"

EINVOICES: dict[str, Sample] = {
    "FA(3)": Sample("einvoice", _SAID, _fa()),
    "FA(3) paid, with an order": Sample(
        "einvoice",
        {**_SAID, "payment.status": "paid", "payment.paid_on": "2026-11-17", "payment.method": "card", "order.number": "KPL/771"},
        _fa(payment=_PAID),
    ),
    "FA(3) without a day of sale": Sample("einvoice", {**_SAID, "order.placed_on": "2026-11-18"}, _fa(more="")),
    "FA(3) in euro, buyer in Germany": Sample(
        "einvoice",
        {"order.currency": "EUR", "billing.tax_id": "DE129273398", "billing.country": "DE", "billing.name": "Schildkröte GmbH"},
        _fa(currency="EUR", buyer=_FOREIGN, country="DE", line1="Hauptstr. 1, 10115 Berlin", line2=""),
    ),
    "FA(3) to a person, address in one line": Sample(
        "einvoice",
        {"billing.name": "Anna Zielińska", "billing.street": "ul. Garncarska 7/3", "billing.postal_code": "31-115", "billing.city": "Kraków"},
        _fa(buyer="<BrakID>1</BrakID><Nazwa>Anna Zielińska</Nazwa>", line1="ul. Garncarska 7/3, 31-115 Kraków", line2=""),
        ("billing.tax_id",),
    ),
    "FA(3) correction downwards": Sample(
        "einvoice", {"order.invoice_number": "FV/118/11/2026"}, _fa(sort="KOR", total="-123.00", correction=_KOR), ("order.amount",)
    ),
    "FA(3) advance": Sample(
        "einvoice",
        {"order.amount": "500.00"},
        _fa(sort="ZAL", total="500.00", payment="<Zamowienie><WartoscZamowienia>2000.00</WartoscZamowienia></Zamowienie>"),
    ),
    "FA(3) for a unit of local government": Sample(
        "einvoice", {"billing.kind": "public_body"}, _fa().replace("<JST>2</JST>", "<JST>1</JST>")
    ),
    "FA(2)": Sample("einvoice", _SAID, _fa(2)),
    "FA_RR(1)": Sample(
        "einvoice",
        {"order.invoice_number": "RR/2026/11/7", "order.amount": "2990.89", "order.placed_on": "2026-11-03", "billing.tax_id": BUYER, "what.vendor": "Jan Rolnik"},
        _RR,
    ),
    "UPO v4-2": Sample("upo", {"order.invoice_number": "FV/118/11/2026", "order.placed_on": "2026-11-18"}, _upo("v4-2", "FV/118/11/2026")),
    "UPO v4-3": Sample("upo", {"order.invoice_number": "FV/118/11/2026", "order.placed_on": "2026-11-18"}, _upo("v4-3", "FV/118/11/2026")),
    "UPO for two invoices": Sample("upo", {}, _upo("v4-3", "FV/1", "FV/2"), ("order.invoice_number",)),
    "UBL invoice": Sample("einvoice", _UBL_SAID, _UBL.format(root="Invoice", reference="")),
    "UBL credit note": Sample(
        "einvoice",
        {"order.invoice_number": "TOSL-108", "order.currency": "EUR", "billing.tax_id": "PL5261040828"},
        _UBL.format(root="CreditNote", reference="<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>TOSL-99</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>"),
    ),
    "UBL in Peppol's envelope": Sample(
        "einvoice",
        _UBL_SAID,
        '<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader/>'
        + _UBL.format(root="Invoice", reference="").partition("?>")[2] + "</StandardBusinessDocument>",
    ),
    "CII": Sample("einvoice", CII_SAID, CII),
    "ZUGFeRD 1": Sample("einvoice", CII_SAID, _ZUGFERD_1),
}  # fmt: skip
"""Names begin with the format, as `read` tells it."""
