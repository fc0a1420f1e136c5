"""Help with what is shown: a dialog in plain words, one text a step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from wizard.flow.steps import step
from wizard.i18n import N_, _
from wizard.questions.question import StepId
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.texts import Text

HOME_HELP = (
    N_(
        "You were told that an invoice could not be created. Here we find out why, together, in eight short steps."
    ),
    N_("Start a new case, or go on with one that you began. Everything is saved by itself while you type."),
    N_("Would you like to look around first? Open the sample case: nothing in it is real."),
)

STEP_HELP: dict[StepId, tuple[str, ...]] = {
    StepId.WHAT: (
        N_("Copy the message word for word if you can: its wording often gives the cause away."),
        N_("Look at your bank's list of transactions before you say whether money has left your account."),
        N_("Don't pay again before you know: a second try can become a second charge."),
    ),
    StepId.BILLING: (
        N_(
            "Write the details as you gave them when you ordered, even if you think that they are wrong there."
        ),
        N_("A tax number may have dashes and spaces; we read them all."),
        N_("What can't be read stays as you typed it, and the next steps say how to write it."),
    ),
    StepId.ORDER: (
        N_(
            "Order confirmation and bank statement hold most of the answers. What you don't have, leave empty."
        ),
        N_("We never ask for a whole card number: the last four digits are enough to find a payment."),
        N_("Amounts and dates may be written your way: 1 234,50 zł, 3.11.2026, yesterday."),
    ),
    StepId.CHECKS: (
        N_("The likeliest cause stands on top, with the reason. Below it is every check, with what to do."),
        N_("Mend what you can, then press the button to check again."),
        N_("If it works now, say so: the case is closed, and you are done."),
    ),
    StepId.EVIDENCE: (
        N_("A picture of the message and a proof of payment are what support asks for most often."),
        N_("Press Print Screen, then paste here with Ctrl+V; or drop a file; or choose one."),
        N_("Cover what is nobody's business. What you cover is gone from the package for good."),
    ),
    StepId.CONTACT: (
        N_("The desk named first is the one that can solve this. The message is ready to copy."),
        N_(
            "Write down every contact: who, when, which case number, what was promised. It helps when you ask again."
        ),
        N_(
            "Use the address or number from the seller's own page or invoice, never one from a pop-up or an advert."
        ),
    ),
    StepId.REVIEW: (
        N_("This is all that the package will hold. Change any line, or leave a file out."),
        N_("The preview is exactly what the support agent will see."),
        N_("Nothing is sent. You decide later whom you give the package to."),
    ),
    StepId.PACKAGE: (
        N_(
            "The package is one file. Attach it to your message, or hand it over the way support asks you to."
        ),
        N_("Copy the message, open your mail or the seller's form, and attach the file."),
        N_("Your case stays here. You can add an answer later and make a new package."),
    ),
}

KEYS = (
    (N_("Ctrl+Enter"), N_("Next")),
    (N_("Alt+Left arrow"), N_("Back")),
    (N_("F1"), N_("Help with this page")),
    (N_("Tab, Shift+Tab"), N_("To the next field, to the one before")),
    (N_("Arrows, space"), N_("Move between the answers of a question, choose one")),
)


class HelpDialog(QDialog):
    """Help with a step, or with the list of cases (`None`)."""

    def __init__(self, step_id: StepId | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        name = _(step(step_id).name) if step_id else _("Your cases")
        self.setWindowTitle(_("Help: {page}").format(page=name))
        self.resize(theme.px(40), theme.px(36))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(1.6), theme.px(1.4), theme.px(1.6), theme.px(1.2))
        column.setSpacing(theme.px(0.8))
        column.addWidget(_scrolled(self._texts(step_id, name, theme)), 1)
        close = Button(_("Close"), "primary", self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus()

    def _texts(self, step_id: StepId | None, name: str, theme: Theme) -> QWidget:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(0.6), 0)
        column.setSpacing(theme.px(0.7))
        column.addWidget(Text(name, "heading", inside))
        for paragraph in STEP_HELP[step_id] if step_id else HOME_HELP:
            row = QHBoxLayout()
            row.setSpacing(theme.px(0.6))
            mark = QLabel(inside)
            mark.setPixmap(theme.pixmap("circle-check", theme.px(1.2), "accent"))
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(_(paragraph), "body", inside), 1)
            column.addLayout(row)
        column.addSpacing(theme.px(0.6))
        column.addWidget(Text(_("Keys"), "subheading", inside))
        for keys, does in KEYS:
            column.addWidget(Text(_("{keys}: {does}").format(keys=_(keys), does=_(does)), "body", inside))
        column.addSpacing(theme.px(0.6))
        column.addWidget(Text(_("Your privacy"), "subheading", inside))
        column.addWidget(
            Text(
                _(
                    "This program never goes online. All that you type stays on this computer until you send it."
                ),
                "body",
                inside,
            )
        )
        column.addStretch(1)
        return inside


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    area.setAccessibleName(_("Help text"))
    area.setWidget(inside)
    return area
