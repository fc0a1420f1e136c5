"""What a secret is, and how sure we are of one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from wizard.i18n import N_, _


class SecretKind(StrEnum):
    """What sort of secret. The words are fixed: tokens in masked texts and manifests hold them."""

    CARD = "card"
    CARD_CODE = "card code"
    ACCOUNT = "account"
    PESEL = "pesel"
    KSEF_TOKEN = "ksef token"  # noqa: S105 - the kind, as are the next ones
    TOKEN = "token"  # noqa: S105
    COOKIE = "cookie"
    PASSWORD = "password"  # noqa: S105
    EMAIL = "e-mail"
    TELEPHONE = "telephone"
    WORD = "hidden"
    """What the person themselves said that nobody is to see."""


class Grade(StrEnum):
    """How a secret is treated."""

    SURE = "sure"
    """Gone in every mode, and a package that still holds it is not made."""
    MAYBE = "maybe"
    """Masked unless the person says that it may stay."""


class FoundIn(StrEnum):
    """Where a secret stood. The words are fixed: the manifest has them."""

    TEXT = "text"
    PICTURE = "picture"
    """In what a picture shows, where the engine that reads it may be wrong."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A secret in a text.

    Attributes:
        kind: what sort of secret.
        start, end: where it stands in the text, as indexes of characters.
        grade: how sure we are.
        value: the secret itself, without spaces and dashes; equal secrets have equal values. Never shown.
        label: what may stay to be seen of it (the last four digits of an account), or empty.
    """

    kind: SecretKind
    start: int
    end: int
    grade: Grade
    value: str = field(repr=False)
    label: str = ""


_NAMES = {
    SecretKind.CARD: N_("card number"),
    SecretKind.CARD_CODE: N_("card code"),
    SecretKind.ACCOUNT: N_("bank account number"),
    SecretKind.PESEL: N_("PESEL number"),
    SecretKind.KSEF_TOKEN: N_("KSeF token"),
    SecretKind.TOKEN: N_("access key"),
    SecretKind.COOKIE: N_("sign-in cookie"),
    SecretKind.PASSWORD: N_("password"),
    SecretKind.EMAIL: N_("e-mail address"),
    SecretKind.TELEPHONE: N_("telephone number"),
    SecretKind.WORD: N_("your own word"),
}


def name_of(kind: SecretKind) -> str:
    """What people call it, in the language now spoken."""
    return _(_NAMES[kind])
