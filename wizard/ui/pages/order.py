"""Step 3: what was ordered, and how it was paid."""

from wizard.questions.question import StepId
from wizard.ui.pages.questions import QuestionPage


class OrderPage(QuestionPage):
    """The questions of step 3."""

    step = StepId.ORDER
