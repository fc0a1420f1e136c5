"""The files of the case, a card each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.evidence import Evidence
from wizard.i18n import ngettext
from wizard.ui.sizes import show_size
from wizard.ui.thumbnails import Thumbnails
from wizard.ui.widgets.evidence_card import EvidenceCard
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.page import Fittings


class EvidenceTray(QWidget):
    """Shows the files and changes what the person says about them.

    Signals:
        edit_wanted: the digest of the file whose picture is to be edited.
        removed: the name of a file that is no longer in the case.
        built: there are other cards now.
    """

    edit_wanted = Signal(str)
    removed = Signal(str)
    built = Signal()

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = fittings.theme
        self._holder: CaseHolder | None = None
        self._thumbnails = Thumbnails(fittings.crew, self)
        self._thumbnails.ready.connect(self._on_thumbnail)
        self._thumbnails.none.connect(self._on_thumbnail)
        self.cards: list[EvidenceCard] = []
        self.title = Text(role="subheading")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self.title)

    def open_case(self, holder: CaseHolder) -> None:
        """Follows the evidence of the case."""
        self._holder = holder
        holder.changed.connect(self.show_files)

    def focus_on(self, sha256: str) -> bool:
        """Puts the focus on what the person says about the file; whether it is here."""
        card = self._card(sha256)
        if card is not None:
            card.caption.setFocus()
        return card is not None

    def focus_on_edit(self, sha256: str) -> None:
        """Puts the focus back on the button that opened the editor."""
        card = self._card(sha256)
        if card is not None:
            card.edit.setFocus()

    def retranslate(self) -> None:
        """Sets every text anew."""
        for card in self.cards:
            card.retranslate()
        self._show_title()

    def show_files(self) -> None:
        """Shows the files as the draft has them now, without touching what has the focus."""
        if self._holder is None:
            return
        evidence = self._holder.draft.evidence
        if [card.evidence.sha256 for card in self.cards] != [one.sha256 for one in evidence]:
            self._build_cards(evidence)
        for number, (card, one) in enumerate(zip(self.cards, evidence, strict=True), start=1):
            if card.evidence != one:
                card.show_evidence(one, number)
        self._show_title()

    def _card(self, sha256: str) -> EvidenceCard | None:
        return next((card for card in self.cards if card.evidence.sha256 == sha256), None)

    def _build_cards(self, evidence: tuple[Evidence, ...]) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self.cards = []
        for number, one in enumerate(evidence, start=1):
            card = EvidenceCard(self._theme, one, number)
            digest = one.sha256
            card.captioned.connect(lambda text, digest=digest: self._change(digest, caption=text))
            card.kind_chosen.connect(lambda kind, digest=digest: self._change(digest, kind=kind))
            card.edit_wanted.connect(lambda digest=digest: self.edit_wanted.emit(digest))
            card.remove_wanted.connect(lambda digest=digest: self._remove(digest))
            self.cards.append(card)
            self._column.addWidget(card)
            self._show_thumbnail(card)
        self.built.emit()

    def _show_thumbnail(self, card: EvidenceCard) -> None:
        assert self._holder is not None
        path = self._holder.evidence_path(card.evidence.sha256)
        picture = self._thumbnails.picture(card.evidence, path)
        card.show_thumbnail(picture, self._thumbnails.refusal(card.evidence.sha256))

    def _on_thumbnail(self, sha256: str, _why: str = "") -> None:
        card = self._card(sha256)
        if card is not None:
            self._show_thumbnail(card)

    def _show_title(self) -> None:
        count = len(self.cards)
        total = sum(card.evidence.size for card in self.cards)
        self.title.setText(
            ngettext("{n} file in this case, {size}", "{n} files in this case, {size}", count).format(
                n=count, size=show_size(total)
            )
        )
        self.title.setVisible(bool(count))

    def _change(self, digest: str, **fields: object) -> None:
        assert self._holder is not None
        self._holder.change(
            evidence=tuple(
                one.model_copy(update=fields) if one.sha256 == digest else one
                for one in self._holder.draft.evidence
            )
        )

    def _remove(self, digest: str) -> None:
        assert self._holder is not None
        gone = next(one for one in self._holder.draft.evidence if one.sha256 == digest)
        self._holder.change(
            evidence=tuple(one for one in self._holder.draft.evidence if one.sha256 != digest)
        )
        self.removed.emit(gone.name)
