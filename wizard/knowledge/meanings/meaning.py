"""What a meaning is. Nothing here imports pydantic: the first step recognises messages while they are typed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code or a message means, and what can be done about it.

    Attributes:
        id: fixed: tables, profiles and facts use it.
        cause: "billing_details", "payment", "software", "restriction", or empty for a message that names no cause.
        clause: half a sentence that goes on after "because" or "means that" (marked for translation).
        remedy: what to do, one or two sentences (marked).
        action: "fix", "wait", "contact", "stop_paying" or "done".
        desk: "billing", "technical", "account_manager" or "bank", where the matter belongs to one; else empty.
        rank: how much the wording says: 0 nothing, 1 next to nothing, 2 a family, 3 a kind, 4 the very reason.
        pays: whether following the remedy sends another payment.
        never_again: whether the same payment must not be tried again.
        unexplained: whether nobody may be told why (fraud, a lost or stolen card): the code itself is kept back too.
    """

    id: str
    cause: str
    clause: str
    remedy: str
    action: str = "fix"
    desk: str = ""
    rank: int = 4
    pays: bool = False
    never_again: bool = False
    unexplained: bool = False
