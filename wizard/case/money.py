"""Money: an exact amount and its currency, read the way people write it."""

from __future__ import annotations

import re
from decimal import Decimal

from pydantic import Field

from wizard.case.currencies import CURRENCIES
from wizard.case.text import ascii_digits, plain_dashes, tidy
from wizard.case.value import Value
from wizard.errors import Unreadable
from wizard.i18n import _, language

# What people write for a currency: our code, or a sign or word that stands for just one of them.
_WRITTEN = {
    "zł": "PLN", "zl": "PLN", "złotych": "PLN", "złote": "PLN", "złoty": "PLN", "€": "EUR", "euro": "EUR", "$": "USD",
    "£": "GBP", "kč": "CZK", "ft": "HUF", "lei": "RON", "лв": "BGN",
}  # fmt: skip
_NUMBER = re.compile(r"[+-]?[\d .,'’]*\d")
# Spaces and apostrophes stand between thousands and nowhere else: "12 34" is two numbers, or a slip.
_EVEN_SPACES = re.compile(r"[+-]? ?(?:[\d.,]+|\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?)")
_MOST = Decimal(10) ** 15


class Money(Value):
    """An exact amount of one currency.

    Attributes:
        amount: in whole units (1234.50), as exact as it was written.
        currency: ISO 4217 code, or empty when nobody said.
    """

    amount: Decimal
    currency: str = Field(default="", pattern=r"^([A-Z]{3})?$")

    def shown(self) -> str:
        """The amount as people write it in the language now spoken: "1 234,50 zł", "PLN 1,234.50"."""
        amount = format_amount(self.amount)
        if not self.currency:
            return amount
        if language() == "pl":
            return f"{amount} zł" if self.currency == "PLN" else f"{amount} {self.currency}"
        return f"{self.currency} {amount}"


def format_amount(amount: Decimal) -> str:
    """`amount` with two decimals (more where it has more), grouped as the language now spoken does."""
    exponent = amount.as_tuple().exponent
    places = max(2, -exponent if isinstance(exponent, int) else 2)
    english = f"{amount:,.{places}f}"
    return english.translate({ord(","): "\u00a0", ord("."): ","}) if language() == "pl" else english


def read_currency(text: str) -> str:
    """The ISO 4217 code that `text` means: "zł", "pln", "€" and so on.

    Raises:
        Unreadable: `text` names no currency.
    """
    word = tidy(text).rstrip(".").lower()
    if word in _WRITTEN:
        return _WRITTEN[word]
    if word.upper() in CURRENCIES:
        return word.upper()
    raise Unreadable(_("Write the currency as a three-letter code, for example PLN or EUR."))


def read_money(text: str, currency: str = "") -> Money:
    """The money that `text` means; `currency` is used where the text names none.

    Reads "1 234,50", "1234.50", "1.234,50 zł", "PLN 1,234.50", "-45,90 PLN", with any kind of space and minus.

    Raises:
        Unreadable: `text` is no amount of money, or can be read in two ways.
    """
    seen = plain_dashes(ascii_digits(tidy(text)))
    number, named = _split(seen)
    amount = _decimal(number)
    if amount is None or abs(amount) >= _MOST:
        raise Unreadable(_("Write the amount in digits, for example 1234.50 or 1 234,50."))
    return Money(amount=amount, currency=named or currency)


def _split(seen: str) -> tuple[str, str]:
    found = list(_NUMBER.finditer(seen))
    if len(found) != 1:
        return "", ""
    number = found[0].group()
    before, after = seen[: found[0].start()], seen[found[0].end() :]
    if after.strip() == "-":  # "45,90-" is a debit to a bank and a flat price to a shop: "50,-".
        return "", ""
    rest = f"{before} {after}".strip(" .,-")
    if not rest:
        return number, ""
    sign = "-" if seen.startswith("-") and not number.startswith("-") else ""
    try:
        return sign + number, read_currency(rest)
    except Unreadable:
        return "", ""


def _decimal(number: str) -> Decimal | None:
    number = number.strip()
    if not _EVEN_SPACES.fullmatch(number):
        return None
    digits = re.sub(r"[ '’]", "", number)
    separators = re.sub(r"[^.,]", "", digits)
    if not separators:
        return Decimal(digits) if re.fullmatch(r"[+-]?\d+", digits) else None
    whole, last, fraction = digits.rpartition(separators[-1])
    thousands = set(separators[:-1])
    if last in thousands or (len(fraction) == 3 and not thousands):
        # Only separators of thousands: "1.234.567". A single "1.234" is read so as well: money has
        # no third decimal in any currency that our people pay in.
        groups = re.split(r"[.,]", digits.lstrip("+-"))
        even = len(set(separators)) == 1 and _are_thousands(groups)
        return Decimal(re.sub(r"[.,]", "", digits)) if even else None
    if thousands:
        groups = re.split(r"[.,]", whole.lstrip("+-"))
        if not _are_thousands(groups):
            return None
    if not 1 <= len(fraction) <= 2:
        return None
    return (
        Decimal(f"{re.sub(r'[.,]', '', whole) or '0'}.{fraction}")
        if re.fullmatch(r"[+-]?[\d.,]*", whole)
        else None
    )


def _are_thousands(groups: list[str]) -> bool:
    # "0.125" is no way to write 125.
    return (
        1 <= len(groups[0]) <= 3
        and not groups[0].startswith("0")
        and all(len(group) == 3 for group in groups[1:])
    )
