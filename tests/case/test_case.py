from datetime import UTC, date, datetime

import pytest
from pydantic import ValidationError

from wizard.case.case import Case, Order, Payment, What, started_now
from wizard.case.choices import Where
from wizard.case.dates import Moment
from wizard.case.outcome import Trial, TrialResult

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
CASE = started_now("IR-222222222", NOW)


def test_dated_rules_are_judged_on_the_day_of_the_order_else_of_the_payment_else_of_the_message():
    order, payment = Order(placed_on=date(2026, 1, 1)), Payment(paid_on=date(2026, 1, 2))
    what = What(when=Moment(day=date(2026, 1, 3)))
    for given, day in [
        ({"order": order, "payment": payment, "what": what}, 1),
        ({"payment": payment, "what": what}, 2),
        ({"what": what}, 3),
    ]:
        sold_on = CASE.model_copy(update=given).sold_on
        assert sold_on is not None
        assert sold_on.day == day
    assert CASE.sold_on is None


def test_attempts_are_those_told_and_every_try_since_that_paid():
    trials = (
        Trial(check="P01", at=NOW, result=TrialResult.TRIED, pays=True),
        Trial(check="S01", at=NOW, result=TrialResult.NOT_FIXED),
    )
    assert CASE.attempts == 0
    assert CASE.model_copy(update={"what": What(attempts=2), "trials": trials}).attempts == 3


def test_a_case_is_frozen_and_refuses_misspelt_fields():
    with pytest.raises(ValidationError):
        CASE.what.message = "x"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Case.model_validate({"id": "IR-222222222", "started": NOW, "waht": {}})


def test_a_case_survives_json():
    case = CASE.model_copy(update={"what": What(where=Where.SHOP, when=Moment(day=date(2026, 1, 3)))})
    assert Case.model_validate_json(case.model_dump_json()) == case
