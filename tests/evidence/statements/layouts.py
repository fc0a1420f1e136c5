"""One export of each bank, as the bank writes it, with pairs planted in it and decoys around them."""

from __future__ import annotations

MBANK_OLD = """mBank S.A. Bankowość Detaliczna;
Skrytka Pocztowa 2108;
90-959 Łódź 2;


#Klient;
JAN TESTOWY;

#Waluta;
PLN;

#Data operacji;#Data księgowania;#Opis operacji;#Tytuł;#Nadawca/Odbiorca;#Numer konta;#Kwota;#Saldo po operacji;
2026-11-03;2026-11-04;ZAKUP PRZY UŻYCIU KARTY;"SKLEP ŻÓŁW   /Łódź     DATA TRANSAKCJI: 2026-11-03";"  ";'';-45,90;954,10;
2026-11-04;2026-11-05;ZAKUP PRZY UŻYCIU KARTY;"SKLEP ŻÓŁW   /Łódź     DATA TRANSAKCJI: 2026-11-04";"  ";'';-45,90;908,20;
2026-11-04;2026-11-05;ZAKUP PRZY UŻYCIU KARTY;"APTEKA POD SOWĄ   /Łódź";"  ";'';-45,90;862,30;
2026-11-10;2026-11-10;PRZELEW PRZYCHODZĄCY;"FV 7/2026";"FIRMA SP. Z O.O.";'12345';1 230,00;2 092,30;
;;;;;;#Saldo końcowe;2 092,30 PLN;
"""

MBANK_NEW = """mBank S.A.;
#Klient;JAN TESTOWY;
#Lista rachunków:;
"eKonto; 1234";

#Data operacji;#Opis operacji;#Rachunek;#Kategoria;#Kwota;
2026-11-04;"SKLEP ŻÓŁW  ZAKUP PRZY UŻYCIU KARTY W KRAJU  transakcja nierozliczona";"eKonto 1111 ... 2222";"Zakupy";-45,90 PLN;;
2026-11-03;"SKLEP ŻÓŁW  ZAKUP PRZY UŻYCIU KARTY W KRAJU";"eKonto 1111 ... 2222";"Zakupy";-45,90 PLN;;
2026-11-01;"FIRMA SP. Z O.O.  PRZELEW PRZYCHODZĄCY";"eKonto 1111 ... 2222";"Wpływy";7 921,39 PLN;;
"""

PKO = """"Data operacji","Data waluty","Typ transakcji","Kwota","Waluta","Saldo po transakcji","Opis transakcji","","","",""
"","","Blokada","-38.17","PLN","W rozliczeniu","Tytuł: 010089848 74838","Lokalizacja: Adres: SKLEP ŻÓŁW Miasto: LODZ Kraj: POLSKA","Data i czas operacji: 2026-11-05","Numer karty: 425125******0000",""
"2026-11-05","2026-11-04","Płatność kartą","-38.17","PLN","+1961.83","Tytuł: 010089848 74839","Lokalizacja: Adres: SKLEP ŻÓŁW Miasto: LODZ Kraj: POLSKA","Oryginalna kwota operacji: 38.17","Numer karty: 425125******0000",""
"2026-11-02","2026-11-02","Przelew na konto","+2000.00","PLN","+2000.00","Rachunek nadawcy: 11 1111","Nazwa nadawcy: FIRMA","Tytuł: FV 12/2026","",""
"""

ING = """"Lista transakcji";;"ING Bank Śląski S.A. ul. Sokolska 34, 40-086 Katowice";
"Dokument nr 0002";
"Wygenerowany dnia";"2026-11-22, 12:00";

"Data transakcji";"Data księgowania";"Dane kontrahenta";"Tytuł";"Nr rachunku";"Nazwa banku";"Szczegóły";"Nr transakcji";"Kwota transakcji (waluta rachunku)";"Waluta";"Kwota blokady/zwolnienie blokady";"Waluta";"Kwota płatności w walucie";"Waluta";"Konto";"Saldo po transakcji";"Waluta"
2026-11-06;;"SKLEP ŻÓŁW LODZ";"Płatność kartą 06.11.2026";'';;"PŁATNOŚĆ KARTĄ";'';;;-14,48;PLN;;;"Konto";;
2026-11-05;2026-11-06;"SKLEP ŻÓŁW LODZ";"Płatność kartą 05.11.2026";'';;"PŁATNOŚĆ KARTĄ";'202631199';-14,48;PLN;;;;;"Konto";985,52;PLN
2026-11-04;2026-11-04;"KINO ISKRA";"Bilet";'';;"PRZELEW";'202631150';-30,00;PLN;;;;;"Konto";1000,00;PLN
2026-11-04;2026-11-04;"KINO ISKRA";"Bilet";'';;"PRZELEW";'202631151';-30,00;PLN;;;;;"Konto";970,00;PLN

"Dokument ma charakter informacyjny, nie stanowi dowodu księgowego";
"""

ERSTE = """2026-11-22,01-11-2026,'11 1090 1111 0000 0001 2345 6789,JAN TESTOWY,PLN,"2000,00","40,00",4
05-11-2026,04-11-2026,SKLEP ŻÓŁW ŁÓDŹ zamówienie 771,SKLEP ŻÓŁW,'',-1900.00,60.00,1,
05-11-2026,05-11-2026,SKLEP ŻÓŁW ŁÓDŹ zamówienie 771,SKLEP ŻÓŁW,'',"-1900,00","-1840,00",2,
06-11-2026,06-11-2026,Zwrot,SKLEP INNY,'',"20,00","-1820,00",3,
"""

MILLENNIUM = """Numer rachunku/karty,Data transakcji,Data rozliczenia,Rodzaj transakcji,Na konto/Z konta,Odbiorca/Zleceniodawca,Opis,Obciążenia,Uznania,Saldo,Waluta
PL11,2026-11-05,2026-11-06,TRANSAKCJA KARTĄ PŁATNICZĄ,,,SKLEP ŻÓŁW LODZ POL,-99.50,,900.50,PLN
PL11,2026-11-09,2026-11-10,ZWROT,,,SKLEP ŻÓŁW LODZ POL,,99.50,1000.00,PLN
PL11,2026-11-11,2026-11-11,PRZELEW,,FIRMA,Pensja,,500.00,1500.00,PLN
"""

ALIOR = """Kryteria transakcji: data od 01-11-2026
Data transakcji;Data księgowania;Nazwa nadawcy;Nazwa odbiorcy;Szczegóły transakcji;Kwota operacji;Waluta operacji;Kwota w walucie rachunku;Waluta rachunku;Numer rachunku nadawcy;Numer rachunku odbiorcy
05-11-2026;05-11-2026;JAN TESTOWY;SKLEP ŻÓŁW;Zamówienie 17;-120,00;PLN;-120,00;PLN;11;22
06-11-2026;06-11-2026;JAN TESTOWY;SKLEP ŻÓŁW;Zamówienie 18;-120,00;PLN;-120,00;PLN;11;22
07-11-2026;07-11-2026;FIRMA;JAN TESTOWY;Pensja;1 000,00;PLN;1 000,00;PLN;33;11
"""

PEKAO = """Historia operacji
Rachunek 11
Data księgowania;Data waluty;Nadawca / Odbiorca;Adres nadawcy / odbiorcy;Rachunek źródłowy;Rachunek docelowy;Tytułem;Kwota operacji;Waluta;Numer referencyjny;Typ operacji;Kategoria
05.10.2026;05.10.2026;Radio Sowa;;'11;'22;Abonament;-29,99;PLN;'C11';TRANSAKCJA KARTĄ;Inne
05.11.2026;05.11.2026;Radio Sowa;;'11;'22;Abonament;-29,99;PLN;'C22';TRANSAKCJA KARTĄ;Inne
"""

REVOLUT = """Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance
CARD_PAYMENT,Current,2026-11-05 10:00:01,2026-11-06 03:00:00,Żółw Shop,-10.00,0.00,EUR,COMPLETED,90.00
CARD_PAYMENT,Current,2026-11-05 10:01:11,,Żółw Shop,-10.00,0.00,EUR,PENDING,
CARD_PAYMENT,Current,2026-11-05 10:02:00,,Żółw Shop,-10.00,0.00,EUR,REVERTED,
TOPUP,Current,2026-11-01 09:00:00,2026-11-01 09:00:05,Top-up,100.00,0.00,EUR,COMPLETED,100.00
"""

PAYPAL = """"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","Transaction ID"
"11/14/2026","10:00:00","CET","Turtle Shop","Express Checkout Payment","Completed","USD","-1,210.00","0.00","-1,210.00","","7AB1"
"11/15/2026","10:05:00","CET","Turtle Shop","Express Checkout Payment","Completed","USD","-1,210.00","0.00","-1,210.00","","7AB2"
"11/15/2026","10:05:00","CET","Turtle Shop","Express Checkout Payment","Completed","USD","-1,210.00","0.00","-1,210.00","","7AB2"
"""

MT940 = """{1:F01PKOPPLPW}{2:I940}{4:
:20:ST261122
:25:/PL11102000000000000000000001
:28C:00047
:60F:C261101PLN1000,00
:61:2611051105DN45,90NTRFNONREF//AB1
020
:86:020~00VE02~20Zamówienie KPL/771~21 za książki~32SKLEP ŻÓŁW~33SP. Z O.O.
:61:2611061106DN45,90NTRFNONREF//AB2
020
:86:020~00VE02~20Zamówienie KPL/771~21 za książki~32SKLEP ŻÓŁW~33SP. Z O.O.
:61:2611071107CN500,00NTRFNONREF//AB3
:86:051<00VE<20Pensja<32FIRMA
:62F:C261122PLN1408,20
-}
"""

OFX = """OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1250

<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>PLN
<BANKTRANLIST>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261105<TRNAMT>-45.90<FITID>F1<NAME>SKLEP ŻÓŁW &amp; SYN<MEMO>karta 4251 25** **** 0000
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261105<TRNAMT>-45.90<FITID>F1<NAME>SKLEP ŻÓŁW &amp; SYN<MEMO>karta 4251 25** **** 0000
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261106120000[+1:CET]<TRNAMT>-45,90<FITID>F2<NAME>SKLEP ŻÓŁW &amp; SYN<MEMO>karta
</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
"""

CAMT = """<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}"><BkToCstmrStmt><Stmt>
<Ntry><Amt Ccy="PLN">45.90</Amt><CdtDbtInd>DBIT</CdtDbtInd>{booked}<BookgDt><Dt>2026-11-05</Dt></BookgDt>
<AcctSvcrRef>R1</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Cdtr>{name}</Cdtr></RltdPties>
<RmtInf><Ustrd>Zamówienie 771</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="PLN">45.90</Amt><CdtDbtInd>DBIT</CdtDbtInd>{booked}<BookgDt><DtTm>2026-11-06T10:00:00</DtTm></BookgDt>
<AcctSvcrRef>R2</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Cdtr>{name}</Cdtr></RltdPties>
<RmtInf><Ustrd>Zamówienie 771</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="PLN">12.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>{pending}<BookgDt><Dt>2026-11-07</Dt></BookgDt></Ntry>
</Stmt></BkToCstmrStmt></Document>
"""
CAMT_02 = CAMT.format(
    version="02", booked="<Sts>BOOK</Sts>", pending="<Sts>PDNG</Sts>", name="<Nm>SKLEP ŻÓŁW</Nm>"
)
CAMT_08 = CAMT.format(
    version="08",
    booked="<Sts><Cd>BOOK</Cd></Sts>",
    pending="<Sts><Cd>PDNG</Cd></Sts>",
    name="<Pty><Nm>SKLEP ŻÓŁW</Nm></Pty>",
)
