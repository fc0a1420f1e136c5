import errno
from pathlib import Path

import pytest

from wizard.drafts.store import Store
from wizard.drafts.troubles import could_not_read, could_not_write
from wizard.errors import Trouble
from wizard.i18n import speaking

FOLDER = Path("/home/anna/cases")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "no room"),
        (errno.EDQUOT, "no room"),
        (errno.EACCES, "may not write"),
        (errno.EROFS, "may not write"),
        (errno.EIO, "Input/output error"),
    ],
    ids=lambda value: errno.errorcode[value] if isinstance(value, int) else "",
)
def test_every_failure_says_what_happened_where_what_to_do_and_what_is_safe(number: int, said: str):
    import os

    with speaking("en"):
        trouble = could_not_write(OSError(number, os.strerror(number)), FOLDER)
    assert said in trouble.happened
    assert str(FOLDER) in trouble.happened
    assert trouble.todo
    assert "untouched" in trouble.kept


def test_an_error_without_words_is_named_by_its_kind():
    with speaking("en"):
        assert "PermissionError" in could_not_read(PermissionError(), FOLDER).happened


def test_a_file_where_the_folder_should_be_is_a_trouble_and_not_a_crash(tmp_path: Path):
    (tmp_path / "cases").write_text("a file")
    with pytest.raises(Trouble) as trouble:
        Store(tmp_path / "cases").new()
    assert str(tmp_path / "cases") in trouble.value.sentences
    assert Store(tmp_path / "cases").listed() == ()
