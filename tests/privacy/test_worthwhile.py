"""A long text is searched where it is worth it, and nothing is missed by that."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.masking_secrets import decoys, secrets
from tests.privacy.secrets import CARDS
from wizard.privacy import find
from wizard.privacy.find import find_secrets
from wizard.privacy.seen import look

ALL = [one.text for one in secrets(Random(3), 1)]
FILLER = "Dzień dobry, piszę w sprawie zakupu w sklepie. "


@pytest.mark.parametrize("finder", find._FINDERS, ids=range(len(find._FINDERS)))
def test_what_is_not_worth_a_look_holds_nothing(finder) -> None:
    """For every way of writing, and for what surrounds it: the quick answer errs in one direction only."""
    for text in ALL + [text for _name, text in decoys(Random(3), 3)]:
        seen = look(f"Dzień dobry, {text} koniec").text
        assert finder.worth(seen.lower()) or not list(finder.find(seen)), text


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(ALL), st.integers(min_value=0, max_value=20_000))
def test_a_secret_is_found_wherever_it_stands_in_a_long_text(text: str, before: int) -> None:
    lead = (FILLER * (before // len(FILLER) + 1))[:before] + "\n"
    alone = find_secrets(f"\n{text}\n")
    found = find_secrets(f"{lead}{text}\n" + FILLER * 300)
    assert [(hit.kind, hit.start - before, hit.end - before, hit.value) for hit in found] == [
        (hit.kind, hit.start, hit.end, hit.value) for hit in alone
    ]


def test_a_secret_that_is_longer_than_a_window_is_taken_whole() -> None:
    key = "-----BEGIN PRIVATE KEY-----\n" + "MIIEvQIBADANBgkqh\n" * 900 + "-----END PRIVATE KEY-----"
    (hit,) = find_secrets(FILLER * 100 + key + FILLER * 400)
    assert hit.end - hit.start == len(key)


def test_all_cards_of_a_long_list_are_found() -> None:
    line = f"2026-11-03 14:30:05.123 INFO płatność {CARDS['visa']} przyjęta\n"
    assert len(find_secrets(line * 2_000)) == 2_000
