"""The final sweep finds what must not leave, says where, and never what."""

from pathlib import Path

import pytest

from tests.privacy.secrets import CARDS, DECOYS, NRB, PESEL
from tests.sandbox import hostile
from wizard.privacy.hit import SecretKind
from wizard.privacy.sweep import Hidden, Leak, sweep_file, sweep_text
from wizard.privacy.unseen import unseen_in
from wizard.sandbox.refusal import CouldNotOpen


def test_a_secret_in_a_text_is_found_with_its_line() -> None:
    (leak,) = sweep_text("message.txt", f"Dzień dobry,\nkarta {CARDS['visa']}\n")
    assert leak == Leak("message.txt", "line 2", SecretKind.CARD)
    assert leak.what == "card number"
    assert CARDS["visa"] not in repr(leak)


def test_a_secret_in_a_name_is_found() -> None:
    assert [leak.where for leak in sweep_text(f"01-{PESEL}.txt", "nic")] == ["its name"]


def test_what_a_person_may_keep_does_not_stop_a_package() -> None:
    assert sweep_text("a.txt", f"na {NRB}\n" + "\n".join(DECOYS.values())) == ()


def test_pictures_inside_a_page_are_no_text() -> None:
    page = f'<img src="data:image/png;base64,{CARDS["visa"]}"> {CARDS["amex"]}'
    assert len(sweep_text("index.html", page)) == 1


def test_a_secret_on_a_page_of_a_pdf_is_found(tmp_path: Path) -> None:
    path = hostile.put(tmp_path, "a.pdf", hostile.text_pdf([f"Karta {CARDS['visa']}"]))
    assert sweep_file(path, "01-receipt.pdf") == (Leak("01-receipt.pdf", "page 1", SecretKind.CARD),)


def test_a_pdf_that_can_not_be_read_does_not_pass(tmp_path: Path) -> None:
    with pytest.raises(CouldNotOpen):
        sweep_file(hostile.put(tmp_path, "a.pdf", hostile.locked_pdf()))


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.png", hostile.png()[:33] + hostile.chunk(b"tEXt", b"a\0b") + hostile.png()[33:], "tEXt"),
        ("a.png", hostile.png() + b"x", "after the end"),
        ("a.jpg", b"\xff\xd8\xff\xe1\0\4ab\xff\xda\0\2\xff\xd9", "APP1"),
        ("a.jpg", b"\xff\xd8\xff\xfe\0\4ab\xff\xda\0\2\xff\xd9x", "comment"),
        ("a.pdf", hostile.text_pdf(["x"], extra=b"/OpenAction << /S /JavaScript >>"), "OpenAction"),
    ],
)
def test_what_a_picture_carries_unseen_is_found(tmp_path: Path, name: str, content: bytes, what: str) -> None:
    found = sweep_file(hostile.put(tmp_path, name, content))
    assert any(isinstance(each, Hidden) and what in each.what for each in found)


def test_a_plain_picture_carries_nothing() -> None:
    assert unseen_in(hostile.png()) == ()
