"""Statements in the layouts of banks, with pairs planted in them and decoys around: one writer a layout."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from xml.sax.saxutils import escape


@dataclass(frozen=True)
class Line:
    """One transaction: when, who, what for, how much, the bank's number, and whether it is but a hold."""

    day: date
    party: str
    title: str
    amount: Decimal
    ref: str
    hold: bool = False
    card: bool = True
    plant: str = ""
    """The name of the pair that it belongs to, or of the decoy that it is."""


@dataclass(frozen=True)
class Layout:
    """A layout: how it is written, in which encoding, what it can't say, and what reading it is to tell."""

    write: Callable[[Sequence[Line]], str]
    encoding: str
    format: str
    bank: str
    has_holds: bool = True
    has_refs: bool = True


_START = date(2026, 10, 5)


def lines(*, holds: bool, refs: bool) -> list[Line]:
    """A quarter of somebody's account: planted pairs, decoys and much between them, by day."""
    found = [
        line
        for line in [*_planted(), *_decoys()]
        if (holds or not line.hold) and (refs or "same line" not in line.plant)
    ]
    if not holds:
        found = [line for line in found if line.plant != "hold_and_booked"]
    filler = [
        Line(_START + timedelta(days=3 * n), f"Sklep Spożywczy Narożnik {n}", f"zakupy {n}", Decimal(f"{(-1900 - 37 * n) / 100:.2f}"), f"F{n}")
        for n in range(24)
    ]  # fmt: skip
    return sorted(found + filler, key=lambda line: line.day)


def _buy(plant: str, day: int, party: str, amount: str, title: str = "", **more: object) -> Line:
    number = f"R{day}{abs(hash((plant, party, title, amount))) % 10_000}"
    line = Line(
        _START + timedelta(days=day), party, title or "Płatność kartą", Decimal(amount), number, plant=plant
    )
    return replace(line, **more)  # type: ignore[arg-type]


def _planted() -> list[Line]:
    return [
        _buy("duplicate", 3, "PAYU*KSIEGARNIA LIPA 123 POZNAN", "-129.00", ref="D1"),
        _buy("duplicate", 4, "PAYU*Ksiegarnia Lipa 889 WARSZAWA", "-129.00", ref="D2"),
        _buy(
            "duplicate by transfer",
            10,
            "Drukarnia Sokół S.A.",
            "-1230.00",
            "FV/118/11/2026",
            ref="D3",
            card=False,
        ),
        _buy(
            "duplicate by transfer",
            12,
            "Drukarnia Sokol SA",
            "-1230.00",
            "FV/118/11/2026",
            ref="D4",
            card=False,
        ),
        _buy("hold_and_booked", 20, "HOTEL WICHER GDANSK", "-540.00", ref="H1", hold=True),
        _buy("hold_and_booked", 22, "HOTEL WICHER GDANSK POL", "-540.00", ref="H2"),
        _buy("refunded", 25, "ALLEGRO SP Z O O", "-77.70", ref="Z1"),
        _buy("refunded", 36, "ALLEGRO SP Z O O", "77.70", "Zwrot", ref="Z2"),
        _buy("same line twice", 40, "STACJA PALIW BIEGUN", "-210.15", ref="S1"),
        _buy("same line twice", 40, "STACJA PALIW BIEGUN", "-210.15", ref="S1"),
        _buy("subscription", 1, "Muzyka Online AB", "-23.99", ref="A1"),
        _buy("subscription", 31, "Muzyka Online AB", "-23.99", ref="A2"),
        _buy("subscription", 62, "Muzyka Online AB", "-23.99", ref="A3"),
        _buy("ask", 50, "Rowery Wichura", "-350.00", "Zamówienie 1701", ref="Q1", card=False),
        _buy("ask", 51, "Rowery Wichura", "-350.00", "Zamówienie 1702", ref="Q2", card=False),
    ]


def _decoys() -> list[Line]:
    return [
        _buy("decoy: other shops, one amount", 5, "APTEKA POD SOWA", "-45.90", ref="X1"),
        _buy("decoy: other shops, one amount", 5, "KINO ISKRA", "-45.90", ref="X2"),
        _buy("decoy: a grosz apart", 7, "PIZZERIA ROMA", "-61.00", ref="X3"),
        _buy("decoy: a grosz apart", 7, "PIZZERIA ROMA", "-61.01", ref="X4"),
        _buy("decoy: weeks apart", 8, "SALON FRYZJERSKI", "-90.00", ref="X5"),
        _buy("decoy: weeks apart", 24, "SALON FRYZJERSKI", "-90.00", ref="X6"),
        _buy("decoy: wages", 6, "FIRMA SP. Z O.O.", "4200.00", "Wynagrodzenie", ref="X7", card=False),
        _buy("decoy: wages", 37, "FIRMA SP. Z O.O.", "4200.00", "Wynagrodzenie", ref="X8", card=False),
        _buy(
            "decoy: income, then a like payment to another",
            14,
            "JAN TESTOWY",
            "300.00",
            "oddaję",
            ref="X9",
            card=False,
        ),
        _buy(
            "decoy: income, then a like payment to another",
            15,
            "ANNA INNA",
            "-300.00",
            "za prezent",
            ref="X10",
            card=False,
        ),
    ]


def _comma(amount: Decimal, *, thousands: str = "") -> str:
    whole = f"{amount:,.2f}".replace(",", thousands)
    return whole.replace(".", ",")


def _csv(rows: Sequence[Sequence[str]], separator: str = ",", quoting: int = csv.QUOTE_MINIMAL) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, quoting=quoting, lineterminator="\n").writerows(rows)  # type: ignore[arg-type]
    return out.getvalue()


def _balance(some: Sequence[Line]) -> list[Decimal]:
    left, told = Decimal(5000), []
    for line in some:
        left += line.amount
        told.append(left)
    return told


def _mbank_old(some: Sequence[Line]) -> str:
    head = "mBank S.A. Bankowość Detaliczna;\nSkrytka Pocztowa 2108;\n90-959 Łódź 2;\n\n#Klient;\nJAN TESTOWY;\n\n#Waluta;\nPLN;\n\n"
    head += "#Data operacji;#Data księgowania;#Opis operacji;#Tytuł;#Nadawca/Odbiorca;#Numer konta;#Kwota;#Saldo po operacji;\n"
    rows = []
    for line, left in zip(some, _balance(some), strict=True):
        kind = "ZAKUP PRZY UŻYCIU KARTY" if line.card else "PRZELEW ZEWNĘTRZNY WYCHODZĄCY"
        title = f"{line.party}   /{'Łódź'}     DATA TRANSAKCJI: {line.day}" if line.card else line.title
        party = "  " if line.card else line.party
        rows.append(
            f'{line.day};{line.day + timedelta(days=1)};{kind};"{title}";"{party}";\'\';{_comma(line.amount, thousands=" ")};{_comma(left, thousands=" ")};\n'
        )
    return head + "".join(rows) + ";;;;;;#Saldo końcowe;1,00 PLN;\n"


def _mbank_new(some: Sequence[Line]) -> str:
    head = 'mBank S.A.;\n#Klient;JAN TESTOWY;\n#Lista rachunków:;\n"eKonto; 1234";\n\n#Data operacji;#Opis operacji;#Rachunek;#Kategoria;#Kwota;\n'
    rows = []
    for line in some:
        what = "ZAKUP PRZY UŻYCIU KARTY W KRAJU" if line.card else f"PRZELEW ZEWNĘTRZNY {line.title}"
        held = "  transakcja nierozliczona" if line.hold else ""
        rows.append(
            f'{line.day};"{line.party}  {what}{held}";"eKonto 1111 ... 2222";"Zakupy";{_comma(line.amount, thousands=" ")} PLN;;\n'
        )
    return head + "".join(rows)


def _pko(some: Sequence[Line]) -> str:
    rows: list[list[str]] = [
        [
            "Data operacji",
            "Data waluty",
            "Typ transakcji",
            "Kwota",
            "Waluta",
            "Saldo po transakcji",
            "Opis transakcji",
            "",
            "",
            "",
            "",
        ]
    ]
    for line in some:
        if line.hold:
            rows.append(
                [
                    "",
                    "",
                    "Blokada",
                    f"{line.amount}",
                    "PLN",
                    "W rozliczeniu",
                    "Tytuł: 010089848 748",
                    f"Lokalizacja: Adres: {line.party} Miasto: LODZ Kraj: POLSKA",
                    f"Data i czas operacji: {line.day}",
                    "Numer karty: 425125******0000",
                    "",
                ]
            )
        elif line.card:
            rows.append(
                [
                    f"{line.day}",
                    f"{line.day}",
                    "Płatność kartą",
                    f"{line.amount:+}",
                    "PLN",
                    "+1.00",
                    f"Tytuł: 010089848 {line.ref}",
                    f"Lokalizacja: Adres: {line.party} Miasto: LODZ Kraj: POLSKA",
                    "Oryginalna kwota operacji: 1.00",
                    "Numer karty: 425125******0000",
                    "",
                ]
            )
        else:
            rows.append(
                [
                    f"{line.day}",
                    f"{line.day}",
                    "Przelew z rachunku",
                    f"{line.amount:+}",
                    "PLN",
                    "+1.00",
                    "Rachunek odbiorcy: 11 1111",
                    f"Nazwa {'odbiorcy' if line.amount < 0 else 'nadawcy'}: {line.party}",
                    f"Tytuł: {line.title}",
                    f"Numer referencyjny: {line.ref}",
                    "",
                ]
            )
    return _csv(rows, quoting=csv.QUOTE_ALL)


def _ing(some: Sequence[Line]) -> str:
    head = '"Lista transakcji";;"ING Bank Śląski S.A. ul. Sokolska 34, 40-086 Katowice";\n"Dokument nr 0002";\n"Wygenerowany dnia";"2026-11-22, 12:00";\n\n'
    head += '"Data transakcji";"Data księgowania";"Dane kontrahenta";"Tytuł";"Nr rachunku";"Nazwa banku";"Szczegóły";"Nr transakcji";"Kwota transakcji (waluta rachunku)";"Waluta";"Kwota blokady/zwolnienie blokady";"Waluta";"Kwota płatności w walucie";"Waluta";"Konto";"Saldo po transakcji";"Waluta"\n'
    rows = []
    for line, left in zip(some, _balance(some), strict=True):
        kind = "PŁATNOŚĆ KARTĄ" if line.card else "PRZELEW"
        if line.hold:
            rows.append(
                f'{line.day};;"{line.party}";"{line.title}";\'\';;"{kind}";\'\';;;{_comma(line.amount)};PLN;;;"Konto";;\n'
            )
        else:
            rows.append(
                f'{line.day};{line.day};"{line.party}";"{line.title}";\'\';;"{kind}";\'{line.ref}\';{_comma(line.amount)};PLN;;;;;"Konto";{_comma(left)};PLN\n'
            )
    return head + "".join(rows) + '\n"Dokument ma charakter informacyjny, nie stanowi dowodu księgowego"\n'


def _erste(some: Sequence[Line]) -> str:
    rows = [
        [
            "2026-12-31",
            "01-10-2026",
            "'11 1090 1111 0000 0001 2345 6789",
            "JAN TESTOWY",
            "PLN",
            "5000,00",
            "40,00",
            "4",
        ]
    ]
    for number, (line, left) in enumerate(zip(some, _balance(some), strict=True), start=1):
        amount = f"{line.amount}" if number % 2 else _comma(line.amount)
        title = f"DOP. VISA 4251 25** **** 0000 PŁATNOŚĆ KARTĄ {line.party}" if line.card else line.title
        rows.append(
            [
                f"{line.day + timedelta(days=1):%d-%m-%Y}",
                f"{line.day:%d-%m-%Y}",
                title,
                line.party,
                "''",
                amount,
                f"{left}",
                f"{number}",
                "",
            ]
        )
    return _csv(rows)


def _millennium(some: Sequence[Line]) -> str:
    rows = [
        [
            "Numer rachunku/karty",
            "Data transakcji",
            "Data rozliczenia",
            "Rodzaj transakcji",
            "Na konto/Z konta",
            "Odbiorca/Zleceniodawca",
            "Opis",
            "Obciążenia",
            "Uznania",
            "Saldo",
            "Waluta",
        ]
    ]
    for line, left in zip(some, _balance(some), strict=True):
        out, into = (f"{line.amount}", "") if line.amount < 0 else ("", f"{line.amount}")
        party, text = ("", line.party) if line.card else (line.party, line.title)
        rows.append(
            [
                "PL11",
                f"{line.day}",
                f"{line.day + timedelta(days=1)}",
                "TRANSAKCJA KARTĄ PŁATNICZĄ" if line.card else "PRZELEW",
                "",
                party,
                text,
                out,
                into,
                f"{left}",
                "PLN",
            ]
        )
    return _csv(rows)


def _alior(some: Sequence[Line]) -> str:
    head = "Kryteria transakcji: data od 01-10-2026\nData transakcji;Data księgowania;Nazwa nadawcy;Nazwa odbiorcy;Szczegóły transakcji;Kwota operacji;Waluta operacji;Kwota w walucie rachunku;Waluta rachunku;Numer rachunku nadawcy;Numer rachunku odbiorcy\n"
    rows = []
    for line in some:
        who = ("JAN TESTOWY", line.party) if line.amount < 0 else (line.party, "JAN TESTOWY")
        day = f"{line.day:%d-%m-%Y}"
        # What was bought in euro is told in both currencies; the account's counts.
        abroad = _comma(line.amount / 4), "EUR" if line.card else "PLN"
        foreign = abroad if line.card else (_comma(line.amount, thousands=" "), "PLN")
        rows.append(
            f"{day};{day};{who[0]};{who[1]};{line.title if not line.card else 'Płatność kartą'};{foreign[0]};{foreign[1]};{_comma(line.amount, thousands=' ')};PLN;11;22\n"
        )
    return head + "".join(rows)


def _pekao(some: Sequence[Line]) -> str:
    head = "Historia operacji\nRachunek 11\nData księgowania;Data waluty;Nadawca / Odbiorca;Adres nadawcy / odbiorcy;Rachunek źródłowy;Rachunek docelowy;Tytułem;Kwota operacji;Waluta;Numer referencyjny;Typ operacji;Kategoria\n"
    return head + "".join(
        f"{line.day:%d.%m.%Y};{line.day:%d.%m.%Y};{line.party};;'11;'22;{line.title};{_comma(line.amount)};PLN;'{line.ref}';{'TRANSAKCJA KARTĄ' if line.card else 'PRZELEW'};Inne\n"
        for line in some
    )


def _revolut(some: Sequence[Line]) -> str:
    rows = [
        [
            "Type",
            "Product",
            "Started Date",
            "Completed Date",
            "Description",
            "Amount",
            "Fee",
            "Currency",
            "State",
            "Balance",
        ]
    ]
    for line, left in zip(some, _balance(some), strict=True):
        done = "" if line.hold else f"{line.day} 20:00:00"
        text = line.party if line.card or line.amount > 0 else f"{line.party} {line.title}"
        rows.append(
            [
                "CARD_PAYMENT" if line.card else "TRANSFER",
                "Current",
                f"{line.day} 10:00:01",
                done,
                text,
                f"{line.amount}",
                "0.00",
                "PLN",
                "PENDING" if line.hold else "COMPLETED",
                "" if line.hold else f"{left}",
            ]
        )
    return _csv(rows)


def _paypal(some: Sequence[Line]) -> str:
    rows = [
        [
            "Date",
            "Time",
            "TimeZone",
            "Name",
            "Type",
            "Status",
            "Currency",
            "Gross",
            "Fee",
            "Net",
            "From Email Address",
            "Transaction ID",
            "Subject",
        ]
    ]
    rows += [
        [
            f"{line.day:%d/%m/%Y}",
            "10:00:00",
            "CET",
            line.party,
            "Express Checkout Payment",
            "Pending" if line.hold else "Completed",
            "PLN",
            f"{line.amount:,.2f}",
            "0.00",
            f"{line.amount:,.2f}",
            "",
            line.ref,
            line.title,
        ]
        for line in some
    ]
    return _csv(rows, quoting=csv.QUOTE_ALL)


def _mt940(mark: str) -> Callable[[Sequence[Line]], str]:
    def write(some: Sequence[Line]) -> str:
        rows = [
            "{1:F01PKOPPLPW}{2:I940}{4:",
            ":20:ST261122",
            ":25:/PL11102000000000000000000001",
            ":28C:00047",
            ":60F:C261001PLN5000,00",
        ]
        for line in some:
            sign = "D" if line.amount < 0 else "C"
            amount = f"{abs(line.amount)}".replace(".", ",")
            title = line.title if not line.card else f"Karta 4251 25** **** 0000 {line.title}"
            details = f"020{mark}00VE02{mark}20{title[:27]}{mark}21{title[27:54]}{mark}32{line.party[:27]}{mark}33{line.party[27:54]}{mark}38PL61109010140000071219812874"
            rows += [
                f":61:{line.day:%y%m%d}{line.day:%m%d}{sign}N{amount}NTRFNONREF//{line.ref}",
                "020",
                f":86:{details[:65]}",
            ]
            rows += [details[at : at + 65] for at in range(65, len(details), 65)]
        return "\n".join([*rows, ":62F:C261231PLN1408,20", "-}", ""])

    return write


def _camt(version: str, sort: str = "053") -> Callable[[Sequence[Line]], str]:
    def write(some: Sequence[Line]) -> str:
        name = "BkToCstmrStmt><Stmt" if sort == "053" else "BkToCstmrAcctRpt><Rpt"
        out = [
            f'<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.{sort}.001.{version}"><{name}>'
        ]
        for line in some:
            status = "PDNG" if line.hold else "BOOK"
            sts = f"<Sts>{status}</Sts>" if version == "02" else f"<Sts><Cd>{status}</Cd></Sts>"
            way, role = ("DBIT", "Cdtr") if line.amount < 0 else ("CRDT", "Dbtr")
            who = f"<Nm>{escape(line.party)}</Nm>"
            party = who if version == "02" else f"<Pty>{who}</Pty>"
            card = "<CardTx><Card/></CardTx>" if line.card else ""
            out.append(
                f'<Ntry><Amt Ccy="PLN">{abs(line.amount)}</Amt><CdtDbtInd>{way}</CdtDbtInd>{sts}<BookgDt><Dt>{line.day}</Dt></BookgDt><AcctSvcrRef>{line.ref}</AcctSvcrRef>'
                f"<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><{role}>{party}</{role}></RltdPties><RmtInf><Ustrd>{escape(line.title)}</Ustrd></RmtInf>{card}</TxDtls></NtryDtls></Ntry>"
            )
        end = "</Stmt></BkToCstmrStmt>" if sort == "053" else "</Rpt></BkToCstmrAcctRpt>"
        return "\n".join([*out, f"{end}</Document>"])

    return write


def _ofx_sgml(some: Sequence[Line]) -> str:
    head = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1250\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>PLN\n<BANKTRANLIST>\n"
    rows = [
        f"<STMTTRN><TRNTYPE>{'POS' if line.card else 'DEBIT'}<DTPOSTED>{line.day:%Y%m%d}120000[+1:CET]<TRNAMT>{line.amount}<FITID>{line.ref}<NAME>{escape(line.party)}<MEMO>{escape(line.title)}\n"
        for line in some
    ]
    return head + "".join(rows) + "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n"


def _ofx_xml(some: Sequence[Line]) -> str:
    head = '<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="211"?><OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>PLN</CURDEF><BANKTRANLIST>'
    rows = [
        f"<STMTTRN><TRNTYPE>{'POS' if line.card else 'DEBIT'}</TRNTYPE><DTPOSTED>{line.day:%Y%m%d}</DTPOSTED><TRNAMT>{line.amount}</TRNAMT><FITID>{line.ref}</FITID><NAME>{escape(line.party)}</NAME><MEMO>{escape(line.title)}</MEMO></STMTTRN>\n"
        for line in some
    ]
    return head + "".join(rows) + "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"


LAYOUTS: dict[str, Layout] = {
    "mBank, one account": Layout(_mbank_old, "cp1250", "csv", "mBank", has_holds=False, has_refs=False),
    "mBank, all accounts": Layout(_mbank_new, "utf-8", "csv", "mBank", has_refs=False),
    "PKO BP": Layout(_pko, "cp1250", "csv", "PKO BP", has_refs=False),
    "ING": Layout(_ing, "cp1250", "csv", "ING"),
    "Erste (Santander)": Layout(_erste, "utf-8", "csv", "Erste (Santander)", has_holds=False, has_refs=False),
    "Millennium": Layout(_millennium, "utf-8-sig", "csv", "Millennium", has_holds=False, has_refs=False),
    "Alior": Layout(_alior, "iso-8859-2", "csv", "Alior", has_holds=False, has_refs=False),
    "Pekao": Layout(_pekao, "cp852", "csv", "Pekao", has_holds=False),
    "Revolut": Layout(_revolut, "utf-8", "csv", "Revolut", has_refs=False),
    "PayPal": Layout(_paypal, "utf-16", "csv", "PayPal"),
    "MT940 with ~": Layout(_mt940("~"), "cp1250", "mt940", "", has_holds=False),
    "MT940 with <": Layout(_mt940("<"), "cp852", "mt940", "", has_holds=False),
    "MT940 with ^": Layout(_mt940("^"), "utf-8", "mt940", "", has_holds=False),
    "MT940 with ?": Layout(_mt940("?"), "iso-8859-2", "mt940", "", has_holds=False),
    "CAMT.053.001.02": Layout(_camt("02"), "utf-8", "camt.053", ""),
    "CAMT.053.001.08": Layout(_camt("08"), "utf-8", "camt.053", ""),
    "CAMT.053.001.13": Layout(_camt("13"), "utf-8", "camt.053", ""),
    "CAMT.052.001.08": Layout(_camt("08", "052"), "utf-8", "camt.052", ""),
    "OFX, SGML": Layout(_ofx_sgml, "cp1250", "ofx", "", has_holds=False),
    "OFX, XML": Layout(_ofx_xml, "utf-8", "ofx", "", has_holds=False),
}
