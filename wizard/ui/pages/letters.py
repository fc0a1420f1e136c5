"""The letters of a case, written in the background, in a language of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wizard import clock
from wizard.contact.interface import Letter, Route
from wizard.i18n import language, speaking
from wizard.progress import Progress, quiet

if TYPE_CHECKING:
    from wizard.contact.next_step import NextStep
    from wizard.drafts.draft import Draft
    from wizard.knowledge.profile import Profile


@dataclass(frozen=True, slots=True)
class Desks:
    """Whom to contact, in the language of the window, and what to say, in that of the letters.

    Attributes:
        draft: what it follows from.
        route: whom to contact, and the ladder.
        addresses: where, one for each choice of the route; empty where nobody knows.
        closed: of each choice, that nobody is there at this hour and when somebody is again; mostly empty.
        letters: channel → the letter as written from the case.
        next_step: what to do next once somebody was contacted, or `None`.
        calendar: the days that must not slip, as a file for calendars; empty where there are none.
    """

    draft: Draft
    route: Route
    addresses: tuple[str, ...]
    closed: tuple[str, ...]
    letters: dict[str, Letter]
    next_step: NextStep | None
    calendar: bytes


def write_all(
    draft: Draft,
    profile: Profile | None,
    letters_in: str,
    progress: Progress = quiet,
    original: Callable[[str], Path] | None = None,
) -> Desks:
    """Works out whom to contact and writes every letter. For a worker.

    Args:
        draft: the draft.
        profile: the vendor's own data, if there is any.
        letters_in: the language of the letters.
        progress: told how far it is.
        original: SHA-256 of a file → where its original lies; without it the files are not read.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    from wizard.contact.channels import address_of, closed_now
    from wizard.contact.letters import CHANNELS, write_letter
    from wizard.contact.next_step import next_step
    from wizard.contact.reminders import calendar, reminders
    from wizard.drafts.around import circumstances_around
    from wizard.drafts.packing import package_before, without_secrets
    from wizard.drafts.worked_out import work_out

    circumstances = circumstances_around(draft, profile, original)
    worked = work_out(draft, circumstances, progress)
    route = worked.route
    addresses = tuple(address_of(choice.to, choice.channel, profile) for choice in route.route)
    told = without_secrets(draft, worked.told.case, profile)
    days = reminders(told, route, worked.diagnosis, circumstances.today)
    is_other = letters_in != language()
    with speaking(letters_in):
        spoken = work_out(draft, circumstances, progress) if is_other else worked
        case = without_secrets(draft, spoken.told.case, profile)
        names = tuple(shown.caption or shown.name for shown in case.evidence if shown.included)
        letters = {
            channel: write_letter(
                case,
                spoken.findings,
                spoken.diagnosis,
                spoken.route,
                channel,
                circumstances,
                evidence_names=names,
                before=package_before(draft),
            )
            for channel in CHANNELS
        }
    return Desks(
        draft,
        route,
        addresses,
        tuple(closed_now(choice.to, choice.channel, profile, clock.now()) for choice in route.route),
        letters,
        next_step(told, route, circumstances.today),
        calendar(draft.id, days, clock.now()) if days else b"",
    )
