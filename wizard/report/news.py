"""What came to a case after the package before: so that an agent who read that one reads only this."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from wizard.case.case import Case
from wizard.i18n import _
from wizard.report.report import EvidenceRow, News
from wizard.report.words import channel_word, exact_words, result_word


def news(
    case: Case, rows: Sequence[EvidenceRow], titles: Mapping[str, str], before: datetime | None
) -> News | None:
    """What is new since `before`, when the package before this one was made; `None` where this is the first.

    Args:
        case: with times at every file, contact and attempt.
        rows: its files in the package, by their numbers.
        titles: check id → the check in a few words.
        before: the moment, or nothing.
    """
    if before is None:
        return None
    found = (*_files(case, rows, before), *_contacts(case, before), *_trials(case, titles, before))
    return News(
        since=before,
        heading=_("New since the package of {moment}").format(moment=exact_words(before)),
        lines=found
        or (_("No file, contact or attempt was added since then; single answers may have changed."),),
    )


def _files(case: Case, rows: Sequence[EvidenceRow], before: datetime) -> Iterator[str]:
    new = {number for number, held in enumerate(case.evidence, start=1) if held.added > before}
    for row in rows:
        if row.number in new and not row.left_out:
            words = ": ".join(filter(None, (row.kind_word, row.caption)))
            yield _("File {number}, {what}").format(number=row.number, what=words)


def _contacts(case: Case, before: datetime) -> Iterator[str]:
    for contact in case.contacts:
        if contact.at > before:
            how = ", ".join(filter(None, (channel_word(contact.channel), contact.who)))
            yield _("Contact of {moment}, {how}").format(moment=exact_words(contact.at), how=how)


def _trials(case: Case, titles: Mapping[str, str], before: datetime) -> Iterator[str]:
    for trial in case.trials:
        if trial.at > before:
            yield _("Tried: {title}: {result}").format(
                title=titles.get(trial.check, trial.check), result=result_word(trial.result)
            )
