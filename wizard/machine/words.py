"""What the computer says of itself, in words."""

from __future__ import annotations

from wizard.case.machine import Machine, MachineFact
from wizard.i18n import N_, _, ngettext
from wizard.machine.time_and_proxy import NO_PROXY

WRONG_FROM = 5
"""Minutes from which on a clock is wrong enough to break secure pages and codes of banks."""

_LABELS = {
    MachineFact.SYSTEM: N_("Operating system"),
    MachineFact.BROWSER: N_("Browser that opens links"),
    MachineFact.BROWSERS: N_("Browsers on this computer"),
    MachineFact.CLOCK: N_("Clock"),
    MachineFact.PROXY: N_("Proxy"),
}


def label(fact: MachineFact) -> str:
    """What people call the fact."""
    return _(_LABELS[fact])


def words(machine: Machine) -> dict[MachineFact, str]:
    """Each fact that is known, in words, in the language now spoken."""
    said = {
        MachineFact.SYSTEM: machine.system,
        MachineFact.BROWSER: machine.browser,
        MachineFact.BROWSERS: ", ".join(machine.browsers),
        MachineFact.CLOCK: _clock(machine.clock_behind_minutes),
        MachineFact.PROXY: _("no proxy") if machine.proxy == NO_PROXY else machine.proxy,
    }
    return {fact: text for fact, text in said.items() if text}


def only(machine: Machine, facts: frozenset[MachineFact]) -> Machine:
    """`machine` with nothing but these facts."""
    fields = {
        MachineFact.SYSTEM: "system",
        MachineFact.BROWSER: "browser",
        MachineFact.BROWSERS: "browsers",
        MachineFact.CLOCK: "clock_behind_minutes",
        MachineFact.PROXY: "proxy",
    }
    return Machine(**{fields[fact]: getattr(machine, fields[fact]) for fact in facts})


def _clock(behind: int | None) -> str:
    if behind is None:
        return ""
    if behind <= WRONG_FROM:
        return _("agrees with the times of this computer's files")
    return ngettext(
        "at least {n} minute behind the times of this computer's files",
        "at least {n} minutes behind the times of this computer's files",
        behind,
    ).format(n=behind)
