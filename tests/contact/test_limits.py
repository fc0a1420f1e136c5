from __future__ import annotations

import pytest

from tests.contact.tales import CASE_ID, case_of, circumstances, contact, diagnosis_of, found
from wizard.contact.letter.sheet import Weight, block, cut, fitted
from wizard.contact.letter.written import MOST
from wizard.contact.letters import write_letter
from wizard.contact.route import route
from wizard.i18n import speaking
from wizard.questions.catalogue import QUESTIONS
from wizard.questions.question import Kind

LONGEST = {
    **{q.id: "Wyjątkowo-długa-nazwa " * 40 for q in QUESTIONS if q.kind in (Kind.LINE, Kind.TEXT)},
    "billing.kind": "business",
    "payment.method": "card",
    "payment.status": "declined",
    "what.contacted": "yes",
    "what.where": "website",
    "order.amount": "999 999 999 999,99 zł",
}


@pytest.mark.parametrize("channel", ["email", "form", "escalation", "complaint"])
@pytest.mark.parametrize("check", ["B02", "L07", "P02", "D01", "D02", "T01", "P06", "R01"])
@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_longest_case_still_fits(channel: str, check: str, language: str) -> None:
    log = tuple(contact(n, said="długo " * 80, promised="coś " * 80, who="Ktoś " * 40) for n in range(30))
    told, findings = case_of(LONGEST, contacts=log), (found(check),)
    diagnosis = diagnosis_of(*findings)
    with speaking(language):
        chosen = route(told, findings, diagnosis, circumstances())
        written = write_letter(told, findings, diagnosis, chosen, channel, circumstances())
    assert len(written.body) <= MOST
    assert CASE_ID in written.body


def test_what_matters_least_goes_first_and_headings_go_with_their_lines() -> None:
    blocks = [
        block("core " * 4, weight=Weight.CORE),
        block("fact", heading="Facts:"),
        block("extra", weight=Weight.EXTRA, heading="Extras:"),
    ]
    assert fitted(blocks, 100).endswith("Extras:\nextra")
    assert fitted(blocks, 40).endswith("Facts:\nfact")
    assert fitted(blocks, 1) == "core " * 4


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("  a\n b ", 10, "a b"),
        ("abcdef", 6, "abcdef"),
        ("abcdefg", 6, "abcde…"),
        ("abcd efg", 6, "abcd…"),
        ("", 5, ""),
    ],
)
def test_cut(text: str, most: int, expected: str) -> None:
    assert cut(text, most) == expected
