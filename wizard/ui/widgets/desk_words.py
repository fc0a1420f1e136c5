"""The words for desks, as the window says them."""

from __future__ import annotations

from wizard.checks.interface import Desk
from wizard.i18n import N_, _

_DESKS = {
    Desk.BILLING: N_("Billing department"),
    Desk.TECHNICAL: N_("Technical support"),
    Desk.ACCOUNT_MANAGER: N_("Your account manager"),
    Desk.BANK: N_("Your bank"),
    Desk.NONE: N_("Nobody"),
}


def desk_word(desk: Desk) -> str:
    """Whom a matter belongs to, in a word or two."""
    return _(_DESKS[desk])
