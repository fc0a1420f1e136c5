"""Whose export a table is: the words that only this bank's heading has."""

from __future__ import annotations

from wizard.evidence.statements.columns import Columns

_SIGNS: tuple[tuple[str, frozenset[str]], ...] = (
    ("mBank", frozenset({"data operacji", "data ksiegowania", "opis operacji", "tytul", "nadawca odbiorca", "numer konta"})),
    ("mBank", frozenset({"data operacji", "opis operacji", "rachunek", "kategoria", "kwota"})),
    ("PKO BP", frozenset({"data operacji", "data waluty", "typ transakcji", "kwota", "waluta", "saldo po transakcji"})),
    ("PKO BP", frozenset({"data operacji", "data waluty", "typ transakcji", "kwota", "waluta", "opis transakcji"})),
    ("ING", frozenset({"data transakcji", "dane kontrahenta", "nr transakcji", "kwota transakcji waluta rachunku"})),
    ("Millennium", frozenset({"numer rachunku karty", "data transakcji", "data rozliczenia", "obciazenia", "uznania"})),
    ("Alior", frozenset({"data transakcji", "nazwa nadawcy", "nazwa odbiorcy", "szczegoly transakcji", "kwota operacji"})),
    ("Pekao", frozenset({"data ksiegowania", "nadawca odbiorca", "tytulem", "kwota operacji", "numer referencyjny"})),
    ("Revolut", frozenset({"product", "started date", "completed date", "amount", "fee", "state"})),
    ("PayPal", frozenset({"date", "time", "name", "gross", "fee", "net", "transaction id"})),
)  # fmt: skip

HEADLESS = "Erste (Santander)"
"""The one bank whose export has no heading; renamed from Santander in 2026."""


def bank_of(columns: Columns) -> str:
    """The bank whose heading it is, or nothing."""
    words = set(columns.heading)
    return next((bank for bank, signs in _SIGNS if signs <= words), "")
