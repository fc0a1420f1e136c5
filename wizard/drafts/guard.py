"""What must never reach the disk: whole card numbers and card codes. They are replaced before a draft is saved.

Everything that a person can type or paste into a draft is looked at, whatever the question was: a card
number lands in the field for the order number as easily as in the message. Of a card the last four digits
stay to be seen, as PCI DSS 3.4.1 allows; all other secrets are for the package to mask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wizard.drafts.draft import Draft
    from wizard.privacy.hit import Hit

Mask = Callable[[str], str]
"""Text → the same text without card numbers and card codes."""

LAST_FOUR = "payment.card_last4"

_FEWEST_DIGITS = 3
_FEWEST_OF_CARD = 15
_LONGEST_IN_PIECES = 60


def cards_masked(text: str) -> str:
    """`text` with a labelled token for every card number and card code in it."""
    # Most answers have hardly a digit in them: for those the finders need not even be imported.
    if sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        return text
    # One can come to light when the one beside it is gone; each round leaves fewer digits.
    while hits := _cards(text):
        for hit in reversed(hits):
            text = text[: hit.start] + _token(hit) + text[hit.end :]
    return _whole_masked(text)


def cards_in(text: str) -> tuple[str, ...]:
    """The digits of the cards in `text`; never to be written down."""
    if sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        return ()
    from wizard.privacy.hit import SecretKind

    found = [hit.value for hit in _cards(text) if hit.kind is SecretKind.CARD]
    return tuple(found) or ((_whole(text),) if _whole_masked(text) != text else ())


def cards_typed(draft: Draft) -> frozenset[str]:
    """The digits of the cards that somebody typed into any field of `draft`; never to be written down."""
    return frozenset(digits for text in _texts(draft.model_dump()) for digits in cards_in(text))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for held in value.values():
            yield from _texts(held)
    elif isinstance(value, list | tuple):
        for held in value:
            yield from _texts(held)


def _whole(text: str) -> str:
    from wizard.privacy.seen import look

    return "".join(filter(str.isdigit, look(text).text))


def _whole_masked(text: str) -> str:
    """As `text`; a token where all of it is one card, pasted in pieces of any length with any signs between."""
    if len(text) > _LONGEST_IN_PIECES or any(map(str.isalpha, text)) or "⟦" in text:
        return text
    from wizard.privacy.cards import brand_of, is_card
    from wizard.privacy.hit import SecretKind
    from wizard.privacy.token import token_of

    digits = _whole(text)
    # Two telephone numbers, side by side, are as long as these.
    is_one = (
        len(digits) >= _FEWEST_OF_CARD and is_card(digits) and brand_of(digits) not in ("Maestro", "UnionPay")
    )
    return token_of(SecretKind.CARD, 1, digits[-4:]) if is_one else text


def _cards(text: str) -> list[Hit]:
    from wizard.privacy.find import find_secrets
    from wizard.privacy.hit import Grade, SecretKind

    return [
        hit
        for hit in find_secrets(text)
        # A whole number that is split over lines or cells is one, too; one that was cut to six and four is none.
        if (hit.kind is SecretKind.CARD and hit.value.isdigit())
        or (hit.kind is SecretKind.CARD_CODE and hit.grade is Grade.SURE)
    ]


def _token(hit: Hit) -> str:
    from wizard.privacy.hit import SecretKind
    from wizard.privacy.token import token_of

    # The last digits tell cards apart; a number counted here would mean another card in another save.
    return token_of(hit.kind, 1, hit.value[-4:] if hit.kind is SecretKind.CARD else "")


def guard(answers: Mapping[str, str], mask: Mask = cards_masked) -> dict[str, str]:
    """`answers` without card numbers, and with nothing in them that no file can hold.

    A whole number where only its last four digits were asked for becomes these four.
    """
    safe = {question_id: _storable(mask(text)) for question_id, text in answers.items()}
    typed = answers.get(LAST_FOUR, "")
    if safe.get(LAST_FOUR, "") != _storable(typed):
        safe[LAST_FOUR] = "".join(char for char in typed if char.isdigit())[-4:]
    return safe


def guarded(draft: Draft, mask: Mask = cards_masked) -> Draft:
    """`draft` without card numbers in anything that a person can have typed into it."""

    def safe(text: str) -> str:
        return _storable(mask(text))

    return draft.model_copy(
        update={
            "answers": guard(draft.answers, mask),
            "letters": {channel: safe(text) for channel, text in draft.letters.items()},
            "evidence": tuple(
                held.model_copy(update={"name": safe(held.name), "caption": safe(held.caption)})
                for held in draft.evidence
            ),
            "contacts": tuple(
                contact.model_copy(
                    update={
                        name: safe(getattr(contact, name))
                        for name in ("who", "case_number", "said", "promised")
                    }
                )
                for contact in draft.contacts
            ),
            "trials": tuple(trial.model_copy(update={"note": safe(trial.note)}) for trial in draft.trials),
            "outcome": draft.outcome.model_copy(update={"how": safe(draft.outcome.how)}),
            "lookups": tuple(asked.model_copy(update={"name": safe(asked.name)}) for asked in draft.lookups),
            "machine": draft.machine.model_copy(
                update={
                    "system": safe(draft.machine.system),
                    "browser": safe(draft.machine.browser),
                    "browsers": tuple(map(safe, draft.machine.browsers)),
                    "proxy": safe(draft.machine.proxy),
                }
            ),
            "unmasked": tuple(map(safe, draft.unmasked)),
            "hidden_words": tuple(map(safe, draft.hidden_words)),
            "packages": tuple(
                package.model_copy(
                    update={
                        "path": safe(package.path),
                        "tokens": {token: safe(value) for token, value in package.tokens.items()},
                    }
                )
                for package in draft.packages
            ),
        }
    )


def _storable(text: str) -> str:
    # Half of a character pair, as a broken paste leaves it, can't be written in UTF-8.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _has_halves(text) else text


def _has_halves(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)
