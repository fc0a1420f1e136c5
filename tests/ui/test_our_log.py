from __future__ import annotations

import logging

import pytest

from wizard.ui.our_log import begin_log


@pytest.fixture
def log(tmp_path):
    """Where the log is written; nothing listens any more afterwards."""
    ours = logging.getLogger("wizard")
    before = list(ours.handlers)
    yield begin_log(tmp_path / "log")
    for handler in [one for one in ours.handlers if one not in before]:
        ours.removeHandler(handler)
        handler.close()


def test_an_exception_is_written_without_its_words(log):
    try:
        raise ValueError("Anna Wisniewska typed this")
    except ValueError:
        logging.getLogger("wizard.test").exception("reading failed")
    written = log.read_text()
    assert "Anna" not in written
    assert "builtins.ValueError" in written
    assert "test_our_log.py" in written
    assert "test_an_exception_is_written_without_its_words" in written


def test_a_log_that_grew_too_long_begins_anew(tmp_path):
    folder = tmp_path / "log"
    folder.mkdir()
    (folder / "invoice-rescue.log").write_bytes(b"x" * 1_000_001)
    begin_log(folder)
    ours = logging.getLogger("wizard")
    ours.handlers[-1].close()
    ours.removeHandler(ours.handlers[-1])
    assert not (folder / "invoice-rescue.log").exists()
    assert (folder / "invoice-rescue.old.log").stat().st_size > 1_000_000


def test_without_a_place_for_it_there_is_none(tmp_path):
    (tmp_path / "file").write_text("")
    before = list(logging.getLogger("wizard").handlers)
    begin_log(tmp_path / "file")
    assert logging.getLogger("wizard").handlers == before
