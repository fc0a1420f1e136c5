"""`check`: what stands in the way of the invoice, and what to do next."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from wizard.case.dates import show_date
from wizard.checks.interface import Action, Finding, Verdict
from wizard.commands.case_argument import add_case, case_of, warn_of_unreadable
from wizard.commands.outputs import CauseOut, CheckAnswer, FindingOut
from wizard.commands.surroundings import circumstances_of
from wizard.commands.terminal import heading, paragraph, say, say_json, table
from wizard.diagnosis.interface import Diagnosis
from wizard.drafts.worked_out import WorkedOut, work_out
from wizard.errors import ExitCode
from wizard.i18n import N_, _, ngettext

_WORDS = {
    Verdict.FAILED: N_("Stands in the way"),
    Verdict.WARNED: N_("Worth a look"),
    Verdict.PASSED: N_("In order"),
    Verdict.SKIPPED: N_("Not checked"),
}


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    add_case(parser)
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Runs all checks; `FOUND` when one of them found something."""
    given = case_of(options)
    draft = given.draft
    worked = work_out(draft, circumstances_of(options, given))
    if options.json:
        say_json(_out(draft.id, worked))
    else:
        warn_of_unreadable(draft)
        _print(worked)
    found = any(finding.verdict in (Verdict.FAILED, Verdict.WARNED) for finding in worked.findings)
    return ExitCode.FOUND if found else ExitCode.DONE


def _out(case_id: str, worked: WorkedOut) -> CheckAnswer:
    diagnosis = worked.diagnosis
    return CheckAnswer(
        case=case_id,
        findings=tuple(
            FindingOut(
                check=finding.check,
                cause=finding.cause,
                verdict=finding.verdict,
                sentence=finding.sentence,
                remedy=finding.remedy,
                facts=finding.facts,
            )
            for finding in worked.findings
        ),
        diagnosis=tuple(
            CauseOut(
                cause=ranked.cause,
                likelihood=ranked.likelihood,
                because=ranked.because,
                sentence=ranked.sentence,
            )
            for ranked in diagnosis.causes
        ),
        action=diagnosis.action,
        until=diagnosis.until if diagnosis.action is Action.WAIT else None,
    )


def _print(worked: WorkedOut) -> None:
    _print_diagnosis(worked.diagnosis)
    for verdict, word in _WORDS.items():
        findings = [finding for finding in worked.findings if finding.verdict is verdict]
        if verdict is Verdict.SKIPPED:
            _print_skipped(findings)
        elif findings:
            heading(_(word))
            for finding in findings:
                table([(finding.check, finding.sentence)])
                if finding.remedy:
                    paragraph("→ " + finding.remedy, indent=4 + len(finding.check))


def _print_diagnosis(diagnosis: Diagnosis) -> None:
    paragraph(diagnosis.headline)
    for ranked in diagnosis.causes[1:]:
        paragraph(ranked.sentence, indent=2)
    say()
    paragraph(diagnosis.advice)
    if diagnosis.action is Action.WAIT and diagnosis.until:
        paragraph(_("Wait until {day}.").format(day=show_date(diagnosis.until)))


def _print_skipped(findings: list[Finding]) -> None:
    if findings:
        say()
        count = len(findings)
        text = ngettext(
            "{n} check could not be made or does not apply: {ids}.",
            "{n} checks could not be made or do not apply: {ids}.",
            count,
        )
        paragraph(text.format(n=count, ids=", ".join(finding.check for finding in findings)))
