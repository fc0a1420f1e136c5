"""One page a step. Each is imported when it is first needed: the first frame shows none of them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from wizard.questions.question import StepId

if TYPE_CHECKING:
    from wizard.ui.page import StepPage

PAGES: dict[StepId, tuple[str, str]] = {
    StepId.WHAT: ("wizard.ui.pages.what", "WhatPage"),
    StepId.BILLING: ("wizard.ui.pages.billing", "BillingPage"),
    StepId.ORDER: ("wizard.ui.pages.order", "OrderPage"),
    StepId.CHECKS: ("wizard.ui.pages.checks", "ChecksPage"),
    StepId.EVIDENCE: ("wizard.ui.pages.evidence", "EvidencePage"),
    StepId.CONTACT: ("wizard.ui.pages.contact", "ContactPage"),
    StepId.REVIEW: ("wizard.ui.pages.review", "ReviewPage"),
    StepId.PACKAGE: ("wizard.ui.pages.package", "PackagePage"),
}
"""Step → module and class of its page."""


def page_class(step: StepId) -> type[StepPage]:
    """The class of the page of `step`."""
    module, name = PAGES[step]
    return cast("type[StepPage]", getattr(import_module(module), name))
