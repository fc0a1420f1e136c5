"""What stands in the report beside the answers: the computer, registers, what was sent, and that it is no legal advice."""

from __future__ import annotations

from datetime import UTC, datetime

from wizard.case.lookup import Answered, Lookup, Service
from wizard.case.machine import Machine
from wizard.questions.reading import read_case
from wizard.report.found_out import found_out, origin

AT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def case_of(**known):
    return read_case({}, case_id="IR-000000000", started=AT, **known).case


def asked(service, sent):
    return Lookup(service=service, sent=sent, at=AT, answered=Answered.COULD_NOT_TELL, code="MS_UNAVAILABLE")


def test_nothing_kept_is_nothing_told():
    assert found_out(case_of()) == ()


def test_both_have_their_section():
    case = case_of(machine=Machine(system="Linux"), lookups=(asked(Service.VIES, "DE129273398"),))
    computer, registers = found_out(case)
    assert [(row.label, row.value) for row in computer.rows] == [("Operating system", "Linux")]
    assert registers.rows[0].label == "VIES: DE129273398"
    assert registers.rows[0].value.startswith("Could not tell (MS_UNAVAILABLE)")


def test_what_was_sent_is_said():
    assert "nothing was sent anywhere" in origin(case_of())
    assert "nothing was sent anywhere" in origin(case_of(lookups=(asked(Service.KSEF_STATUS, ""),)))
    assert "asked by the customer" in origin(case_of(lookups=(asked(Service.VIES, "DE1"),)))
