"""The list of what would help fits the case, and ticks itself off."""

from datetime import UTC, datetime

import pytest

from wizard.case.evidence import Evidence, EvidenceKind
from wizard.evidence.wanted import CAUSES, FLAGS, WANTED, what_would_help
from wizard.i18n import speaking


def held(kind: EvidenceKind, *, included: bool = True) -> Evidence:
    return Evidence(
        sha256="0" * 64,
        name="x",
        media_type="text/plain",
        size=1,
        kind=kind,
        added=datetime(2026, 11, 3, tzinfo=UTC),
        included=included,
    )


@pytest.mark.parametrize(
    ("causes", "flags", "ids"),
    [
        ((), (), ["screenshot", "order"]),
        (("billing_details",), (), ["screenshot", "receipt", "order"]),
        (("billing_details",), ("issued",), ["screenshot", "receipt", "order", "invoice"]),
        (("payment",), ("declined",), ["screenshot", "bank_message", "receipt", "order"]),
        (("payment",), ("charged",), ["statement", "screenshot", "receipt", "order"]),
        (("software",), (), ["screenshot", "order", "log"]),
        (("restriction",), (), ["screenshot", "receipt", "order", "terms"]),
    ],
)
def test_the_list_fits_the_case(causes: tuple[str, ...], flags: tuple[str, ...], ids: list[str]) -> None:
    assert [wanted.id for wanted in what_would_help(causes, (), flags)] == ids


def test_what_is_there_is_ticked_and_what_is_left_out_is_not() -> None:
    evidence = (held(EvidenceKind.SCREENSHOT), held(EvidenceKind.ORDER, included=False))
    assert {wanted.id: wanted.here for wanted in what_would_help((), evidence)} == {
        "screenshot": True,
        "order": False,
    }


def test_every_paper_can_be_wanted_and_says_why_and_how() -> None:
    assert {wanted.id for wanted in what_would_help(CAUSES, (), FLAGS)} == {paper.id for paper in WANTED}
    with speaking("en"):
        for wanted in what_would_help(CAUSES, (), FLAGS):
            assert wanted.title
            assert wanted.why.endswith(".")
            assert wanted.how.endswith(".")
