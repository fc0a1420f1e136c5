"""What the case says in codes, statuses and messages: read once, used by several checks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from wizard.case.case import Case
from wizard.case.choices import Method, PaymentStatus, Told, Where
from wizard.knowledge.codes import Code, find_codes
from wizard.knowledge.meanings.meaning import Meaning
from wizard.knowledge.meanings.table import MEANINGS, meaning
from wizard.knowledge.messages import Recognised, more_telling, recognise
from wizard.knowledge.phrases import Phrase, phrase
from wizard.knowledge.profile import Profile
from wizard.knowledge.statuses import Status, http_status, ksef_status, speaks_of_ksef

# Of several codes the one that says most: first what must be kept back, then what stops, then what explains.
_SAYS_LITTLE = frozenset({"ask_bank"})
_AROUND = ".,;:!?()[]{}\"'„”“’"


@dataclass(frozen=True, slots=True)
class Signals:
    """What was recognised.

    Attributes:
        code: the most telling payment code, from any of the three answers that can hold one.
        http: the HTTP status.
        ksef: the status of the invoice in KSeF.
        message: what the message means, where it is a known one.
        payment_words: what the payment's own wording means, where it holds no code.
        advice, code_advice: what the vendor's profile says to do about this message, about this code.
    """

    code: Code | None = None
    http: Status | None = None
    ksef: Status | None = None
    message: Recognised | None = None
    advice: str = ""
    code_advice: str = ""
    payment_words: Recognised | None = None

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """Everything that was recognised, as meanings."""
        found = (self.code, self.http, self.ksef, self.message, self.payment_words)
        return tuple(one.meaning for one in found if one is not None)

    def mean(self, *ids: str) -> bool:
        """Whether anything that was recognised has one of these meanings."""
        return any(one.id in ids for one in self.meanings)

    @property
    def about_payment(self) -> bool:
        """Whether anything that was recognised belongs to the payment."""
        return any(one.cause == "payment" for one in self.meanings)


def signals_of(case: Case, profile: Profile | None = None) -> Signals:
    """What the answers of `case` say in codes, statuses and messages."""
    phrases = _own_phrases(profile)
    codes = tuple((known.code.lower(), known.means) for known in profile.codes) if profile else ()
    found = _read(
        case.what.message or "",
        case.what.code or "",
        case.payment.code or "",
        case.payment.method.value if case.payment.method else None,
        case.what.where is Where.EINVOICING,
        phrases,
        codes,
    )
    return _with_advice(found, profile) if profile else found


def may_have_paid(case: Case) -> bool:
    """Whether a payment may have been on its way when something broke off."""
    if case.payment.status is PaymentStatus.NOT_TRIED or case.payment.method is Method.CASH:
        return case.what.charged is Told.YES
    return True


@lru_cache(maxsize=32)
def _read(
    message: str,
    code: str,
    payment_code: str,
    method: str | None,
    einvoicing: bool,  # noqa: FBT001
    phrases: tuple[Phrase, ...],
    own_codes: tuple[tuple[str, str], ...],
) -> Signals:
    about_ksef = einvoicing or speaks_of_ksef(f"{message} {code}")
    ksef = (ksef_status(code, alone=True) or ksef_status(message)) if about_ksef else None
    http = (
        None if ksef else http_status(code, alone=True) or http_status(message) or http_status(payment_code)
    )
    own = [
        known for text in (payment_code, code, message) if (known := _own_code(text, own_codes)) is not None
    ]
    found = own or [known for text in (payment_code, code, message) for known in find_codes(text, method)]
    return Signals(
        code=max(found, key=_telling, default=None),
        http=http,
        ksef=ksef,
        message=more_telling(recognise(message, phrases), recognise(code, phrases)),
        payment_words=recognise(payment_code, phrases) if payment_code and not found else None,
    )


def _with_advice(found: Signals, profile: Profile) -> Signals:
    """`found` with what the vendor itself advises on it."""
    said = found.message.phrase if found.message else ""
    advice = next(
        (
            known.advice
            for known in profile.messages
            if said and " ".join(phrase(known.text, "").words) == said
        ),
        "",
    )
    code = found.code.code if found.code and found.code.provider == "profile" else ""
    code_advice = next((known.advice for known in profile.codes if code and known.code.lower() == code), "")
    return replace(found, advice=advice.strip(), code_advice=code_advice.strip())


def _telling(code: Code) -> tuple[bool, bool, bool]:
    return (code.unexplained, code.never_again, code.meaning.id not in _SAYS_LITTLE)


def _own_code(text: str, own: tuple[tuple[str, str], ...]) -> Code | None:
    words = [word.strip(_AROUND) for word in text.lower().split()]
    return next(
        (
            Code("profile", code, meaning(means))
            for code, means in own
            if code in words or code == text.lower()
        ),
        None,
    )


def _own_phrases(profile: Profile | None) -> tuple[Phrase, ...]:
    if profile is None:
        return ()
    usual = {
        "billing_details": "billing_data",
        "payment": "payment_declined",
        "software": "server_error",
        "restriction": "not_yet",
    }
    return tuple(
        phrase(known.text, known.means or usual.get(known.cause or "", "general"))
        for known in profile.messages
        if (known.means or "general") in MEANINGS
    )
