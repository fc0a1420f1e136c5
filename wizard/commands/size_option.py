"""A size as people write it behind an option: "10MB", "9.5 MB", "800kB"."""

from __future__ import annotations

import re

from wizard.errors import UsageTrouble
from wizard.i18n import _

_SIZE = re.compile(r"(\d{1,7}(?:[.,]\d{1,3})?)\s*(b|kb?|mb?|gb?|kib|mib|gib)", re.IGNORECASE)
_UNITS = {
    "b": 1, "k": 10**3, "kb": 10**3, "m": 10**6, "mb": 10**6, "g": 10**9, "gb": 10**9,
    "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30,
}  # fmt: skip


def size_of(text: str) -> int:
    """The bytes that `text` says; MB are millions, MiB powers of two.

    Raises:
        UsageTrouble: it is no size, or none above zero.
    """
    found = _SIZE.fullmatch(text.strip())
    size = int(float(found[1].replace(",", ".")) * _UNITS[found[2].lower()]) if found else 0
    if not size:
        raise UsageTrouble(
            _("“{value}” is no size.").format(value=text),
            _("Say it like this: {example}.").format(example="10MB"),
        )
    return size
