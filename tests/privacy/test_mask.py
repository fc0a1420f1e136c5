"""Masked texts hold no secret, say what stood where, and are not masked twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.privacy.secrets import CARDS, KSEF_TOKEN, NRB, PESEL
from wizard.privacy.find import find_secrets
from wizard.privacy.hit import SecretKind, name_of
from wizard.privacy.mask import Masker, mark_of, total

PIECES = [
    *CARDS.values(), NRB, f"PL{NRB}", PESEL, KSEF_TOKEN, "CVV 123", "cvv", "hasło:", "kotek", "password=", '"', "'", "\\", " ", "\n",
    "SESSION=0", "SESSION", "=", "Bearer", "Authorization:", "Cookie: a=b", "⟦card 1⟧", "⟦", "⟧", "⟦card", "…2874⟧", "token", "4111 1111",
    "1111 1111", "12/27", "123", "%20", "&#52;", "\\u0034", "\u200b", "\u00a0", "<td>", "type=password", "value=x", "://u:p@h", "\ue000",
]  # fmt: skip


def test_equal_secrets_get_equal_tokens_across_texts() -> None:
    masker = Masker()
    visa, other = CARDS["visa"], CARDS["mastercard"]
    assert masker.mask(f"karta {visa}").text == "karta ⟦card 1⟧"
    assert (
        masker.mask(f"{other}, {visa[:4]} {visa[4:8]} {visa[8:12]} {visa[12:]}").text == "⟦card 2⟧, ⟦card 1⟧"
    )


def test_an_account_keeps_its_last_four_digits() -> None:
    assert Masker().mask(f"na {NRB}.").text == f"na ⟦account 1 …{NRB[-4:]}⟧."


def test_the_masks_are_counted() -> None:
    masked = Masker().mask(f"{PESEL} i jeszcze raz {PESEL}, CVV 123")
    assert total(masked.masks) == {SecretKind.PESEL: 2, SecretKind.CARD_CODE: 1}


def test_what_is_kept_stays_and_what_must_go_goes() -> None:
    masker = Masker(keep=(f"PL {NRB}", CARDS["visa"]))
    assert masker.mask(f"{NRB} {CARDS['visa']}").text == f"{NRB} ⟦card 1⟧"


def test_no_token_is_made_from_the_secret() -> None:
    texts = {Masker().mask(digits).text for digits in CARDS.values()}
    assert texts == {"⟦card 1⟧"}


def test_a_hit_never_shows_its_secret() -> None:
    (hit,) = find_secrets(CARDS["visa"])
    assert CARDS["visa"] not in repr(hit)


def test_every_kind_has_a_name_for_people() -> None:
    assert len({name_of(kind) for kind in SecretKind}) == len(SecretKind)


def test_a_password_that_one_text_names_goes_from_the_next_one_too() -> None:
    masker = Masker()
    assert masker.mask("hasło: Kotek2024").text == "hasło: ⟦password 1⟧"
    assert masker.mask("AKOT:KOTEK2024B, potem kotek2024.").text == "AKOT:⟦password 1⟧B, potem ⟦password 1⟧."


def test_a_password_that_is_a_word_leaves_the_word_alone() -> None:
    masker = Masker()
    masker.mask("hasło: faktura")
    assert masker.mask("Proszę o fakturę: faktura VAT").text == "Proszę o fakturę: faktura VAT"


def test_what_the_person_unticked_stays_in_every_way_of_writing() -> None:
    (hit,) = find_secrets("jan@firma.pl")
    masker = Masker(unticked=(mark_of(hit),))
    assert masker.mask("JAN@firma.pl i anna@firma.pl").text == "JAN@firma.pl i ⟦e-mail 1⟧"


def test_no_mark_holds_a_whole_card() -> None:
    (hit,) = find_secrets(CARDS["visa"] + "1127")
    assert mark_of(hit) == f"card:{CARDS['visa'][-4:]}"


def test_what_must_go_goes_though_it_is_unticked() -> None:
    (hit,) = find_secrets(CARDS["visa"])
    assert CARDS["visa"] not in Masker(unticked=(mark_of(hit),)).mask(CARDS["visa"]).text


@pytest.mark.parametrize(
    "text",
    ["Kowalska", "pani KOWALSKA,", "Kowal\u00adska", "(kowalska)", "Ewa\nKowalska", "Ewa  Kowalska"],
)
def test_a_word_of_the_persons_own_goes_however_it_is_written(text: str) -> None:
    masked = Masker(words=("Kowalska", "Ewa Kowalska")).mask(text)
    assert "kowalska" not in masked.text.casefold()
    assert "ewa" not in masked.text.casefold()
    assert [mask.kind for mask in masked.masks] == [SecretKind.WORD]


def test_own_words_and_secrets_stand_side_by_side() -> None:
    text = f"Kowalska {CARDS['visa']} Kowalska"
    assert Masker(words=("kowalska", "card")).mask(text).text == "⟦hidden 1⟧ ⟦card 1⟧ ⟦hidden 1⟧"


@given(st.text(alphabet="Kowal ska\n\u00ad⟦⟧1", max_size=60))
def test_masking_own_words_ends_and_is_done_once(text: str) -> None:
    once = Masker(words=("kowal", "a s")).mask(text).text
    assert Masker(words=("kowal", "a s")).mask(once).text == once


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_masking_twice_changes_nothing(text: str) -> None:
    once = Masker().mask(text).text
    assert Masker().mask(once).text == once


@given(st.text(max_size=200))
def test_any_text_can_be_masked_and_masked_again(text: str) -> None:
    once = Masker().mask(text).text
    assert Masker().mask(once).text == once


@given(
    st.sampled_from(sorted(CARDS.values())),
    st.text(alphabet="ab .,;\n", max_size=8),
    st.text(alphabet="ab .,;\n", max_size=8),
)
def test_no_card_is_left(digits: str, before: str, after: str) -> None:
    assert digits not in Masker().mask(before + digits + after).text
