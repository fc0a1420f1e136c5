"""How lines of a statement belong together."""

from __future__ import annotations

from enum import StrEnum


class PairVerdict(StrEnum):
    """How lines belong together, the most urgent first. The words are fixed: JSON outputs use them."""

    DUPLICATE = "duplicate"
    ASK = "ask"
    HOLD_AND_BOOKED = "hold_and_booked"
    SAME_LINE_TWICE = "same_line_twice"
    REFUNDED = "refunded"
    SUBSCRIPTION = "subscription"
