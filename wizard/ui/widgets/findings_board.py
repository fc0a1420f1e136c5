"""All findings in groups: to mend first, then those that nobody could tell, then what is in order or not asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wizard.case.outcome import Trial
from wizard.checks.interface import Finding, Skip, Verdict
from wizard.i18n import _, ngettext
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.columns import clear
from wizard.ui.widgets.finding_card import FindingCard, Shown
from wizard.ui.widgets.fold import Fold
from wizard.ui.widgets.guided_card import Guide, GuidedCard
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.trial_lines import TrialLines
from wizard.ui.widgets.verdict_line import VerdictLine

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


class FindingsBoard(QWidget):
    """The groups of findings.

    Signals:
        card_made: a card that wants its signals connected (a `FindingCard`).
        guide_made: the same of a guided remedy (a `GuidedCard`).
        answer_wanted: the person wants to answer what the check of this id reads.
    """

    card_made = Signal(object)
    guide_made = Signal(object)
    answer_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._open: dict[str, bool] = {}

    def show_findings(
        self,
        shown: Sequence[Shown],
        guides: Sequence[Guide],
        trials: Sequence[Trial],
        titles: Mapping[str, str],
    ) -> None:
        """Draws the findings anew; folds stay as they were.

        Args:
            shown: every finding, in the order of the catalogue.
            guides: what the person can try.
            trials: what was tried, oldest first.
            titles: id of a check or remedy → it in a few words.
        """
        clear(self._column)
        to_mend = [one for one in shown if one.finding.verdict in (Verdict.FAILED, Verdict.WARNED)]
        to_mend.sort(key=lambda one: one.finding.verdict is Verdict.WARNED)
        self._add_cards(to_mend, ngettext("{n} thing to look at", "{n} things to look at", len(to_mend)))
        self._add_guides(guides)
        untold = [one for one in shown if one.finding.skip is Skip.COULD_NOT_TELL]
        self._add_cards(
            untold, ngettext("{n} check could not tell", "{n} checks could not tell", len(untold))
        )
        passed = [one for one in shown if one.finding.verdict is Verdict.PASSED]
        self._add_fold(
            "passed", passed, ngettext("{n} check passed", "{n} checks passed", len(passed)), answerable=False
        )
        not_asked = [one for one in shown if one.finding.skip is Skip.NOT_ASKED]
        self._add_fold(
            "not_asked",
            not_asked,
            ngettext("{n} check waits for an answer", "{n} checks wait for an answer", len(not_asked)),
            answerable=True,
        )
        if trials:
            heading = ngettext("{n} thing you tried", "{n} things you tried", len(trials))
            fold = self._fold("tried", heading.format(n=len(trials)))
            fold.fill(lambda column: column.addWidget(TrialLines(self._theme, trials, titles)))

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        # At once, not with the next turn of the event loop: the focus can only go to what is to be seen.
        widget.show()

    def _add_cards(self, shown: Sequence[Shown], heading: str) -> None:
        if not shown:
            return
        self._add(Text(heading.format(n=len(shown)), "subheading", self))
        remedies: set[str] = set()
        for one in shown:
            remedy = one.finding.remedy
            card = FindingCard(
                self._theme, replace(one, is_repeated=bool(remedy) and remedy in remedies), self
            )
            remedies.add(remedy)
            self.card_made.emit(card)
            self._add(card)

    def _add_guides(self, guides: Sequence[Guide]) -> None:
        if not guides:
            return
        self._add(Text(_("What you can try yourself"), "subheading", self))
        for guide in guides:
            card = GuidedCard(self._theme, guide, self)
            name = guide.remedy.id
            card.fold.set_open(self._open.get(name, False))
            card.opened.connect(lambda is_open, name=name: self._open.update({name: is_open}))
            self.guide_made.emit(card)
            self._add(card)

    def _add_fold(self, name: str, shown: Sequence[Shown], heading: str, *, answerable: bool) -> None:
        if shown:
            fold = self._fold(name, heading.format(n=len(shown)))
            fold.fill(lambda column: self._fill(column, shown, answerable=answerable))

    def _fold(self, name: str, heading: str) -> Fold:
        fold = Fold(self._theme, heading, self)
        fold.setObjectName(f"fold.{name}")
        fold.button.setObjectName(f"fold.{name}.button")
        fold.set_open(self._open.get(name, False))
        fold.toggled.connect(lambda is_open: self._open.update({name: is_open}))
        self._add(fold)
        return fold

    def _fill(self, column: QVBoxLayout, shown: Sequence[Shown], *, answerable: bool) -> None:
        for one in shown:
            column.addWidget(self._row(one, answerable=answerable))

    def _row(self, one: Shown, *, answerable: bool) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(VerdictLine(self._theme, one.finding, one.title))
        column.addWidget(Text(one.finding.sentence, "hint"))
        if answerable:
            button = Button(_("Answer it"), "link")
            button.setObjectName(f"{one.finding.check}.answer")
            button.setAccessibleDescription(one.title)
            button.clicked.connect(lambda: self.answer_wanted.emit(one.finding.check))
            line = QHBoxLayout()
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            column.addLayout(line)
        return row


def to_mend(findings: Sequence[Finding]) -> frozenset[str]:
    """The checks that found something to look at."""
    return frozenset(
        finding.check for finding in findings if finding.verdict in (Verdict.FAILED, Verdict.WARNED)
    )
