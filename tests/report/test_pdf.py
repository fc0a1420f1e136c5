import re
import subprocess
import sys
import textwrap
import threading

import pypdfium2
import pytest

from tests.report.samples import NOW, sample_case
from wizard.report.gaps import gaps
from wizard.report.pdf import render_pdf
from wizard.report.report import Row, Section


@pytest.fixture(autouse=True)
def _application(qapp):
    """One application for all of these."""


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()


def test_can_be_searched_and_holds_every_row(report):
    text = text_of(render_pdf(report))
    for section in report.sections:
        assert section.heading in text
        for row in section.rows:
            assert " ".join(row.value.split()) in text, row
    assert "Usługi Źrebak Anna Gęślą" in text
    assert "Page 1 of" in text


def test_says_what_the_customer_does_not_have(report):
    case = sample_case().model_copy(update={"not_at_hand": ("statement",)})
    text = text_of(render_pdf(report.model_copy(update={"gaps": gaps(case, ())})))
    assert "The customer does not have this: Bank statement with the charge." in text


def test_no_line_is_there_twice(report):
    """A line at a page's edge must not be drawn, clipped away but searchable, on the next page as well."""
    rows = tuple(Row(label=f"label-{n:03d}", value=f"value-{n:03d}") for n in range(300))
    text = text_of(render_pdf(report.model_copy(update={"sections": (Section(heading="Many", rows=rows),)})))
    # Where columns are narrow, pdfium takes some lines for upright ones and breaks them between letters.
    assert re.findall(r"value-(\d{3})", re.sub(r"\s", "", text)) == [f"{n:03d}" for n in range(300)]


def test_is_a4(report):
    document = pypdfium2.PdfDocument(render_pdf(report))
    width, height = document[0].get_size()
    document.close()
    assert (round(width), round(height)) == (595, 842)


def test_the_same_report_gives_the_same_bytes(report):
    assert render_pdf(report) == render_pdf(report)


def test_the_time_in_it_is_the_reports(report):
    pdf = render_pdf(report)
    assert b"(D:20261105083000" in pdf
    assert b'CreateDate="2026-11-05T08:30:00' in pdf
    assert render_pdf(report.model_copy(update={"made": NOW.replace(year=2030)})) != pdf


def test_from_a_worker_thread(report):
    made: list[bytes] = []
    worker = threading.Thread(target=lambda: made.append(render_pdf(report)))
    worker.start()
    worker.join()
    assert made == [render_pdf(report)]


def test_without_a_window_and_a_window_afterwards(report, tmp_path):
    """The command line has no application; when it is done with the PDF, there is none either."""
    held = tmp_path / "report.json"
    held.write_text(report.model_dump_json(exclude={"evidence"}), encoding="utf-8")
    program = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from wizard.report.pdf import render_pdf
        from wizard.report.report import Report
        report = Report.model_validate_json(Path(sys.argv[1]).read_text(encoding="utf-8"))
        one, two = render_pdf(report), render_pdf(report)
        assert one == two and one.startswith(b"%PDF")
        from PySide6.QtWidgets import QApplication
        assert QApplication.instance() is None
        QApplication(["test", "-platform", "offscreen"])
        print("done")
        """
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(held)], check=True, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip() == "done"
