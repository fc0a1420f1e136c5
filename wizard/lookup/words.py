"""What look-ups are in words: who is asked, why, and what came of it."""

from __future__ import annotations

from wizard.case.dates import show_moment
from wizard.case.lookup import Answered, Lookup, Service
from wizard.i18n import N_, _

_NAMES = {
    Service.VIES: N_("VIES"),
    Service.WHITE_LIST: N_("the white list"),
    Service.KSEF_STATUS: N_("KSeF's Latarnia"),
}
_KEEPERS = {
    Service.VIES: N_("the European Commission"),
    Service.WHITE_LIST: N_("the head of Poland's tax administration (KAS)"),
    Service.KSEF_STATUS: N_("Poland's Ministry of Finance"),
}
_WHY = {
    Service.VIES: N_("Sellers in other EU countries look there whether your VAT number is active."),
    Service.WHITE_LIST: N_("It says under which name your NIP is registered, and whether the firm pays VAT."),
    Service.KSEF_STATUS: N_("It says whether the system for e-invoices is up at all."),
}
_ASK = {
    Service.VIES: N_("Ask VIES now"),
    Service.WHITE_LIST: N_("Ask the white list now"),
    Service.KSEF_STATUS: N_("Ask whether KSeF is up"),
}
_OUTCOMES = {
    Service.VIES: {Answered.VALID: N_("Valid: VIES knows the number as active."), Answered.NOT_VALID: N_("Not valid: VIES does not know the number as active.")},
    Service.WHITE_LIST: {Answered.VALID: N_("On the list."), Answered.NOT_VALID: N_("Not on the list as a VAT payer.")},
    Service.KSEF_STATUS: {Answered.VALID: N_("KSeF is up."), Answered.NOT_VALID: N_("KSeF is not up.")},
}  # fmt: skip


def name_of(service: Service) -> str:
    """What people call it, as it stands inside a sentence."""
    return _(_NAMES[service])


def why(service: Service) -> str:
    """Why it is worth asking."""
    return _(_WHY[service])


def ask_label(service: Service) -> str:
    """What the button says."""
    return _(_ASK[service])


def what_is_sent(service: Service, number: str, host: str) -> str:
    """What goes out, and to whom."""
    keeper = _(_KEEPERS[service])
    if not number:
        return _("Nothing of yours is sent; the question goes to {host} ({keeper}).").format(
            host=host, keeper=keeper
        )
    return _("Only the number {number} is sent, to {host} ({keeper}).").format(
        number=number, host=host, keeper=keeper
    )


def outcome(lookup: Lookup) -> str:
    """What came of it, with the time."""
    when = show_moment(lookup.at)
    if lookup.answered is Answered.COULD_NOT_TELL:
        return _("Could not tell ({code}), {when}. That says nothing about you; ask again later.").format(
            code=lookup.code, when=when
        )
    sentence = _(_OUTCOMES[lookup.service][lookup.answered])
    name = _(" Name there: {name}.").format(name=lookup.name) if lookup.name else ""
    return _("{sentence}{name} Asked {when}.").format(sentence=sentence, name=name, when=when)
