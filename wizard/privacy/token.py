"""The tokens that stand for secrets: `⟦card 1⟧`, `⟦account 2 …2874⟧`."""

from __future__ import annotations

import re

from wizard.privacy.hit import SecretKind

_WORDS = "|".join(sorted((re.escape(kind.value) for kind in SecretKind), key=len, reverse=True))

TOKEN = re.compile(rf"⟦({_WORDS}) \d{{1,6}}(?: …[0-9A-Z]{{1,4}})?⟧")
"""Matches a token; group 1 is the kind."""


def token_of(kind: SecretKind, number: int, label: str = "") -> str:
    """The token of the `number`-th secret of this kind."""
    return f"⟦{kind.value} {number} …{label}⟧" if label else f"⟦{kind.value} {number}⟧"
