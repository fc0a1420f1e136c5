import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.report.samples import ANSWERS, DIAGNOSIS, FINDINGS, NOW, ROUTE, TITLES, evidence_rows, sample_case
from wizard.case.evidence import EvidenceKind
from wizard.case.outcome import Outcome, Standing
from wizard.checks.interface import Verdict
from wizard.contact.request import Request
from wizard.report import asked as asked_module
from wizard.report.compile import compile_report
from wizard.report.gaps import gaps
from wizard.report.headline import actual, expected, headline
from wizard.report.html import render_html
from wizard.report.json import render_json
from wizard.report.report import Report
from wizard.report.words import moment_words, size_words


def compiled(case=None, now=NOW, mask=lambda text: text, **more: object) -> Report:
    return compile_report(
        case or sample_case(),
        FINDINGS,
        DIAGNOSIS,
        ROUTE,
        language="en",
        now=now,
        mask=mask,
        titles=TITLES,
        **more,
    )


def without(*ids: str, **changed: str) -> dict[str, str]:
    given = {**ANSWERS, **{name.replace("__", "."): text for name, text in changed.items()}}
    return {name: text for name, text in given.items() if name not in ids}


@pytest.mark.parametrize(
    ("missing", "expected_headline"),
    [
        (
            (),
            "Usługi Źrebak Anna Gęślą can't get an invoice for order ZAM/2026/11/00473, PLN 1,234.50, since 3 November 2026.",
        ),
        (
            ("billing.name", "order.number"),
            "The customer can't get an invoice for PLN 1,234.50 since 3 November 2026.",
        ),
        (
            ("what.when", "order.amount"),
            "Usługi Źrebak Anna Gęślą can't get an invoice for order ZAM/2026/11/00473.",
        ),
        (tuple(ANSWERS), "The customer can't get an invoice."),
    ],
    ids=["all", "no name, no order", "no time, no amount", "nothing"],
)
def test_headline_says_what_is_known(missing, expected_headline):
    assert headline(sample_case(without(*missing))) == expected_headline


def test_expected_and_actual():
    case = sample_case()
    assert expected(case) == (
        "An invoice for PLN 1,234.50 for order ZAM/2026/11/00473. "
        "Made out to Usługi Źrebak Anna Gęślą, tax number 526-104-08-28."
    )
    assert actual(case) == (
        "The message was: “Przepraszamy, nie mogliśmy utworzyć faktury. Spróbuj ponownie później.”",
        "Error code: ERR-504.",
        "The payment: It went through (3 November 2026).",
        "Money has left the customer's account.",
        "Attempts so far: 2.",
    )


def test_nothing_is_known_yet():
    report = compiled(sample_case({}))
    assert report.actual == ()
    assert report.sections == ()
    assert report.ids[-1].value == "IR-7K2M9QX4T"


@pytest.mark.parametrize("wanted", Request)
def test_what_is_asked_is_what_the_letter_asks(monkeypatch, wanted):
    monkeypatch.setattr(asked_module, "request", lambda *_told: wanted)
    sentence = compiled().asked
    assert sentence.endswith(".")
    monkeypatch.undo()
    others = [other for other in Request if other is not wanted]
    for other in others:
        monkeypatch.setattr(asked_module, "request", lambda *_told, other=other: other)
        assert compiled().asked != sentence


def test_a_paid_order_asks_for_the_invoice():
    assert compiled().asked == "Issue the invoice and send it to the customer."


def test_one_code_is_one_number_to_search_for():
    case = sample_case(without(payment__status="declined", payment__code="ERR-504"))
    assert [row.value for row in compiled(case).ids].count("ERR-504") == 1


def test_codes_for_programs_are_not_for_readers():
    found = FINDINGS[0].model_copy(update={"facts": {"problem": "check_digit", "candidates": "1, 2"}})
    report = compile_report(
        sample_case(), (found,), DIAGNOSIS, ROUTE, language="en", now=NOW, mask=lambda text: text
    )
    assert [fact.label for fact in report.findings[0].facts] == ["Numbers that would fit"]


def test_the_same_advice_is_given_once():
    first = FINDINGS[0].model_copy(update={"remedy": "Use another card."})
    again = first.model_copy(update={"check": "P99"})
    lead = first.model_copy(update={"check": "P98", "remedy": DIAGNOSIS.advice})
    report = compile_report(
        sample_case(),
        (first, again, lead),
        DIAGNOSIS,
        ROUTE,
        language="en",
        now=NOW,
        mask=lambda text: text,
    )
    assert [row.remedy for row in report.findings] == ["Use another card.", "", ""]


def test_every_fact_that_a_reader_sees_has_words():
    from wizard.i18n import speaking
    from wizard.report.fact_words import fact_word

    with speaking("pl"):
        assert fact_word("charge_2") == "Obciążenie 2"
        assert fact_word("other_charge_1") == "Obciążenie 1"
        assert fact_word("expiry") == "Ważna do"
        assert fact_word("problem") == ""


def test_a_solved_case_asks_nothing():
    solved = sample_case().model_copy(update={"outcome": Outcome(standing=Standing.SOLVED, since=NOW)})
    report = compiled(solved)
    assert report.asked.startswith("Nothing more is asked")
    assert report.timeline[-1].what == "The matter was solved"


def test_timeline_is_in_order_with_the_time_zone():
    zone = ZoneInfo("Europe/Warsaw")
    rows = compiled(now=datetime(2026, 11, 5, 9, 30, tzinfo=zone)).timeline
    assert [row.what for row in rows] == [
        "Order placed",
        "Payment made",
        "Invoice asked for",
        "The message appeared",
        "Contact: Telephone, case number ZG-8841",
        "Tried: Okno prywatne: the same result as before",
        "Promised for this day: Odpowiedź e-mailem",
    ]
    assert rows[3].at == "3 November 2026, 14:30 (UTC+01:00)"
    assert rows[0].at == "3 November 2026"


def test_the_offset_is_that_of_the_very_day():
    """Between the message and the report the clocks were set back by an hour."""
    moment = sample_case(without(what__when="20.10.2026 14:30")).what.when
    assert moment_words(moment, ZoneInfo("Europe/Warsaw")) == "20 October 2026, 14:30 (UTC+02:00)"


def test_findings_that_need_a_look_come_first():
    assert [row.verdict for row in compiled().findings] == [
        Verdict.FAILED,
        Verdict.WARNED,
        Verdict.PASSED,
        Verdict.SKIPPED,
    ]
    assert compiled().findings[0].title == "Kod błędu"


def test_every_answer_has_a_row_with_what_was_meant():
    rows = {row.label: row.value for section in compiled().sections for row in section.rows}
    assert len(rows) == len(ANSWERS)
    assert rows["Amount to pay, with tax"] == "PLN 1,234.50"
    assert rows["Country"] == "Poland"
    assert rows["Card valid until"] == "11/27"
    assert rows["Did you get a till receipt?"] == "Yes, without a NIP"


def test_what_cannot_be_read_is_shown_as_typed():
    report = compiled(sample_case(without(order__amount="dużo")))
    rows = {row.label: row.value for section in report.sections for row in section.rows}
    assert rows["Amount to pay, with tax"] == "dużo (as typed)"
    assert any("“dużo” was the answer to" in gap for gap in report.gaps)


def test_every_text_passes_the_mask_and_nothing_else_does():
    report = compiled(mask=lambda _text: "#", evidence_rows=evidence_rows(), masks=evidence_rows()[0].masks)
    assert report.headline == report.asked == report.ids[0].value == report.gaps[0] == "#"
    assert report.evidence[0].sha256 == "ab" * 32
    assert report.evidence[0].thumbnail == evidence_rows()[0].thumbnail
    assert report.evidence[0].kind is EvidenceKind.SCREENSHOT
    assert report.made == NOW
    held = report.model_dump_json(exclude={"evidence"})
    assert "ZAM" not in held
    assert "anna" not in held


def test_contact_log():
    (row,) = compiled().contacts
    assert (row.channel, row.who, row.promised_by) == ("Telephone", "Pan Marek", "6 November 2026")
    assert row.at == "4 November 2026, 09:30 (UTC+01:00)"


@pytest.mark.parametrize(
    ("answers", "rows", "gap"),
    [
        (without("order.number"), (), "The order number was not given."),
        (without("billing.tax_id"), (), "The tax number was not given."),
        (
            without(what__charged="unknown"),
            (),
            "The customer doesn't know yet whether money has left the account.",
        ),
        (ANSWERS, (), "There is no picture of the message."),
        (ANSWERS, (), "There is no proof of the payment."),
        (ANSWERS, evidence_rows(), "File 2 (Receipt) is not in the package. No."),
    ],
)
def test_gaps(answers, rows, gap):
    given = tuple(
        row.model_copy(update={"kind_word": "Receipt", "left_out": "No."}) if row.left_out else row
        for row in rows
    )
    assert gap in gaps(sample_case(answers), given)


def test_no_gap_where_nothing_is_missing():
    statement = evidence_rows()[1].model_copy(update={"left_out": ""})
    assert gaps(sample_case(), (evidence_rows()[0], statement)) == ()


def test_a_private_person_needs_no_tax_number():
    case = sample_case(without("billing.tax_id", billing__kind="person"))
    assert "The tax number was not given." not in gaps(case, ())


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0\u00a0B"),
        (999, "999\u00a0B"),
        (1_000, "1.0\u00a0kB"),
        (123_456, "123\u00a0kB"),
        (999_600, "1.0\u00a0MB"),
        (5_250_000, "5.2\u00a0MB"),
        (2_000_000_000, "2.0\u00a0GB"),
    ],
)
def test_sizes(size, words):
    assert size_words(size) == words


def test_the_moment_of_making_carries_its_offset():
    assert (
        compiled(now=datetime(2026, 11, 5, 9, 30, tzinfo=UTC)).made_shown
        == "5 November 2026, 09:30 (UTC+00:00)"
    )


def test_what_the_customer_does_not_have_is_a_gap_in_every_form_of_the_report():
    case = sample_case().model_copy(update={"not_at_hand": ("statement", "screenshot")})
    told = gaps(case, ())
    assert "The customer does not have this: Bank statement with the charge." in told
    assert "The customer does not have this: Screenshot of the message." in told
    assert not any("no picture of the message" in gap or "no proof of the payment" in gap for gap in told)
    report = compiled(case)
    assert "does not have this: Bank statement with the charge." in render_html(report)
    tree = json.loads(
        render_json(report, case, FINDINGS, DIAGNOSIS, ROUTE, answers={}, mask=lambda text: text)
    )
    assert tree["case"]["not_at_hand"] == ["statement", "screenshot"]
    assert "The customer does not have this: Bank statement with the charge." in tree["gaps"]


def test_what_came_after_all_is_no_gap():
    case = sample_case().model_copy(update={"not_at_hand": ("screenshot",)})
    assert not any("does not have" in gap for gap in gaps(case, evidence_rows()))
