"""One page a step. Each is imported when it is first needed: the first frame shows none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from wizard.questions.question import StepId

if TYPE_CHECKING:
    from wizard.ui.page import StepPage


def page_class(step: StepId) -> type[StepPage]:
    """The class of the page of `step`.

    Written out, so that type checkers and packagers see what is imported.
    """
    match step:
        case StepId.WHAT:
            from wizard.ui.pages.what import WhatPage

            return WhatPage
        case StepId.BILLING:
            from wizard.ui.pages.billing import BillingPage

            return BillingPage
        case StepId.ORDER:
            from wizard.ui.pages.order import OrderPage

            return OrderPage
        case StepId.CHECKS:
            from wizard.ui.pages.checks import ChecksPage

            return ChecksPage
        case StepId.EVIDENCE:
            from wizard.ui.pages.evidence import EvidencePage

            return EvidencePage
        case StepId.CONTACT:
            from wizard.ui.pages.contact import ContactPage

            return ContactPage
        case StepId.REVIEW:
            from wizard.ui.pages.review import ReviewPage

            return ReviewPage
        case StepId.PACKAGE:
            from wizard.ui.pages.package import PackagePage

            return PackagePage
        case _:
            assert_never(step)
