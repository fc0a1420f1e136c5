"""How to find the seller's official channel when nobody vouches for one, and how to tell a fake one."""

from __future__ import annotations

from wizard.i18n import _
from wizard.knowledge.profile import Profile


def finding_the_official_channel() -> tuple[str, ...]:
    """How to find the official channel; one sentence each, the surest way first."""
    return (
        _("Take the contact details from an earlier invoice or from the contract."),
        _(
            "Or type the shop's address into the browser yourself and open Contact, Help or Your orders there."
        ),
        _("Or look into the app that you ordered in: the help is usually in the menu of your account."),
        _("The order confirmation names them too; compare the address of its sender with earlier ones."),
        _("For your bank, call the number on the back of your card or write from its app."),
    )


def told_by_the_seller(profile: Profile | None) -> tuple[str, ...]:
    """What the profile that came with the app says of the seller, to compare with; empty without one."""
    if profile is None:
        return ()
    vendor = profile.vendor
    return (
        _("This app came with the details of {name}: compare them with what you see elsewhere.").format(
            name=vendor.name
        ),
        *((_("Its website: {address}").format(address=vendor.website),) if vendor.website else ()),
        *((_("Its tax number: {number}").format(number=vendor.tax_id),) if vendor.tax_id else ()),
    )


def telling_a_fake_one() -> tuple[str, ...]:
    """How to tell that a channel is not the seller's; one sentence each."""
    return (
        _(
            "Numbers and links from advertisements, comments and text messages are not a sign of the real desk."
        ),
        _(
            "A real desk never asks for the whole card number, the code on its back, a BLIK code or a password."
        ),
        _("Nobody needs a remote look at your screen, or a program installed, to issue an invoice."),
        _(
            "Beware of a “refund” for which you first have to pay, confirm a transfer or log in to the bank by a link."
        ),
        _("Look at the address letter by letter: one swapped letter or another ending is another firm."),
        _("In doubt hang up, and call the number that you found yourself."),
    )
