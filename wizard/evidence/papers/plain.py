"""What a paper in plain words says: a receipt, a confirmation, an order, a page."""

from __future__ import annotations

import re

from wizard.evidence.papers.amounts import sum_in
from wizard.evidence.papers.found import Collected, Facts
from wizard.evidence.papers.labelled_facts import dated, first_day_in, issued_on, labelled_facts
from wizard.evidence.papers.messages import message_in
from wizard.evidence.papers.page import Page, plain, tidied
from wizard.evidence.papers.parties import Party, buyer_in, is_a_name, seller_in
from wizard.evidence.papers.payments import payment_facts
from wizard.evidence.papers.tax_ids import Whose, tax_ids_in
from wizard.knowledge.ksef_number import find_ksef_number

_TILL_RECEIPT = re.compile(r"paragon\s*f[i1l]ska[l1]ny|sprzedaz\s+opodatk|\bptu\s+[a-g]\b|\bsuma\s+ptu\b")
_NO_RECEIPT = re.compile(r"(?:nie jest|ani)[^.\n]{0,40}paragon")
_CONFIRMATION = re.compile(
    r"potwierdzenie\s+(?:(?:wykonania|realizacji|dokonania)\s+)?(?:platnosci|transakcji|zaplaty|przelewu|wykonania|operacji|wplaty|obciazenia|nadania przelewu)"
    r"|\b(?:payment|transaction|transfer) (?:confirmation|receipt|details)|\breceipt (?:number|no|#|for|from)|\bpayment (?:received|successful)"
    r"|\byour receipt\b|^[ \t]*receipt\b|szczegoly (?:transakcji|operacji|platnosci|przelewu)|dowod (?:zaplaty|wplaty)|paragon niefiskalny|wydruk z terminala|kopia dla klienta"
    r"|\bplatnosc (?:zostala )?(?:przyjeta|zrealizowana|zakonczona)",
    re.MULTILINE,
)
_DECLINED = re.compile(r"\bpayment (?:declined|failed)|\bplatnosc (?:zostala )?odrzucona")
_INVOICE = re.compile(r"\bfaktur[aye]\b|\binvoice\b|\bcredit note\b")
_BANK_SLIP = re.compile(
    r"potwierdzenie\s+(?:(?:wykonania|realizacji)\s+)?(?:przelewu|operacji|transakcji|obciazenia)|rachunek (?:nadawcy|odbiorcy|obciazany|zrodlowy)|szczegoly (?:operacji|przelewu|transakcji)"
    r"|tytul (?:przelewu|operacji|platnosci)|zleceniodawca|\bbeneficjent"
)
_TAIL = 400
_ACCOUNT = re.compile(
    r"(?:rachunek|konto|account|iban|nr konta|numer (?:rachunku|konta))[^\d\n]{0,40}?(?P<number>(?:PL)?\s?\d{2}(?:\s?\d{4}){6})(?!\d)",
    re.IGNORECASE,
)
_OWN_ACCOUNT = re.compile(
    r"nadawc|zrodlow|obciazan|zleceniodawc|from account|twoj|nabywc|platnik|payer|z rachunku"
)
_MAIL_LABEL = re.compile(
    r"(?:(?:twoj|your|klienta|nabywcy|customer) (?:adres )?e-?mail(?: address)?|e-?mail(?: do faktury| klienta| nabywcy| kupujacego)"
    r"|faktur[ea] (?:wyslemy|zostanie wyslana|przeslemy) na(?: adres)?(?: e-?mail)?)\s*:?\s*(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
)
_MOMENT = re.compile(
    r"\b(?:data i (?:godzina|czas) (?:zdarzenia|bledu)|czas (?:zdarzenia|bledu)|timestamp|date and time|time|czas|data)\s*:\s*(?P<when>\d{4}-\d\d-\d\d[ t]\d\d:\d\d|\d\d?\.\d\d?\.\d{4},? \d\d?:\d\d)"
)


MOST_CHARS = 200_000
"""No more of a text is looked through: what it is about stands in front."""


def is_till_receipt(text: str) -> bool:
    """Whether `text` is that of a fiscal till receipt."""
    return bool(_TILL_RECEIPT.search(_NO_RECEIPT.sub("", plain(text))))


def is_proof_of_payment(text: str, *, is_picture: bool = False) -> bool:
    """Whether `text` is that of a till receipt or of a payment's confirmation, also of a declined one.

    A picture that says so of a declined one is a screen with a message.
    """
    if is_till_receipt(text):
        return True
    seen = plain(text)
    # An invoice or an order may speak of its payment at the bottom and stays what it is.
    found = _CONFIRMATION.search(seen) or (None if is_picture else _DECLINED.search(seen))
    return bool(found) and not re.search(r"\bsprzedawc|\bnabywc", seen[: found.start() if found else 0])


def is_invoice(text: str) -> bool:
    """Whether `text` is that of an invoice on paper: it names one, a seller and a buyer."""
    seen = plain(text)
    return bool(_INVOICE.search(seen)) and bool(
        (re.search(r"\bsprzedawc", seen) and re.search(r"\bnabywc", seen))
        or (re.search(r"\bbill(?:ed)? to\b", seen) and re.search(r"\binvoice (?:no|number|#|date)", seen))
    )


def facts_in(text: str, *, is_picture: bool = False) -> Facts:
    """What `text` says.

    Args:
        text: of the paper.
        is_picture: whether it was read from a picture, where a line may be missing.
    """
    text = tidied(text[:MOST_CHARS])
    page, got = Page(text), Collected()
    till, proof = is_till_receipt(text), is_proof_of_payment(text, is_picture=is_picture)
    for question, value, place in labelled_facts(page, text):
        got.put(question, value, place)
    ksef = find_ksef_number(text)
    if ksef:
        got.put("order.invoice_number", ksef.text, ksef.text)
        got.put_beside("order.invoice_number", ksef.text)
    if issued := issued_on(page, text):
        got.put("order.placed_on", *issued)
        got.put_beside("order.placed_on", issued[0])
    if not till and (day := dated(page, text)):
        got.put("payment.paid_on" if proof else "order.placed_on", *day)
    seller, doubts = _tax_ids(page, got, till=till, sellers=ksef.seller if ksef else "")
    _sum(page, got, of_bank=proof and not till)
    if till:
        _till(page, text, got, doubts, is_picture=is_picture)
    _people(page, text, got, till=till, proof=proof)
    if is_picture:
        got.drop("billing.street")  # a letter of it is easily misread, and nothing would show that
    for fact in payment_facts(page, is_receipt=proof, is_till=till):
        got.put(*fact)
    _account(page, got)
    if not proof and not is_invoice(text) and (message := message_in(page)):
        got.put("what.message", *message)
        if number := got.fields.get("what.case_number"):
            # Beside a fault it is the fault that has a number.
            got.put("what.code", number, got.places["what.case_number"])
            got.drop("what.case_number")
        if moment := _MOMENT.search(plain(text)):
            got.put("what.when", moment["when"].replace("t", " "), moment[0])
    _settle(got, text, till=till, proof=proof)
    return Facts(got.fields, got.places, seller, ksef.text if ksef else "", doubts, got.also)


def _tax_ids(page: Page, got: Collected, *, till: bool, sellers: str) -> tuple[str, tuple[str, ...]]:
    seller, doubts = "", []
    for tax_id in tax_ids_in(page, is_till_receipt=till, sellers=sellers):
        if not tax_id.is_right:
            doubts.append(tax_id.number)
        elif tax_id.whose is Whose.BUYER:
            got.put("billing.tax_id", tax_id.number, tax_id.place)
        elif tax_id.whose is Whose.SELLER:
            seller = seller or tax_id.number
    return seller or sellers, tuple(dict.fromkeys(doubts))


def _sum(page: Page, got: Collected, *, of_bank: bool) -> None:
    if paid := sum_in(page, takes_minus=of_bank):
        got.put("order.amount", f"{paid.amount:.2f}", paid.place)
        for other in paid.also:
            got.put_beside("order.amount", f"{other:.2f}")
        if paid.currency:
            got.put("order.currency", paid.currency, paid.place)


def _till(page: Page, text: str, got: Collected, doubts: tuple[str, ...], *, is_picture: bool) -> None:
    if day := first_day_in(text):
        got.put("order.placed_on", day.isoformat(), day.isoformat())
    if "order.amount" in got.fields and "order.currency" not in got.fields:
        got.put("order.currency", "PLN", got.places["order.amount"])
    # The firm stands on top; what is below its name is its address.
    for row in page.rows[:3]:
        words = " ".join(cell.text for cell in row)
        if (
            is_a_name(words)
            and not re.match(r"(?:ul|al|pl|os|sklep nr|paragon|nip|niefiskalny)\b", plain(words))
            and not re.search(r"\d\d-\d\d\d|\d[,.]\d\d\b", words)
        ):
            got.put("what.vendor", words.strip(" *=-#"), words)
            break
    if "billing.tax_id" in got.fields:
        got.put("billing.receipt", "with_tax_id", got.places["billing.tax_id"])
    elif not is_picture and not doubts:
        got.put("billing.receipt", "without_tax_id", "PARAGON FISKALNY")


def _people(page: Page, text: str, got: Collected, *, till: bool, proof: bool) -> None:
    if till:
        return
    slip = proof and bool(_BANK_SLIP.search(plain(text)))
    seller, buyer = seller_in(page, is_bank_slip=slip), buyer_in(page, is_bank_slip=slip)
    got.put("what.vendor", seller.name, seller.place)
    got.put("billing.name", buyer.name, buyer.place)
    if not slip:
        _address(buyer, got)
    if mail := _MAIL_LABEL.search(plain(text)):
        got.put("billing.email", mail["mail"], mail[0])


def _address(buyer: Party, got: Collected) -> None:
    for question, value in (
        ("billing.street", buyer.street),
        ("billing.postal_code", buyer.postal_code),
        ("billing.city", buyer.city),
        ("billing.country", buyer.country),
        ("billing.email", buyer.email),
    ):
        got.put(question, value, value)


def _account(page: Page, got: Collected) -> None:
    """The account that money is to go to, or went to: not the payer's own."""
    from stdnum import iban

    for cell in page:
        right = page.right_of(cell)
        words = cell.text if right is None else f"{cell.text} {right.text}"
        found = _ACCOUNT.search(words)
        if found is None or _OWN_ACCOUNT.search(plain(words[: found.start("number")])):
            continue
        number = re.sub(r"\D", "", found["number"])
        if iban.is_valid(f"PL{number}"):
            got.put("payment.account", number, " ".join(words.split()))


def _settle(got: Collected, text: str, *, till: bool, proof: bool) -> None:
    status = got.fields.get("payment.status")
    if "payment.card_last4" in got.fields:
        got.put("payment.method", "card", got.places["payment.card_last4"])
    if status == "declined":
        got.drop("payment.paid_on")  # what was declined was not paid on any day
    if proof and not till and "payment.paid_on" in got.fields and "order.placed_on" not in got.fields:
        got.put_beside("order.placed_on", got.fields["payment.paid_on"])
    if (
        proof
        and not till
        and status is None
        and re.search(
            r"potwierdzenie wykonania|przelew wykonan|zrealizowan|payment (?:received|successful)|zostala (?:zrealizowana|przyjeta)",
            plain(text),
        )
    ):
        got.put("payment.status", "paid", "potwierdzenie")
