import pytest

from tests.report.samples import (
    DIAGNOSIS,
    FINDINGS,
    NOW,
    ROUTE,
    TITLES,
    evidence_rows,
    sample_case,
)
from wizard.report.compile import compile_report
from wizard.report.report import Report


@pytest.fixture
def report() -> Report:
    """The sample case's report, in English."""
    return compile_report(
        sample_case(),
        FINDINGS,
        DIAGNOSIS,
        ROUTE,
        language="en",
        now=NOW,
        mask=lambda text: text,
        evidence_rows=evidence_rows(),
        masks=evidence_rows()[0].masks,
        titles=TITLES,
    )
