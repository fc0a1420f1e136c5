"""Where a profile is looked for that nobody named."""

from __future__ import annotations

import sys

from wizard.knowledge import profile_place
from wizard.knowledge.profile_place import profile_beside


def test_the_app_comes_without_one():
    assert profile_beside() is None


def test_beside_the_packaged_app(tmp_path, monkeypatch):
    (tmp_path / "profile.toml").write_text("format = 1")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "invoice-rescue"))
    assert profile_beside() is None, "from source the interpreter's folder is nobody's"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert profile_beside() == tmp_path / "profile.toml"


def test_among_the_resources(tmp_path, monkeypatch):
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "profile.toml").write_text("format = 1")
    monkeypatch.setattr(profile_place, "path_of", lambda name: tmp_path / name)
    assert profile_beside() == tmp_path / "profiles" / "profile.toml"
