"""A system without a language of its own still gets Polish letters, and no warnings from Qt."""

from __future__ import annotations

import sys

import pytest

from wizard.commands.terminal import settle_locale

pytestmark = pytest.mark.usefixtures("on_linux")


@pytest.fixture
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.parametrize(
    "environment", [{}, {"LANG": "C"}, {"LC_ALL": "POSIX"}, {"LC_ALL": "C", "LANG": "pl_PL.UTF-8"}]
)
def test_a_bare_locale_becomes_utf_8(environment: dict[str, str]) -> None:
    settle_locale(environment)
    assert environment["LC_CTYPE"] == "C.UTF-8"
    assert "LC_ALL" not in environment


@pytest.mark.parametrize("environment", [{"LANG": "pl_PL.UTF-8"}, {"LC_ALL": "en_GB.UTF-8", "LANG": "C"}])
def test_a_chosen_one_is_left_alone(environment: dict[str, str]) -> None:
    before = dict(environment)
    settle_locale(environment)
    assert environment == before
