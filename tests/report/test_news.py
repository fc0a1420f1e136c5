"""A second package says what is new: on the page, in the PDF, in the message and for programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from tests.report.samples import ANSWERS, DIAGNOSIS, FINDINGS, NOW, ROUTE, evidence, sample_case
from wizard.case.case import Case
from wizard.case.contact import Contact
from wizard.case.evidence import EvidenceKind
from wizard.case.outcome import Trial, TrialResult
from wizard.i18n import speaking
from wizard.report.compile import compile_report
from wizard.report.html import render_html
from wizard.report.json import render_json
from wizard.report.pdf import render_pdf
from wizard.report.report import EvidenceRow, Report
from wizard.report.text import render_text
from wizard.report.words import kind_word

BEFORE = NOW
LATER = NOW + timedelta(days=2)
MAIL = evidence(2, EvidenceKind.DOCUMENT, caption="Odpowiedź sklepu", added=LATER)


def told() -> Case:
    return sample_case(files=(evidence(1), MAIL)).model_copy(
        update={
            "contacts": (
                Contact(id="old", at=NOW - timedelta(days=1), said="before"),
                Contact(
                    id="new",
                    at=LATER,
                    who="Marta",
                    promised="wyślą fakturę",
                    promised_by=date(2026, 11, 12),
                    evidence=(MAIL.sha256,),
                ),
            ),
            "trials": (Trial(check="T04", at=LATER, result=TrialResult.NOT_FIXED),),
        }
    )


def rows(case: Case) -> tuple[EvidenceRow, ...]:
    return tuple(
        EvidenceRow(
            number=n,
            file=f"data/evidence/{n:02d}.png",
            kind=held.kind,
            kind_word=kind_word(held.kind),
            caption=held.caption,
        )
        for n, held in enumerate(case.evidence, start=1)
    )


def report_on(
    case: Case, before: object = BEFORE, mask: Callable[[str], str] = str, language: str = "en"
) -> Report:
    with speaking(language):
        return compile_report(
            case, FINDINGS, DIAGNOSIS, ROUTE,
            language=language, now=LATER, mask=mask, evidence_rows=rows(case), titles={"T04": "Browser"},
            before=before,  # type: ignore[arg-type]
        )  # fmt: skip


def test_only_what_came_after_the_package_before_is_new() -> None:
    news = report_on(told()).news
    assert news is not None
    assert news.heading == "New since the package of 5 November 2026, 09:30 (UTC+01:00)"
    assert news.lines == (
        "File 2, Document: Odpowiedź sklepu",
        "Contact of 7 November 2026, 09:30 (UTC+01:00), E-mail, Marta",
        "Tried: Browser: the same result as before",
    )


def test_the_first_package_has_no_news() -> None:
    report = report_on(told(), before=None)
    assert report.news is None
    assert "New since" not in render_html(report) + render_text(report)


def test_a_package_with_nothing_added_says_so() -> None:
    news = report_on(sample_case(files=(evidence(1),)), before=NOW + timedelta(days=9)).news
    assert news is not None
    assert "No file, contact or attempt was added" in news.lines[0]


def test_a_file_left_out_is_no_news() -> None:
    case = told()
    left_out = tuple(row.model_copy(update={"left_out": "…"}) for row in rows(case))
    with speaking("en"):
        report = compile_report(
            case, FINDINGS, DIAGNOSIS, ROUTE,
            language="en", now=LATER, mask=str, evidence_rows=left_out, before=BEFORE,
        )  # fmt: skip
    assert report.news is not None
    assert not [line for line in report.news.lines if line.startswith("File")]


@pytest.mark.parametrize("language", ["en", "pl"])
def test_every_form_of_the_report_says_it(qapp: QApplication, language: str) -> None:
    report = report_on(told(), language=language)
    assert report.news is not None
    document = pypdfium2.PdfDocument(render_pdf(report))
    pdf = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    page, text = render_html(report), render_text(report)
    for words in (report.news.heading, *report.news.lines):
        assert words in page
        assert words in text
        assert words in pdf
    held = json.loads(render_json(report, told(), FINDINGS, DIAGNOSIS, ROUTE, answers=ANSWERS, mask=str))
    assert held["news"]["lines"] == list(report.news.lines)


def test_news_are_masked_like_everything_else() -> None:
    news = report_on(told(), mask=lambda text: text.replace("Marta", "[NAME]")).news
    assert news is not None
    assert "Marta" not in " ".join(news.lines)


def test_a_promise_stands_in_the_timeline_on_its_day_and_a_contact_names_its_files() -> None:
    report = report_on(told())
    assert ("12 November 2026", "Promised for this day: wyślą fakturę") in [
        (row.at, row.what) for row in report.timeline
    ]
    assert [row.files for row in report.contacts] == ["", "2"]
    assert "Files that belong to it: 2" in render_html(report)
