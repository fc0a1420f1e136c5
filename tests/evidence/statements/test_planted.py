"""In every bank's layout all rows are read, the planted pairs are found, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.samples_statements import LAYOUTS, lines
from bench.statements import one_layout
from wizard.evidence.statements.merchants import are_alike, merchant_in, merchant_of
from wizard.evidence.statements.mt940 import read_mt940
from wizard.evidence.statements.orders import name_different_orders
from wizard.evidence.statements.reading import read_statement


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout(tmp_path: Path, name: str) -> None:
    assert one_layout(name, LAYOUTS[name], tmp_path / "statement").problems == []


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_bank_is_known(tmp_path: Path, name: str) -> None:
    layout = LAYOUTS[name]
    path = tmp_path / "statement"
    path.write_bytes(layout.write(lines(holds=False, refs=False)).encode(layout.encoding, errors="replace"))
    statement = read_statement(path)
    assert (statement.format, statement.bank) == (layout.format, layout.bank)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PAYU*KSIEGARNIA LIPA 123 POZNAN", "Ksiegarnia Lipa"),
        ("ZABKA Z5521 K.1 WARSZAWA PL", "ZABKA Z1209 K.2 Krakow"),
        ("ALLEGRO SP. Z O.O. POZNAN", "Allegro sp.z o.o."),
        ("WWW.SKLEPZOLW.PL", "SKLEPZOLW"),
        ("ROSSMANN 214 /Łódź", "ROSSMANN 88 GDANSK POL"),
        ("KSIEGARNIALIPA.PL", "KSIEGARNIA LIPA"),
        ("DOP. VISA 4251 25** **** 0000 PŁATNOŚĆ KARTĄ KINO ISKRA", "KINO ISKRA WARSZAWA"),
    ],
)
def test_one_merchant_written_in_two_ways(one: str, other: str) -> None:
    assert are_alike(merchant_of(one), merchant_of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SKLEP ZOLW", "SKLEP SOWA"),
        ("APTEKA POD SOWA", "APTEKA POD LIPA"),
        ("KINO ISKRA", "KINO PRAHA"),
        ("PIZZERIA ROMA", "TEATR ROMA"),
        ("SKLEP", "SKLEP ROWEROWY WICHURA"),
    ],
)
def test_two_merchants_that_sound_alike(one: str, other: str) -> None:
    assert not are_alike(merchant_of(one), merchant_of(other))


def test_behind_a_payment_service_the_title_names_the_merchant() -> None:
    assert merchant_in("PayU S.A.", "Ksiegarnia Lipa") != merchant_in("PayU S.A.", "Rowery Wichura")
    assert are_alike(merchant_in("PayPro SA", "sklep Zolw 1"), merchant_in("PayPro SA", "sklep Zolw 2"))


def test_days_in_a_title_are_no_numbers_of_orders() -> None:
    assert not name_different_orders("zakup 30/11/2026", "zakup 01/12/2026")
    assert name_different_orders("FV 1/2026 z 30/11/2026", "FV 2/2026 z 30/11/2026")


def test_mt940_with_two_details_and_with_words() -> None:
    text = (
        ":20:S\n:60F:C261101PLN1,\n:61:2611051105DN45,90NTRFNONREF//A\n:86:020\n:86:020<00X<20Faktura 7<32SOWA SP. Z O.O.\n"
        ":61:2611061106CN5,NTRFNONREF//B\n:86:944 PRZELEW PRZYCH.; od: JAN TESTOWY; tyt.: zwrot 7; TNR: 17\n:62F:C261106PLN1,\n"
    )
    first, second = read_mt940(text).transactions
    assert (first.counterparty, first.title) == ("SOWA SP. Z O.O.", "Faktura 7")
    assert (second.counterparty, second.title, str(second.amount)) == ("JAN TESTOWY", "zwrot 7", "5")
