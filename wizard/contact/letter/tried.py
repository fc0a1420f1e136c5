"""What was tried, and what came of it, in a few words each."""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Attempt, Told
from wizard.case.outcome import TrialResult
from wizard.i18n import N_, _, ngettext, pgettext

# The longest beginning of a check's id that stands here names the remedy.
_REMEDIES = {
    "B": N_("details for the invoice corrected"),
    "B03": N_("tax number checked and corrected"),
    "B09": N_("e-mail address corrected"),
    "B10": N_("another way to pay"),
    "P": N_("payment tried again"),
    "P01": N_("another card"),
    "P06": N_("earlier invoices settled"),
    "P10": N_("account number and title checked"),
    "D": N_("list of transactions in the bank checked"),
    "T": N_("steps repeated"),
    "T04": N_("browser or app updated and cleared"),
    "L": N_("rules for the invoice checked"),
    "R": N_("terms of the account checked"),
}


def tried(case: Case) -> tuple[str, ...]:
    """What was tried: "private window (the same result)" and the like; nothing twice, the newest result counts."""
    found: dict[str, str] = {}
    for name, attempt in (
        (_("private window"), case.what.private_window),
        (_("another browser"), case.what.other_browser),
    ):
        if attempt in (Attempt.WORKED, Attempt.FAILED):
            found[name] = _("it worked there") if attempt is Attempt.WORKED else _("the same result")
    if case.what.updated is Told.YES:
        found[_("version of the browser or app")] = _("up to date")
    for trial in case.trials:
        beginning = max((one for one in _REMEDIES if trial.check.startswith(one)), key=len, default="")
        if beginning:
            found[_(_REMEDIES[beginning])] = _result(trial.result)
    return tuple(f"{name} ({result})" for name, result in found.items())


def attempts(case: Case) -> str:
    """How many times it was tried in all, as a sentence; empty while nobody said."""
    if not case.attempts:
        return ""
    return ngettext("{n} attempt so far.", "{n} attempts so far.", case.attempts).format(n=case.attempts)


def _result(result: TrialResult) -> str:
    if result is TrialResult.FIXED:
        return pgettext("result of a remedy", "it helped")
    if result is TrialResult.NOT_FIXED:
        return _("the same result")
    return pgettext("result of a remedy", "done")
