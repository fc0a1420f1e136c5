"""What looks like a secret number and is none: agents need these, so they are taken out of the finders' sight."""

from __future__ import annotations

import re

from wizard.privacy.seen import BLANK

_HARMLESS = re.compile(
    r"""
    # The first character apart, so that the engine skips to it as fast as it can.
    [0-9A-Fa-fRrMm](?<![0-9A-Za-z].)(?:
        (?<=\d)\d{9}-20\d{6}-[0-9A-F]{6}-?[0-9A-F]{6}-[0-9A-F]{2}        # KSeF number of an invoice
      | (?<=2)0\d{6}-[A-Z]{2}-[0-9A-F]{10}-[0-9A-F]{10}-[0-9A-F]{2}       # KSeF reference number
      | (?<=[0-9a-f])[0-9a-f]-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}      # traceparent (W3C Trace Context)
      | (?<![RrMm])[0-9A-Fa-f]{7}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}     # UUID
      | (?:(?<=[a-f])|(?<=\d)(?=[0-9]*[a-f]))(?:[0-9a-f]{31}|[0-9a-f]{39}|[0-9a-f]{63}|[0-9a-f]{95}|[0-9a-f]{127})  # check sums
      | (?<=2)0\d\d-[01]\d-[0-3]\d                                       # dates
      | (?<=[Mm])(?i:essage-id)[:\s]{1,3}<[^<>@\s]{1,120}(?=@)             # what the desk's mail is searched by
      | (?<=[Rr])(?i:EGON)[:\s]{0,3}\d{14}
    )(?![0-9A-Za-z])
    """,
    re.VERBOSE | re.DOTALL | re.ASCII,
)


def without_harmless(seen: str) -> str:
    """`seen` with the harmless numbers blanked out, every other character at its place."""
    return _HARMLESS.sub(lambda found: BLANK * len(found[0]), seen)
