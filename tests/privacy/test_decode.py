"""Polish text is read whatever program wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.privacy.decode import decode, looks_like_text

TEXT = "Zażółć gęślą jaźń. Płatność za zamówienie: „Księgarnia”, 12,50 zł. ŻÓŁĆ ŚĄŹ"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1250", "iso-8859-2", "cp852", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_polish_is_read_in_every_encoding(encoding: str) -> None:
    text = TEXT if encoding not in ("iso-8859-2", "cp852") else TEXT.replace("„", '"').replace("”", '"')
    data = text.encode(encoding)
    assert looks_like_text(data)
    assert decode(data).text == text


def test_a_text_that_was_cut_in_a_letter_is_utf_8_still() -> None:
    assert decode("ż".encode()[:1].join([b"abc ", b""])).text.startswith("abc ")
    assert decode("Płatność".encode()[:-1]).encoding == "utf-8"


@pytest.mark.parametrize("data", [b"\0\1\2\3" * 20, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"])
def test_what_is_no_text_is_known(data: bytes) -> None:
    assert not looks_like_text(data)


@given(st.binary(max_size=300))
def test_anything_can_be_decoded(data: bytes) -> None:
    assert isinstance(decode(data).text, str)


@given(st.text(max_size=100))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    data = text.encode()
    if decode(data).encoding == "utf-8":
        assert decode(data).text == text
