"""Every table of resources/knowledge is whole: sources, dates, and names that exist."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from wizard.i18n import fields_of
from wizard.knowledge.banks import bank_of
from wizard.knowledge.cards import brand_named, brand_of, brands
from wizard.knowledge.limits import minimum_charge, minimum_for
from wizard.knowledge.meanings.table import MEANINGS
from wizard.knowledge.rules import holds, rule, rule_ids
from wizard.knowledge.tables import source_of, table, tables_in
from wizard.resources import path_of

CONFIDENCES = {"high", "medium", "low", "from memory"}
DESKS = {"", "billing", "technical", "account_manager", "bank"}
ACTIONS = {"fix", "wait", "contact", "stop_paying", "done"}
ALONE = sorted(path.stem for path in path_of("knowledge").glob("*.toml") if path.stem != "rules")


@pytest.mark.parametrize("name", [*ALONE, *tables_in("codes"), *tables_in("messages")])
def test_every_table_names_source_day_and_confidence(name):
    source = source_of(name)
    assert source.source
    assert isinstance(source.read_on, date)
    assert source.confidence in CONFIDENCES


@pytest.mark.parametrize("name", ["http", "ksef", *tables_in("codes")])
def test_every_code_means_something_and_one_thing(name):
    data = table(name)
    for meanings in (data["meanings"], data.get("numbers", {}).get("meanings", {})):
        assert set(meanings) <= MEANINGS.keys()
        codes = [code for codes in meanings.values() for code in codes]
        assert len(codes) == len(set(codes))


@pytest.mark.parametrize("known", MEANINGS.values(), ids=lambda known: known.id)
def test_every_meaning_is_whole(known):
    assert known.cause in {"", "billing_details", "payment", "software", "restriction"}
    assert known.action in ACTIONS
    assert known.desk in DESKS
    assert not fields_of(known.clause)
    assert not known.clause.endswith(".")
    assert known.remedy.endswith(".")
    assert not (known.pays and known.never_again)


@pytest.mark.parametrize("rule_id", rule_ids())
def test_every_rule_is_whole(rule_id):
    found = rule(rule_id)
    assert found.article
    assert found.source
    assert found.confidence in CONFIDENCES
    assert found.valid_from is None or found.valid_to is None or found.valid_from <= found.valid_to


@pytest.mark.parametrize(
    ("rule_id", "day", "expected"),
    [
        ("PL-2", date(2026, 12, 31), True),
        ("PL-2", date(2027, 1, 1), False),
        ("PL-3", date(2026, 12, 31), False),
        ("PL-3", date(2027, 1, 1), True),
        ("PL-4", date(2019, 12, 31), False),
        ("PL-4", date(2020, 1, 1), True),
        ("PL-7", date(2026, 3, 31), False),
        ("PL-7", date(2026, 4, 1), True),
        ("PL-7-large", date(2026, 1, 31), False),
        ("PL-7-large", date(2026, 2, 1), True),
        ("PL-7-large", date(2026, 3, 31), True),
        ("PL-7-large", date(2026, 4, 1), False),
        ("PL-7-all", date(2026, 12, 31), False),
        ("PL-7-all", date(2027, 1, 1), True),
        ("PL-11", date(2026, 1, 31), False),
        ("PL-11", date(2026, 2, 1), True),
        ("PL-15", date(2026, 1, 31), False),
        ("PL-15", date(2026, 2, 1), True),
        ("PL-15-before", date(2026, 1, 31), True),
        ("PL-15-before", date(2026, 2, 1), False),
    ],
)
def test_rules_begin_and_end_on_their_days(rule_id, day, expected):
    assert holds(rule_id, day) is expected


def test_smallest_amounts():
    assert minimum_charge("PLN") == Decimal("2.00")
    assert minimum_for("blik", "PLN") == Decimal("0.01")
    assert minimum_for("card", "XYZ") is None


@pytest.mark.parametrize(
    ("digits", "brand"),
    [
        ("4111111111111111", "Visa"),
        ("5555555555554444", "Mastercard"),
        ("2223003122003222", "Mastercard"),
        ("378282246310005", "American Express"),
        ("36227206271667", "Diners Club"),
        ("3530111333300000", "JCB"),
        ("6011111111111117", "Discover"),
        ("6759649826438453", "Maestro"),
    ],
)
def test_brands_by_number(digits, brand):
    found = brand_of(digits)
    assert found is not None
    assert found.name == brand


def test_brands_by_what_people_call_them():
    found = brand_named("amex")
    assert found is not None
    assert found.name == "American Express"
    assert brand_named("karta płatnicza") is None
    assert brand_of("9999999999999999") is None
    assert len(brands()) == 8


@pytest.mark.parametrize(
    ("account", "bank"),
    [
        ("61109010140000071219812874", "Erste Bank Polska"),
        ("PL61109010140000071219812874", "Erste Bank Polska"),
        ("DE89370400440532013000", None),
        ("61000010140000071219812874", None),
        ("x", None),
    ],
)
def test_banks(account, bank):
    assert bank_of(account) == bank
