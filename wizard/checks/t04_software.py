"""T04: the browser or app on this side.

Asks: did it work in a private window or another browser, is the software up to date, new enough for the seller, and the clock right?
Why invoices fail here: old cookies, blockers, or an old version break forms that work for others.
What the person can do: use the window or browser where it worked; clear the site's cookies; update.
Sources: what the person tried; the vendor's profile (software, minimum versions).
"""

from __future__ import annotations

import re

from wizard.case.case import Case
from wizard.case.choices import Attempt, Told
from wizard.case.text import folded
from wizard.checks.interface import About, Action, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _, ngettext
from wizard.knowledge.profile import Profile
from wizard.machine.words import WRONG_FROM

ABOUT = About(
    id="T04",
    title=N_("Browser or app"),
    cause=Cause.SOFTWARE,
    questions=(
        "what.private_window",
        "what.other_browser",
        "what.updated",
        "what.software",
        "what.software_version",
    ),
    sources=(Source("What was tried in a private window and in another browser", "2026-11-23"),),
)

BECAUSE = {
    "private_window": N_("it works in a private window, so something stored in the browser is in the way"),
    "other_browser": N_("it works in another browser"),
    "too_old": N_("the browser or app is older than the seller asks for"),
    "not_updated": N_("the browser or app is not up to date"),
    "clock": N_("this computer's clock is wrong"),
    "not_this_side": N_("it fails in every browser, so the fault lies with the seller's service"),
}


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether the software on this side stands in the way."""
    what = case.what
    if what.private_window is Attempt.WORKED:
        return _fix(
            "private_window",
            _("It works in a private window: something that the browser stored is in the way."),
            _(
                "Finish it in the private window, or clear the cookies of this one site and switch off blockers for it."
            ),
            85,
        )
    if what.other_browser is Attempt.WORKED:
        return _fix(
            "other_browser",
            _("It works in another browser."),
            _("Finish it there. To mend the first one, update it and clear the cookies of this one site."),
            85,
        )
    least = _minimum(case, circumstances.profile)
    if least is not None and what.software_version and _older(what.software_version, least):
        return _fix(
            "too_old",
            _("The version {version} is older than the seller asks for: {least}.").format(
                version=what.software_version[:12], least=least
            ),
            _("Update it, start it again, and ask for the invoice once more."),
            85,
        )
    behind = case.machine.clock_behind_minutes
    if behind is not None and behind > WRONG_FROM:
        return _fix(
            "clock",
            ngettext(
                "This computer's clock is at least {n} minute behind.",
                "This computer's clock is at least {n} minutes behind.",
                behind,
            ).format(n=behind),
            _(
                "Set date and time to automatic in the computer's settings, start the browser again, and ask once more."
            ),
            60,
        )
    if what.updated is Told.NO:
        return _fix(
            "not_updated",
            _("The browser or app is not up to date."),
            _("Update it, start it again, and ask for the invoice once more."),
            55,
        )
    return _not_here(case)


def _not_here(case: Case) -> Finding:
    what = case.what
    tried = [what.private_window, what.other_browser]
    if all(one is Attempt.FAILED for one in tried):
        return ABOUT.warned(
            _("It fails in a private window and in another browser too: the fault is not in this browser."),
            _("Leave the browser as it is. Report to technical support what you tried, with the times."),
            facts={"problem": "not_this_side"},
            action=Action.CONTACT,
            desk=Desk.TECHNICAL,
            weighs={Cause.SOFTWARE: 30},
        )
    if Attempt.FAILED in tried:
        return ABOUT.passed(_("Trying it elsewhere made no difference."))
    if what.updated is Told.YES:
        return ABOUT.passed(_("The browser or app is up to date."))
    return ABOUT.not_asked()


def _fix(problem: str, sentence: str, remedy: str, weighs: int) -> Finding:
    return ABOUT.failed(
        sentence,
        remedy,
        facts={"problem": problem},
        action=Action.FIX,
        desk=Desk.TECHNICAL,
        mend=("what.updated",) if problem in ("too_old", "not_updated") else (),
        weighs={Cause.SOFTWARE: weighs},
    )


def _minimum(case: Case, profile: Profile | None) -> str | None:
    if profile is None or not case.what.software:
        return None
    name = folded(case.what.software)
    return next(
        (own.minimum for own in profile.software if folded(own.name) in name or name in folded(own.name)),
        None,
    )


def _older(version: str, least: str) -> bool:
    has, needs = _numbers(version), _numbers(least)
    return bool(has) and has < needs[: max(len(has), 1)]


def _numbers(version: str) -> tuple[int, ...]:
    found = re.search(r"\d+(?:\.\d+)*", version)
    return tuple(int(part[:9]) for part in found.group().split(".")) if found else ()
