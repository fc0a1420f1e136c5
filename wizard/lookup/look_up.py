"""One look-up, from the question that the person agreed to, to what is kept of the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard import clock
from wizard.case.case import Case
from wizard.case.lookup import Lookup, Service
from wizard.lookup import ksef_status, vies, white_list
from wizard.lookup.addresses import base_of, host_of, may_be_asked
from wizard.lookup.answer import Said, untold
from wizard.lookup.numbers import sendable
from wizard.lookup.web import Patience, ask
from wizard.progress import Stop

if TYPE_CHECKING:
    from wizard.knowledge.profile import Profile


@dataclass(frozen=True, slots=True)
class Query:
    """A question that could be asked; the person sees all of it before.

    Attributes:
        service: who would be asked.
        number: what would be sent; empty: nothing.
        base: the address that it would go to.
    """

    service: Service
    number: str
    base: str

    @property
    def host(self) -> str:
        """To whom it would go, in short."""
        return host_of(self.base)


def queries(case: Case, profile: Profile | None = None) -> tuple[Query, ...]:
    """What could be asked in this case, the register nearest to the person first."""
    return tuple(
        Query(service, number, base_of(service, profile)) for service, number in sendable(case).items()
    )


def look_up(query: Query, *, stop: Stop | None = None, patience: Patience | None = None) -> Lookup:
    """Asks, and waits for the answer. For a worker.

    Raises:
        Cancelled: `stop` was asked.
    """
    said = _said(query, stop, patience)
    return Lookup(
        service=query.service,
        sent=query.number,
        to=query.host,
        at=clock.now(),
        answered=said.answered,
        code=said.code,
        name=said.name,
    )


def _said(query: Query, stop: Stop | None, patience: Patience | None) -> Said:
    if not may_be_asked(query.base):
        return untold("address")
    match query.service:
        case Service.VIES:
            wanted = vies.question(query.base, query.number)
            return vies.read(ask(wanted, stop=stop, patience=patience), query.number)
        case Service.WHITE_LIST:
            wanted = white_list.question(query.base, query.number, clock.today())
            return white_list.read(ask(wanted, stop=stop, patience=patience), query.number)
        case Service.KSEF_STATUS:
            return ksef_status.read(ask(ksef_status.question(query.base), stop=stop, patience=patience))


def kept(lookups: tuple[Lookup, ...], new: Lookup) -> tuple[Lookup, ...]:
    """`lookups` with `new`, which takes the place of an earlier answer of the same service about the same number."""
    others = tuple(one for one in lookups if (one.service, one.sent) != (new.service, new.sent))
    return (*others, new)


def latest(lookups: tuple[Lookup, ...], service: Service, sent: str) -> Lookup | None:
    """The newest answer of `service` about `sent`; `None` where nobody asked."""
    return next((one for one in reversed(lookups) if (one.service, one.sent) == (service, sent)), None)
