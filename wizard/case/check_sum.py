"""Check sums as people read them."""

from __future__ import annotations

_GROUP = 4


def grouped(sha256: str) -> str:
    """`sha256` in groups of four, so that two people can compare it aloud."""
    return " ".join(sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP))
