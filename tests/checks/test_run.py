"""All checks on one case: whatever it holds, findings come back, and secrets do not."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wizard.checks.catalogue import CATALOGUE, Entry
from wizard.checks.interface import Circumstances, Skip, Verdict
from wizard.checks.run import run_checks
from wizard.errors import Cancelled
from wizard.i18n import speaking
from wizard.questions.catalogue import QUESTIONS
from wizard.questions.reading import read_case

TODAY = Circumstances(date(2026, 11, 23))
STARTED = datetime(2026, 11, 23, 12, tzinfo=UTC)

ANYTHING = st.one_of(
    st.text(max_size=60),
    st.from_regex(r"[0-9]{1,30}", fullmatch=True),
    st.sampled_from(["999999999999", "0", "-1", "31.12.9999", "1.1.0001", "2099-01-01", "😀🧾", "لم نتمكن", "00/00", "NIP", "PL", "EL", "GR12"]),
    *(st.sampled_from([choice.value for choice in question.choices]) for question in QUESTIONS if question.choices),
)  # fmt: skip
ANSWERS = st.dictionaries(
    st.sampled_from([question.id for question in QUESTIONS]), ANYTHING, max_size=len(QUESTIONS)
)


def case_of(answers):
    return read_case(answers, case_id="IR-000000000", started=STARTED).case


def test_an_empty_case_has_a_finding_of_every_check_and_nothing_wrong():
    findings = run_checks(case_of({}), TODAY)
    assert [finding.check for finding in findings] == [entry.about.id for entry in CATALOGUE]
    assert {finding.verdict for finding in findings} == {Verdict.SKIPPED}
    assert {finding.skip for finding in findings} <= {Skip.NOT_ASKED, Skip.NOT_APPLICABLE}


@settings(max_examples=150, deadline=None)
@given(answers=ANSWERS, language=st.sampled_from(["pl", "en"]))
def test_no_answers_crash_a_check(answers, language):
    with speaking(language):
        findings = run_checks(case_of(answers), TODAY)
    assert not [finding for finding in findings if "fault" in finding.facts]
    for finding in findings:
        assert finding.sentence
        assert (finding.skip is not None) == (finding.verdict is Verdict.SKIPPED)
        assert finding.verdict is Verdict.PASSED or finding.skip or finding.remedy


def test_a_check_that_crashes_costs_nobody_the_others():
    def crash(_case, _circumstances):
        raise RuntimeError("44051401359")

    broken = (Entry(CATALOGUE[0].about, crash, {}), *CATALOGUE[1:3])
    first, *others = run_checks(case_of({"billing.name": "Anna Nowak"}), TODAY, catalogue=broken)
    assert first.skip is Skip.COULD_NOT_TELL
    assert first.facts == {"fault": "RuntimeError"}
    assert "44051401359" not in first.model_dump_json()
    assert others[0].verdict is Verdict.PASSED


def test_progress_hears_of_every_check_and_may_stop():
    heard = []
    run_checks(case_of({}), TODAY, lambda done, total, what="": heard.append((done, total, what)))
    assert heard[0] == (0, len(CATALOGUE), "What the message says")
    assert heard[-1] == (len(CATALOGUE), len(CATALOGUE), "")

    def stop(done, _total, _what=""):
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        run_checks(case_of({}), TODAY, stop)


@pytest.mark.parametrize("secret", ["4111111111111111", "44051401359", "61109010140000071219812874"])
def test_no_finding_repeats_a_secret_that_got_into_a_field(secret):
    fields = (
        "billing.tax_id",
        "payment.code",
        "payment.reference",
        "payment.account",
        "what.message",
        "what.code",
    )
    answers = {"billing.kind": "business", "payment.status": "declined", "payment.method": "transfer"}
    for field in fields:
        findings = run_checks(case_of({**answers, field: secret}), TODAY)
        assert secret not in " ".join(finding.model_dump_json() for finding in findings), field
