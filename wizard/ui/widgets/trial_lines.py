"""What was tried, when, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wizard.case.dates import show_moment
from wizard.case.outcome import Trial, TrialResult
from wizard.i18n import N_, _
from wizard.ui.widgets.symbol import Symbol
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.ui.theme import Theme

_LOOKS = {
    TrialResult.TRIED: ("clock", "muted", N_("tried")),
    TrialResult.FIXED: ("circle-check", "good", N_("fixed")),
    TrialResult.NOT_FIXED: ("circle-x", "muted", N_("not fixed")),
}


class TrialLines(QWidget):
    """One line a trial, oldest first: picture, time, what was tried, how it went."""

    def __init__(
        self,
        theme: Theme,
        trials: Sequence[Trial],
        titles: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for trial in trials:
            icon, token, _word = _LOOKS[trial.result]
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(Symbol(theme, icon, token, self), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(line_of(trial, titles), "hint", self), 1)
            column.addLayout(row)


def line_of(trial: Trial, titles: Mapping[str, str] | None = None) -> str:
    """What there is to say of `trial`; `titles` names what was tried, where that is not clear."""
    word = _(_LOOKS[trial.result][2])
    when = show_moment(trial.at)
    if titles is None:
        line = _("{when}: {result}").format(when=when, result=word)
    else:
        line = _("{when}: {what}, {result}").format(
            when=when, what=titles.get(trial.check, trial.check), result=word
        )
    return _("{line}. {note}").format(line=line, note=trial.note) if trial.note else line
