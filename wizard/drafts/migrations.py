"""How drafts of older layouts become drafts of today's.

Each step takes the draft of one version, as plain JSON values, and gives back that of the next. Steps
work on a copy: one that fails leaves the draft, and the file that it came from, as they were.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

Fields = dict[str, Any]
Step = Callable[[Fields], Fields]

STEPS: dict[int, Step] = {}
"""Version → the step that leads from it to the next one."""


def migrates(version: int) -> Callable[[Step], Step]:
    """Marks the step that leads from `version` to `version + 1`; there is one a version."""

    def add(step: Step) -> Step:
        assert version not in STEPS, f"two steps from version {version}"
        STEPS[version] = step
        return step

    return add


def migrated(draft: Fields, version: int, wanted: int) -> Fields:
    """`draft` of `version` in the layout `wanted`; `draft` itself is left as it is.

    Raises:
        ValueError: a step found something that it can't carry over.
    """
    fields = copy.deepcopy(draft)
    for before in range(version, wanted):
        try:
            fields = {**STEPS[before](fields), "schema_version": before + 1}
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise ValueError(f"step from version {before}: {error!r}") from error
    return fields


@migrates(0)
def _remember_the_furthest_step(draft: Fields) -> Fields:
    """Version 0 kept neither how far the person had come nor letters that they changed, and named the step."""
    steps = ("what", "billing", "order", "checks", "evidence", "contact", "review", "package")
    step = steps.index(draft.pop("step", "what")) + 1
    return {**draft, "step": step, "reached": step, "letters": {}}


@migrates(1)
def _ask_registers_and_remember_what_may_stay(draft: Fields) -> Fields:
    """Version 1 asked no public register and the computer nothing about itself, and masked alike for everybody."""
    return {**draft, "lookups": [], "machine": {}, "unmasked": [], "hidden_words": []}


@migrates(2)
def _point_out_and_say_what_is_not_there(draft: Fields) -> Fields:
    """Version 2 drew nothing on pictures, and could not say that a paper is not to be had."""
    return {**draft, "not_at_hand": []}
