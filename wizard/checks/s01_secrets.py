"""S01: secrets in what was typed.

Asks: does any answer or note hold a card number, a password, a PESEL or another secret?
Why invoices fail here: they do not; but a secret in a support case is read by people who must not have it.
What the person can do: nothing has to be done, it is masked in the package; a key or password that was sent to anybody should be changed.
Sources: PCI DSS 4.0.1, 3.3.1 and 3.4.1; GDPR art. 5(1)(c); CIRFMF/ksef-docs: tokeny-ksef.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wizard.case.case import Case
from wizard.case.value import Value
from wizard.checks.interface import About, Cause, Circumstances, Desk, Finding, Source
from wizard.i18n import N_, _
from wizard.privacy.find import find_secrets
from wizard.privacy.hit import SecretKind, name_of
from wizard.privacy.token import TOKEN

ABOUT = About(
    id="S01",
    title=N_("Secrets in the answers"),
    cause=Cause.SOFTWARE,
    questions=("what.message", "what.action", "what.code"),
    sources=(
        Source("PCI DSS 4.0.1, 3.3.1 and 3.4.1", "2026-11-23"),
        Source("GDPR, art. 5(1)(c)", "2026-11-23"),
        Source("CIRFMF/ksef-docs: tokeny-ksef.md", "2026-11-23", "https://github.com/CIRFMF/ksef-docs"),
    ),
)

BECAUSE: dict[str, str] = {}

_TO_BE_CHANGED = frozenset(
    {SecretKind.PASSWORD, SecretKind.TOKEN, SecretKind.COOKIE, SecretKind.KSEF_TOKEN, SecretKind.CARD_CODE}
)
# The account that was paid to is what the desk looks for.
_ASKED_FOR = "payment.account"
_LONGEST = 20_000
_FEWEST = 3


def check(case: Case, _circumstances: Circumstances) -> Finding:
    """Which secrets stand in the answers, by kind; never the secrets themselves."""
    counts: Counter[SecretKind] = Counter()
    where: dict[str, None] = {}
    texts = list(_texts(case))
    if not texts:
        return ABOUT.not_asked()
    for place, text in texts:
        found = [SecretKind(match[1]) for match in TOKEN.finditer(text)]
        found += [hit.kind for hit in find_secrets(text[:_LONGEST])]
        if found:
            where[place] = None
            counts.update(found)
    if not counts:
        return ABOUT.passed(_("No card number, password or other secret stands in your answers."))
    told = ", ".join(f"{name_of(kind)} × {count}" for kind, count in sorted(counts.items()))
    remedy = _("In letters and in the package a label stands in its place; nobody gets to see it.")
    if counts.keys() & _TO_BE_CHANGED:
        remedy = _("{masked} If you have sent it to anybody already, change it.").format(masked=remedy)
    return ABOUT.warned(
        _("Your answers hold something that nobody at the seller's should see: {secrets}.").format(
            secrets=told
        ),
        remedy,
        facts={"masked": told},
        desk=Desk.NONE,
        mend=tuple(place for place in where if "." in place)[:3],
    )


def _texts(case: Case) -> Iterator[tuple[str, str]]:
    """Question id (or "contacts", "evidence") → text, for all that a person typed freely."""
    for section in ("what", "billing", "order", "payment"):
        part: Value = getattr(case, section)
        for name in type(part).model_fields:
            value = getattr(part, name)
            if isinstance(value, str) and f"{section}.{name}" != _ASKED_FOR and len(value) > _FEWEST:
                yield f"{section}.{name}", value
    yield from case.unreadable.items()
    for contact in case.contacts:
        yield "contacts", " ".join((contact.who, contact.case_number, contact.said, contact.promised))
    for held in case.evidence:
        yield "evidence", held.caption
