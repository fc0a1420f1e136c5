"""Step 5: screenshots and documents."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.evidence import Evidence
from wizard.errors import Trouble
from wizard.evidence.keeping import sought_in
from wizard.evidence.wanted import Wanted
from wizard.i18n import _, ngettext
from wizard.questions.question import StepId
from wizard.sandbox.views import can_be_seen
from wizard.ui.case_holder import CaseHolder
from wizard.ui.incoming import Incoming
from wizard.ui.page import EDIT, Fittings, Problem, StepPage
from wizard.ui.pages.editing import Editing
from wizard.ui.pages.evidence_tray import EvidenceTray
from wizard.ui.pages.latest import Latest
from wizard.ui.pages.picking import Picking
from wizard.ui.pages.readings import Readings
from wizard.ui.take_in import TakenIn, take_all_in
from wizard.ui.wanted import wanted_papers
from wizard.ui.widgets.adding_zone import AddingZone
from wizard.ui.widgets.edit_offer import EditOffer
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wanted_list import WantedList

_FRESH = ("capture", "paste")
"""What came so was just on the screen, and mostly shows more than anybody needs."""

STATEMENT = "statement"
"""The field of this page where rows of a statement are picked."""


class EvidencePage(StepPage):
    """Joins what would help, adding files, the tray of files, the editor, and the rows of a statement in the tray's place."""

    step = StepId.EVIDENCE

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(fittings, parent)
        self._wanting = Latest(fittings.crew, self)
        self.wanted = WantedList(fittings.theme)
        self.wanted.at_hand.connect(self._on_at_hand)
        self._papers: tuple[Wanted, ...] = ()
        self.zone = AddingZone(fittings.theme)
        self.zone.came.connect(self.add)
        self.zone.told.connect(self.told)
        self.state = Text(role="hint")
        self.tray = EvidenceTray(fittings)
        self.tray.edit_wanted.connect(self._edit)
        self.offer = EditOffer(fittings.theme)
        self.offer.taken.connect(self._edit)
        self.offer.gone.connect(self.zone.choose.setFocus)
        self.tray.removed.connect(self._on_removed)
        self.readings = Readings(fittings, self.tray)
        self.readings.told.connect(self.told)
        self.readings.done.connect(self._show_wanted)
        self.editing = Editing(fittings, self)
        self.editing.ended.connect(self._on_editing_ended)
        self.editing.trouble.connect(self.trouble)
        self.picking = Picking(fittings)
        self.picking.kept.connect(self._on_kept)
        self.picking.ended.connect(self._on_picking_ended)
        self.picking.trouble.connect(self.trouble)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self.wanted, self.zone, self.state, self.offer, self.picking, self.tray):
            column.addWidget(widget)
        column.addStretch(1)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Paste),
            self,
            self.zone.take_clipboard,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.retranslate()

    # The page's contract

    def open_case(self, holder: CaseHolder) -> None:
        """Follows the evidence of the case."""
        super().open_case(holder)
        self.editing.open_case(holder)
        self.offer.hide()
        self.picking.open_case(holder)
        self.readings.open_case(holder)
        self.tray.open_case(holder)

    def enter(self) -> None:
        """Shows the files, and what would help."""
        self.zone.show_screens()
        self.tray.show_files()
        self.readings.show_all()
        self._show_wanted()

    def leave(self) -> None:
        """Ends editing; every edit is in the draft already."""
        self.editing.end()

    def focus_on(self, field: str) -> bool:
        """The first button, unless a file's name is asked for."""
        if self.picking.is_under_way:
            self.picking.focus()
            return field in ("", STATEMENT)
        digest = field.removeprefix(EDIT)
        if field and self.tray.focus_on(digest):
            if digest != field:
                self._edit(digest)
            return True
        self.zone.choose.setFocus()
        return not field

    def retranslate(self) -> None:
        """Sets every text anew."""
        for part in (self.zone, self.offer, self.editing, self.picking, self.tray, self.readings):
            part.retranslate()
        self._show_state()
        self._show_wanted()

    def problems(self) -> tuple[Problem, ...]:
        """The statement whose rows are not kept yet."""
        if not self.picking.is_under_way:
            return ()
        return (
            Problem(STATEMENT, _("Keep the ticked rows of the statement first, or choose not to add it.")),
        )

    # Adding

    def add(self, incoming: Incoming, how: str) -> None:
        """Takes `incoming` in, in the background; `how` it came is kept with it."""
        holder = self.holder
        if holder is None or not incoming:
            return
        present = holder.draft.evidence
        self._show_state(_("Adding…"))
        folder, sought = holder.evidence_folder, sought_in(holder.draft.answers)
        self.fittings.crew.work(
            lambda progress, stop: take_all_in(
                incoming, folder, how, present, sought=sought, progress=progress, stop=stop
            )
        ).progress(self._on_progress).then(lambda taken: self._on_taken_in(taken, how)).failed(
            self._on_trouble
        ).start()

    def _on_progress(self, done: int, total: int, what: str) -> None:
        self._show_state(
            _("Adding {name} ({n} of {total})…").format(name=what, n=min(done + 1, total), total=total)
        )

    def _on_taken_in(self, taken: TakenIn, how: str) -> None:
        self._show_state()
        new = self._hold(taken.evidence, is_all=not taken.refused and not taken.statements)
        if new and how in _FRESH and can_be_seen(new[-1].media_type):
            self.offer.make(new[-1].sha256)
        if taken.refused:
            self.trouble.emit(" ".join(taken.refused))
        if taken.statements:
            self._show_parts(picking=True)
            self.picking.begin(taken.statements, how)

    def _hold(self, taken: tuple[Evidence, ...], *, is_all: bool = True) -> tuple[Evidence, ...]:
        """Puts what is new of `taken` into the case, and gives it."""
        assert self.holder is not None
        present = {evidence.sha256 for evidence in self.holder.draft.evidence}
        new = tuple(evidence for evidence in taken if evidence.sha256 not in present)
        if new:
            self.holder.change(evidence=(*self.holder.draft.evidence, *new))
            count = len(new)
            self.told.emit(ngettext("{n} file added.", "{n} files added.", count).format(n=count))
            self._show_wanted()
        elif is_all:
            self.told.emit(_("This file is in the case already."))
        return new

    def _on_trouble(self, trouble: Trouble) -> None:
        self._show_state()
        self.trouble.emit(trouble.sentences)

    def _show_state(self, text: str = "") -> None:
        self.state.setText(text)
        self.state.setVisible(bool(text))

    # What would help

    def _show_wanted(self) -> None:
        if self.holder is None or self.editing.is_under_way or self.picking.is_under_way:
            return
        draft, profile = self.holder.draft, self.fittings.profile
        # Files are read by `readings` alone, one after the other: the other worker is there to save.
        original = self.holder.evidence_path if self.readings.are_done else None
        self._wanting.run(
            lambda progress, _stop: wanted_papers(draft, profile, progress, original),
            self._on_wanted,
            self._on_trouble,
        )

    def _on_wanted(self, papers: tuple[Wanted, ...]) -> None:
        self._papers = papers
        if not self.editing.is_under_way and not self.picking.is_under_way:
            self.wanted.show_papers(papers)

    def _on_at_hand(self, paper: str, at_hand: bool) -> None:  # noqa: FBT001 - a Qt slot
        assert self.holder is not None
        others = tuple(one for one in self.holder.draft.not_at_hand if one != paper)
        self.holder.change(not_at_hand=others if at_hand else (*others, paper))
        self._on_wanted(
            tuple(replace(one, not_at_hand=not at_hand) if one.id == paper else one for one in self._papers)
        )

    # Picking rows, editing, and taking away

    def _on_kept(self, evidence: Evidence) -> None:
        self._hold((evidence,))

    def _on_picking_ended(self) -> None:
        self._show_parts()
        self._show_wanted()
        self.zone.choose.setFocus()

    def _edit(self, digest: str) -> None:
        self.offer.hide()
        self.editing.begin(digest)

    def _on_editing_ended(self, digest: str) -> None:
        self._show_wanted()
        self.tray.focus_on_edit(digest)

    def _show_parts(self, *, picking: bool = False) -> None:
        """One thing at a time: the rows of a statement have the page to themselves."""
        for widget in (self.zone, self.tray):
            widget.setVisible(not picking)
        if picking:
            self.wanted.hide()
            self.offer.hide()

    def _on_removed(self, name: str) -> None:
        self.offer.hide()
        self._show_wanted()
        self.told.emit(
            _("{name} is no longer in the case. Your own file stays where it was.").format(name=name)
        )
        self.zone.choose.setFocus()
