"""How a check ended: a picture and a word, never a colour alone, and what it was about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wizard.checks.interface import Finding, Skip, Verdict
from wizard.i18n import N_, _
from wizard.ui.widgets.symbol import Symbol
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.ui.theme import Theme

# Picture, colour, word.
_FAILED = ("circle-x", "error", N_("Problem"))
_WARNED = ("triangle-alert", "warning", N_("Worth a look"))
_PASSED = ("circle-check", "good", N_("In order"))
_COULD_NOT_TELL = ("circle-help", "muted", N_("Could not tell"))
_NOT_ASKED = ("circle", "muted", N_("Not answered yet"))
_NOT_APPLICABLE = ("circle-minus", "muted", N_("Does not apply"))


def look_of(finding: Finding) -> tuple[str, str, str]:
    """The icon, its colour and the word (translated) for how `finding` ended."""
    icon, token, word = {
        Verdict.FAILED: _FAILED,
        Verdict.WARNED: _WARNED,
        Verdict.PASSED: _PASSED,
        Verdict.SKIPPED: {
            Skip.NOT_ASKED: _NOT_ASKED,
            Skip.NOT_APPLICABLE: _NOT_APPLICABLE,
        }.get(finding.skip or Skip.COULD_NOT_TELL, _COULD_NOT_TELL),
    }[finding.verdict]
    return icon, token, _(word)


class VerdictLine(QWidget):
    """One line: picture, word, title of the check."""

    def __init__(self, theme: Theme, finding: Finding, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        icon, token, word = look_of(finding)
        self.text = Text(_("{word}: {title}").format(word=word, title=title), "label", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Symbol(theme, icon, token, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
