"""The words for the kinds of letters."""

from __future__ import annotations

from functools import partial

from wizard.i18n import N_, _
from wizard.ui.widgets.segments import Choices

_LETTERS = {
    "chat": N_("Chat"),
    "email": N_("E-mail"),
    "form": N_("Web form"),
    "phone": N_("Telephone"),
    "escalation": N_("Escalation"),
    "complaint": N_("Complaint"),
}
"""Kind of letter → its name, marked."""

_LANGUAGES = {"pl": "Polski", "en": "English"}
"""Language → its name in itself, so that everybody finds their own."""


def letters() -> Choices:
    """The kinds of letters to choose from."""
    return [(kind, partial(_, name)) for kind, name in _LETTERS.items()]


def languages() -> Choices:
    """The languages to choose from."""
    return [(code, partial(str, name)) for code, name in _LANGUAGES.items()]
