from __future__ import annotations

import pytest

from wizard.checks import d03_invoice_exists as check
from wizard.evidence.papers_of_case import Paper
from wizard.evidence.reading import PaperKind

KSEF = "5265877635-20250826-0100001AF629-AF"
CASE = {"order.amount": "486,80 zł", "billing.tax_id": "526-104-08-28", "billing.kind": "business"}


def paper(kind=PaperKind.EINVOICE, number="", **fields):
    return (
        Paper(
            "0" * 64,
            "faktura.xml",
            kind,
            {name.replace("__", "."): text for name, text in fields.items()},
            ksef_number=number,
        ),
    )


INVOICE = {"order__amount": "486.80", "billing__tax_id": "5261040828", "order__invoice_number": "FV/7"}


@pytest.mark.parametrize(
    ("answers", "papers", "expected"),
    [
        pytest.param(CASE, paper(**INVOICE), "passed exists", id="an e-invoice"),
        pytest.param(CASE, paper(PaperKind.UPO, KSEF), "passed exists", id="KSeF's receipt"),
        pytest.param(CASE, paper(PaperKind.DOCUMENT, KSEF), "passed exists", id="a KSeF number on a paper"),
        pytest.param(CASE, paper(**{**INVOICE, "billing__tax_id": "PL5265877635"}), "failed other_buyer", id="another buyer"),
        pytest.param(CASE, paper(**{**INVOICE, "order__amount": "20.00"}), "could not tell", id="another amount"),
        pytest.param({**CASE, "order.invoice_number": "FV/8"}, paper(**INVOICE), "could not tell", id="another number"),
        pytest.param({**CASE, "order.invoice_number": "fv 7"}, paper(**INVOICE), "passed exists", id="the same number, written otherwise"),
        pytest.param({}, paper(), "passed exists", id="nothing to compare"),
        pytest.param(CASE, paper(**{**INVOICE, "order__amount": "much"}), "passed exists", id="an amount that is none"),
        pytest.param(CASE, paper(PaperKind.RECEIPT), "passed", id="only a receipt"),
        pytest.param(CASE, paper(PaperKind.DOCUMENT, order__invoice_number="FV/7"), "passed", id="a paper that names an invoice is no proof"),
        pytest.param(CASE, (), "not asked", id="no documents"),
    ],
)  # fmt: skip
def test_outcome(outcome, answers, papers, expected):
    assert outcome(check, answers, papers=papers) == expected


def test_it_is_done_and_nobody_issues_it_again(look):
    finding = look(check, CASE, papers=paper(PaperKind.UPO, KSEF))
    assert finding.action == "done"
    assert finding.facts["invoice_number"] == KSEF


def test_another_buyer_is_a_matter_for_billing(look):
    finding = look(check, CASE, papers=paper(**{**INVOICE, "billing__tax_id": "5265877635"}))
    assert (finding.cause, finding.action, finding.desk) == ("billing_details", "contact", "billing")
