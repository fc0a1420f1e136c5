"""From the case and what was found to the report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from wizard.case.case import Case
from wizard.case.contact import Contact
from wizard.checks.interface import Finding, Skip, Verdict
from wizard.contact.interface import Route
from wizard.diagnosis.interface import Diagnosis
from wizard.i18n import _
from wizard.report.answers import ids, sections
from wizard.report.asked import asked
from wizard.report.fact_words import fact_word
from wizard.report.found_out import found_out, not_legal_advice, origin
from wizard.report.gaps import gaps
from wizard.report.headline import actual, expected, headline
from wizard.report.masking import Mask, masked
from wizard.report.news import news
from wizard.report.report import ContactRow, EvidenceRow, FindingRow, MaskRow, Report, Row, TriedRow
from wizard.report.timeline import timeline
from wizard.report.words import (
    channel_word,
    day_words,
    exact_words,
    language_word,
    result_word,
    verdict_word,
)

_ORDER = (Verdict.FAILED, Verdict.WARNED, Verdict.PASSED, Verdict.SKIPPED)


def compile_report(
    case: Case,
    findings: Sequence[Finding],
    diagnosis: Diagnosis,
    route: Route,
    *,
    language: str,
    now: datetime,
    mask: Mask,
    evidence_rows: Sequence[EvidenceRow] = (),
    masks: Sequence[MaskRow] = (),
    titles: Mapping[str, str] | None = None,
    before: datetime | None = None,
) -> Report:
    """The report on `case`, in the language now spoken.

    Args:
        case: what the person told.
        findings: of the checks, found in the same language.
        diagnosis: drawn from them.
        route: whom it goes to.
        language: the language now spoken, for the document to say so.
        now: when the report is made, with a time zone.
        mask: replaces secrets in a text; every text of the report passes it.
        evidence_rows: the files of the case; see `wizard.bundle.prepare`.
        masks: what was masked, in files and answers.
        titles: check id → the check in a few words.
        before: when the package before this one was made, if there was one.
    """
    named = titles or {}
    zone = _zone(now)
    report = Report(
        language=language,
        title=_("Invoice not created: case {case_id}").format(case_id=case.id),
        case_id=case.id,
        made=now,
        made_shown=exact_words(now),
        headline=headline(case),
        asked=asked(case, tuple(findings), diagnosis),
        news=news(case, evidence_rows, named, before),
        ids=ids(case),
        expected=expected(case),
        actual=actual(case),
        diagnosis=diagnosis.headline,
        advice=diagnosis.advice,
        timeline=timeline(case, named, zone),
        findings=_findings(findings, named, diagnosis.advice),
        tried=_tried(case, named),
        evidence=tuple(evidence_rows),
        masked=tuple(masks),
        gaps=gaps(case, evidence_rows),
        contacts=tuple(_contact(contact, case) for contact in case.contacts),
        wishes=_wishes(case, route, language),
        sections=(*sections(case, zone), *found_out(case)),
        origin=origin(case),
        law=not_legal_advice(),
    )
    return masked(report, mask)


def _zone(now: datetime) -> tzinfo | None:
    # A fixed offset is that of today only; for other days the machine's own rules know better.
    return now.tzinfo if isinstance(now.tzinfo, ZoneInfo) else None


def _findings(findings: Sequence[Finding], titles: Mapping[str, str], advice: str) -> tuple[FindingRow, ...]:
    shown = [found for found in findings if found.skip is not Skip.NOT_APPLICABLE]
    ordered = sorted(shown, key=lambda found: _ORDER.index(found.verdict))
    # The same advice three times is read once, and hides what differs.
    told = {advice}
    remedies = []
    for found in ordered:
        remedies.append("" if found.remedy in told else found.remedy)
        told.add(found.remedy)
    return tuple(
        FindingRow(
            check=found.check,
            title=titles.get(found.check, found.check),
            verdict=found.verdict,
            word=verdict_word(found.verdict),
            sentence=found.sentence,
            remedy=remedy,
            facts=tuple(
                Row(label=word, value=value)
                for name, value in found.facts.items()
                if (word := fact_word(name))
            ),
        )
        for found, remedy in zip(ordered, remedies, strict=True)
    )


def _tried(case: Case, titles: Mapping[str, str]) -> tuple[TriedRow, ...]:
    return tuple(
        TriedRow(
            at=exact_words(trial.at),
            what=titles.get(trial.check, trial.check),
            result=result_word(trial.result),
            note=trial.note,
        )
        for trial in sorted(case.trials, key=lambda trial: trial.at)
    )


def _contact(contact: Contact, case: Case) -> ContactRow:
    files = [str(n) for n, held in enumerate(case.evidence, start=1) if held.sha256 in contact.evidence]
    return ContactRow(
        at=exact_words(contact.at),
        channel=channel_word(contact.channel),
        who=contact.who,
        case_number=contact.case_number,
        said=contact.said,
        promised=contact.promised,
        promised_by=day_words(contact.promised_by),
        files=", ".join(files),
    )


def _wishes(case: Case, route: Route, language: str) -> tuple[Row, ...]:
    rows: Iterable[tuple[str, str]] = (
        (_("Language of the answer"), language_word(language)),
        (_("E-mail address"), case.billing.email or ""),
        (_("Goes to you by"), channel_word(route.route[0].channel) if route.route else ""),
    )
    return tuple(Row(label=label, value=value) for label, value in rows if value)
