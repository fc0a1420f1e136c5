"""The month printed on a card."""

from __future__ import annotations

import calendar
import re
from datetime import date

from pydantic import Field

from wizard.case.text import ascii_digits, plain_dashes, tidy
from wizard.case.value import Value
from wizard.errors import Unreadable
from wizard.i18n import _

_WRITTEN = re.compile(r"(\d{1,2}) ?[/.\- ] ?(\d{4}|\d{2})|(\d{2})(\d{2})")


class CardExpiry(Value):
    """The last month in which a card is good."""

    year: int = Field(ge=2000, le=2099)
    month: int = Field(ge=1, le=12)

    @property
    def last_day(self) -> date:
        """The last day on which the card is good: the last one of the printed month."""
        return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    def shown(self) -> str:
        """As printed on the card: MM/YY."""
        return f"{self.month:02d}/{self.year % 100:02d}"


def read_card_expiry(text: str) -> CardExpiry:
    """The expiry that `text` means: "11/26", "11/2026", "1126", "11-26".

    Raises:
        Unreadable: `text` is no month and year.
    """
    found = _WRITTEN.fullmatch(plain_dashes(ascii_digits(tidy(text))))
    month, year = (int(found[1] or found[3]), int(found[2] or found[4])) if found else (0, 0)
    if not 1 <= month <= 12 or (year > 99 and not 2000 <= year <= 2099):
        raise Unreadable(_("Write the expiry as it stands on the card: month and year, for example 11/26."))
    return CardExpiry(year=year % 100 + 2000, month=month)
