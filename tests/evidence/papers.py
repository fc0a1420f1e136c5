"""Papers as people have them, in words and in XML."""

from __future__ import annotations

TILL_RECEIPT = """KWIACIARNIA POD SOWĄ
ul. Polna 3, 00-001 Warszawa
NIP 999-20-74-152
2026-11-05        nr wydr. 004512
PARAGON FISKALNY
Róże czerwone   3 x 15,00    45,00 A
Wstążka         1 x  0,90     0,90 A
SPRZEDAŻ OPODATKOWANA A      45,90
PTU A 23,00 %                 8,58
SUMA PTU                      8,58
SUMA PLN                     45,90
Gotówka                      50,00
Reszta                        4,10
NIP NABYWCY: 9991483724
"""

INVOICE = """Faktura VAT nr FV/12/2026
Data wystawienia: 07.11.2026
Data sprzedaży: 5 listopada 2026
Sprzedawca                         Nabywca
Księgarnia Pod Lipą Sp. z o.o.     Pracownia Kartonik
NIP: 999-20-74-152                 NIP: 999-14-83-724
Razem   395,77   91,03   486,80
Zapłacono: 0,00 PLN
Do zapłaty: 486,80 PLN
Numer KSeF: 5265877635-20250826-0100001AF629-AF
"""

PRO_FORMA = "Faktura pro forma nr PF/7/2026\nŁącznie: 1 234,50 zł\n"

BLIK = """Potwierdzenie płatności
Identyfikator transakcji: 83160427715
Data płatności: 05-11-2026 18:02
Kwota: 129,00 PLN
Metoda: BLIK
"""

ENGLISH = "Order number: A-10023\nOrder date: November 5, 2026\nSubtotal: €10.00\nGrand total: €12.30\n"

FA3 = """<?xml version="1.0" encoding="UTF-8"?>
<Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/">
<Podmiot1><DaneIdentyfikacyjne><NIP>9992074152</NIP><Nazwa>Księgarnia Pod Lipą</Nazwa></DaneIdentyfikacyjne></Podmiot1>
<Podmiot2><DaneIdentyfikacyjne><NIP>9991483724</NIP><Nazwa>Pracownia Kartonik</Nazwa></DaneIdentyfikacyjne>
<Adres><KodKraju>PL</KodKraju><AdresL1>ul. Garncarska 7/3</AdresL1></Adres></Podmiot2>
<Fa><KodWaluty>PLN</KodWaluty><P_1>2026-11-07</P_1><P_2>FV/12/2026</P_2><P_6>2026-11-05</P_6><P_15>486.80</P_15>
<RodzajFaktury>VAT</RodzajFaktury>
<Platnosc><Zaplacono>1</Zaplacono><DataZaplaty>2026-11-06</DataZaplaty><FormaPlatnosci>2</FormaPlatnosci></Platnosc>
<WarunkiTransakcji><Zamowienia><NrZamowienia>KPL/7</NrZamowienia></Zamowienia></WarunkiTransakcji></Fa></Faktura>
"""

UPO = """<Potwierdzenie xmlns="http://upo.schematy.mf.gov.pl/KSeF/v4-3"><Dokument><NipSprzedawcy>5265877635</NipSprzedawcy>
<NumerKSeFDokumentu>5265877635-20250826-0100001AF629-AF</NumerKSeFDokumentu><NumerFaktury>FV/12/2026</NumerFaktury>
<DataWystawieniaFaktury>2026-11-07</DataWystawieniaFaktury></Dokument></Potwierdzenie>
"""

UBL = """<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:b="urn:b" xmlns:a="urn:a">
<b:ID>FV/12/2026</b:ID><b:IssueDate>2026-11-07</b:IssueDate><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
<a:OrderReference><b:ID>KPL/7</b:ID></a:OrderReference>
<a:AccountingSupplierParty><a:Party><a:PartyName><b:Name>Turtle Ltd</b:Name></a:PartyName></a:Party></a:AccountingSupplierParty>
<a:AccountingCustomerParty><a:Party><a:PartyTaxScheme><b:CompanyID>PL9991483724</b:CompanyID></a:PartyTaxScheme></a:Party>
</a:AccountingCustomerParty>
<a:LegalMonetaryTotal><b:TaxInclusiveAmount currencyID="EUR">112.00</b:TaxInclusiveAmount></a:LegalMonetaryTotal></Invoice>
"""

CII = """<r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:m="urn:m">
<r:ExchangedDocument><m:ID>R-1</m:ID><m:IssueDateTime><m:DateTimeString format="102">20261107</m:DateTimeString>
</m:IssueDateTime></r:ExchangedDocument><r:SupplyChainTradeTransaction><m:ApplicableHeaderTradeAgreement>
<m:SellerTradeParty><m:Name>Schildkröte GmbH</m:Name></m:SellerTradeParty></m:ApplicableHeaderTradeAgreement>
<m:ApplicableHeaderTradeSettlement><m:InvoiceCurrencyCode>EUR</m:InvoiceCurrencyCode>
<m:SpecifiedTradeSettlementHeaderMonetarySummation><m:GrandTotalAmount>119.00</m:GrandTotalAmount>
</m:SpecifiedTradeSettlementHeaderMonetarySummation></m:ApplicableHeaderTradeSettlement></r:SupplyChainTradeTransaction>
</r:CrossIndustryInvoice>
"""

EML = """Received: from mx.example by mail.example
Message-ID: <1@ksiegarnia-pod-lipa.example>
From: Księgarnia Pod Lipą <zamowienia@ksiegarnia-pod-lipa.example>
To: anna@pracownia-kartonik.example
Subject: Twoje zamówienie
Date: Thu, 19 Nov 2026 14:26:00 +0100
Content-Type: text/plain; charset=utf-8

Numer zamówienia: KPL/2026/11/20817
Razem do zapłaty: 486,80 zł
"""

HTML = "<!DOCTYPE html><html><body><h1>Zam&oacute;wienie</h1><table><tr><td>Numer zam&oacute;wienia</td><td>KPL/7</td></tr></table><script>var x='Numer zamówienia: ZLE/1'</script></body></html>"
