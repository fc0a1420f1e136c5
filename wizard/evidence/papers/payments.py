"""How a payment was made, what came of it, and with which card, as far as a paper says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.evidence.papers.labelled_facts import value_of
from wizard.evidence.papers.page import Page, plain

_METHODS = (
    ("blik", r"\bblik\b"),
    ("wallet", r"\b(?:google ?pay|g ?pay|apple ?pay|pay ?pal|samsung pay|revolut pay|portfel)\b"),
    ("direct_debit", r"\b(?:polecenie zaplaty|direct debit|sepa debit|obciazenie bezposrednie)\b"),
    ("card", r"\b(?:kart[ayeo]|karta|karty|credit card|debit card|card|visa|mastercard|maestro|amex|american express|terminal)\b"),
    ("transfer", r"\b(?:przelew\w*|transfer|bank transfer|wire|przelewy24|p24|tpay|payu|pbn|szybki przelew|paybynet)\b"),
    ("cash", r"\b(?:gotowk[aiae]|gotowka|cash|za pobraniem|pobranie|cod|cash on delivery)\b"),
)  # fmt: skip
_COMPILED = tuple((method, re.compile(pattern)) for method, pattern in _METHODS)
_METHOD_LABEL = re.compile(
    r"\b(?:(?:forma|metoda|sposob|rodzaj|typ) (?:zaplaty|platnosci|rozliczenia)|^platnosc$|^payment$|zaplacono (?:przez|za pomoca)|oplacono (?:przez|za pomoca)"
    r"|platnosc(?: przez| za pomoca| kanalem)?(?= ?:)|payment (?:method|type|option)|paid (?:with|by|via|using)|pay(?:ment)? (?:with|by|via)|method(?= ?:)|metoda(?= ?:)|kanal platnosci)\b"
)
_STATUS_LABEL = re.compile(
    r"\b(?:status(?: (?:platnosci|transakcji|zamowienia|operacji|przelewu))?|payment status|transaction status|informacja o platnosci|(?:stan|wynik) (?:platnosci|transakcji))\b(?! ?kod)"
)
_STATUSES = (
    ("declined", r"\b(?:odrzucon|nieudan|odmow|anulowan|declined|failed|rejected|refused|cancelled|canceled|nie powiodl|nieoplacon)"),
    ("pending", r"\b(?:oczekuj|w trakcie|w realizacji|przetwarzan|pending|processing|authori[sz]ed|zablokowan|w toku|rozpoczet|nowa\b|new\b)"),
    ("timeout", r"\b(?:przekroczono czas|czas minal|wygas|timed? ?out|expired)"),
    ("paid", r"\b(?:zaplacon|oplacon|zrealizowan|zaksiegowan|zakonczon|wykonan|potwierdzon|paid\b|completed?\b|succe|settled|captured|approved|zaakceptowan|pomyslnie|sukces|confirmed)"),
)  # fmt: skip
_STATUS_WORDS = tuple((status, re.compile(pattern)) for status, pattern in _STATUSES)
_DECLINED = re.compile(
    r"\b(?:platnosc|transakcja|karta|payment|transaction|card)\b.{0,30}\b(?:zostala |was |has been |is |nie )?(?:odrzucon|nieudan|odmowion|declined|failed|rejected|refused|powiodla)"
    r"|\b(?:odrzucona|nieudana) (?:platnosc|transakcja)|payment (?:failed|declined)|odmowa (?:autoryzacji|transakcji)"
)
_LAST4 = (
    re.compile(r"(?<![•*x·●.#])[•*x·●.#]{2,}(?:[ -][•*x·●.#]{2,}){0,3}[ -]?(?P<value>\d{4})(?!\d)"),
    re.compile(r"\b(?:koncz\w+ sie (?:na|cyframi)|o koncowce|koncowka|ending (?:in|with)|last (?:4|four)(?: digits)?|ostatnie (?:4|cztery) cyfry)\s*:?\s*(?P<value>\d{4})(?!\d)"),
    re.compile(r"\b(?:visa|mastercard|maestro|amex|karta|card)\b[ :-]{1,3}(?:\.{2,}|…|\*|-|x{2,})\s?(?P<value>\d{4})(?!\d)"),
    re.compile(r"\b\d{4}[ -]?\d{0,2}[*x•]{2,20}[*x• -]{0,20}(?P<value>\d{4})(?!\d)"),
)  # fmt: skip
_EXPIRY = re.compile(
    r"\b(?:wazn[aey]\w* (?:do|karty)|data waznosci|valid (?:thru|until|to)|expir(?:es|y|ation)(?: date)?|exp\.?)[: ]+(?P<value>(?:0[1-9]|1[0-2])\s?/\s?(?:20)?\d\d)\b"
)
_BRAND = re.compile(
    r"\b(Visa|Master ?card|Maestro|American Express|Amex|Diners(?: Club)?|JCB|Discover)\b", re.IGNORECASE
)
_BRANDS = {
    "mastercard": "Mastercard",
    "mastercard ": "Mastercard",
    "amex": "American Express",
    "visa": "Visa",
}
_CODE_LABEL = re.compile(
    r"\b(?:kod (?:odmowy|odrzucenia|odpowiedzi(?! http)|wyniku)|powod (?:odmowy|odrzucenia)|decline (?:code|reason)|response code|reason code|refusal reason|przyczyna (?:odmowy|odrzucenia))\b"
)
_CODE = re.compile(r"[\s:.#-]*(?P<value>[A-Za-z0-9][\w-]{0,38})")
_TILL_METHOD = re.compile(
    r"^(?P<how>gotowka|karta(?: platnicza)?|blik|przelew|platnosc(?: karta| blik)?|karta kredytowa|bezgotowkow\w*|cash|card)\b.*\d[,.]\d\d"
)


def payment_facts(page: Page, *, is_receipt: bool, is_till: bool) -> Iterator[tuple[str, str, str]]:
    """Question id, value and the words that it was read from."""
    if method := _method(page, is_receipt=is_receipt, is_till=is_till):
        yield "payment.method", *method
    if status := _status(page, is_receipt=is_receipt):
        yield "payment.status", *status
    if code := _decline_code(page):
        yield "payment.code", *code
    yield from _card(page)


def _method(page: Page, *, is_receipt: bool, is_till: bool) -> tuple[str, str] | None:
    for cell in page:
        for label in _METHOD_LABEL.finditer(cell.plain):
            if found := value_of(page, cell, label.end(), _method_in):
                return found
    if is_till:
        for cell in page:
            how = _TILL_METHOD.match(" ".join(other.plain for other in page.rows[cell.row]))
            if how and (value := _method_in(how["how"])):
                return value, " ".join(other.text for other in page.rows[cell.row])
        return None
    if not is_receipt:
        return None
    # Without a label it has to be said in plain words; names of payment services stand for any method.
    plainly = [(method, pattern) for method, pattern in _COMPILED if method != "transfer"]
    plainly.append(("transfer", re.compile(r"\bprzelew\w*|\bbank transfer\b")))
    named = {
        (method, cell.text) for cell in page for method, pattern in plainly if pattern.search(cell.plain)
    }
    methods = {method for method, _place in named}
    if "blik" in methods:  # the bank of the card or the transfer is named beside it
        methods = {"blik"}
    elif "wallet" in methods:
        methods = {"wallet"}
    if len(methods) != 1:
        return None
    method = methods.pop()
    return method, " ".join(min(place for one, place in named if one == method).split())


def _method_in(words: str) -> str:
    seen = plain(words)
    return next((method for method, pattern in _COMPILED if pattern.search(seen)), "")


def _status(page: Page, *, is_receipt: bool) -> tuple[str, str] | None:
    for cell in page:
        if _DECLINED.search(cell.plain):
            return "declined", " ".join(cell.text.split())
    for cell in page:
        for label in _STATUS_LABEL.finditer(cell.plain):
            # What becomes of the order is not what became of the money, unless it says so.
            about_order = "zamowienia" in label[0]
            read = _order_status_in if about_order else _status_in
            if found := value_of(page, cell, label.end(), read):
                return found
    if is_receipt:
        for cell in page:
            for status, pattern in _STATUS_WORDS[:1]:
                if pattern.search(cell.plain) and not re.search(r"\bnie (?:zostala )?odrzuc", cell.plain):
                    return status, " ".join(cell.text.split())
    return None


def _status_in(words: str) -> str:
    seen = plain(words)
    return next((status for status, pattern in _STATUS_WORDS if pattern.search(seen)), "")


def _order_status_in(words: str) -> str:
    seen = plain(words)
    if re.search(r"\b(?:nieoplacon|oczekuj\w* na (?:platnosc|wplate))", seen):
        return "pending"
    return "paid" if re.search(r"\b(?:oplacon|zaplacon)", seen) else ""


def _decline_code(page: Page) -> tuple[str, str] | None:
    for cell in page:
        for label in _CODE_LABEL.finditer(cell.plain):
            if found := value_of(page, cell, label.end(), _code_in):
                return found
    return None


def _code_in(words: str) -> str:
    found = _CODE.match(words)
    return found["value"] if found else ""


def _card(page: Page) -> Iterator[tuple[str, str, str]]:
    last4 = next(
        (
            (match["value"], cell.text)
            for pattern in _LAST4
            for cell in page
            for match in pattern.finditer(cell.plain)
        ),
        None,
    )
    if last4:
        yield "payment.card_last4", last4[0], " ".join(last4[1].split())
    for cell in page:
        if found := _EXPIRY.search(cell.plain):
            month, _slash, year = found["value"].replace(" ", "").partition("/")
            yield "payment.card_expiry", f"{month}/{year[-2:]}", " ".join(cell.text.split())
            break
    for cell in page:
        if (found := _BRAND.search(cell.text)) and (
            last4 or _METHOD_LABEL.search(cell.plain) or "kart" in cell.plain or "card" in cell.plain
        ):
            written = found[1].lower().replace(" ", "")
            yield "payment.card_brand", _BRANDS.get(written, found[1]), " ".join(cell.text.split())
            break
