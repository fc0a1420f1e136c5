"""Secrets as strangers write them are gone, what only looks like one stays; the whole corpus: `bench masking`."""

from random import Random

import pytest

from bench.masking import core_of, is_left
from bench.masking_strangers import innocents, strangers
from wizard.privacy.mask import Masker

KINDS = sorted({one.kind for one in strangers(Random(1), 1)})


@pytest.mark.parametrize("kind", KINDS)
def test_every_secret_is_gone_in_every_way_of_writing(kind: str) -> None:
    left = [
        f"{one.way}: {one.text!r} -> {masked!r}"
        for one in strangers(Random(20261128), 1)
        if one.kind == kind and is_left(core_of(one), masked := Masker().mask(one.text).text)
    ]
    assert left == []


def test_no_innocent_text_is_touched() -> None:
    touched = [
        (name, text, masked.text)
        for name, text in innocents(Random(20261128), 12)
        if (masked := Masker().mask(text)).masks
    ]
    assert touched == []


def test_masking_twice_changes_nothing() -> None:
    for one in strangers(Random(5), 1):
        once = Masker().mask(one.text).text
        assert Masker().mask(once).text == once, one.text
