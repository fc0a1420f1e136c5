"""What it takes to hand a package over: the message, the e-mail, where to, and what comes next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.case.contact import Channel
from wizard.checks.interface import Desk
from wizard.contact.interface import Letter, Rung
from wizard.i18n import _, language, speaking
from wizard.report.words import channel_word, size_words
from wizard.ui.widgets.desk_words import desk_word

if TYPE_CHECKING:
    from wizard.drafts.draft import Draft
    from wizard.knowledge.profile import Profile


@dataclass(frozen=True, slots=True)
class HandOver:
    """What the page needs once there is a package.

    Attributes:
        size: how the package's size stands to what the channel takes, in words; may be empty.
        fits: whether it goes through, as far as is known.
        page: the web address of the seller's own form or chat, where the profile names one.
        message: to be pasted, in the report's language.
        mailto: opens an e-mail with its beginning.
        mail: the e-mail in full, and `address`, to whom; that may be empty.
        where: the first desk that reads, and its channel, in the language of the window; may be empty.
        rungs: what comes next, and when.
        answer_by: the day by which an answer to what is sent today usually comes; `None`: nobody says.
    """

    size: str
    fits: bool
    page: str
    message: str
    mailto: str
    mail: Letter
    address: str
    where: str
    rungs: tuple[Rung, ...]
    answer_by: date | None = None


def hand_over(
    draft: Draft, profile: Profile | None, original: Callable[[str], Path] | None = None
) -> HandOver:
    """Writes what goes with the newest package of `draft`. For a worker.

    `original`: SHA-256 of a file → where its original lies; without it the files are not read.
    """
    from wizard.contact.attachment import TAKES_FILES, fits, told_size
    from wizard.contact.channels import address_of
    from wizard.contact.edited import text_of
    from wizard.contact.handover import mailto
    from wizard.contact.letters import write_letter
    from wizard.drafts.around import circumstances_around
    from wizard.drafts.packing import channel_in_writing, package_before, without_secrets
    from wizard.drafts.worked_out import work_out

    package = draft.packages[-1]
    circumstances = circumstances_around(draft, profile, original)
    worked = work_out(draft, circumstances)
    route = worked.route
    first = next((choice for choice in route.route if choice.to not in (Desk.BANK, Desk.NONE)), None)
    spoken = draft.report_language or language()
    is_other = spoken != language()
    with speaking(spoken):
        told = work_out(draft, circumstances) if is_other else worked
        case = without_secrets(draft, told.told.case, profile)
        kinds = {channel_in_writing(told.route), "email"}
        letters = {
            kind: write_letter(
                case,
                told.findings,
                told.diagnosis,
                told.route,
                kind,
                circumstances,
                evidence_names=tuple(item.caption or item.name for item in case.evidence if item.included),
                package_sha256=package.sha256,
                further_sums=tuple(file.sha256 for file in package.others),
                before=package_before(draft),
            )
            for kind in kinds
        }
        message = text_of(draft.letters, letters[channel_in_writing(told.route)])
        mail = letters["email"].model_copy(update={"body": text_of(draft.letters, letters["email"])})
        address = address_of(first.to, Channel.EMAIL, profile) if first else ""
        link = mailto(mail, address)
    where = size = page = ""
    is_fit = True
    if first is not None:
        where = _("{desk} ({channel})").format(desk=desk_word(first.to), channel=channel_word(first.channel))
        channel = first.channel if first.channel in TAKES_FILES else Channel.EMAIL
        size = told_size(package.size, size_words(package.size), channel, profile, first.to)
        is_fit = fits(package.size, channel, profile, first.to)
        page = address_of(first.to, first.channel, profile)
    return HandOver(
        size,
        is_fit,
        page if page.startswith(("https://", "http://")) else "",
        message,
        link,
        mail,
        address,
        where,
        route.escalation,
        first.answer_by if first is not None else None,
    )
