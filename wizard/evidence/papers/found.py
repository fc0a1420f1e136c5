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
        also: question id → other values that the paper gives for it and that are as right: the day of issue beside
            that of the sale, the KSeF number beside the invoice's own.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    seller_tax_id: str = ""
    ksef_number: str = ""
    doubts: tuple[str, ...] = ()
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Collected:
    """Facts being collected: what was put first stays, what differs from it is kept beside it."""

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}
        self.places: dict[str, str] = {}
        self.also: dict[str, tuple[str, ...]] = {}

    def put(self, question: str, value: str, place: str) -> None:
        """Takes `value`, read from the words `place`, unless the question has one already."""
        if value and question not in self.fields:
            self.fields[question], self.places[question] = value, place

    def put_beside(self, question: str, value: str) -> None:
        """Takes `value` as one that would be right as well."""
        known = (self.fields.get(question), *self.also.get(question, ()))
        if value and value not in known:
            self.also[question] = (*self.also.get(question, ()), value)

    def drop(self, question: str) -> None:
        """Forgets the value of `question`."""
        self.fields.pop(question, None)
        self.places.pop(question, None)
