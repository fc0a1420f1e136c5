from wizard.bundle.pace import Pace


def test_tells_at_most_ten_times_a_second():
    told, now = [], [0.0]
    pace = Pace(lambda *step: told.append(step), 1000, time_of=lambda: now[0])
    pace.begin("Writing")
    for _chunk in range(1000):
        now[0] += 0.001
        pace.add(1)
    pace.finish()
    assert 10 <= len(told) <= 12
    assert told[0] == (0, 1000, "Writing")
    assert told[-1] == (1000, 1000, "Writing")


def test_never_says_more_than_all():
    told = []
    pace = Pace(lambda *step: told.append(step), 5)
    pace.add(50)
    pace.finish()
    assert max(done for done, _total, _what in told) == 5


def test_nothing_to_do_is_done():
    told = []
    Pace(lambda *step: told.append(step), 0).finish()
    assert told == [(1, 1, "")]
