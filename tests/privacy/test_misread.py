"""Letters that are digits become digits, words stay words."""

import pytest

from wizard.privacy.find import find_secrets
from wizard.privacy.hit import SecretKind
from wizard.privacy.misread import with_at, with_digits


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("PLO7 2660 9429", "PL07 2660 9429"),
        ("IBAN DEl8 1439 0657", "IBAN DE18 1439 0657"),
        ("PLOY 9821 7919 8641 0927 2852 1702", "PL09 9821 7919 8641 0927 2852 1702"),
        ("NR K7 2026 1111 2222", "NR K7 2026 1111 2222"),
        ("4l11 1111 1111 1111", "4111 1111 1111 1111"),
        ("411111l11111I1O1", "4111111111111101"),
        ("44O5l40l359", "44051401359"),
        ("B2B solo Ilos 2026", "B2B solo Ilos 2026"),
        ("FV/2026/11/00473", "FV/2026/11/00473"),
        ("SO/12 ZS 20", "SO/12 ZS 20"),
        ("", ""),
    ],
)
def test_digits(read: str, meant: str) -> None:
    assert with_digits(read) == meant
    assert len(with_digits(read)) == len(read)


@pytest.mark.parametrize(
    "text",
    [
        "E-mail: zofia_lisQ©wp.pl",
        "j.nowakQo2.pl",
        "m.wisniewski84©gmail.com",
        "kasia +sklep©o2.pl",
        "Kontakt j.nowakGinteria.pl",
        "anna(a)gmail.com",
        "j.nowak@interia.p!",
    ],
)
def test_an_address_is_found_whatever_its_sign_was_taken_for(text: str) -> None:
    at = with_at(text)
    assert len(at) == len(text)
    assert [hit.kind for hit in find_secrets(at)] == [SecretKind.EMAIL]


@pytest.mark.parametrize(
    "text",
    [
        "DuckDuckGo.com",
        "MyGoods.pl",
        "kodQR.pl",
        "© 2026 Sklep.pl",
        "Copyright©sklep.pl",
        "Faktura (a) 12.pl",
    ],
)
def test_a_name_that_holds_a_capital_is_no_address(text: str) -> None:
    assert with_at(text) == text
