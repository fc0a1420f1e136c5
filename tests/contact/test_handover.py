from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wizard.contact.handover import MOST_OF_A_MAILTO, eml, mailto, save_draft
from wizard.contact.interface import Letter
from wizard.i18n import speaking

LETTER = Letter(
    channel="email",
    subject="Prośba o wystawienie faktury, zamówienie ZAM/1 & 2 [IR-7K2M9QX4B]",
    body="Szanowni Państwo!\n\nProszę o wystawienie faktury – 100 % płatności przyjęto.\n\nZ poważaniem\nŻaneta Łęcka",
)


def fields(address: str) -> dict[str, str]:
    return {
        name: values[0] for name, values in parse_qs(urlsplit(address).query, strict_parsing=True).items()
    }


def test_subject_and_beginning_survive_the_percent_signs() -> None:
    with speaking("pl"):
        address = mailto(LETTER, "faktury+pl@example.com")
    assert unquote(urlsplit(address).path) == "faktury+pl@example.com"
    assert fields(address)["subject"] == LETTER.subject
    assert fields(address)["body"].startswith("Szanowni Państwo!\r\n\r\nProszę o wystawienie faktury – 100 %")
    assert "schowku" in fields(address)["body"]


def test_spaces_are_never_plus_signs() -> None:
    assert "+" not in mailto(LETTER)


def test_a_line_break_in_an_address_makes_no_header() -> None:
    address = mailto(LETTER, "a@example.com\r\nBcc: b@example.com")
    assert "%0D" not in urlsplit(address).path
    assert "\n" not in address


def test_without_an_address_the_person_fills_it_in() -> None:
    assert mailto(LETTER).startswith("mailto:?subject=")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.text(st.characters(blacklist_categories=("Cs",)), max_size=400),
    st.text(st.sampled_from("ąęłżć \nabc%&?#"), max_size=5000),
)
def test_never_longer_than_mail_programs_take(subject: str, body: str) -> None:
    address = mailto(Letter(channel="email", subject=subject, body=body), "faktury@example.com")
    assert len(address) <= MOST_OF_A_MAILTO
    assert address.isascii()
    assert "clipboard" in fields(address)["body"]


def test_a_draft_file_holds_text_and_package(tmp_path: Path) -> None:
    package = tmp_path / "IR-7K2M9QX4B.zip"
    package.write_bytes(b"PK\x03\x04zip")
    draft = eml(LETTER, [package], "faktury@example.com")
    read = message_from_bytes(draft, policy=policy.default)
    assert read["X-Unsent"] == "1"
    assert read["To"] == "faktury@example.com"
    assert read["Subject"] == LETTER.subject
    body = read.get_body()
    assert body is not None
    assert body.get_content().splitlines() == LETTER.body.splitlines()
    (attached,) = read.iter_attachments()
    assert attached.get_filename() == "IR-7K2M9QX4B.zip"
    assert attached.get_content() == b"PK\x03\x04zip"
    assert b"\r\n" in draft


def test_a_missing_package_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"gone\.zip"):
        eml(LETTER, [tmp_path / "gone.zip"])


def test_a_draft_lies_beside_the_package_and_has_it_inside(tmp_path: Path) -> None:
    package = tmp_path / "IR-7K2M9QX4B.zip"
    package.write_bytes(b"PK\x03\x04 package")
    draft = save_draft(LETTER, package, "faktury@example.com")
    assert draft == tmp_path / "IR-7K2M9QX4B.eml"
    read = message_from_bytes(draft.read_bytes(), policy=policy.default)
    assert read["X-Unsent"] == "1"
    assert read["To"] == "faktury@example.com"
    (attached,) = read.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == (package.name, package.read_bytes())


def test_a_draft_that_can_t_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        save_draft(LETTER, tmp_path / "gone.zip")
    assert not list(tmp_path.iterdir())
