"""From a draft to its letter and its package: what the window's last pages and the commands share."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.case.case import Case
from wizard.checks.interface import Circumstances, Desk
from wizard.contact.interface import Letter, Route
from wizard.drafts.draft import Draft
from wizard.drafts.masking import masked_by, masker_for
from wizard.drafts.worked_out import WorkedOut, work_out
from wizard.i18n import _, speaking
from wizard.progress import Progress, Stop, quiet

if TYPE_CHECKING:
    from wizard.bundle.cleaning import Cleaning
    from wizard.bundle.dossier import Dossier
    from wizard.bundle.lock import Lock
    from wizard.bundle.pack import Packed
    from wizard.case.evidence import Evidence
    from wizard.drafts.hidden import Hidden
    from wizard.knowledge.profile import Profile
    from wizard.privacy.mask import Masker
    from wizard.privacy.sanitised import Sanitised

_IN_WRITING = ("email", "form", "chat")


def letter_for(draft: Draft, channel: str, circumstances: Circumstances) -> Letter:
    """The letter for `channel`, its secrets masked; where the person changed it, with their text.

    Raises:
        ValueError: there is no such channel.
    """
    return _letter(draft, channel, work_out(draft, circumstances), circumstances)


def _letter(draft: Draft, channel: str, worked: WorkedOut, circumstances: Circumstances) -> Letter:
    from wizard.contact.edited import text_of
    from wizard.contact.letters import write_letter

    case = without_secrets(draft, worked.told.case, circumstances.profile)
    written = write_letter(
        case,
        worked.findings,
        worked.diagnosis,
        worked.route,
        channel,
        circumstances,
        evidence_names=tuple(held.caption or held.name for held in case.evidence if held.included),
        before=package_before(draft),
    )
    body = text_of(draft.letters, written)
    return written if body == written.body else written.model_copy(update={"body": body, "parts": ()})


def package_before(draft: Draft) -> datetime | None:
    """When the package before this one was made; `None` where this is the first.

    One that holds just what was agreed to is this one, made once more: it stays out, or a package made
    again would differ from itself.
    """
    before = [one.made for one in draft.packages if not draft.agreed or one.digest != draft.agreed]
    return max(before, default=None)


def channel_in_writing(route: Route) -> str:
    """The kind of letter that a package goes with: that of the first desk that reads."""
    kinds = (choice.channel.value for choice in route.route if choice.to is not Desk.BANK)
    return next((kind for kind in kinds if kind in _IN_WRITING), _IN_WRITING[0])


def without_secrets(draft: Draft, case: Case, profile: Profile | None = None) -> Case:
    """`case` with a labelled token for every secret that a person typed somewhere."""
    return masked_by(masker_for(draft, case, profile), case)


def dossier_of(draft: Draft, circumstances: Circumstances, *, language: str) -> Dossier:
    """All that the package of `draft` is made from, in `language` ("pl", "en")."""
    from wizard.bundle.dossier import Dossier

    with speaking(language):
        worked = work_out(draft, circumstances)
        return Dossier(
            case=worked.told.case,
            answers=draft.answers,
            language=language,
            findings=worked.findings,
            diagnosis=worked.diagnosis,
            route=worked.route,
            titles=titles(),
            message=_letter(draft, channel_in_writing(worked.route), worked, circumstances).body,
            before=package_before(draft),
        )


def titles() -> dict[str, str]:
    """What trials and findings name by id, checks and guided remedies, in a few words."""
    from wizard.checks.catalogue import CATALOGUE
    from wizard.diagnosis.remedies import REMEDIES

    return {entry.about.id: _(entry.about.title) for entry in CATALOGUE} | {
        remedy.id: _(remedy.title) for remedy in REMEDIES
    }


@dataclass(frozen=True, slots=True)
class Tools:
    """What one package of a draft is cleaned with, and what became of its files so far.

    Attributes:
        cleaning: to mask, to clean, and to look once more.
        masker: its masker; it knows what each token stands for.
        cleaned: SHA-256 of each file that was cleaned → what became of it.
    """

    cleaning: Cleaning
    masker: Masker
    cleaned: dict[str, Sanitised] = field(default_factory=dict)


def tools_for(draft: Draft, case: Case, profile: Profile | None = None) -> Tools:
    """The tools of one package of `draft`, whose answers mean `case`."""
    from wizard.bundle.cleaning import cleaning_with
    from wizard.privacy.remembered import sanitise_once

    masker = masker_for(draft, case, profile)
    # The letter is masked before the package is: counted in the same order, a token means the same in both.
    masked_by(masker, case)
    cleaned: dict[str, Sanitised] = {}

    def sanitise(
        source: Path, item: Evidence, target: Path, _masker: object, progress: Progress, stop: Stop
    ) -> Sanitised:
        done = cleaned[item.sha256] = sanitise_once(source, item, target, masker, progress, stop)
        return done

    return Tools(replace(cleaning_with(masker), sanitise=sanitise), masker, cleaned)


def hidden_now(
    draft: Draft,
    case: Case,
    profile: Profile | None = None,
    original: Callable[[str], Path] | None = None,
    stop: Stop | None = None,
) -> tuple[Hidden, ...]:
    """What would be hidden in a package of `draft` now: for answers to what went without one. For a worker.

    Args:
        draft: the case.
        case: what its answers mean.
        profile: the vendor's own data, if there is any.
        original: SHA-256 of a file → where its original lies; without it no file is opened.
        stop: looked at before every file.

    Raises:
        Cancelled: `stop` was asked.
    """
    from wizard.bundle.prepare import prepare
    from wizard.drafts.hidden import hidden_in

    tools = tools_for(draft, case, profile)
    if original is not None:
        with tempfile.TemporaryDirectory(prefix="invoice-rescue-", ignore_cleanup_errors=True) as folder:
            prepare(
                case.evidence,
                lambda held: original(held.sha256),
                Path(folder),
                cleaning=tools.cleaning,
                stop=stop,
            )
    return hidden_in(draft, "", tools.masker, tools.cleaned)


def pack_case(
    draft: Draft,
    target: Path,
    circumstances: Circumstances,
    *,
    evidence_path: Callable[[str], Path],
    language: str,
    agreed: str = "",
    limit: int = 0,
    how: Lock | None = None,
    progress: Progress = quiet,
    stop: Stop | None = None,
) -> Packed:
    """Makes the package of `draft` and puts it at `target`.

    Args:
        draft: the case.
        target: the zip to make.
        circumstances: today, and the vendor's profile.
        evidence_path: where the original with a SHA-256 lies.
        language: of report and message, "pl" or "en".
        agreed: the digest that the person agreed to; empty: nobody was asked.
        limit: the most that one file of the package may have, bytes; 0: as much as it has.
        how: for whom it is locked; `None`: for nobody.
        progress: told of the work.
        stop: looked at all the time.

    Raises:
        Trouble: it could not be made, and why; what was at `target` is as it was.
        Cancelled: somebody asked to stop; the same holds.
    """
    from wizard.bundle.pack import pack
    from wizard.drafts.hidden import hidden_in, places_of, tokens_of

    dossier = dossier_of(draft, circumstances, language=language)
    tools = tools_for(draft, dossier.case, circumstances.profile)
    packed = pack(
        dossier,
        target,
        original=lambda held: evidence_path(held.sha256),
        cleaning=tools.cleaning,
        # Of the case and not of the clock: the same case gives the same bytes.
        made=draft.saved,
        agreed=agreed,
        limit=limit,
        how=how,
        progress=progress,
        stop=stop,
    )
    hidden = hidden_in(draft, dossier.message, tools.masker, tools.cleaned)
    return replace(packed, tokens=tokens_of(hidden), places=places_of(hidden))
