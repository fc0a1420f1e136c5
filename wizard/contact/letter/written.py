"""The letter as e-mail or web form."""

from __future__ import annotations

from wizard.case.check_sum import grouped
from wizard.case.contact import Channel
from wizard.contact.interface import Letter
from wizard.contact.letter import facts
from wizard.contact.letter.occasion import (
    Occasion,
    answer_line,
    deadline_line,
    payment_lines,
    signature,
    subject,
    tried_line,
)
from wizard.contact.letter.sheet import Block, Weight, block, fitted
from wizard.i18n import _, ngettext

MOST = 1500
"""Characters; what many web forms take, and what is still read."""


def write(occasion: Occasion, channel: Channel) -> Letter:
    """The letter for `channel`, e-mail or web form."""
    blocks = [
        block(_("Hello,"), weight=Weight.CORE),
        block(occasion.reminder, weight=Weight.CORE),
        block(occasion.request_text, weight=Weight.CORE),
        block(facts.message(occasion.case), weight=Weight.CORE),
        *what_happened(occasion),
        block(occasion.news),
        *(_offered(occasion) if channel is Channel.FORM else proof(occasion)),
        *closing(occasion),
    ]
    most = occasion.most or (MOST if channel is Channel.FORM else None)
    return Letter(
        channel=channel.value,
        subject=subject(occasion),
        body=fitted(blocks, min(most or MOST, MOST)),
        most=most,
    )


def what_happened(occasion: Occasion) -> list[Block]:
    """The facts that this desk needs, ids always, the rest as far as there is room."""
    case = occasion.case
    doubles = facts.charges(occasion.findings) if not occasion.for_technicians else ()
    data = facts.billing_data(case, occasion.findings) if occasion.wants_billing_data else ()
    software = facts.software(case) if occasion.for_technicians else ""
    core = facts.lines(*facts.numbers(case), weight=Weight.CORE)
    money = facts.lines(*payment_lines(occasion))
    more = facts.lines(facts.code(case, occasion.findings), software)
    return [
        Block((*core, *money, *more)),
        charged_lines(doubles),
        block(*data, heading=_("Details for the invoice:")),
        block(facts.steps(case), weight=Weight.DETAIL),
        block(tried_line(occasion), weight=Weight.DETAIL),
        block(deadline_line(occasion), weight=Weight.FACT),
    ]


def charged_lines(charges: tuple[str, ...]) -> Block:
    """The lines of a double payment; the pair that proves it is never left out."""
    pair = facts.lines(*charges[:2], weight=Weight.CORE)
    return Block((*pair, *facts.lines(*charges[2:])), heading=_("Charges on my account:"))


def closing(occasion: Occasion) -> list[Block]:
    """The numbers of the case, where to answer, and the signature."""
    return [
        Block(
            (
                *facts.lines(*facts.case_numbers(occasion.case), weight=Weight.CORE),
                *facts.lines(answer_line(occasion), weight=Weight.FACT),
            )
        ),
        block(signature(occasion), weight=Weight.CORE),
    ]


def _offered(occasion: Occasion) -> list[Block]:
    # A form may take no files: say what there is, and leave it to them to ask for it.
    count = len(facts.evidence(occasion.case, occasion.evidence_names))
    return [block(offer(count), weight=Weight.DETAIL), _not_at_hand(occasion)]


def _not_at_hand(occasion: Occasion) -> Block:
    return block(facts.not_at_hand(occasion.case), weight=Weight.DETAIL)


def proof(occasion: Occasion) -> list[Block]:
    """The evidence by number and the package's check sum, for messages that take files."""
    shown = facts.evidence(occasion.case, occasion.evidence_names)
    if occasion.package_sha256 and not shown:
        shown = (_("what happened, what was checked, and what was tried"),)
    return [
        block(*shown, weight=Weight.DETAIL, heading=_("In the attached package:")),
        _not_at_hand(occasion),
        block(*_check_sums(occasion), weight=Weight.EXTRA),
    ]


def _check_sums(occasion: Occasion) -> tuple[str, ...]:
    if not occasion.package_sha256:
        return ()
    if not occasion.further_sums:
        return (_("Check sum of the package (SHA-256): {sum}").format(sum=grouped(occasion.package_sha256)),)
    sums = (occasion.package_sha256, *occasion.further_sums)
    return (
        _("The package comes in {n} files, each in a message of its own. Their check sums (SHA-256):").format(
            n=len(sums)
        ),
        *(
            _("Part {n}: {sum}").format(n=number, sum=grouped(one))
            for number, one in enumerate(sums, start=1)
        ),
    )


def offer(count: int) -> str:
    """The offer to send the package, for channels that take no files."""
    if not count:
        return ""
    return ngettext(
        "I have a package with {n} piece of evidence ready; tell me where to send it.",
        "I have a package with {n} pieces of evidence ready; tell me where to send it.",
        count,
    ).format(n=count)
