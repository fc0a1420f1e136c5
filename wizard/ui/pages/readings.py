"""Reads the files of the case in the background, shows below each card what was read, and takes over what the person wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wizard.case.evidence import Evidence
from wizard.evidence.papers_of_case import Paper, paper_of
from wizard.evidence.sayings import alarms, sayings
from wizard.i18n import _, ngettext
from wizard.sandbox.tessdata import can_read_pictures
from wizard.ui.pages.latest import Latest
from wizard.ui.widgets.file_says import FileSays
from wizard.ui.widgets.har_choice import HarChoice

if TYPE_CHECKING:
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.page import Fittings
    from wizard.ui.pages.evidence_tray import EvidenceTray
    from wizard.ui.widgets.evidence_card import EvidenceCard

_HAR = "application/har+json"
_MOST_ALARMS = 2
_OPEN_BY_THEMSELVES = 3
"""With more files than this only those open where something differs: the page is not to become a wall."""


class Readings(QObject):
    """Joins the cards of the tray with what their files say.

    Signals:
        told: a sentence to tell in passing.
        done: all files are read.
    """

    told = Signal(str)
    done = Signal()

    def __init__(self, fittings: Fittings, tray: EvidenceTray) -> None:
        super().__init__(tray)
        self._theme = fittings.theme
        self._tray = tray
        self._holder: CaseHolder | None = None
        self._work = Latest(fittings.crew, self)
        self._papers: dict[str, Paper | None] = {}
        self._before: dict[tuple[str, str], str] = {}
        self.parts: dict[str, FileSays] = {}
        self.choices: dict[str, HarChoice] = {}
        tray.built.connect(self._attach)

    def open_case(self, holder: CaseHolder) -> None:
        """Follows the answers of this case."""
        self._work.stop()
        self._papers.clear()
        self._before.clear()
        self._holder = holder
        holder.answered.connect(self._on_answered)

    @property
    def are_done(self) -> bool:
        """Whether every file was read."""
        return all(one.sha256 in self._papers for one in self._evidence())

    def show_all(self) -> None:
        """Shows what is known of every file, and reads those that were not read yet."""
        for evidence in self._evidence():
            self._show(evidence)
        self._read_next()

    def retranslate(self) -> None:
        """Sets every text anew."""
        for choice in self.choices.values():
            choice.retranslate()
        self.show_all()

    def _on_answered(self, _question: str) -> None:
        # While other steps are typed into, nobody sees the cards; they are compared anew on entering.
        if self._tray.isVisible():
            self.show_all()

    # Reading

    def _read_next(self) -> None:
        holder = self._holder
        waiting = [one for one in self._evidence() if one.sha256 not in self._papers]
        if holder is None or not waiting or self._work.busy:
            return
        # Those that the person has seen first; of two hundred files most are far down the page.
        held = next((one for one in waiting if one.sha256 in self.parts), waiting[0])
        original = holder.evidence_path
        self._work.run(
            lambda _progress, stop: paper_of(held, original, stop=stop),
            lambda paper: self._on_read(held, paper),
            lambda _trouble: self._on_read(held, None),
        )

    def _on_read(self, held: Evidence, paper: Paper | None) -> None:
        self._papers[held.sha256] = paper
        self._show(held)
        if self.are_done:
            self.done.emit()
        else:
            self._read_next()

    # Showing

    def _evidence(self) -> tuple[Evidence, ...]:
        return self._holder.draft.evidence if self._holder is not None else ()

    def _attach(self) -> None:
        """There are other cards: what belongs below the new ones is put there."""
        there = {card.evidence.sha256 for card in self._tray.cards}
        for known in (self.parts, self.choices):
            for gone in known.keys() - there:
                del known[gone]  # it goes with its card
        for card in self._tray.cards:
            if card.evidence.sha256 not in self.parts:
                if card.evidence.media_type == _HAR:
                    card.below.addWidget(self._choice_of(card))
                card.below.addWidget(self._part_of(card))
                self._show(card.evidence)
        self._read_next()

    def _part_of(self, card: EvidenceCard) -> FileSays:
        digest = card.evidence.sha256
        if digest not in self.parts:
            part = FileSays(self._theme, card.evidence.name)
            part.take_wanted.connect(lambda questions: self._take(digest, questions))
            part.restore_wanted.connect(lambda question: self._restore(digest, question))
            self.parts[digest] = part
        return self.parts[digest]

    def _choice_of(self, card: EvidenceCard) -> HarChoice:
        digest = card.evidence.sha256
        if digest not in self.choices:
            choice = HarChoice(card.evidence.name, included=card.evidence.included)
            choice.chosen.connect(lambda included: self._include(digest, included=included))
            self.choices[digest] = choice
        return self.choices[digest]

    def _show(self, evidence: Evidence) -> None:
        digest = evidence.sha256
        if choice := self.choices.get(digest):
            choice.show_included(included=evidence.included)
        part = self.parts.get(digest)
        if part is None or self._holder is None:
            return
        if digest not in self._papers:
            part.say(_("Reading…"))
            return
        paper = self._papers[digest]
        part.show_sayings(
            sayings(paper, self._holder.draft.answers) if paper else (),
            {question for sha256, question in self._before if sha256 == digest},
            may_open=len(self._evidence()) <= _OPEN_BY_THEMSELVES,
            note=_note(evidence, paper),
        )
        part.warn(" ".join(alarms(paper)[:_MOST_ALARMS]) if paper else "")

    # What the person wants

    def _take(self, digest: str, questions: tuple[str, ...]) -> None:
        paper = self._papers.get(digest)
        if paper is None or self._holder is None:
            return
        values = {one.question: one.value for one in sayings(paper, self._holder.draft.answers)}
        for question in questions:
            self._before[digest, question] = self._holder.draft.answers.get(question, "")
        for question in questions:
            self._holder.answer(question, values[question])
        self.told.emit(
            ngettext(
                "{n} answer was taken over from {name}.",
                "{n} answers were taken over from {name}.",
                len(questions),
            ).format(n=len(questions), name=paper.name)
        )

    def _restore(self, digest: str, question: str) -> None:
        if self._holder is not None:
            before = self._before.pop((digest, question), "")
            self._holder.answer(question, before)
            self.show_all()

    def _include(self, digest: str, *, included: bool) -> None:
        assert self._holder is not None
        self._holder.change(
            evidence=tuple(
                one.model_copy(update={"included": included}) if one.sha256 == digest else one
                for one in self._evidence()
            )
        )


def _note(evidence: Evidence, paper: Paper | None) -> str:
    """What to say where nothing was read that answers a question."""
    if evidence.media_type.startswith("image/") and not can_read_pictures():
        return _(
            "The words in pictures can't be read on this computer, because Tesseract is not installed. The picture can go into the "
            "package all the same."
        )
    if paper is None:
        return _("Nothing could be read in this file. It can go into the package all the same.")
    return _("Nothing was found in it that one of the questions asks for.")
