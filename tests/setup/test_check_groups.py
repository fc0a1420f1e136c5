"""`dev.py test`: every group is run, and the summary tells how each ended."""

import sys
from pathlib import Path

from scripts.check_groups import ALL, Group, run_all

GOOD = Group("good", ("-c", "print('12 passed in 3 s')"))
BAD = Group("bad", ("-c", "import sys; print('broken'); sys.exit(4)"))
WORSE = Group("worse", ("-c", "import sys; sys.exit(9)"))


def summary(capfd):
    return capfd.readouterr().out.split("=== summary ===\n")[1].splitlines()


def run(*groups, root):
    return run_all(groups, Path(sys.executable), root, {})


def test_all_good(tmp_path, capfd):
    assert run(GOOD, root=tmp_path) == 0
    assert summary(capfd) == ["good          passed   12 passed in 3 s"]


def test_the_first_failure_gives_the_exit_code_and_the_others_still_run(tmp_path, capfd):
    assert run(BAD, WORSE, GOOD, root=tmp_path) == 4
    assert [line.split()[:2] for line in summary(capfd)] == [
        ["bad", "FAILED"],
        ["worse", "FAILED"],
        ["good", "passed"],
    ]


def test_what_needs_a_failed_group_is_not_run(tmp_path, capfd):
    late = Group("late", ("-c", "print('must not be seen')"), after="bad")
    assert run(BAD, late, root=tmp_path) == 4
    assert summary(capfd)[1] == "late          not run  bad failed"


def test_every_group_waits_for_one_that_comes_before_it():
    names = [group.name for group in ALL]
    assert len(set(names)) == len(names)
    assert all(not group.after or group.after in names[:place] for place, group in enumerate(ALL))
