"""What every test starts from: nobody's real data, nobody's real display, the source's language."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from wizard import i18n, paths

# Before Qt is loaded by anybody. A display is used only by tests that start one of their own.
if sys.platform.startswith("linux") and not os.environ.get("SHOW_TESTS"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

# The same examples every time, and no clock: what fails, fails for everybody. Another search is
# `python3 dev.py test --hypothesis-profile=default`.
settings.register_profile(
    "repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("repeatable")

# A wait is for a condition and ends when it holds: on a busy machine it may take long, and costs nothing elsewhere.
for _wait in (QtBot.waitUntil, QtBot.waitSignal):
    _wait.__kwdefaults__["timeout"] = 60_000


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Cases and settings go into a folder of this test's own."""
    folder = tmp_path / "data of this test"
    monkeypatch.setenv(paths.DATA_VARIABLE, str(folder))
    return folder


@pytest.fixture(autouse=True)
def source_language() -> Iterator[None]:
    """English, unless a test speaks another language itself."""
    with i18n.speaking("en"):
        yield
