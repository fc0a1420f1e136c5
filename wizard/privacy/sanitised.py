"""What became of a file that was made fit to be given away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wizard.errors import Trouble
from wizard.i18n import _
from wizard.privacy.mask import Mask


class CannotClean(Trouble):
    """A file can't be made fit to be given away, so it stays out of the package."""

    def __init__(self, happened: str, todo: str) -> None:
        super().__init__(happened, todo, _("So it stays out of the package; the file itself is unchanged."))


class Pictures(StrEnum):
    """Whether the text that a file's pictures show was searched for secrets. The words are fixed: the manifest has them."""

    NONE = "none"
    """There is no picture in it."""
    SEARCHED = "searched"
    NOT_SEARCHED = "not_searched"
    """Nothing on this computer can read text in pictures."""


def pictures_sentence(pictures: Pictures) -> str:
    """What people must know about pictures that nobody searched; nothing where there is nothing to say."""
    if pictures is not Pictures.NOT_SEARCHED:
        return ""
    return _("Its pictures were not searched for secrets, because text recognition is not installed.")


@dataclass(frozen=True, slots=True)
class Sanitised:
    """What became of a file.

    Attributes:
        media_type: of the new file.
        extension: for its name, without a dot.
        masks: what was masked or covered in it by itself, beside the person's own covers.
        stripped: what the original carried and the new file does not, a few words each, for people.
        pictures: whether the text in its pictures was searched.
    """

    media_type: str
    extension: str
    masks: tuple[Mask, ...] = ()
    stripped: tuple[str, ...] = ()
    pictures: Pictures = Pictures.NONE
