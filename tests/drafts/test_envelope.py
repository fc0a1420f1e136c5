import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.drafts.envelope import Broken, Foreign, opened, sealed

DRAFT = {"id": "IR-7K2M9QX4B", "answers": {"what.message": "Przepraszamy, nie mogliśmy utworzyć faktury"}}


def test_what_was_sealed_is_opened_again():
    assert opened(sealed(DRAFT, 1)) == (1, DRAFT)


def test_a_file_laid_out_anew_is_still_whole():
    again = json.dumps(json.loads(sealed(DRAFT, 1)), indent=4, sort_keys=True).encode()
    assert opened(again) == (1, DRAFT)


@given(st.data())
def test_no_flipped_byte_changes_the_draft_unnoticed(data: st.DataObject):
    content = bytearray(sealed(DRAFT, 1))
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    with contextlib.suppress(Broken, Foreign):
        assert opened(bytes(content)) == (1, DRAFT)


@given(st.integers(0, 500))
def test_a_cut_off_file_is_broken(length: int):
    content = sealed(DRAFT, 1)
    cut = content[: min(length, len(content) - 3)]
    with pytest.raises(Broken):
        opened(cut)


@given(
    st.binary()
    | st.text().map(str.encode)
    | st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ).map(lambda value: json.dumps(value).encode())
)
def test_any_other_bytes_are_one_of_our_two_errors(content: bytes):
    with pytest.raises((Broken, Foreign)):
        opened(content)


def test_a_version_that_was_only_damaged_is_no_newer_program():
    with pytest.raises(Broken):
        opened(sealed(DRAFT, 1).replace(b'"schema_version": 1', b'"schema_version": 9'))
    assert opened(sealed(DRAFT, 9)) == (9, DRAFT)
