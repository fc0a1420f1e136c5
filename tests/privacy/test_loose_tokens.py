"""Tokens as they come back: retyped, translated, quoted, in other brackets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.privacy.hit import SecretKind
from wizard.privacy.loose_tokens import find_tokens
from wizard.privacy.token import token_of


def read(text: str) -> list[tuple[str, str, int, bool]]:
    return [(text[one.start : one.end], one.kind.value, one.number, one.is_sure) for one in find_tokens(text)]


@pytest.mark.parametrize(
    ("written", "kind", "number"),
    [
        ("[card 1]", "card", 1),
        ("⟦card1⟧", "card", 1),
        ("[[CARD 1]]", "card", 1),
        ("?e-mail 1?", "e-mail", 1),
        ("=E2=9F=A6card 1=E2=9F=A7", "card", 1),
        ("âŸ¦card 2âŸ§", "card", 2),
        ("&#10214;card 1&#10215;", "card", 1),
        ("⟦account\n>> 1 …2874⟧", "account", 1),
        ("⟦account 1 ...2874⟧", "account", 1),
        ("⟦ksef token 3⟧", "ksef token", 3),
        ("{card\u00a0code 1}", "card code", 1),
        ("(adres e-mail 1)", "e-mail", 1),
        ("«rachunek nr 2»", "account", 2),
        ("[ukryte 1]", "hidden", 1),
    ],
)
def test_in_brackets_it_is_one_for_sure(written: str, kind: str, number: int) -> None:
    assert read(f"Co to {written}, proszę?") == [(written, kind, number, True)]


@pytest.mark.parametrize(
    ("text", "written", "kind", "number"),
    [
        ("Płacono kartą 2?", "kartą 2", "card", 2),
        ("(see card 1)", "card 1", "card", 1),
        ("the hasło 1.", "hasło 1", "password", 1),
        ("pisano o karcie 1", "karcie 1", "card", 1),
        ("na koncie 2", "koncie 2", "account", 2),
        ("telefonu nr 1", "telefonu nr 1", "telephone", 1),
    ],
)
def test_without_brackets_it_may_be_one(text: str, written: str, kind: str, number: int) -> None:
    assert read(text) == [(written, kind, number, False)]


@pytest.mark.parametrize("text", ["discard 1", "card 1234567", "a card", "mail", "zamówienie 1", "4 karty"])
def test_other_words_are_none(text: str) -> None:
    assert read(text) == []


def test_digits_name_one_whose_number_got_lost() -> None:
    [one] = find_tokens("rachunek …2874")
    assert (one.kind, one.number, one.label, one.is_sure) == (SecretKind.ACCOUNT, 0, "2874", True)


@given(
    st.sampled_from(SecretKind),
    st.integers(1, 9999),
    st.sampled_from(["", "2874", "7"]),
    st.text(max_size=30),
    st.text(max_size=30),
)
def test_every_token_of_ours_is_read_whole(
    kind: SecretKind, number: int, label: str, before: str, after: str
) -> None:
    token = token_of(kind, number, label)
    text = f"{before} {token} {after}"
    assert any(
        text[one.start : one.end] == token and (one.kind, one.number, one.is_sure) == (kind, number, True)
        for one in find_tokens(text)
    )
