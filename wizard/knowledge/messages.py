"""Known messages: what an error message means, whatever its language and however it was typed.

Cheap, and free of heavy libraries: the first step asks it at every pause of the fingers. The phrases lie in
`resources/knowledge/messages/`; what they mean is said in `wizard.knowledge.meanings`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from wizard.i18n import _
from wizard.knowledge.meanings.meaning import Meaning
from wizard.knowledge.meanings.table import meaning
from wizard.knowledge.phrases import Hit, Phrase, find, phrase
from wizard.knowledge.tables import table, tables_in


@dataclass(frozen=True, slots=True)
class Recognised:
    """A message that is known.

    Attributes:
        meaning: what it means: its cause, what to do, whom it belongs to.
        phrase: the known phrase that was found in it.
        slips: how many slips of the fingers it took.
    """

    meaning: Meaning
    phrase: str
    slips: int = 0

    @property
    def cause(self) -> str:
        """The family of causes, as a plain word; empty when the message names none."""
        return self.meaning.cause

    @property
    def sentence(self) -> str:
        """What the message means, in the language now spoken."""
        if not self.cause:
            return _(
                "This message says only that there is no invoice. The next steps look for the reason: billing details, the payment, a fault, or a rule."
            )
        return _("This message usually means that {clause}.").format(clause=_(self.meaning.clause))


@cache
def known_phrases() -> tuple[Phrase, ...]:
    """Every phrase that we know."""
    return tuple(
        phrase(written, means)
        for name in tables_in("messages")
        for means, phrases in table(name)["phrases"].items()
        for written in phrases
    )


def recognise(text: str, also: Iterable[Phrase] = ()) -> Recognised | None:
    """What the message `text` means; `None` when no known phrase stands in it.

    Where several do, the one that says most decides: "an error occurred: insufficient funds" is about funds.

    Args:
        text: the message as typed or pasted.
        also: phrases of a vendor's own; they go before ours.
    """
    own = find(text, also)
    hits = own or find(text, known_phrases())
    if not hits:
        return None
    best = max(hits, key=_telling)
    return Recognised(meaning(best.phrase.means), " ".join(best.phrase.words), best.slips)


def more_telling(first: Recognised | None, second: Recognised | None) -> Recognised | None:
    """The one of two that says more; the first where they say as much."""
    if first is None or second is None:
        return first or second
    return second if second.meaning.rank > first.meaning.rank else first


def _telling(hit: Hit) -> tuple[int, int, int]:
    return (meaning(hit.phrase.means).rank, hit.phrase.weight, -hit.slips)
