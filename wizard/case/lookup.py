"""What a public register answered about a number of the case, because the person asked it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import AwareDatetime

from wizard.case.value import Value


class Service(StrEnum):
    """Whom we can ask. The words are fixed: drafts and JSON outputs use them."""

    VIES = "vies"
    """The European Commission: is a VAT number active for trade within the EU?"""
    WHITE_LIST = "white_list"
    """Poland's register of VAT payers (biała lista): how does a NIP stand?"""
    KSEF_STATUS = "ksef_status"
    """KSeF's Latarnia: is KSeF up? No number is sent."""


class Answered(StrEnum):
    """What came of it. There are three outcomes, never two: an outage is no answer about a number."""

    VALID = "valid"
    NOT_VALID = "not_valid"
    COULD_NOT_TELL = "could_not_tell"


class Lookup(Value):
    """One question to a register, and its answer.

    Attributes:
        service: who was asked.
        sent: the number that was sent, with its country's letters for VIES; empty for KSeF.
        to: the host it was sent to.
        at: when.
        answered: what came of it. Of KSeF: `valid` means that it is up.
        code: the service's own word: "MS_UNAVAILABLE", "WL-191", "Czynny", "AVAILABLE"; or ours for what
            never reached it: "no_answer", "garbled", "redirected", "http_503".
        name: the firm's name in the register, where it told one.
    """

    service: Service
    sent: str = ""
    to: str = ""
    at: AwareDatetime
    answered: Answered
    code: str = ""
    name: str = ""
