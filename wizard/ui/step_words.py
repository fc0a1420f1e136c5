"""What the states of a step are called and drawn as."""

from __future__ import annotations

from wizard.flow.walk import StepState
from wizard.i18n import N_, _

STATE_WORDS = {
    StepState.CURRENT: N_("You are here"),
    StepState.DONE: N_("Done"),
    StepState.OPEN: N_("Look again"),
    StepState.LATER: N_("Later"),
    StepState.NOT_APPLICABLE: N_("Does not apply"),
}

STATE_ICONS = {
    StepState.CURRENT: ("circle-dot", "accent"),
    StepState.DONE: ("circle-check", "good"),
    StepState.OPEN: ("triangle-alert", "warning"),
    StepState.LATER: ("circle", "border"),
    StepState.NOT_APPLICABLE: ("circle-minus", "muted"),
}
"""State → icon and the token of its colour."""


def state_word(state: StepState) -> str:
    """What `state` is called in the language now spoken."""
    return _(STATE_WORDS[state])
