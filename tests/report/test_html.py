import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from tests.report.samples import evidence_rows
from wizard.report.html import render_html
from wizard.report.report import Report, Row


class Page(HTMLParser):
    """What matters of a page: its tags with their attributes, its headings and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[int] = []
        self.text = ""
        self._hidden = False
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if re.fullmatch(r"h\d", tag):
            self.headings.append(int(tag[1]))
        self._hidden = tag in ("style", "title")
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not self._hidden:
            self.text += data


@pytest.fixture
def page(report) -> Page:
    return Page(render_html(report))


def test_is_whole_by_itself(page):
    for tag, attributes in page.tags:
        assert tag not in ("script", "iframe", "link", "object", "form", "base")
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        assert (attributes.get("src") or "data:image/").startswith("data:image/")
        assert re.fullmatch(r"data/evidence/[a-z0-9.-]+", attributes.get("href") or "data/evidence/a")
    assert page.open == []


def test_policy_lets_nothing_in_but_the_style_it_carries(report):
    html = render_html(report)
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)[1]
    hashed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1]
    assert policy.startswith("default-src 'none'; img-src data:;")
    assert f"style-src 'sha256-{hashed}'" in policy
    assert "unsafe" not in policy


def test_what_an_agent_needs_comes_first(page, report):
    order = [page.text.index(text) for text in (report.headline, report.asked, "Order number", "Timeline")]
    assert order == sorted(order)


def test_headings_are_a_tree(page):
    assert page.headings.count(1) == 1
    assert page.headings[0] == 1
    assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False))


def test_language_and_alternative_texts(report):
    page = Page(render_html(report.model_copy(update={"language": "pl"})))
    assert ("html", {"lang": "pl"}) in page.tags
    pictures = [attributes for tag, attributes in page.tags if tag == "img"]
    assert [attributes["alt"] for attributes in pictures] == ["Screenshot: Komunikat o błędzie"]


def test_everything_in_the_report_is_on_the_page(page, report):
    for text in texts_of(report):
        assert " ".join(text.split()) in " ".join(page.text.split()), text


def texts_of(report: Report) -> list[str]:
    rows = [text for section in report.sections for row in section.rows for text in (row.label, row.value)]
    findings = [text for found in report.findings for text in (found.title, found.sentence)]
    return [
        *rows,
        *findings,
        *report.actual,
        *report.gaps,
        *(row.what for row in report.timeline),
        report.advice,
    ]


@pytest.mark.parametrize(
    "evil", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}"]
)
def test_what_people_type_stays_text(report, evil):
    changed = report.model_copy(
        update={
            "headline": evil,
            "ids": (Row(label=evil, value=evil),),
            "evidence": (evidence_rows()[0].model_copy(update={"caption": evil}),),
        }
    )
    page = Page(render_html(changed))
    assert page.text.count(evil) >= 4
    assert not any(tag == "script" or "onerror" in attributes for tag, attributes in page.tags)


def test_an_empty_case_still_makes_a_page(report):
    bare = Report(
        language="en",
        title="t",
        case_id="IR-000000000",
        made=report.made,
        made_shown="now",
        headline="h",
        asked="a",
    )
    assert "No files are in this package." in render_html(bare)
