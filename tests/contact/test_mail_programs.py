from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.contact.desktop import Desktop
from wizard.contact import mail_programs
from wizard.contact.interface import Letter
from wizard.contact.mail_programs import write_with_attachment

LETTER = Letter(
    channel="email",
    subject="Prośba o fakturę,\n'pilne' [IR-7K2M9QX4B]",
    body="Dzień dobry,\n\nproszę o 'fakturę', a='b', zażółć.",
)


@pytest.fixture(autouse=True)
def _linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "Moje pliki, żółte"
    folder.mkdir()
    path = folder / "paczka 'łąka', 1.zip"
    path.write_bytes(b"PK")
    return path


def test_xdg_email_gets_the_message_and_the_file_each_as_one_argument(
    desktop: Desktop, package: Path
) -> None:
    desktop.has("xdg-email")
    assert write_with_attachment(LETTER, package, "faktury@example.com")
    assert desktop.call("xdg-email")[0] == [
        "--utf8",
        "--subject",
        "Prośba o fakturę, 'pilne' [IR-7K2M9QX4B]",
        "--body",
        LETTER.body,
        "--attach",
        str(package),
        "faktury@example.com",
    ]


def test_an_address_is_never_an_option(desktop: Desktop, package: Path) -> None:
    desktop.has("xdg-email")
    assert write_with_attachment(LETTER, package, "--attach /etc/passwd")
    assert desktop.call("xdg-email")[0][-1] == "attach /etc/passwd"


def test_thunderbird_is_asked_first_because_it_keeps_the_attachment(desktop: Desktop, package: Path) -> None:
    desktop.has("thunderbird")
    desktop.has("xdg-email")
    assert write_with_attachment(LETTER, package, "faktury@example.com")
    option, composed = desktop.call("thunderbird")[0]
    assert option == "-compose"
    fields = dict(part.split("='", 1) for part in composed.removesuffix("'").split("',"))
    assert fields["to"] == "faktury@example.com"
    assert fields["subject"] == "Prośba o fakturę, ’pilne’ [IR-7K2M9QX4B]"
    assert fields["body"] == LETTER.body.replace("'", "’")
    assert fields["attachment"] == package.as_uri().replace("'", "%27").replace(",", "%2C")
    assert not desktop.called("xdg-email")


def test_nothing_there_or_nothing_done_is_no_error(desktop: Desktop, package: Path) -> None:
    assert not write_with_attachment(LETTER, package)
    desktop.has("xdg-email", exit_code=3)
    assert not write_with_attachment(LETTER, package)


def test_no_program_is_asked_for_a_package_that_is_gone(desktop: Desktop, tmp_path: Path) -> None:
    desktop.has("xdg-email")
    assert not write_with_attachment(LETTER, tmp_path / "gone.zip")
    assert not desktop.called("xdg-email")


def test_the_program_gets_the_environment_that_we_were_started_in(
    desktop: Desktop, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", "/opt/app/_internal", raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/app/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    for program in ("xdg-email", "thunderbird"):
        desktop.has(program)
        assert write_with_attachment(LETTER, package)
        assert desktop.call(program)[1] == {"LD_LIBRARY_PATH": "/usr/local/lib"}


def test_mail_on_macos_takes_the_file(
    desktop: Desktop, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(mail_programs, "_MACOS_MAIL", str(tmp_path))
    desktop.has("open")
    assert write_with_attachment(LETTER, package)
    assert desktop.call("open")[0] == ["-a", "Mail", str(package)]
