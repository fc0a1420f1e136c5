"""Cases for tests, told the way a person would type them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

from wizard.case.case import Case
from wizard.case.contact import Channel, Contact
from wizard.case.outcome import Outcome, Trial
from wizard.checks.interface import Action, Cause, Circumstances, Desk, Finding, Verdict
from wizard.diagnosis.interface import Diagnosis, Likelihood, RankedCause
from wizard.questions.reading import read_case

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=timezone(timedelta(hours=1)))
TODAY = NOW.date()
CASE_ID = "IR-7K2M9QX4B"

PERSON = {
    "what.message": "Przepraszamy, nie mogliśmy utworzyć faktury",
    "what.vendor": "Sklep Ogrodowy Sosna",
    "what.when": "20.11.2026 14:30",
    "what.where": "website",
    "billing.kind": "person",
    "billing.name": "Anna Nowak",
    "billing.country": "PL",
    "billing.email": "anna@example.com",
    "order.number": "ZAM/2026/118",
    "order.amount": "1 234,50 zł",
    "order.placed_on": "20.11.2026",
}
FIRM = {
    **PERSON,
    "billing.kind": "business",
    "billing.name": "Ogrody Lipowe sp. z o.o.",
    "billing.tax_id": "526-104-08-28",
    "order.subscription": "UM/2024/77",
}
PAID = {
    "payment.method": "card",
    "payment.status": "paid",
    "payment.paid_on": "20.11.2026",
    "what.charged": "yes",
}
DECLINED = {
    "payment.method": "card",
    "payment.status": "declined",
    "payment.code": "S51",
    "what.charged": "no",
}

_CAUSES = {"B": Cause.BILLING_DETAILS, "P": Cause.PAYMENT, "D": Cause.PAYMENT, "T": Cause.SOFTWARE}


def case_of(
    answers: dict[str, str],
    *,
    contacts: tuple[Contact, ...] = (),
    trials: tuple[Trial, ...] = (),
    outcome: Outcome | None = None,
) -> Case:
    return read_case(
        answers, case_id=CASE_ID, started=NOW, contacts=contacts, trials=trials, outcome=outcome
    ).case


def found(check: str, verdict: Verdict = Verdict.FAILED, **more: Any) -> Finding:
    cause = _CAUSES.get(check[0], Cause.RESTRICTION)
    return Finding(check=check, cause=cause, verdict=verdict, sentence="…", **more)


def diagnosis_of(*findings: Finding, action: Action = Action.CONTACT, until: date | None = None) -> Diagnosis:
    causes = tuple(
        RankedCause(cause=one.cause, likelihood=Likelihood.LIKELY, because=(one.check,), sentence="…")
        for one in findings
        if one.verdict is Verdict.FAILED
    )
    return Diagnosis(causes=causes, action=action, until=until, headline="…", advice="…")


def contact(days_ago: int, **more: Any) -> Contact:
    at = NOW - timedelta(days=days_ago)
    return Contact(**{"id": f"c{days_ago}", "at": at, "channel": Channel.CHAT, **more})


def circumstances(profile: Any = None) -> Circumstances:
    return Circumstances(today=TODAY, profile=profile)


BANK = {"desk": Desk.BANK}
