from datetime import datetime, timedelta, timezone

from wizard import clock


def test_the_clock_has_a_zone_and_whole_seconds():
    assert clock.now().tzinfo is not None
    assert clock.now().microsecond == 0
    assert clock.today() == clock.now().date()


def test_it_stands_still_inside_the_block_only():
    moment = datetime(2026, 11, 3, 23, 59, 59, 5, tzinfo=timezone(timedelta(hours=1)))
    with clock.fixed(moment):
        assert clock.now() == moment.replace(microsecond=0)
        assert clock.today() == moment.date()
        with clock.fixed(datetime(2020, 1, 1)):
            assert clock.now().tzinfo is not None
            assert clock.today().year == 2020
        assert clock.today() == moment.date()
    assert clock.now() > moment
