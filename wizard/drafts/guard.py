"""What must never reach the disk: whole card numbers. They are replaced before a draft is saved.

Everything that a person can type or paste into a draft is looked at, whatever the question was: a card
number lands in the field for the order number as easily as in the message.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wizard.drafts.draft import Draft

Mask = Callable[[str], str]
"""Text → the same text without card numbers."""


def cards_masked(text: str) -> str:
    """`text` with every card number in it replaced by a labelled token."""
    # Fewer digits than the shortest card number has, and the masker need not even be imported.
    if sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        return text
    from wizard.privacy.mask import Masker

    return Masker().mask(text).text


_FEWEST_DIGITS = 12


def guard(answers: Mapping[str, str], mask: Mask = cards_masked) -> dict[str, str]:
    """`answers` without card numbers, and with nothing in them that no file can hold."""
    return {question_id: _storable(mask(text)) for question_id, text in answers.items()}


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
        }
    )


def _storable(text: str) -> str:
    # Half of a character pair, as a broken paste leaves it, can't be written in UTF-8.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _has_halves(text) else text


def _has_halves(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)
