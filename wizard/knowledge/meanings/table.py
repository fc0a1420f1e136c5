"""All meanings by id."""

from __future__ import annotations

from wizard.i18n import N_
from wizard.knowledge.meanings.billing import BILLING
from wizard.knowledge.meanings.meaning import Meaning
from wizard.knowledge.meanings.payment import PAYMENT
from wizard.knowledge.meanings.restriction import RESTRICTION
from wizard.knowledge.meanings.software import SOFTWARE

GENERAL = Meaning(
    "general",
    "",
    N_("the invoice could not be created"),
    N_("Answer the next questions: what you type there usually shows the reason."),
    action="contact",
    desk="billing",
    rank=0,
)

MEANINGS: dict[str, Meaning] = {
    meaning.id: meaning for meaning in (GENERAL, *BILLING, *PAYMENT, *SOFTWARE, *RESTRICTION)
}


def meaning(meaning_id: str) -> Meaning:
    """The meaning with this id; a `KeyError` when there is none."""
    return MEANINGS[meaning_id]
