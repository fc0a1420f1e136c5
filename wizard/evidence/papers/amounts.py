"""The sum on a paper: what was to be paid in the end, among prices, taxes, discounts, payments and change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from wizard.evidence.papers.page import Cell, Page
from wizard.evidence.statements.amounts import read_money_cell

_CURRENCY = r"(?:PLN|EUR|USD|GBP|CZK|CHF|SEK|NOK|DKK|HUF|RON|UAH|z[łl!]|Z[ŁL]|€|\$|US\$|£|Kč)"
_WHOLE = r"\d{1,3}(?:[ .,'’]\d{3})+|\d+"
_MONEY = re.compile(
    rf"(?<![\w.,/-])(?P<before>{_CURRENCY}[ :]?\s?)?(?P<minus>[-–−]\s?)?"
    rf"(?:(?P<amount>(?:{_WHOLE})\s?[.,]\s?\d{{2}})(?![\d]|[.,]\d|[/-]\d)|(?P<round>{_WHOLE})(?:,-)?)"
    rf"(?P<after>\s?{_CURRENCY}(?!\w))?"
)
_TOTAL, _DUE, _LOOSE = 1, 2, 3
_NET = r"(?!.{0,24}\b(?:netto|net|vat|ptu|podatk|tax|bez vat|rabat|dostaw|wysylk|shipping|discount)\b)"
_BEFORE_NET = r"(?<!netto )(?<!wartosc vat )(?<!sub)(?<!sub-)(?<!sub )(?<!net )(?<!tax )(?<!vat )(?<!pozostalo )(?<!reszty )"

# What it is called, the surest first.
_LABELS: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (sort, re.compile(pattern))
    for sort, pattern in (
        (_DUE, rf"(?<!pozostalo )(?<!pozostaje )\b(?:razem |lacznie |suma |kwota |naleznosc |calkowita )?do zaplaty\b{_NET}"),
        (_DUE, r"\b(?:total |amount |balance )?(?:due|payable|to pay)\b(?! (?:date|by|on))"),
        (_TOTAL, r"\bsuma\s*:?\s*(?:pln|p1n|pin|eur|zl)\b"),
        (_TOTAL, r"\b(?:razem|wartosc|kwota|suma|lacznie|ogolem|calosc)(?: \w+){0,2} brutto\b"),
        (_TOTAL, r"\bbrutto (?:razem|lacznie|ogolem)"),
        (_TOTAL, r"\b(?:grand total|order total|invoice total|total (?:paid|charged|price|amount|cost|gross)|amount (?:paid|charged)|gross (?:total|amount))\b"),
        (_TOTAL, r"\btotal\b.{0,12}\b(?:incl|including|with|inc)\b.{0,12}(?:vat|tax)"),
        (_TOTAL, r"\b(?:kwota (?:transakcji|platnosci|operacji|zamowienia|przelewu|obciazenia|naleznosci|do pobrania)|wartosc (?:zamowienia|zakupow|transakcji|faktury)|suma zamowienia|laczna kwota|kwota laczna|kwota calkowita|calkowita kwota|koszt calkowity|naleznosc ogolem)\b"),
        (_TOTAL, r"\bsuma(?= ?:)(?! ?: ?ptu)"),
        (_LOOSE, rf"{_BEFORE_NET}\b(?:razem|lacznie|ogolem|suma(?! ?ptu))\b{_NET}"),
        (_LOOSE, r"\b(?:zaplacono|oplacono|pobrano|you paid|you've paid|we charged|charged)\b"),
        (_LOOSE, rf"^(?:kwota|total|amount|price|cena)\b{_NET}|\b(?:na kwote|in the amount of)\b"),
        (_LOOSE, r"\b(?:na kwote|w kwocie|w wysokosci|for the amount of|payment of|platnosc)\b"),
    )
)  # fmt: skip
# Net, tax and gross may stand in one line, each with its word.
_OTHER_WORDS = re.compile(
    rf"(?!\b(?:netto|brutto|vat|net|tax|gross|w tym|razem)\b)(?!{_CURRENCY}\b)\b[^\W\d_]{{3,}}", re.IGNORECASE
)
_PAID = re.compile(r"\b(?:zaplacono|wplacono|oplacono|zaliczk\w*|paid|already paid|deposit|wplata)\b")
_CURRENCY_WORD = re.compile(r"\b(PLN|EUR|USD|GBP|CZK|CHF|SEK|NOK|DKK|HUF|RON)\b|(zł|ZŁ)(?!\w)|\b(zl|ZL)\b")


@dataclass(frozen=True, slots=True)
class PaperAmount:
    """A sum on a paper.

    Attributes:
        amount: how much.
        currency: its code, "" when nothing on the paper says it.
        place: the line that it stands in.
        also: other sums that the paper names as well, such as what is left to pay.
    """

    amount: Decimal
    currency: str
    place: str
    also: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    amount: Decimal
    currency: str
    place: str
    sort: int


def sum_in(page: Page, *, takes_minus: bool = False) -> PaperAmount | None:
    """What was to be paid according to the page; `None` when nothing on it says so.

    Args:
        page: the paper.
        takes_minus: whether a sum below nothing is what was paid, as banks write it.
    """
    found: list[_Seen] = []
    for sort, label in _LABELS:
        seen = [
            one
            for cell in page
            for match in label.finditer(cell.plain)
            if (one := _beside(page, cell, match, sort, takes_minus=takes_minus))
        ]
        # Of several that have but a loose name, the last one is that of the whole paper.
        found += seen[-1:] if sort == _LOOSE else seen
        if found and sort == _LOOSE:
            break
    if not found:
        return None
    best = _chosen(page, found)
    currency = (
        best.currency or next((one.currency for one in found if one.currency), "") or _only_currency(page)
    )
    also = tuple(
        dict.fromkeys(one.amount for one in found if one.amount != best.amount and one.sort != _LOOSE)
    )
    return PaperAmount(best.amount, currency, best.place, also)


def _chosen(page: Page, found: list[_Seen]) -> _Seen:
    due = next((one for one in found if one.sort == _DUE), None)
    total = next((one for one in found if one.sort == _TOTAL), None)
    if due is None or total is None:
        return due or total or found[0]
    if due.amount >= total.amount:
        return due
    # A part was paid before: what is due is the rest. Else something was taken off, and what is due is the price.
    rest = total.amount - due.amount
    return total if rest in _paid_before(page) else due


def _paid_before(page: Page) -> set[Decimal]:
    return {money.amount for cell in page if _PAID.search(cell.plain) for money in _all_beside(page, cell, 0)}


def _beside(page: Page, cell: Cell, label: re.Match[str], sort: int, *, takes_minus: bool) -> _Seen | None:
    written = _all_beside(page, cell, label.end())
    place = " ".join(other.text for other in page.rows[cell.row])
    if not written and not re.search(r"\w", re.sub(rf"\(?{_CURRENCY}\)?", "", cell.text[label.end() :])):
        # Below the heading of a table stands the first thing that was bought, not the sum of all.
        heads_table = sort == _LOOSE and len(page.rows[cell.row]) > 2
        for below in () if heads_table else page.below(cell, 1):
            if money := _first_money(below.text):
                written, place = [money], f"{cell.text} {below.text}"
    if not written:
        return None
    best = _gross(written)
    amount = abs(best.amount) if takes_minus else best.amount
    if amount <= 0:
        return None
    currency = best.currency or _currency_of(place)
    return _Seen(amount, currency, " ".join(place.split()), sort)


@dataclass(frozen=True, slots=True)
class _Money:
    amount: Decimal
    currency: str


def _all_beside(page: Page, cell: Cell, start: int) -> list[_Money]:
    """The sums behind the label in its cell, and in the cells right of it until one that is no sum."""
    own = list(_moneys(_own_words(cell.text[start:])))
    others: list[_Money] = []
    right = page.right_of(cell)
    while right is not None:
        whole = _first_money(right.text)
        if whole is None:
            if re.search(r"[^\W\d]{3}", right.text) and not re.fullmatch(rf"\(?{_CURRENCY}\)?", right.text):
                break
        elif re.sub(r"[\W\d]", "", _MONEY.sub("", right.text)):
            break
        else:
            others.append(whole)
        right = page.right_of(right)
    return own + others


def _own_words(text: str) -> str:
    """What still belongs to the label: up to the word after a sum that begins something else, such as "Saldo"."""
    first = _MONEY.search(text)
    if first is None:
        return text
    other = _OTHER_WORDS.search(text, first.end())
    return text[: other.start()] if other else text


def _gross(written: list[_Money]) -> _Money:
    """Of net, tax and gross the gross one: the sum of the two others; else the last."""
    amounts = [one.amount for one in written]
    for one in written:
        rest = [amount for amount in amounts if amount != one.amount]
        if len(amounts) >= 3 and any(
            first + second == one.amount for first in rest for second in rest if first != second
        ):
            return one
    return written[-1]


def _first_money(text: str) -> _Money | None:
    return next(_moneys(text), None)


def _moneys(text: str) -> Iterator[_Money]:
    for match in _MONEY.finditer(text):
        named = match["before"] or match["after"] or ""
        if match["round"] is not None and not named and not match[0].endswith(",-"):
            continue  # a whole number without a currency may be anything
        digits = re.sub(r"\s?([.,])\s?(?=\d\d$)", r"\1", match["amount"] or match["round"])
        amount, _named = read_money_cell(digits)
        if amount is None or (match["amount"] is None and match["round"] is None):
            continue
        if (
            match["round"] is not None
            and re.search(r"[.,]", match["round"])
            and not re.fullmatch(r"\d{1,3}(?:[ .,'’]\d{3})+", match["round"])
        ):
            continue
        yield _Money(-amount if match["minus"] else amount, _code(named))


def _code(named: str) -> str:
    word = named.strip(" :")
    if not word:
        return ""
    if word.lower() in ("zł", "zl", "z!"):
        return "PLN"
    return {"€": "EUR", "$": "USD", "US$": "USD", "£": "GBP", "Kč": "CZK"}.get(word, word.upper())


def _currency_of(place: str) -> str:
    found = _CURRENCY_WORD.search(place)
    return (found[1] or "PLN") if found else ""


def _only_currency(page: Page) -> str:
    """The one currency that the paper names anywhere; nothing when it names several."""
    named = {_currency_of(cell.text) for cell in page if _CURRENCY_WORD.search(cell.text)}
    signs = {_code(sign) for cell in page for sign in re.findall(r"[€£]|\$", cell.text)}
    all_named = named | signs
    return all_named.pop() if len(all_named) == 1 else ""
