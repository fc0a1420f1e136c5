"""The report as a message to paste into a chat, a form or an e-mail."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.checks.interface import Verdict
from wizard.i18n import _, ngettext, speaking
from wizard.report.report import Report

LIMIT = 1_500
"""Characters. Many chats and forms take no more than 2,000; this leaves room for a greeting."""


def render_text(report: Report, limit: int = LIMIT) -> str:
    """The message, `limit` characters at most: what matters least is left out first, whole paragraphs at a time."""
    with speaking(report.language):
        paragraphs = [part for part in _paragraphs(report) if part]
        kept: list[str] = []
        for part in paragraphs:
            if len("\n\n".join([*kept, part])) + 1 <= limit:
                kept.append(part)
    # Even the first paragraph can be longer than all: a message of five pages pasted as the name of the firm.
    return ("\n\n".join(kept) or paragraphs[0][: limit - 2] + "…") + "\n"


def _paragraphs(report: Report) -> Iterator[str]:
    yield f"{report.headline}\n{report.asked}"
    if report.news:
        yield f"{report.news.heading}:\n" + _lines(f"- {line}" for line in report.news.lines)
    yield _lines(f"{row.label}: {row.value}" for row in report.ids)
    yield _lines(report.actual)
    problems = [row.sentence for row in report.findings if row.verdict is Verdict.FAILED]
    if problems:
        yield _("What the checks found") + ":\n" + _lines(f"- {sentence}" for sentence in problems)
    if report.tried:
        yield (
            _("What was tried")
            + ":\n"
            + _lines(f"- {row.what}: {row.result} ({row.at})" for row in report.tried)
        )
    files = sum(1 for row in report.evidence if not row.left_out)
    if files:
        yield ngettext(
            "The package holds a report and {n} file with evidence.",
            "The package holds a report and {n} files with evidence.",
            files,
        ).format(n=files)
    yield _lines(f"{row.label}: {row.value}" for row in report.wishes)


def _lines(lines: Iterator[str] | tuple[str, ...]) -> str:
    return "\n".join(lines)
