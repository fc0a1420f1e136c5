import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.samples import NOW
from wizard.report.report import Report, Row
from wizard.report.text import LIMIT, render_text


def test_begins_with_what_matters(report):
    lines = render_text(report).splitlines()
    assert lines[0] == report.headline
    assert lines[1] == report.asked
    assert "Order number: ZAM/2026/11/00473" in lines


def test_fits(report):
    assert len(render_text(report)) <= LIMIT


@pytest.mark.parametrize("limit", [200, 400, 800])
def test_shorter_messages_drop_whole_paragraphs(report, limit):
    text = render_text(report, limit)
    assert len(text) <= limit
    assert all(part in render_text(report, 100_000) for part in text.strip().split("\n\n"))


@given(st.text(max_size=4000), st.lists(st.text(max_size=700), max_size=6))
def test_always_fits(headline, values):
    report = Report(
        language="pl",
        title="t",
        case_id="IR-000000000",
        made=NOW,
        made_shown="now",
        headline=headline,
        asked="a",
        ids=tuple(Row(label="l", value=value) for value in values),
    )
    assert 0 < len(render_text(report)) <= LIMIT
