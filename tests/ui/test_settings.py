from __future__ import annotations

import pytest

from wizard.ui.settings import FILE, Settings, read_settings, write_settings


def test_what_is_written_is_read(tmp_path):
    kept = Settings(language="en", scheme="dark", width=1000, height=700)
    write_settings(tmp_path / "new", kept)
    assert read_settings(tmp_path / "new") == kept


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'"dark"', b"\xff\xfe", b'{"scheme": 3, "width": "wide", "language": null, "x": 1}'],
    ids=["empty", "cut", "list", "text", "no text", "wrong kinds"],
)
def test_what_cannot_be_read_is_as_it_comes(tmp_path, content):
    (tmp_path / FILE).write_bytes(content)
    assert read_settings(tmp_path) == Settings()


def test_one_wrong_setting_does_not_take_the_others(tmp_path):
    (tmp_path / FILE).write_text('{"scheme": "dark", "width": "wide"}')
    assert read_settings(tmp_path) == Settings(scheme="dark")


def test_a_folder_that_cannot_be_written_into_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("")
    write_settings(tmp_path / "file", Settings(scheme="dark"))
    assert read_settings(tmp_path / "file") == Settings()
