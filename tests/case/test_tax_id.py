import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.case.tax_id import read_tax_id
from wizard.case.text import tidy


@pytest.mark.parametrize(
    ("typed", "prefix", "number"),
    [
        ("5261040828", "", "5261040828"),
        ("526-104-08-28", "", "5261040828"),
        ("526–104–08–28", "", "5261040828"),
        ("526 104 08 28", "", "5261040828"),
        ("PL5261040828", "PL", "5261040828"),
        ("pl 526-104-08-28", "PL", "5261040828"),
        ("NIP: 526-104-08-28", "", "5261040828"),
        ("NIP5261040828", "", "5261040828"),
        ("NIP UE: PL5261040828", "PL", "5261040828"),
        ("VAT ID: DE123456789", "DE", "123456789"),
        ("VAT-UE PL5261040828", "PL", "5261040828"),
        ("EL094014201", "EL", "094014201"),
        ("GR094014201", "GR", "094014201"),
        ("ATU12345678", "AT", "U12345678"),
        ("52610408O8", "", "52610408O8"),
        ("O261040828", "", "O261040828"),
        ("OO61040828", "", "OO61040828"),
        ("brak", "", "BRAK"),
        ("", "", ""),
    ],
)
def test_prefix_and_number(typed: str, prefix: str, number: str):
    tax_id = read_tax_id(typed)
    assert (tax_id.prefix, tax_id.number) == (prefix, number)
    assert tax_id.compact == prefix + number


@given(st.text(max_size=40))
def test_anything_is_taken_and_kept_as_typed(text: str):
    assert read_tax_id(text).shown() == tidy(text)


@given(st.sampled_from(["PL", "DE", "EL"]), st.from_regex(r"[0-9]{8,12}", fullmatch=True))
def test_what_is_compact_is_read_again(prefix: str, number: str):
    assert read_tax_id(prefix + number).compact == prefix + number
