"""What looks like a secret number and is none: agents need these, so they are taken out of the finders' sight."""

from __future__ import annotations

import re

from wizard.privacy.seen import BLANK

_HARMLESS = re.compile(
    r"""
    (?<![0-9A-Za-z])(?:
        \d{10}-20\d{6}-[0-9A-F]{6}-?[0-9A-F]{6}-[0-9A-F]{2}         # KSeF number of an invoice
      | 20\d{6}-[A-Z]{2}-[0-9A-F]{10}-[0-9A-F]{10}-[0-9A-F]{2}      # KSeF reference number
      | [0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}        # UUID
      | (?=[0-9]*[a-f])(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})   # check sums
      | 20\d\d-[01]\d-[0-3]\d                                       # dates
      | (?i:REGON)[:\s]{0,3}\d{14}
    )(?![0-9A-Za-z])
    """,
    re.VERBOSE,
)


def without_harmless(seen: str) -> str:
    """`seen` with the harmless numbers blanked out, every other character at its place."""
    return _HARMLESS.sub(lambda found: BLANK * len(found[0]), seen)
