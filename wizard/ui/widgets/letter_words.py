"""The words for the kinds of letters."""

from __future__ import annotations

from wizard.i18n import N_, _

LETTERS = {
    "chat": N_("Chat"),
    "email": N_("E-mail"),
    "form": N_("Web form"),
    "phone": N_("Telephone"),
    "escalation": N_("Escalation"),
    "complaint": N_("Complaint"),
}
"""Kind of letter → its name, marked."""

LANGUAGES = {"pl": "Polski", "en": "English"}
"""Language → its name in itself, so that everybody finds their own."""


def letter_word(kind: str) -> str:
    """The name of this kind of letter."""
    return _(LETTERS[kind])
