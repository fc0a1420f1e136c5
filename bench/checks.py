"""How long all checks on one case take, once everything is loaded: against an empty run, and as text grows.

    python -m bench checks

An empty run asks the same checks about a case of which nothing is known. Prints the best and the middle of many runs, in
milliseconds, each check that takes more than a tenth of the whole, and how the time grows with the length of the message.
"""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from statistics import median
from time import perf_counter

from wizard.case.case import Case
from wizard.checks.catalogue import CATALOGUE
from wizard.checks.interface import Circumstances
from wizard.checks.run import run_checks
from wizard.checks.signals import forget_signals
from wizard.diagnosis.diagnose import diagnose
from wizard.i18n import speaking
from wizard.questions.reading import read_case

RUNS = 40
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
AROUND = Circumstances(today=date(2026, 11, 23))
FULL = {
    "what.message": "Przepraszamy, nie mogliśmy utworzyć faktury. Kod błędu: 500",
    "what.when": "23.11.2026 10:15",
    "what.where": "website",
    "what.action": "Otworzyłam zamówienie, kliknęłam Faktura, potem Zapłać.",
    "what.charged": "no",
    "what.attempts": "2",
    "what.vendor": "Zielony Liść",
    "what.software": "Firefox",
    "what.software_version": "145.0",
    "billing.kind": "business",
    "billing.name": "Kowalczyk Meble sp. z o.o.",
    "billing.country": "PL",
    "billing.tax_id": "526-104-08-27",
    "billing.street": "ul. Długa 5",
    "billing.postal_code": "00-238",
    "billing.city": "Warszawa",
    "billing.email": "biuro@kowalczyk-meble.pl",
    "billing.receipt": "none",
    "order.number": "ZL/2026/118",
    "order.placed_on": "20.11.2026",
    "order.amount": "1 234,50 zł",
    "order.unpaid_count": "1",
    "payment.method": "card",
    "payment.status": "declined",
    "payment.code": "insufficient_funds",
    "payment.card_expiry": "11/28",
}
SENTENCE = " Proszę spróbować ponownie później, numer zdarzenia 8834-22."


def main(_arguments: list[str] | None = None) -> int:
    """Prints the measurements; 0, or 1 where all checks together take 50 ms or more."""
    with speaking("en"):
        empty, full = _timed(_case({})), _timed(_case(FULL))
        print(f"empty case   best {min(empty):6.2f} ms   middle {median(empty):6.2f} ms")
        print(
            f"full case    best {min(full):6.2f} ms   middle {median(full):6.2f} ms   ({min(full) / min(empty):.1f} times)"
        )
        print("\nChecks that take more than a tenth of it:")
        for name, part in sorted(_each(_case(FULL)).items(), key=lambda one: -one[1]):
            if part > min(full) / 10:
                print(f"  {name}  {part:6.2f} ms")
        print("\nLength of the message and time for all checks:")
        for times in (0, 10, 20, 40, 80):
            long = {**FULL, "what.message": FULL["what.message"] + SENTENCE * times}
            took = min(_timed(_case(long), runs=8))
            print(f"  {len(long['what.message']):>6} characters  {took:6.2f} ms")
    return 0 if min(full) < 50 else 1


def _case(answers: dict[str, str]) -> Case:
    return read_case(answers, case_id="IR-000000000", started=NOON).case


def _timed(case: Case, runs: int = RUNS) -> list[float]:
    """Milliseconds of each run; what is remembered between runs is forgotten before each, as for a new message."""
    _run(case)
    took = []
    for _each_run in range(runs):
        forget_signals()
        began = perf_counter()
        _run(case)
        took.append((perf_counter() - began) * 1000)
    return took


def _run(case: Case) -> None:
    diagnose(run_checks(case, AROUND), case)


def _each(case: Case) -> dict[str, float]:
    found = {}
    for entry in CATALOGUE:
        took = []
        for _each_run in range(5):
            began = perf_counter()
            entry.check(case, AROUND)
            took.append((perf_counter() - began) * 1000)
        found[entry.about.id] = min(took)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
