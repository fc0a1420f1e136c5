"""The files of the case, a card each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.evidence import Evidence
from wizard.i18n import ngettext
from wizard.ui.sizes import show_size
from wizard.ui.thumbnails import Thumbnails
from wizard.ui.widgets.card_column import CardColumn
from wizard.ui.widgets.evidence_card import EvidenceCard
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from pathlib import Path

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
        self._shown: tuple[Evidence, ...] | None = None
        self._evidence: dict[str, Evidence] = {}
        self.thumbnails = Thumbnails(fittings.crew, self._path_of, self)
        self.thumbnails.ready.connect(self._on_thumbnail)
        self.thumbnails.none.connect(self._on_thumbnail)
        self.title = Text(role="subheading")
        self.column = CardColumn(self._make_card)
        self.column.built.connect(self.built)
        self.column.looked.connect(self._draw_what_is_seen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.column)

    @property
    def cards(self) -> list[EvidenceCard]:
        """The cards that there are, in reading order: those that are seen, or were, and those around them."""
        return self.column.cards

    def open_case(self, holder: CaseHolder) -> None:
        """Follows the evidence of the case."""
        self._holder = holder
        holder.changed.connect(self.show_files)

    def focus_on(self, sha256: str) -> bool:
        """Puts the focus on what the person says about the file; whether it is here."""
        card = self.column.made_card(sha256)
        if card is not None:
            card.caption.setFocus()
        return card is not None

    def focus_on_edit(self, sha256: str) -> None:
        """Puts the focus back on the button that opened the editor."""
        card = self.column.made_card(sha256)
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
        if evidence is self._shown:
            return
        self._shown = evidence
        before, self._evidence = self._evidence, {one.sha256: one for one in evidence}
        self.thumbnails.forget_others(self._evidence)
        self.column.show_keys(list(self._evidence))
        for number, (digest, one) in enumerate(self._evidence.items(), start=1):
            card = self.column.card(digest)
            if card is not None and (card.evidence is not one or card.number != number):
                card.show_evidence(one, number)
        self.thumbnails.want([one for one in evidence if before.get(one.sha256) is not one])
        self._draw_what_is_seen()
        self._show_title()

    def _path_of(self, sha256: str) -> Path:
        assert self._holder is not None
        return self._holder.evidence_path(sha256)

    def _make_card(self, sha256: str) -> EvidenceCard:
        number = list(self._evidence).index(sha256) + 1
        card = EvidenceCard(self._theme, self._evidence[sha256], number)
        card.captioned.connect(lambda text: self._change(sha256, caption=text))
        card.kind_chosen.connect(lambda kind: self._change(sha256, kind=kind))
        card.edit_wanted.connect(lambda: self.edit_wanted.emit(sha256))
        card.remove_wanted.connect(lambda: self._remove(sha256))
        card.show_thumbnail(self.thumbnails.picture(sha256), self.thumbnails.refusal(sha256))
        return card

    def _draw_what_is_seen(self) -> None:
        self.thumbnails.want([self._evidence[digest] for digest in self.column.seen()], first=True)

    def _on_thumbnail(self, sha256: str, _why: str = "") -> None:
        card = self.column.card(sha256)
        if card is not None:
            card.show_thumbnail(self.thumbnails.picture(sha256), self.thumbnails.refusal(sha256))

    def _show_title(self) -> None:
        count, total = len(self._evidence), sum(one.size for one in self._evidence.values())
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
        gone = self._evidence[digest]
        self._holder.change(
            evidence=tuple(one for one in self._holder.draft.evidence if one.sha256 != digest)
        )
        self.removed.emit(gone.name)
