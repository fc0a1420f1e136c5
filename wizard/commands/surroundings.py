"""What the options that all commands share stand for: the store of cases, the vendor's profile, the day."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from wizard import paths
from wizard.commands.terminal import warn
from wizard.drafts.store import Store
from wizard.errors import UsageTrouble

if TYPE_CHECKING:
    from wizard.checks.interface import Circumstances
    from wizard.commands.case_argument import GivenCase
    from wizard.knowledge.profile import Profile


def store_of(options: Namespace) -> Store:
    """The cases in the folder of `--dir`, else in this account's own.

    Raises:
        Trouble: there is no such folder and no home to make one in.
    """
    return Store(options.dir.absolute() if options.dir else paths.cases_dir())


def circumstances_of(options: Namespace, given: GivenCase) -> Circumstances:
    """Today, the vendor's profile, and what the files of the case say.

    Raises:
        Trouble: there is no file where `--profile` says.
    """
    from wizard.drafts.around import circumstances_around

    return circumstances_around(given.draft, profile_of(options), given.evidence_path)


def profile_of(options: Namespace) -> Profile | None:
    """The profile of `--profile`, else the one beside the app. One that can't be understood is told of, and not used.

    Raises:
        Trouble: there is no file where `--profile` says.
    """
    from wizard.knowledge.profile import read_profile
    from wizard.knowledge.profile_place import profile_beside

    path = options.profile or profile_beside()
    if path is None:
        return None
    try:
        return read_profile(path)
    except UsageTrouble as trouble:
        if options.profile and not path.is_file():
            raise
        warn(trouble.sentences)
        return None
