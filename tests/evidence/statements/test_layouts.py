"""Every layout is read, and the pairs planted in it are found, and no others."""

from __future__ import annotations

import pytest

from tests.evidence.statements import layouts
from wizard.evidence.statements.pairs import pairs
from wizard.evidence.statements.reading import read_statement

CASES = {
    # name: text, encoding, format, bank, currency, rows read, pairs
    "mbank-old": (layouts.MBANK_OLD, "cp1250", "csv", "mBank", "PLN", 4, [((13, 14), "duplicate")]),
    "mbank-new": (layouts.MBANK_NEW, "utf-8", "csv", "mBank", "PLN", 3, [((7, 8), "hold_and_booked")]),
    "pko": (layouts.PKO, "cp1250", "csv", "PKO BP", "PLN", 3, [((2, 3), "hold_and_booked")]),
    "pko-utf8": (layouts.PKO, "utf-8-sig", "csv", "PKO BP", "PLN", 3, [((2, 3), "hold_and_booked")]),
    "ing": (layouts.ING, "cp1250", "csv", "ING", "PLN", 4, [((8, 9), "duplicate"), ((6, 7), "hold_and_booked")]),
    "erste": (layouts.ERSTE, "utf-8", "csv", "Erste (Santander)", "PLN", 3, [((2, 3), "duplicate")]),
    "millennium": (layouts.MILLENNIUM, "utf-8", "csv", "Millennium", "PLN", 3, [((2, 3), "refunded")]),
    "alior": (layouts.ALIOR, "iso-8859-2", "csv", "Alior", "PLN", 3, [((3, 4), "ask")]),
    "pekao": (layouts.PEKAO, "cp852", "csv", "Pekao", "PLN", 2, [((4, 5), "subscription")]),
    "revolut": (layouts.REVOLUT, "utf-8", "csv", "Revolut", "EUR", 3, [((3, 2), "hold_and_booked")]),
    "paypal": (
        layouts.PAYPAL, "utf-16", "csv", "PayPal", "USD", 3, [((2, 3), "duplicate"), ((3, 4), "same_line_twice")],
    ),
    "mt940": (layouts.MT940, "cp1250", "mt940", "", "PLN", 3, [((1, 2), "duplicate")]),
    "ofx": (layouts.OFX, "cp1250", "ofx", "", "PLN", 3, [((1, 3), "duplicate"), ((1, 2), "same_line_twice")]),
    "camt-02": (layouts.CAMT_02, "utf-8", "camt.053", "", "PLN", 3, [((1, 2), "duplicate")]),
    "camt-08": (layouts.CAMT_08, "utf-8", "camt.053", "", "PLN", 3, [((1, 2), "duplicate")]),
}  # fmt: skip


@pytest.fixture(params=CASES, ids=CASES)
def told(request, tmp_path):
    text, encoding, *wanted = CASES[request.param]
    path = tmp_path / "export"
    path.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    return read_statement(path), wanted


def test_a_layout_is_read(told):
    statement, (format_, bank, currency, count, _pairs) = told

    assert (statement.format, statement.bank, statement.currency) == (format_, bank, currency)
    assert len(statement.transactions) == count


def test_the_planted_pairs_are_found_and_no_others(told):
    statement, (*_rest, wanted) = told

    assert [(pair.rows, pair.verdict.value) for pair in pairs(statement.transactions)] == wanted


def test_polish_letters_come_through(told):
    statement, _wanted = told
    texts = "".join(one.counterparty + one.title for one in statement.transactions)

    assert "ŻÓŁW" in texts.upper() or texts.isascii()
    assert "\ufffd" not in texts


def test_no_digits_of_a_card_are_left_but_the_last_four(told):
    statement, _wanted = told

    assert not any("4251" in one.counterparty + one.title for one in statement.transactions)


def read(text, tmp_path):
    path = tmp_path / "export.csv"
    path.write_text(text, encoding="utf-8")
    return read_statement(path).transactions


def test_pko_tells_merchant_day_and_status_in_its_labelled_cells(tmp_path):
    hold, booked, got = read(layouts.PKO, tmp_path)

    assert (hold.counterparty, str(hold.date), hold.status.value, hold.card) == (
        "SKLEP ŻÓŁW",
        "2026-11-05",
        "hold",
        True,
    )
    assert (booked.status.value, str(booked.amount)) == ("booked", "-38.17")
    assert (got.counterparty, got.title, str(got.amount)) == ("FIRMA", "FV 12/2026", "2000.00")


def test_mt940_details_are_cut_at_the_banks_own_signs(tmp_path):
    first, _second, third = read(layouts.MT940, tmp_path)

    assert (first.counterparty, first.title, first.reference) == (
        "SKLEP ŻÓŁW SP. Z O.O.",
        "Zamówienie KPL/771 za książki",
        "AB1",
    )
    assert (third.counterparty, str(third.amount)) == ("FIRMA", "500.00")


def test_american_days_are_seen_by_a_day_above_twelve(tmp_path):
    assert [one.date.isoformat() for one in read(layouts.PAYPAL, tmp_path)] == [
        "2026-11-14",
        "2026-11-15",
        "2026-11-15",
    ]


def test_a_pending_credit_is_pending(tmp_path):
    assert [one.status.value for one in read(layouts.CAMT_02, tmp_path)] == ["booked", "booked", "pending"]
