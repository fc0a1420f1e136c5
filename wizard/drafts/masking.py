"""What may stay in the texts of a case, and the masker that knows it.

The desk needs the account that was paid to, the person's own address, and its own addresses and numbers.
What else looks like a secret of the second grade stays only where the person says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wizard.case.case import Case
from wizard.drafts.draft import Draft

if TYPE_CHECKING:
    from wizard.knowledge.profile import Profile
    from wizard.privacy.mask import Masker


def masker_for(draft: Draft, case: Case, profile: Profile | None = None) -> Masker:
    """The masker of one package or letter of `draft`, whose answers mean `case`."""
    from wizard.privacy.mask import Masker

    return Masker(_known(draft, case, profile), draft.unmasked, draft.hidden_words)


def masked_by(masker: Masker, case: Case) -> Case:
    """`case` with a labelled token for every secret in any of its texts."""
    from wizard.report.masking import masked

    return masked(case, lambda text: masker.mask(text).text)


def _known(draft: Draft, case: Case, profile: Profile | None) -> Iterator[str]:
    yield case.payment.account or ""
    for address in (case.billing.email or "", draft.answers.get("billing.email", "")):
        yield from _and_meant(address)
    if profile is not None:
        for channel in profile.channels:
            yield channel.address.removeprefix("mailto:").removeprefix("tel:").split("?")[0]
        for account in profile.accounts:
            yield account.number


def _and_meant(address: str) -> Iterator[str]:
    """The address, and the one that our own advice names where its domain has a slip."""
    from wizard.knowledge.email_domains import meant_domain

    yield address
    name, at, domain = address.strip().rpartition("@")
    meant = meant_domain(domain) if at else None
    if meant:
        yield f"{name}@{meant}"
