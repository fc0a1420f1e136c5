"""Step 2: whose details the invoice should carry."""

from wizard.questions.question import StepId
from wizard.ui.pages.questions import QuestionPage


class BillingPage(QuestionPage):
    """The questions of step 2."""

    step = StepId.BILLING
