"""What was found out beside the answers: by the computer of itself, and by registers that the customer asked."""

from __future__ import annotations

from wizard.case.case import Case
from wizard.i18n import _
from wizard.lookup.words import name_of, outcome
from wizard.machine.words import label, words
from wizard.report.report import Row, Section


def found_out(case: Case) -> tuple[Section, ...]:
    """A section each for the computer's own facts and for look-ups; none where nothing is kept."""
    facts = tuple(Row(label=label(fact), value=text) for fact, text in words(case.machine).items())
    answers = tuple(
        Row(
            label=_("{service}: {number}").format(service=name_of(one.service), number=one.sent)
            if one.sent
            else name_of(one.service),
            value=outcome(one),
        )
        for one in case.lookups
    )
    told = ((_("This computer"), facts), (_("Looked up"), answers))
    return tuple(Section(heading=heading, rows=rows) for heading, rows in told if rows)


def origin(case: Case) -> str:
    """How the report came about, and what was sent for it: nothing, unless the customer had a register asked."""
    if any(one.sent for one in case.lookups):
        return _(
            "Made by Invoice Rescue on the customer's computer. The registers named under “Looked up” were asked by the customer; nothing else was sent anywhere. The same report: data/report.pdf; for programs: data/case.json; check sums: manifest-sha256.txt."
        )
    return _(
        "Made by Invoice Rescue on the customer's computer; nothing was sent anywhere. The same report: data/report.pdf; for programs: data/case.json; check sums: manifest-sha256.txt."
    )


def not_legal_advice() -> str:
    """The sentence that stands once in the report and once beside the findings."""
    return _(
        "What is said here about tax law is no legal advice; with each rule stand its article and the day we read it."
    )
