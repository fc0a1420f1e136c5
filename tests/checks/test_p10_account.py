from __future__ import annotations

import pytest

from wizard.checks import p10_account as check
from wizard.knowledge.profile import Profile


@pytest.mark.parametrize(
    ("answers", "expected", "today"),
    [
        pytest.param(
            {"payment.method": "transfer", "payment.account": "61 1090 1014 0000 0712 1981 2874"},
            "passed",
            "2026-11-23",
            id="right",
        ),
        pytest.param(
            {"payment.method": "transfer", "payment.account": "PL61109010140000071219812874"},
            "passed",
            "2026-11-23",
            id="right, with its country",
        ),
        pytest.param(
            {"payment.method": "transfer", "payment.account": "DE89 3704 0044 0532 0130 00"},
            "passed",
            "2026-11-23",
            id="German",
        ),
        pytest.param(
            {"payment.method": "transfer", "payment.account": "61 1090 1014 0000 0712 1981 2875"},
            "failed check_digits",
            "2026-11-23",
            id="a digit wrong",
        ),
        pytest.param(
            {"payment.method": "transfer", "payment.account": "61 1090 1014 0000 0712 1981 287"},
            "failed check_digits",
            "2026-11-23",
            id="a digit short",
        ),
        pytest.param(
            {"payment.method": "transfer", "payment.account": "konto sklepu"},
            "failed check_digits",
            "2026-11-23",
            id="can't be read",
        ),
        pytest.param({"payment.method": "card"}, "not applicable", "2026-11-23", id="by card"),
        pytest.param({"payment.method": "transfer"}, "not asked", "2026-11-23", id="nobody said"),
    ],
)
def test_outcome(outcome, answers, expected, today):
    assert outcome(check, answers, today) == expected


PROFILE = Profile.model_validate(
    {"format": 1, "vendor": {"name": "Sklep"}, "accounts": [{"number": "PL61 1090 1014 0000 0712 1981 2874"}]}
)


@pytest.mark.parametrize(
    ("account", "expected"),
    [("61109010140000071219812874", "passed"), ("PL10105000997603123456789123", "failed other_account")],
)
def test_the_vendor_says_which(outcome, account, expected):
    answers = {"payment.method": "transfer", "payment.account": account}
    assert outcome(check, answers, profile=PROFILE) == expected


def test_only_the_last_four_digits_are_kept(look):
    finding = look(check, {"payment.method": "transfer", "payment.account": "61109010140000071219812874"})
    assert "61109010140000071219812874" not in finding.model_dump_json()
    assert finding.facts == {"last4": "2874", "bank": "Erste Bank Polska"}
