"""Small versions of `bench faults` and `bench durability`: nothing is lost, broken or left over."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from bench.faults import Saving, TakingIn, every_call, less_and_less_room
from bench.packing_kills import kill_packing
from tests.drafts.faults import failing
from wizard.bundle import pack


def test_whatever_call_fails_while_a_file_is_taken_in_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    tally = every_call(TakingIn(tmp_path / "a"), (errno.ENOSPC,))
    assert tally.wrong == []
    assert tally.told > 10


if os.name == "posix":  # Only there can a process be forked, or limit itself.

    def test_a_process_killed_while_it_packs_leaves_the_older_package_or_a_whole_one(tmp_path: Path) -> None:
        result = kill_packing(tmp_path, 12)
        assert result.wrong == []
        assert result.kills == 12

    def test_a_disk_that_gets_full_is_told_and_harms_nothing(tmp_path: Path) -> None:
        for kind in (Saving, TakingIn):
            tally = less_and_less_room(kind, tmp_path / kind.__name__, mounted=False)
            assert tally.wrong == []
            assert tally.told
            assert tally.done


def test_cleaned_copies_do_not_stay_because_one_call_failed(tmp_path: Path) -> None:
    for at in range(1, 40):
        with suppress(OSError), failing(at, errno.EIO) as faults, pack._workshop(tmp_path) as folder:
            (folder / "copy").write_bytes(b"x")
        assert list(tmp_path.iterdir()) == []
        if not faults.hit:
            return
    raise AssertionError("more calls than expected")
