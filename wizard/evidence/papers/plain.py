"""What a paper in plain words says: a receipt, a confirmation, an order, a page."""

from __future__ import annotations

import re

from wizard.evidence.papers.amounts import sum_in
from wizard.evidence.papers.found import Facts
from wizard.evidence.papers.labelled_facts import first_day_in, labelled_facts
from wizard.evidence.papers.tax_ids import Whose, tax_ids_in
from wizard.knowledge.ksef_number import find_ksef_number

_TILL_RECEIPT = re.compile(r"paragon\s*fiskalny|sprzeda[zż]\s+opodatkowana|\bPTU\s+[A-G]\b", re.IGNORECASE)
_NO_RECEIPT = re.compile(r"(?:nie jest|ani)[^.\n]{0,40}paragon", re.IGNORECASE)
_CONFIRMATION = re.compile(
    r"potwierdzenie\s+(?:p[lł]atno[sś]ci|transakcji|zap[lł]aty|przelewu|wykonania|operacji|wp[lł]aty)"
    r"|payment\s+(?:confirmation|receipt)|\breceipt\s+(?:number|no|#)",
    re.IGNORECASE,
)
_DECLINED = re.compile(r"\b(?:odrzucon[aoy]|nieudan[aey]|declined|payment failed)\b", re.IGNORECASE)
_BY_BLIK = re.compile(r"\bBLIK\b")
_BY_CARD = re.compile(r"\bkart[aąyę]\b|\bcard\b", re.IGNORECASE)


def is_till_receipt(text: str) -> bool:
    """Whether `text` is that of a fiscal till receipt."""
    return bool(_TILL_RECEIPT.search(_NO_RECEIPT.sub("", text)))


def is_proof_of_payment(text: str) -> bool:
    """Whether `text` is that of a till receipt or of a payment's confirmation, also of a declined one."""
    return is_till_receipt(text) or bool(_CONFIRMATION.search(text))


def facts_in(text: str) -> Facts:
    """What `text` says."""
    fields: dict[str, str] = {}
    places: dict[str, str] = {}

    def put(question: str, value: str, place: str) -> None:
        fields.setdefault(question, value)
        places.setdefault(question, place)

    till = is_till_receipt(text)
    ksef = find_ksef_number(text)
    for question, value, place in labelled_facts(text):
        put(question, value, place)
    if ksef:
        put("order.invoice_number", ksef.text, ksef.text)
    seller, doubts = "", []
    for tax_id in tax_ids_in(text, is_till_receipt=till):
        if not tax_id.is_right:
            doubts.append(tax_id.number)
        elif tax_id.whose is Whose.BUYER:
            put("billing.tax_id", tax_id.number, tax_id.place)
        elif tax_id.whose is Whose.SELLER:
            seller = seller or tax_id.number
    if paid := sum_in(text):
        put("order.amount", f"{paid.amount:.2f}", paid.place)
        if paid.currency:
            put("order.currency", paid.currency, paid.place)
    if till and (day := first_day_in(text)):
        put("order.placed_on", day.isoformat(), day.isoformat())
    if is_proof_of_payment(text):
        _put_payment(text, fields, places)
    return Facts(fields, places, seller, ksef.text if ksef else "", tuple(dict.fromkeys(doubts)))


def _put_payment(text: str, fields: dict[str, str], places: dict[str, str]) -> None:
    if declined := _DECLINED.search(text):
        fields["payment.status"], places["payment.status"] = "declined", declined[0]
        # What was declined was not paid on any day.
        fields.pop("payment.paid_on", None)
        places.pop("payment.paid_on", None)
    for method, pattern in (("blik", _BY_BLIK), ("card", _BY_CARD)):
        if found := pattern.search(text):
            fields.setdefault("payment.method", method)
            places.setdefault("payment.method", found[0])
            break
