"""What was found on a paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Facts:
    """What a paper says.

    Attributes:
        fields: question id → the value read, as one would type it: dates as 2026-11-05, amounts as 486.80.
        places: question id → the words of the paper that it was read from.
        seller_tax_id: the seller's NIP, which nobody is asked for.
        ksef_number: a KSeF number with the right check digits: proof that the invoice exists.
        doubts: numbers on the paper that have a slip, one each.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    seller_tax_id: str = ""
    ksef_number: str = ""
    doubts: tuple[str, ...] = ()
