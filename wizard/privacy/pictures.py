"""Whether somebody looked for secrets in what pictures show."""

from __future__ import annotations

from enum import StrEnum

from wizard.i18n import _


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
