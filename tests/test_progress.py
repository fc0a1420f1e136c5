import pytest

from wizard.errors import Cancelled
from wizard.progress import Progress, Stop, quiet


def test_nobody_watches():
    watch: Progress = quiet
    assert watch(1, 2, "reading") is None


def test_a_stop_that_was_asked_for_ends_the_work():
    stop = Stop()
    stop.check()
    assert not stop.asked
    stop.ask()
    assert stop.asked
    with pytest.raises(Cancelled):
        stop.check()
