"""A case with something in every field, and what belongs to it."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from io import BytesIO

from wizard.case.case import Case
from wizard.case.contact import Channel, Contact
from wizard.case.evidence import Evidence, EvidenceKind
from wizard.case.outcome import Trial, TrialResult
from wizard.checks.interface import Action, Cause, Desk, Finding, Skip, Verdict
from wizard.contact.interface import Choice, Route
from wizard.diagnosis.interface import Diagnosis, Likelihood, RankedCause
from wizard.questions.reading import read_case
from wizard.report.report import EvidenceRow, MaskRow
from wizard.report.words import kind_word

WARSAW = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 5, 9, 30, tzinfo=WARSAW)

ANSWERS = {
    "what.message": "Przepraszamy, nie mogliśmy utworzyć faktury. Spróbuj ponownie później.",
    "what.vendor": "Żółta Łódź sp. z o.o.",
    "what.when": "3.11.2026 14:30",
    "what.where": "website",
    "what.action": "Zamówienie → Faktura → Zapłać",
    "what.charged": "yes",
    "what.attempts": "2",
    "what.code": "ERR-504",
    "what.contacted": "yes",
    "what.case_number": "ZG-8841",
    "what.software": "Firefox",
    "what.software_version": "145.0",
    "what.private_window": "failed",
    "what.other_browser": "not_tried",
    "what.updated": "yes",
    "billing.kind": "business",
    "billing.name": "Usługi Źrebak Anna Gęślą",
    "billing.country": "PL",
    "billing.tax_id": "526-104-08-28",
    "billing.street": "ul. Śliczna 7",
    "billing.postal_code": "00-950",
    "billing.city": "Łódź",
    "billing.email": "anna@example.com",
    "billing.receipt": "without_tax_id",
    "order.number": "ZAM/2026/11/00473",
    "order.amount": "1 234,50 zł",
    "order.currency": "PLN",
    "order.placed_on": "3.11.2026",
    "order.invoice_requested_on": "3.11.2026",
    "order.unpaid_count": "0",
    "payment.method": "card",
    "payment.status": "paid",
    "payment.reference": "TX-99812",
    "payment.paid_on": "3.11.2026",
    "payment.card_brand": "Visa",
    "payment.card_last4": "1111",
    "payment.card_expiry": "11/27",
}


def evidence(number: int = 1, kind: EvidenceKind = EvidenceKind.SCREENSHOT, **more: object) -> Evidence:
    values = {
        "sha256": f"{number:064x}",
        "name": f"zrzut {number}.png",
        "media_type": "image/png",
        "size": 1000 + number,
        "kind": kind,
        "caption": "Komunikat o błędzie",
        "added": NOW,
        **more,
    }
    return Evidence.model_validate(values)


def sample_case(answers: dict[str, str] | None = None, files: tuple[Evidence, ...] = ()) -> Case:
    return read_case(
        ANSWERS if answers is None else answers,
        case_id="IR-7K2M9QX4T",
        started=NOW,
        evidence=files,
        contacts=(
            Contact(
                id="c1",
                at=NOW - timedelta(days=1),
                channel=Channel.PHONE,
                who="Pan Marek",
                case_number="ZG-8841",
                said="Przyjęto zgłoszenie.",
                promised="Odpowiedź e-mailem",
                promised_by=date(2026, 11, 6),
            ),
        ),
        trials=(
            Trial(check="S05", at=NOW - timedelta(hours=3), result=TrialResult.NOT_FIXED, note="bez zmian"),
        ),
    ).case


FINDINGS = (
    Finding(
        check="B03",
        cause=Cause.BILLING_DETAILS,
        verdict=Verdict.PASSED,
        sentence="NIP ma dobrą cyfrę kontrolną.",
        facts={"NIP": "5261040828"},
    ),
    Finding(
        check="S02",
        cause=Cause.SOFTWARE,
        verdict=Verdict.FAILED,
        sentence="Kod 504 oznacza, że serwer sprzedawcy nie odpowiedział na czas.",
        remedy="Odczekaj godzinę i nie płać ponownie.",
        facts={"kod": "504"},
        action=Action.CONTACT,
        desk=Desk.TECHNICAL,
    ),
    Finding(
        check="P08",
        cause=Cause.PAYMENT,
        verdict=Verdict.WARNED,
        sentence="Były dwie próby, a pieniądze zeszły z konta.",
        remedy="Sprawdź historię rachunku.",
        action=Action.STOP_PAYING,
    ),
    Finding(
        check="R01",
        cause=Cause.RESTRICTION,
        verdict=Verdict.SKIPPED,
        skip=Skip.NOT_ASKED,
        sentence="Nie sprawdzono: brak daty.",
    ),
)
TITLES = {
    "B03": "Numer NIP",
    "S02": "Kod błędu",
    "P08": "Podwójna płatność",
    "R01": "Terminy",
    "S05": "Okno prywatne",
}
DIAGNOSIS = Diagnosis(
    causes=(
        RankedCause(
            cause=Cause.SOFTWARE, likelihood=Likelihood.LIKELY, because=("S02",), sentence="Awaria serwera."
        ),
    ),
    action=Action.STOP_PAYING,
    headline="Najpewniej: awaria po stronie sprzedawcy, bo kod 504 mówi o serwerze.",
    advice="Nie płać ponownie i napisz do działu rozliczeń.",
    because="S02",
)
ROUTE = Route(route=(Choice(to=Desk.BILLING, channel=Channel.EMAIL, why="Pieniądze są pobrane."),))


def picture(color: tuple[int, int, int] = (200, 40, 40), size: tuple[int, int] = (64, 48)) -> bytes:
    from PIL import Image

    buffer = BytesIO()
    Image.new("RGB", size, color).save(buffer, "PNG")
    return buffer.getvalue()


def evidence_rows() -> tuple[EvidenceRow, ...]:
    return (
        EvidenceRow(
            number=1,
            file="data/evidence/01-screenshot-blad.png",
            kind=EvidenceKind.SCREENSHOT,
            kind_word=kind_word(EvidenceKind.SCREENSHOT),
            caption="Komunikat o błędzie",
            media_type="image/png",
            size=123_456,
            sha256="ab" * 32,
            thumbnail=picture(),
            masks=(MaskRow(kind="karta", count=1, where="01-screenshot-blad.png"),),
        ),
        EvidenceRow(
            number=2,
            kind=EvidenceKind.STATEMENT,
            kind_word=kind_word(EvidenceKind.STATEMENT),
            left_out="Tego pliku nie da się przeczytać.",
        ),
    )
