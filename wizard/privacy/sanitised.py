"""What became of a file that was made fit to be given away."""

from __future__ import annotations

from dataclasses import dataclass

from wizard.errors import Trouble
from wizard.i18n import _
from wizard.privacy.covering import Covered
from wizard.privacy.mask import Mask
from wizard.privacy.pictures import Pictures


class CannotClean(Trouble):
    """A file can't be made fit to be given away, so it stays out of the package."""

    def __init__(self, happened: str, todo: str) -> None:
        super().__init__(happened, todo, _("So it stays out of the package; the file itself is unchanged."))


@dataclass(frozen=True, slots=True)
class Sanitised:
    """What became of a file.

    Attributes:
        media_type: of the new file.
        extension: for its name, without a dot.
        masks: what was masked or covered in it by itself, beside the person's own covers.
        stripped: what the original carried and the new file does not, a few words each, for people.
        pictures: whether the text in its pictures was searched.
        covered: on pages and in pictures: what was covered by itself, and where on the original.
    """

    media_type: str
    extension: str
    masks: tuple[Mask, ...] = ()
    stripped: tuple[str, ...] = ()
    pictures: Pictures = Pictures.NONE
    covered: tuple[Covered, ...] = ()
