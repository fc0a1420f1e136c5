"""The eight steps: their names, their headings and their order. Numbers never change."""

from __future__ import annotations

from dataclasses import dataclass

from wizard.i18n import N_
from wizard.questions.question import StepId


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its short name in the step list, the page's heading and the one sentence below it (all marked)."""

    id: StepId
    name: str
    heading: str
    hint: str


STEPS: tuple[Step, ...] = (
    Step(
        StepId.WHAT,
        N_("What happened"),
        N_("What happened?"),
        N_("Tell it as you remember it. Nothing is sent: everything stays on this computer."),
    ),
    Step(
        StepId.BILLING,
        N_("Billing details"),
        N_("Whose details should the invoice carry?"),
        N_("Copy them as you gave them when you ordered; the next steps look for slips."),
    ),
    Step(
        StepId.ORDER,
        N_("Order and payment"),
        N_("What did you order, and how did you pay?"),
        N_("Answer what you have at hand. You can come back to the rest."),
    ),
    Step(
        StepId.CHECKS,
        N_("Checks"),
        N_("What stands in the way of the invoice?"),
        N_("We compared your answers with the rules. What you can mend yourself comes first."),
    ),
    Step(
        StepId.EVIDENCE,
        N_("Screenshots and documents"),
        N_("What can you show?"),
        N_("A picture of the message and a proof of payment save a round of questions."),
    ),
    Step(
        StepId.CONTACT,
        N_("Contact"),
        N_("Whom to contact, and what to say?"),
        N_("The message is ready. Write down every answer that you get."),
    ),
    Step(
        StepId.REVIEW,
        N_("Review"),
        N_("Is everything right?"),
        N_("This is all that the package will hold. You can change every line."),
    ),
    Step(
        StepId.PACKAGE,
        N_("Package"),
        N_("Your package for the support desk"),
        N_("It is saved on this computer. You decide whom you send it to."),
    ),
)

TOTAL = len(STEPS)


def step(step_id: StepId) -> Step:
    """The step with this number."""
    return STEPS[step_id - 1]
