"""Step 5: screenshots and documents."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.evidence import Box, Evidence
from wizard.errors import Trouble
from wizard.i18n import _, ngettext
from wizard.progress import Progress, Stop
from wizard.questions.question import StepId
from wizard.sandbox.views import Picture, picture_of
from wizard.ui.case_holder import CaseHolder
from wizard.ui.incoming import Incoming
from wizard.ui.page import Fittings, StepPage
from wizard.ui.pages.latest import Latest
from wizard.ui.sizes import show_size
from wizard.ui.take_in import TakenIn, take_all_in
from wizard.ui.thumbnails import Thumbnails
from wizard.ui.wanted import wanted_rows
from wizard.ui.widgets.adding_zone import AddingZone
from wizard.ui.widgets.cover_editor import CoverEditor
from wizard.ui.widgets.evidence_card import EvidenceCard
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wanted_list import WantedList


class EvidencePage(StepPage):
    """Adds files by button, paste, drop and capture; shows, captions, covers and removes them."""

    step = StepId.EVIDENCE

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(fittings, parent)
        self._thumbnails = Thumbnails(fittings.crew, self)
        self._thumbnails.ready.connect(self._on_thumbnail)
        self._thumbnails.none.connect(self._on_thumbnail)
        self._wanting = Latest(fittings.crew, self)
        self._cards: list[EvidenceCard] = []
        self._covering = ""
        self.wanted = WantedList(fittings.theme)
        self.zone = AddingZone(fittings.theme)
        self.zone.came.connect(self.add)
        self.zone.told.connect(self.told)
        self.state = Text(role="hint")
        self.tray_title = Text(role="subheading")
        self.editor = CoverEditor(fittings.theme)
        self.editor.hide()
        self.editor.covered.connect(self._on_covered)
        self.editor.page_wanted.connect(self._show_editor_page)
        self.editor.done.connect(self._stop_covering)
        self._tray = QVBoxLayout()
        self._tray.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self.wanted, self.zone, self.state, self.editor, self.tray_title):
            column.addWidget(widget)
        column.addLayout(self._tray)
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
        holder.changed.connect(self._show_tray)
        self._stop_covering()

    def enter(self) -> None:
        """Shows the files, and what would help."""
        self.zone.show_screens()
        self._show_tray()
        self._show_wanted()

    def leave(self) -> None:
        """Ends covering; every edit is in the draft already."""
        self._stop_covering()

    def focus_on(self, field: str) -> bool:
        """The first button, unless a file's name is asked for."""
        for card in self._cards:
            if field and card.evidence.sha256 == field:
                card.caption.setFocus()
                return True
        self.zone.choose.setFocus()
        return not field

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.zone.retranslate()
        self.editor.retranslate()
        for card in self._cards:
            card.retranslate()
        self._show_titles()
        self._show_wanted()

    # Adding

    def add(self, incoming: Incoming, how: str) -> None:
        """Takes `incoming` in, in the background; `how` it came is kept with it."""
        holder = self.holder
        if holder is None or not incoming:
            return
        present = holder.draft.evidence
        self.state.setText(_("Adding…"))
        folder = holder.evidence_folder
        self.fittings.crew.work(
            lambda progress, stop: take_all_in(incoming, folder, how, present, progress=progress, stop=stop)
        ).progress(self._on_progress).then(self._on_taken_in).failed(self._on_trouble).start()

    def _on_progress(self, done: int, total: int, what: str) -> None:
        self.state.setText(
            _("Adding {name} ({n} of {total})…").format(name=what, n=min(done + 1, total), total=total)
        )

    def _on_taken_in(self, taken: TakenIn) -> None:
        assert self.holder is not None
        present = {evidence.sha256 for evidence in self.holder.draft.evidence}
        new = tuple(evidence for evidence in taken.evidence if evidence.sha256 not in present)
        if new:
            self.holder.change(evidence=(*self.holder.draft.evidence, *new))
            count = len(new)
            self.told.emit(ngettext("{n} file added.", "{n} files added.", count).format(n=count))
            self._show_wanted()
        elif not taken.refused:
            self.told.emit(_("This file is in the case already."))
        self.state.setText("")
        self.state.setVisible(False)
        if taken.refused:
            self.trouble.emit(" ".join(taken.refused))

    def _on_trouble(self, trouble: Trouble) -> None:
        self.state.setText("")
        self.trouble.emit(trouble.sentences)

    # Showing

    def _show_tray(self) -> None:
        if self.holder is None:
            return
        evidence = self.holder.draft.evidence
        if [card.evidence.sha256 for card in self._cards] != [one.sha256 for one in evidence]:
            self._build_cards(evidence)
        for number, (card, one) in enumerate(zip(self._cards, evidence, strict=True), start=1):
            if card.evidence != one:
                card.show_evidence(one, number)
        self._show_titles()

    def _build_cards(self, evidence: tuple[Evidence, ...]) -> None:
        for card in self._cards:
            self._tray.removeWidget(card)
            card.deleteLater()
        self._cards = []
        for number, one in enumerate(evidence, start=1):
            card = EvidenceCard(self.fittings.theme, one, number)
            digest = one.sha256
            card.captioned.connect(lambda text, digest=digest: self._edit(digest, caption=text))
            card.kind_chosen.connect(lambda kind, digest=digest: self._edit(digest, kind=kind))
            card.cover_wanted.connect(lambda digest=digest: self._cover(digest))
            card.remove_wanted.connect(lambda digest=digest: self._remove(digest))
            self._cards.append(card)
            self._tray.addWidget(card)
            self._show_thumbnail(card)

    def _show_thumbnail(self, card: EvidenceCard) -> None:
        assert self.holder is not None
        path = self.holder.evidence_path(card.evidence.sha256)
        picture = self._thumbnails.picture(card.evidence, path)
        card.show_thumbnail(picture, self._thumbnails.refusal(card.evidence.sha256))

    def _on_thumbnail(self, sha256: str, _why: str = "") -> None:
        for card in self._cards:
            if card.evidence.sha256 == sha256:
                self._show_thumbnail(card)

    def _show_titles(self) -> None:
        count = len(self._cards)
        total = sum(card.evidence.size for card in self._cards)
        self.tray_title.setText(
            ngettext("{n} file in this case, {size}", "{n} files in this case, {size}", count).format(
                n=count, size=show_size(total)
            )
        )
        self.tray_title.setVisible(bool(count) and not self._covering)
        self.state.setVisible(bool(self.state.text()))

    def _show_wanted(self) -> None:
        if self.holder is None or self._covering:
            return
        draft, profile, original = self.holder.draft, self.fittings.profile, self.holder.evidence_path
        self._wanting.run(
            lambda progress, _stop: wanted_rows(draft, profile, progress, original),
            self.wanted.show_rows,
            self._on_trouble,
        )

    # Changing

    def _edit(self, digest: str, **fields: object) -> None:
        assert self.holder is not None
        self.holder.change(
            evidence=tuple(
                one.model_copy(update=fields) if one.sha256 == digest else one
                for one in self.holder.draft.evidence
            )
        )

    def _remove(self, digest: str) -> None:
        assert self.holder is not None
        gone = next(one for one in self.holder.draft.evidence if one.sha256 == digest)
        self.holder.change(evidence=tuple(one for one in self.holder.draft.evidence if one.sha256 != digest))
        self._show_wanted()
        self.told.emit(
            _("{name} is no longer in the case. Your own file stays where it was.").format(name=gone.name)
        )
        self.zone.choose.setFocus()

    # Covering

    def _cover(self, digest: str) -> None:
        assert self.holder is not None
        evidence = next(one for one in self.holder.draft.evidence if one.sha256 == digest)
        self._covering = digest
        self.editor.begin(evidence.name, evidence.covers)
        for widget in (self.wanted, self.zone, *self._cards):
            widget.hide()
        self.editor.show()
        self._show_titles()
        self._show_editor_page(0)

    def _show_editor_page(self, page: int) -> None:
        assert self.holder is not None
        digest = self._covering
        evidence = next(one for one in self.holder.draft.evidence if one.sha256 == digest)
        path = self.holder.evidence_path(digest)

        def draw(_progress: Progress, stop: Stop) -> Picture:
            return picture_of(path, evidence.media_type, page=page, stop=stop)

        def show(drawn: Picture) -> None:
            if self._covering == digest:
                picture = QPixmap()
                picture.loadFromData(drawn.content)
                self.editor.show_page(picture, page, drawn.pages)

        self.fittings.crew.work(draw).then(show).failed(self._on_cannot_cover).start()

    def _on_cannot_cover(self, trouble: Trouble) -> None:
        self._stop_covering()
        self.trouble.emit(trouble.sentences)

    def _on_covered(self, boxes: tuple[Box, ...]) -> None:
        if self._covering:
            self._edit(self._covering, covers=boxes)

    def _stop_covering(self) -> None:
        if not self._covering:
            return
        digest, self._covering = self._covering, ""
        self.editor.hide()
        for widget in (self.zone, *self._cards):
            widget.show()
        self._show_wanted()
        self._show_titles()
        for card in self._cards:
            if card.evidence.sha256 == digest:
                card.cover.setFocus()
