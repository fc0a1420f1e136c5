"""`open`: the window gets the files and what opens them; what can't be read is said before there is a window."""

from __future__ import annotations

from pathlib import Path

import pyrage
import pytest


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch):
    from wizard import app

    seen: list[app.Options] = []

    def start(options: app.Options) -> int:
        seen.append(options)
        return 0

    monkeypatch.setattr(app, "main", start)
    return seen


def test_the_window_gets_every_part(say, started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.zip", "b.zip"):
        (tmp_path / name).write_bytes(b"x")
    assert say("open", "a.zip", "b.zip")[0] == 0
    assert started[0].shown == (tmp_path / "a.zip", tmp_path / "b.zip")
    assert started[0].opener is None


def test_the_key_comes_along(say, started, tmp_path: Path):
    (tmp_path / "a.zip.age").write_bytes(b"x")
    identity = str(pyrage.x25519.Identity.generate())
    (tmp_path / "key.txt").write_text(identity, encoding="utf-8")
    assert say("open", tmp_path / "a.zip.age", "--identity", tmp_path / "key.txt")[0] == 0
    assert started[0].opener.identity == identity


def test_a_file_that_is_not_there_opens_no_window(say, started, tmp_path: Path):
    code, out, err = say("open", tmp_path / "none.zip")
    assert (code, out, started) == (3, "", [])
    assert "none.zip" in err


def test_without_a_file_it_says_what_is_missing(say, started):
    code, _out, err = say("open")
    assert (code, started) == (2, [])
    assert "FILE.zip" in err
