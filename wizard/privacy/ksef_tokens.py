"""KSeF tokens: whoever holds one can read and issue a firm's invoices (CIRFMF/ksef-docs, tokeny-ksef.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.span import Span

_TOKEN = re.compile(
    r"[0-9]{8}-[A-Z]{2}-[0-9A-F]{10}-[0-9A-F]{10}-[0-9A-F]{2}\s{0,2}\|\s{0,2}[A-Za-z]+-[0-9-]+\s{0,2}\|\s{0,2}[0-9a-f]{64}",
    re.IGNORECASE,
)


def worth(lowered: str) -> bool:
    """Whether there can be one in a text (in small letters) at all."""
    return "|" in lowered and "-" in lowered


def find(seen: str) -> Iterator[Span]:
    """The KSeF tokens in `seen`."""
    for found in _TOKEN.finditer(seen):
        yield Span(
            SecretKind.KSEF_TOKEN, found.start(), found.end(), Grade.SURE, re.sub(r"\s", "", found[0]).lower()
        )
