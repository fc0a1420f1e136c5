"""What only a person can try: another window, another browser, an update, signing in again.

A table, in the order of likelihood and least effort. The window offers those that fit the case; none of them is
offered where it was tried already, and none that may send a payment while paying has to stop.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wizard.case.case import Case
from wizard.case.choices import Attempt, Told, Where
from wizard.case.outcome import TrialResult
from wizard.checks.interface import Action, Cause
from wizard.diagnosis.interface import Diagnosis
from wizard.i18n import N_


@dataclass(frozen=True, slots=True)
class Clicks:
    """Where to click in one browser (marked for translation)."""

    browser: str
    steps: str


@dataclass(frozen=True, slots=True)
class Guided:
    """One remedy that the app guides through.

    Attributes:
        id: fixed: trials name it as their check.
        title: a few words (marked for translation, like every text here).
        how: what to do, step by step, one sentence each.
        why: why it helps.
        pays: whether trying it can send another payment.
        causes: which families it can help with.
        places: where the message stood; empty: anywhere.
        clicks: where to click, by browser.
        answer: the question whose answer the result of a try is, or empty.
    """

    id: str
    title: str
    how: tuple[str, ...]
    why: str
    pays: bool = False
    causes: frozenset[Cause] = frozenset({Cause.SOFTWARE})
    places: frozenset[Where] = frozenset()
    clicks: tuple[Clicks, ...] = ()
    answer: str = ""


_ONLINE = frozenset({Where.WEBSITE, Where.EINVOICING})

REMEDIES: tuple[Guided, ...] = (
    Guided(
        "private_window",
        N_("Open the page in a private window"),
        (
            N_("Open a private window; it starts without stored cookies and mostly without add-ons."),
            N_("Sign in there and open the order."),
            N_("Ask for the invoice once. Do not start a new payment."),
        ),
        N_(
            "If it works there, something that the browser stored was in the way, and nothing has to be repaired."
        ),
        causes=frozenset({Cause.SOFTWARE, Cause.BILLING_DETAILS}),
        places=_ONLINE,
        clicks=(
            Clicks("Google Chrome", N_("Menu ⋮ › New Incognito window (Ctrl+Shift+N)")),
            Clicks("Mozilla Firefox", N_("Menu ☰ › New private window (Ctrl+Shift+P)")),
            Clicks("Microsoft Edge", N_("Menu … › New InPrivate window (Ctrl+Shift+N)")),
            Clicks("Safari", N_("File › New Private Window (Shift+Cmd+N)")),
            Clicks("Opera", N_("Menu › New private window (Ctrl+Shift+N)")),
        ),
        answer="what.private_window",
    ),
    Guided(
        "sign_in_again",
        N_("Sign out and sign in again"),
        (
            N_("Sign out of the seller's page or app."),
            N_("Close the tab or the app, open it again, and sign in."),
            N_("Open the order from your account, not from an old link, and ask for the invoice."),
        ),
        N_("A sign-in that has run out lets you look, but not order or ask for documents."),
        places=frozenset({Where.WEBSITE, Where.APP, Where.EINVOICING}),
    ),
    Guided(
        "other_browser",
        N_("Try another browser"),
        (
            N_("Open the seller's page in another browser that is on this computer."),
            N_("Sign in and open the order."),
            N_("Ask for the invoice once. Do not start a new payment."),
        ),
        N_("If it works there, the first browser, its settings or its add-ons were in the way."),
        places=_ONLINE,
        answer="what.other_browser",
    ),
    Guided(
        "clear_site_data",
        N_("Clear the cookies of this one site"),
        (
            N_("Open the seller's page and click the sign to the left of its address."),
            N_("Choose cookies and site data, and delete what this site stored. Other sites stay signed in."),
            N_("Load the page again and sign in."),
        ),
        N_("An old cookie can send the page a stale order or a stale sign-in."),
        places=_ONLINE,
        clicks=(
            Clicks(
                "Google Chrome",
                N_("Sign left of the address › Cookies and site data › Manage on-device site data"),
            ),
            Clicks("Mozilla Firefox", N_("Padlock left of the address › Clear cookies and site data")),
            Clicks("Microsoft Edge", N_("Padlock left of the address › Cookies and site data › Remove")),
            Clicks("Safari", N_("Safari › Settings › Privacy › Manage Website Data")),
            Clicks("Opera", N_("Padlock left of the address › Cookies › Remove")),
        ),
    ),
    Guided(
        "blockers_off",
        N_("Switch blockers off for this site"),
        (
            N_("Click the sign of the blocker (adverts, trackers, scripts) beside the address."),
            N_("Switch it off for this one site and load the page again."),
            N_("Ask for the invoice, then switch it on again."),
        ),
        N_("Blockers at times stop the very script that makes the invoice or confirms the payment."),
        places=_ONLINE,
    ),
    Guided(
        "update",
        N_("Update the browser or app"),
        (
            N_("Open the page “About” of the browser, or the app's page in the store."),
            N_("Let it update, and start it again."),
            N_("Ask for the invoice once more."),
        ),
        N_("An old version may not understand the page, or may be refused by it."),
        places=frozenset({Where.WEBSITE, Where.APP, Where.EINVOICING}),
        clicks=(
            Clicks("Google Chrome", N_("Menu ⋮ › Help › About Google Chrome")),
            Clicks("Mozilla Firefox", N_("Menu ☰ › Help › About Firefox")),
            Clicks("Microsoft Edge", N_("Menu … › Help and feedback › About Microsoft Edge")),
            Clicks("Safari", N_("Apple menu › System Settings › General › Software Update")),
            Clicks("Opera", N_("Menu › Update and recovery")),
        ),
        answer="what.updated",
    ),
    Guided(
        "clock",
        N_("Set date and time to automatic"),
        (
            N_("Open the computer's settings for date and time."),
            N_("Switch on “set automatically”, and look whether day, time and time zone are right."),
            N_("Start the browser again and load the page."),
        ),
        N_("With a wrong clock a secure page refuses the connection, and codes of banks run out at once."),
    ),
    Guided(
        "compare_details",
        N_("Compare the details with an earlier invoice"),
        (
            N_("Take an earlier invoice, or the firm's entry in the register."),
            N_("Compare name, tax number, address and e-mail digit by digit."),
            N_("Correct them with the seller, save, and ask for the invoice."),
        ),
        N_("What looks right at a glance is where slips hide: a swapped pair of digits, an old address."),
        causes=frozenset({Cause.BILLING_DETAILS}),
    ),
    Guided(
        "bank_app",
        N_("Look into your bank's app"),
        (
            N_("Open the list of transactions, also the pending ones and holds."),
            N_(
                "Look whether a payment waits for your confirmation, and whether online payments and their limit allow it."
            ),
            N_("Write down what you see, with the time: the agent can compare it with the shop's records."),
        ),
        N_("The bank knows before the seller whether money was taken and what it waits for."),
        causes=frozenset({Cause.PAYMENT}),
    ),
    Guided(
        "other_method",
        N_("Pay once in another way"),
        (
            N_("Look at your bank's list first: nothing may have been taken."),
            N_(
                "Choose another card, a bank transfer or BLIK for the same order; do not place a second order."
            ),
            N_("Pay once, keep the confirmation, and ask for the invoice."),
        ),
        N_(
            "A card that was declined twice is seldom taken the third time; another way to pay has its own check."
        ),
        pays=True,
        causes=frozenset({Cause.PAYMENT}),
    ),
)


def guided(case: Case, diagnosis: Diagnosis) -> tuple[Guided, ...]:
    """The remedies that fit the case, likeliest and easiest first.

    Those for the likeliest cause come before the others'; what was tried without success is left out, and so is
    everything that may send a payment while the diagnosis asks to stop paying.
    """
    if diagnosis.action is Action.DONE:
        return ()
    ranks = {ranked.cause: rank for rank, ranked in enumerate(diagnosis.causes)}
    fitting = [one for one in REMEDIES if _fits(one, case, diagnosis) and ranks.keys() & one.causes]
    return tuple(sorted(fitting, key=lambda one: min(ranks[cause] for cause in one.causes & ranks.keys())))


def remedy(remedy_id: str) -> Guided:
    """The remedy with this id; a `KeyError` when there is none."""
    return {one.id: one for one in REMEDIES}[remedy_id]


def _fits(one: Guided, case: Case, diagnosis: Diagnosis) -> bool:
    stopped = one.pays and diagnosis.action is Action.STOP_PAYING
    elsewhere = bool(one.places) and case.what.where is not None and case.what.where not in one.places
    return not (stopped or elsewhere or _tried(one, case))


def _tried(one: Guided, case: Case) -> bool:
    answered: dict[str, object] = {
        "what.private_window": case.what.private_window,
        "what.other_browser": case.what.other_browser,
        "what.updated": case.what.updated,
    }
    said = answered.get(one.answer)
    failed: Iterable[object] = (Attempt.FAILED, Told.YES)
    in_vain = any(trial.check == one.id and trial.result is TrialResult.NOT_FIXED for trial in case.trials)
    return in_vain or said in failed
