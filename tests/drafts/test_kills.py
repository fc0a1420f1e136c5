from pathlib import Path

from bench.durability import FORKS, kill_often


def test_a_process_killed_while_it_saves_loses_nothing_that_it_called_saved(tmp_path: Path):
    result = kill_often(tmp_path / "cases", kills=30 if FORKS else 5)
    assert (result.lost, result.broken) == (0, 0)
    assert result.acknowledged >= result.kills
