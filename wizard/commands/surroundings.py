"""What the options that all commands share stand for: the store of cases, the vendor's profile, the day."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from wizard import clock, paths
from wizard.drafts.store import Store

if TYPE_CHECKING:
    from wizard.checks.interface import Circumstances


def store_of(options: Namespace) -> Store:
    """The cases in the folder of `--dir`, else in this account's own.

    Raises:
        Trouble: there is no such folder and no home to make one in.
    """
    return Store(options.dir.absolute() if options.dir else paths.cases_dir())


def circumstances_of(options: Namespace) -> Circumstances:
    """Today, and the profile of `--profile`, if one was given.

    Raises:
        Trouble: the profile can't be read.
    """
    from wizard.checks.interface import Circumstances

    profile = None
    if options.profile:
        from wizard.knowledge.profile import read_profile

        profile = read_profile(options.profile)
    return Circumstances(today=clock.today(), profile=profile)
