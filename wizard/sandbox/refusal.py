"""Why a file could not be opened, and what to say about it."""

from __future__ import annotations

from enum import StrEnum

from wizard.errors import Trouble
from wizard.i18n import _
from wizard.sandbox.limits import MAX_PIXELS


class Refusal(StrEnum):
    """Why a file could not be opened."""

    PASSWORD = "password"  # noqa: S105 - the reason, not a password
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    UNSUPPORTED = "unsupported"
    NO_SUCH_PAGE = "no_such_page"
    NOTHING_LEFT = "nothing_left"
    TOO_SLOW = "too_slow"
    TOO_HUNGRY = "too_hungry"
    NOT_STARTED = "not_started"
    NO_READER = "no_reader"


class Refused(Exception):
    """Raised inside the child where a file can't be opened; the parent turns it into a `CouldNotOpen`."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        super().__init__(refusal.value)


class CouldNotOpen(Trouble):
    """A file could not be opened.

    Attributes:
        refusal: why.
    """

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        happened, todo = _sentences(refusal)
        super().__init__(happened, todo, _("The file itself and your case are unchanged."))


def _sentences(refusal: Refusal) -> tuple[str, str]:
    another = _("Take a screenshot of the part that matters and add that instead.")
    match refusal:
        case Refusal.PASSWORD:
            return (
                _("This PDF is locked with a password, so its pages can't be shown."),
                _("Open it with its password, print it to a new PDF and add that one."),
            )
        case Refusal.DAMAGED:
            return (
                _("This file is damaged or not complete, so it can't be shown."),
                _("Download it or take the picture again, and add the new copy."),
            )
        case Refusal.TOO_LARGE:
            return (
                _("This picture has more than {n} million pixels, which is more than can be shown.").format(
                    n=MAX_PIXELS // 1_000_000
                ),
                another,
            )
        case Refusal.UNSUPPORTED:
            return _("This kind of picture can't be read here."), another
        case Refusal.NO_SUCH_PAGE:
            return _("The file has no such page."), _("Choose one of its pages.")
        case Refusal.NOTHING_LEFT:
            return (
                _("What was cut out of this picture is no part of it, so nothing would be left."),
                _("Open the picture in the editor and cut it anew."),
            )
        case Refusal.TOO_SLOW:
            return _("This file took too long to open, so the work on it was stopped."), another
        case Refusal.TOO_HUNGRY:
            return _("Opening this file needed too much memory, so the work on it was stopped."), another
        case Refusal.NOT_STARTED:
            return (
                _("The part of the program that opens documents could not be started."),
                _("Close some other programs and try again, or install the program anew."),
            )
        case Refusal.NO_READER:
            return (
                _("The part of the program that reads text in pictures is not installed here."),
                _("Look through your pictures yourself, and cover what others must not see."),
            )
