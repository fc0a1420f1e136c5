from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.contact.desktop import Desktop
from wizard.contact import external
from wizard.contact.external import (
    open_address,
    open_file,
    open_folder,
    open_mail,
    outside_environment,
    show_in_folder,
)

pytestmark = pytest.mark.usefixtures("_linux")


@pytest.fixture
def _linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "Moje pliki, żółte"
    folder.mkdir()
    path = folder / "paczka 'łąka', 1.zip"
    path.touch()
    return path


def test_the_file_manager_is_asked_to_mark_the_file(desktop: Desktop, package: Path) -> None:
    desktop.has("dbus-send")
    desktop.has("xdg-open")
    assert show_in_folder(package)
    arguments, _env = desktop.call("dbus-send")
    assert "org.freedesktop.FileManager1.ShowItems" in arguments
    (items,) = [one for one in arguments if one.startswith("array:string:")]
    assert items.removeprefix("array:string:") == package.as_uri().replace("'", "%27")
    assert "," not in items
    assert not desktop.called("xdg-open")


def test_gdbus_where_there_is_no_dbus_send(desktop: Desktop, package: Path) -> None:
    desktop.has("gdbus")
    assert show_in_folder(package)
    arguments, _env = desktop.call("gdbus")
    assert f"['{package.as_uri().replace(chr(39), '%27').replace(',', '%2C')}']" in arguments


def test_the_folder_is_opened_where_no_file_manager_answers(desktop: Desktop, package: Path) -> None:
    desktop.has("dbus-send", exit_code=1)
    desktop.has("gdbus", exit_code=1)
    desktop.has("xdg-open")
    assert show_in_folder(package)
    assert desktop.call("xdg-open")[0] == [str(package.parent)]


def test_no_program_at_all_is_no_error(desktop: Desktop, package: Path) -> None:
    assert not show_in_folder(package)
    assert not open_folder(package.parent)
    assert not open_address("https://example.com")
    assert not open_mail("mailto:a@example.com")


def test_a_file_is_opened_in_the_program_for_it(desktop: Desktop, package: Path) -> None:
    desktop.has("xdg-open")
    assert open_file(package)
    assert desktop.call("xdg-open")[0] == [str(package)]
    assert not open_file(package.with_suffix(".gone"))


def test_a_program_that_can_t_be_started_is_no_error(desktop: Desktop) -> None:
    program = desktop.folder / "xdg-open"
    program.write_text("#!/nowhere/at/all\n")
    program.chmod(0o755)
    assert not open_address("https://example.com")


def test_addresses_and_mails_are_opened_as_they_are(desktop: Desktop) -> None:
    desktop.has("xdg-open")
    mail = "mailto:a@example.com?subject=Pro%C5%9Bba%20o&body=x%0D%0Ay"
    assert open_mail(mail)
    assert desktop.call("xdg-open")[0] == [mail]


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "--help", "mailto:a@example.com", ""]
)
def test_only_web_addresses_are_opened_as_such(desktop: Desktop, address: str) -> None:
    desktop.has("xdg-open")
    assert not open_address(address)


def test_only_mail_is_opened_as_mail(desktop: Desktop) -> None:
    desktop.has("xdg-open")
    assert not open_mail("https://example.com")


def test_macos(desktop: Desktop, package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    desktop.has("open")
    assert show_in_folder(package)
    assert desktop.call("open")[0] == ["-R", str(package)]


def test_windows(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(external, "_start", lambda command: not started.append(command))
    assert show_in_folder(package)
    assert started == [f'explorer /select,"{package}"']


def test_a_frozen_app_gives_back_the_environment_it_was_started_in(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", "/opt/app/_internal", raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/app/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/opt/app/_internal/PySide6/Qt/plugins")
    monkeypatch.setenv("_PYI_ARCHIVE_FILE", "/opt/app/app")
    desktop.has("xdg-open")
    assert open_address("https://example.com")
    assert desktop.call("xdg-open")[1] == {"LD_LIBRARY_PATH": "/usr/local/lib"}


@pytest.mark.parametrize(
    ("before", "frozen", "after"),
    [
        pytest.param({"LD_LIBRARY_PATH": "/app", "A": "1"}, True, {"A": "1"}, id="there was none"),
        pytest.param(
            {"LD_LIBRARY_PATH": "/app", "LD_LIBRARY_PATH_ORIG": ""}, True, {}, id="there was an empty one"
        ),
        pytest.param({"LD_LIBRARY_PATH": "/mine"}, False, {"LD_LIBRARY_PATH": "/mine"}, id="from source"),
        pytest.param(
            {"QT_PLUGIN_PATH": "/usr/qt"}, True, {"QT_PLUGIN_PATH": "/usr/qt"}, id="the person's own"
        ),
    ],
)
def test_environment(before: dict[str, str], frozen: bool, after: dict[str, str]) -> None:
    assert outside_environment(before, frozen=frozen) == after
