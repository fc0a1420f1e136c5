"""Slips in the domain of an e-mail address: "gmial.com"."""

from __future__ import annotations

import re

from wizard.knowledge.near import one_slip
from wizard.knowledge.tables import table

# Ends that are no domain, and what is meant by them.
_ENDS = {
    "con": "com",
    "cmo": "com",
    "ocm": "com",
    "vom": "com",
    "xom": "com",
    "cim": "com",
    "comm": "com",
    "lp": "pl",
    "pll": "pl",
}


def meant_domain(domain: str) -> str | None:
    """The domain that is probably meant by `domain`; `None` where it is known, or looks like nothing that is."""
    low = domain.lower()
    known = table("email_domains")["domains"]["known"]
    if low in known:
        return None
    near = [popular for popular in table("email_domains")["domains"]["popular"] if one_slip(low, popular)]
    if len(near) == 1:
        return str(near[0])
    host, _dot, end = low.rpartition(".")
    if end in _ENDS and host:
        fixed = f"{host}.{_ENDS[end]}"
        return _dotless(fixed, known) or fixed
    return _dotless(low, known)


def _dotless(domain: str, known: list[str]) -> str | None:
    """The known domain that is meant where the dot was left out or is a comma: "gmailcom", "wp,pl"."""
    letters = re.sub(r"[^a-z0-9\-]", "", domain)
    found = [other for other in known if re.sub(r"[^a-z0-9\-]", "", other) == letters and other != domain]
    return found[0] if len(found) == 1 else None
