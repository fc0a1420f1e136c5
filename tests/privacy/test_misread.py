"""Letters that are digits become digits, words stay words."""

import pytest

from wizard.privacy.misread import with_digits


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
