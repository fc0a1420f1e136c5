"""Fetches, once the first page is on the screen, what the next one will need."""

from __future__ import annotations

from importlib import import_module

from wizard.progress import Progress, Stop

NEEDED_SOON = (
    "pydantic",
    "wizard.case.case",
    "wizard.questions.reading",
    "wizard.drafts.store",
    "wizard.flow.standing",
    "wizard.knowledge.countries",
    "wizard.knowledge.messages",
)


def warm_up(_progress: Progress, stop: Stop) -> None:
    """Imports what the first step needs; meant for a worker."""
    for name in NEEDED_SOON:
        stop.check()
        import_module(name)
