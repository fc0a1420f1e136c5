"""The banks of Polish accounts, by the account's own digits."""

from __future__ import annotations

from wizard.knowledge.tables import table


def bank_of(account: str) -> str | None:
    """The name of the bank that holds `account` (26 digits, with or without PL); `None` when we don't know it."""
    digits = account.removeprefix("PL")
    if len(digits) != 26 or not digits.isdigit():
        return None
    name: str | None = table("banks")["names"].get(digits[2:6])
    return name
