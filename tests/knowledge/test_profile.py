"""A vendor's profile: read whole, or refused with the line."""

from __future__ import annotations

from contextlib import suppress
from datetime import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.errors import ExitCode, UsageTrouble
from wizard.knowledge.profile import read_profile
from wizard.knowledge.toml_lines import line_of

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "profile-format.md"


def example() -> str:
    """The example of the format's description: what is shown there has to work."""
    text = EXAMPLE.read_text(encoding="utf-8")
    return text.split("```toml\n")[1].split("```")[0]


@pytest.fixture
def read(tmp_path):
    def one(text):
        path = tmp_path / "sklep.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_profile(path)

    return one


def test_the_example_of_the_description_is_a_profile(read):
    profile = read(example())
    assert profile.vendor.name == "Sklep Przykład"
    assert profile.is_about("SKLEP PRZYKLAD")
    assert not profile.is_about("Inny sklep")
    assert profile.limits.invoice_minimum == Decimal(100)
    billing = profile.channels[0]
    assert (billing.desk, billing.channel) == ("billing", "chat")
    assert billing.openings[0].is_open("mon", time(9, 0))
    assert not billing.openings[0].is_open("sun", time(9, 0))
    assert not billing.openings[0].is_open("mon", time(18, 0))
    assert profile.accounts[0].compact == "61109010140000071219812874"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("max_unpaid = 3", 'max_unpaid = "three"', "“max_unpaid” has to be a whole number."),
        ("max_unpaid = 3", "max_unpaid = 0", "“max_unpaid” is too small."),
        ("max_unpaid = 3", "max_unpayed = 3", "There is no “max_unpayed” in a profile"),
        (
            'desk = "technical"',
            'desk = "tech"',
            "“desk” has to be one of: billing, technical, account_manager.",
        ),
        ('minimum = "120.0"', 'minimum = "newest"', "“minimum” has to be a version in numbers"),
        ('means = "plan"', 'means = "planned"', "“means” names no meaning that we know"),
        ("invoice_minimum = 100", 'invoice_minimum = "a lot"', "“invoice_minimum” has to be a number."),
        ("opens = 08:00:00", 'opens = "early"', "“opens” has to be a time of day"),
        ("delay_hours = 48", "delay_hours = = 48", "not written as TOML asks"),
    ],
)
def test_a_broken_one_is_refused_with_its_line(read, old, new, says):
    text = example().replace(old, new)
    assert text != example()
    line = 1 + text[: text.index(new)].count("\n")
    with pytest.raises(UsageTrouble) as trouble:
        read(text)
    assert f"at line {line}." in trouble.value.happened
    assert says in trouble.value.todo
    assert trouble.value.kept == "The app works without a profile."
    assert trouble.value.exit_code is ExitCode.USAGE


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "“format” is missing"),
        (b"\xff\xfe\x00", "not a text in UTF-8"),
        (b"#" * (10 * 1024 * 1024), "larger than 1 MB"),
        (b"x = " + b"[" * 5000, "too deeply"),
        (b"format = 1\n[vendor]\nname = ''\n", "“name”"),
    ],
    ids=["empty", "not text", "10 MB", "deep", "no name"],
)
def test_what_is_no_profile(read, content, says):
    with pytest.raises(UsageTrouble) as trouble:
        read(content)
    assert says in trouble.value.sentences


def test_one_that_is_not_there(tmp_path):
    with pytest.raises(UsageTrouble, match="can't be opened"):
        read_profile(tmp_path / "nothing.toml")
    with pytest.raises(UsageTrouble):
        read_profile(tmp_path)


def test_windows_line_ends_and_a_byte_order_mark(read):
    assert read(b"\xef\xbb\xbf" + example().replace("\n", "\r\n").encode()).format == 1


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("profiles") / "any.toml"
    path.write_bytes(content)
    # Anything else than the one trouble that has a sentence fails the test.
    with suppress(UsageTrouble):
        read_profile(path)


def test_lines():
    text = 'a = 1\n[b]\nc.d = """\nx = 2\n"""\n[[e]]\nf = 3\n[[e]]\nf = 4\n[e.g]\nh = 5\n'
    assert line_of(text, ("a",)) == 1
    assert line_of(text, ("b", "c", "d")) == 3
    assert line_of(text, ("e", 0, "f")) == 7
    assert line_of(text, ("e", 1, "f")) == 9
    assert line_of(text, ("e", 1, "missing")) == 8
    assert line_of(text, ("e", 1, "g", "h")) == 11
    assert line_of(text, ("nowhere",)) == 1


def test_the_description_lists_every_meaning():
    from wizard.knowledge.meanings.table import MEANINGS

    text = EXAMPLE.read_text(encoding="utf-8").split("## Meanings")[1]
    assert {name for name in MEANINGS if f"`{name}`" not in text} == set()


def test_ten_megabytes_are_refused_without_reading_them(tmp_path, monkeypatch):
    path = tmp_path / "profile.toml"
    path.write_bytes(b"#" * (10 * 1024 * 1024))
    monkeypatch.setattr(Path, "read_bytes", lambda _path: pytest.fail("read"))
    with pytest.raises(UsageTrouble, match="larger than 1 MB"):
        read_profile(path)
