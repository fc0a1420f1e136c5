"""CAMT.053, the ISO 20022 statement, in all its versions; camt.052 (the day so far) and camt.054 have its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from wizard.evidence.safe_xml import NotSafe, namespace_of, read_xml
from wizard.evidence.statements.cards import without_card_numbers
from wizard.evidence.statements.days import read_day
from wizard.evidence.statements.problems import Problems
from wizard.evidence.statements.refusals import export_instead
from wizard.evidence.statements.transaction import Statement, Status, Transaction
from wizard.evidence.statements.whole import statement_of
from wizard.i18n import _

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NAMESPACE = re.compile(r"urn:iso:std:iso:20022:tech:xsd:(camt\.05[234])\.\d{3}\.\d{2}")
_STATUS = {"BOOK": Status.BOOKED, "PDNG": Status.PENDING, "FUTR": Status.PENDING}


def is_camt(text: str) -> bool:
    """Whether `text` is such a file."""
    return bool(_NAMESPACE.search(text[:5000]))


def read_camt(text: str) -> Statement:
    """The statement in `text`.

    Raises:
        NoStatement: the XML is broken, or holds what no bank writes.
    """
    try:
        root = read_xml(text)
    except NotSafe as error:
        raise export_instead(
            _("This XML file is damaged, or holds parts that no bank statement has, so it was not read.")
        ) from error
    problems = Problems()
    transactions = tuple(_Entries(root, problems).transactions())
    found = _NAMESPACE.fullmatch(namespace_of(root))
    bank = root.find(".//{*}Acct/{*}Svcr/{*}FinInstnId/{*}Nm")
    return statement_of(transactions, found[1] if found else "camt.053", _text(bank), problems.sentences())


class _Entries:
    """Reads the entries of one document."""

    def __init__(self, root: Element, problems: Problems) -> None:
        self._root = root
        self._problems = problems
        self._row = 0

    def transactions(self) -> Iterator[Transaction]:
        """One for each entry, or one for each payment in it where the entry is a batch with amounts of their own."""
        for entry in self._root.iter(f"{{{namespace_of(self._root)}}}Ntry"):
            details = entry.findall("{*}NtryDtls/{*}TxDtls")
            own_amounts = [_amount_of(one) for one in details]
            if len(details) > 1 and all(amount is not None for amount in own_amounts):
                for one in details:
                    yield from self._one(entry, one, _amount_of(one))
            else:
                yield from self._one(entry, details[0] if details else entry, entry.find("{*}Amt"))

    def _one(self, entry: Element, details: Element, written: Element | None) -> Iterator[Transaction]:
        self._row += 1
        try:
            amount = Decimal(_text(written))
        except InvalidOperation:
            self._problems.no_amount(self._row)
            return
        day = read_day(_first(entry, "BookgDt/{*}Dt", "BookgDt/{*}DtTm", "ValDt/{*}Dt", "ValDt/{*}DtTm")[:10])
        status = _STATUS.get(_first(entry, "Sts/{*}Cd", "Sts").upper(), Status.BOOKED)
        if day is None and status is Status.BOOKED:
            self._problems.no_day(self._row)
            return
        leaves = _first(entry, "CdtDbtInd").upper() == "DBIT"
        title = (
            " ".join(part for part in (_text(one) for one in details.findall("{*}RmtInf/{*}Ustrd")) if part)
            or _first(entry, "AddtlNtryInf")
            or _first(details, "AddtlTxInf")
        )
        party = "Cdtr" if leaves else "Dbtr"
        yield Transaction(
            row=self._row,
            date=day,
            amount=-amount if leaves else amount,
            currency=(written.get("Ccy", "") if written is not None else "").upper(),
            counterparty=without_card_numbers(
                _first(details, f"RltdPties/{{*}}{party}/{{*}}Nm", f"RltdPties/{{*}}{party}/{{*}}Pty/{{*}}Nm")
                or title
            ),
            title=without_card_numbers(title),
            reference=_first(details, "Refs/{*}AcctSvcrRef")
            or _first(entry, "AcctSvcrRef")
            or _known(_first(details, "Refs/{*}TxId", "Refs/{*}EndToEndId", "Refs/{*}InstrId")),
            status=status,
            card=details.find(".//{*}CardTx") is not None or "kart" in title.casefold(),
        )


def _amount_of(details: Element) -> Element | None:
    found = details.find("{*}Amt")
    return found if found is not None else details.find("{*}AmtDtls/{*}TxAmt/{*}Amt")


def _first(element: Element, *paths: str) -> str:
    return next((text for path in paths if (text := _text(element.find(f"{{*}}{path}")))), "")


def _text(element: Element | None) -> str:
    return " ".join((element.text or "").split()) if element is not None else ""


def _known(reference: str) -> str:
    return "" if reference.upper() in ("NOTPROVIDED", "NONREF") else reference
