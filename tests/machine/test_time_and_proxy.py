"""The clock against files, and proxies without their passwords."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

import pytest

from wizard.machine.time_and_proxy import minutes_behind, proxy_of, without_credentials

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)


def written(path, **ago):
    path.write_text("x")
    at = (NOW - timedelta(**ago)).timestamp()
    os.utime(path, (at, at))
    return path


@pytest.mark.parametrize(
    ("minutes", "behind"),
    [(0, 0), (10, 0), (-4, 4), (-5, 5), (-90, 90), (-60 * 24 * 365, 525_600), (-60 * 24 * 800, None)],
    ids=[
        "just now",
        "before",
        "4 ahead",
        "5 ahead",
        "90 ahead",
        "a year ahead",
        "two years ahead: not believed",
    ],
)
def test_the_newest_file_decides(tmp_path, minutes, behind):
    assert minutes_behind(NOW, [written(tmp_path / "a", minutes=minutes)]) == behind


def test_files_in_a_folder_count(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    written(folder / "old", days=3)
    written(folder / "new", minutes=-30)
    os.utime(folder, (NOW.timestamp() - 9, NOW.timestamp() - 9))
    assert minutes_behind(NOW, [folder]) == 30


def test_without_files_nobody_can_tell(tmp_path):
    assert minutes_behind(NOW, []) is None
    assert minutes_behind(NOW, [tmp_path / "nothing there"]) is None


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("http://proxy.example:8080", "proxy.example:8080"),
        ("http://anna:tajne@proxy.example:8080/", "proxy.example:8080"),
        ("anna:tajne@proxy.example:3128", "proxy.example:3128"),
        ("proxy.example", "proxy.example"),
        ("http=a.example:80;https=b.example:81", "a.example:80"),
        ("http://wpad.example/proxy.pac?user=anna", "http://wpad.example/proxy.pac"),
        ("http://[::1", ""),
        ("", ""),
        ("http://proxy.example:port", ""),
    ],
)
def test_a_proxy_is_shown_without_name_and_password(address, shown):
    assert without_credentials(address) == shown


def test_the_proxy_for_secure_pages_comes_first():
    assert proxy_of({"http": "http://a:1", "https": "http://b:2"}) == "b:2"
    assert proxy_of({"no": "localhost"}) == "none"
    assert proxy_of({}) == "none"
