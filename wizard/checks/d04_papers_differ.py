"""D04: a document that says something else than the answers.

Asks: do the receipts, invoices and confirmations among the documents agree with what was typed: tax number, name, amount, currency,
dates and numbers?
Why invoices fail here: an invoice is made from what was typed. One digit beside the paper, and no register, order or payment fits it.
What the person can do: look at both, and mend the one that is wrong; the answer with one press.
Sources: the documents themselves; art. 106j of the VAT act (corrections).
"""

from __future__ import annotations

from collections.abc import Iterator

from wizard.case.case import Case
from wizard.case.dates import Moment
from wizard.case.money import Money, format_amount
from wizard.checks.interface import About, Action, Cause, Circumstances, Finding
from wizard.checks.sources import of_rules
from wizard.evidence.comparing import Disagreement, disagreements
from wizard.evidence.papers_of_case import Paper
from wizard.i18n import N_, _

ABOUT = About(
    id="D04",
    title=N_("What the documents say"),
    cause=Cause.BILLING_DETAILS,
    questions=(
        "billing.tax_id",
        "billing.name",
        "order.number",
        "order.invoice_number",
        "order.amount",
        "order.currency",
        "order.placed_on",
        "payment.paid_on",
        "payment.reference",
    ),
    sources=of_rules("PL-15"),
)

BECAUSE = {"differs": N_("a document says something else than the answers")}

_WEIGHS = {"billing.tax_id": 60, "billing.name": 30}
_MOST_TOLD = 4
_LONGEST_NAME = 60


def check(case: Case, circumstances: Circumstances) -> Finding:
    """Whether any document contradicts an answer."""
    if not circumstances.papers:
        return ABOUT.not_asked(_("There are no documents yet."))
    answers = dict(_answers(case))
    compared = [paper for paper in circumstances.papers if answers.keys() & paper.fields.keys()]
    if not compared:
        return ABOUT.not_asked(_("No document says anything that was also typed."))
    differ = [one for paper in compared for one in _of(paper, answers)]
    # Two papers that say the same are told once.
    told = list({(one.question, one.read): one for one in reversed(differ)}.values())[::-1]
    told.sort(key=lambda one: ABOUT.questions.index(one.question))
    if not told:
        return ABOUT.passed(_("The documents agree with the answers."))
    first = told[0]
    return ABOUT.warned(
        " ".join(one.sentence for one in told[:_MOST_TOLD]),
        _(
            "Look at both. If the document is right, take its value over as your answer; if it is wrong, tell the seller."
        ),
        facts={"problem": "differs", **{one.question: f"{one.read} / {one.answered}"[:120] for one in told}},
        action=Action.FIX,
        mend=tuple(dict.fromkeys(one.question for one in told)),
        proposal={first.question: first.read},
        weighs={Cause.BILLING_DETAILS: max(_WEIGHS.get(one.question, 10) for one in told)},
    )


def _of(paper: Paper, answers: dict[str, str]) -> tuple[Disagreement, ...]:
    own = {name: value for name, value in paper.fields.items() if name in ABOUT.questions}
    return disagreements(own, answers, also=paper.also, file=paper.name[:_LONGEST_NAME])


def _answers(case: Case) -> Iterator[tuple[str, str]]:
    """The answers that are compared, as one would type them."""
    for question in ABOUT.questions:
        section, field = question.split(".")
        value = getattr(getattr(case, section), field)
        if value is None:
            continue
        if isinstance(value, Money):
            yield question, f"{format_amount(value.amount)} {value.currency}".strip()
        elif isinstance(value, Moment):
            yield question, value.day.isoformat()
        else:
            yield question, getattr(value, "typed", None) or str(value)
