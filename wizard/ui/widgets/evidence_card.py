"""One file of the case: its picture, what it is, what the person says about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from wizard.case.evidence import Evidence, EvidenceKind
from wizard.i18n import N_, _, ngettext
from wizard.sandbox.views import can_be_seen
from wizard.ui.sizes import show_size
from wizard.ui.theme import Theme
from wizard.ui.thumbnails import HEIGHT, WIDTH
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.small_picture import SmallPicture
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

KIND_NAMES = {
    EvidenceKind.SCREENSHOT: N_("Screenshot"),
    EvidenceKind.RECEIPT: N_("Receipt or proof of payment"),
    EvidenceKind.INVOICE: N_("Invoice"),
    EvidenceKind.ORDER: N_("Order confirmation"),
    EvidenceKind.STATEMENT: N_("Bank statement"),
    EvidenceKind.LOG: N_("Technical log"),
    EvidenceKind.DOCUMENT: N_("Another document"),
}

_ICONS = {
    EvidenceKind.SCREENSHOT: "image",
    EvidenceKind.RECEIPT: "receipt",
    EvidenceKind.STATEMENT: "credit-card",
    EvidenceKind.ORDER: "mail",
}
_AROUND = 8


class EvidenceCard(Card):
    """One file of the case.

    Signals:
        captioned: another caption.
        kind_chosen: another kind (EvidenceKind).
        edit_wanted, remove_wanted: the buttons.
    """

    captioned = Signal(str)
    kind_chosen = Signal(object)
    edit_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, theme: Theme, evidence: Evidence, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self.evidence = evidence
        self.number = number
        self._refusal = ""
        self._has_picture = False
        self.picture = SmallPicture(WIDTH + _AROUND, HEIGHT + _AROUND)
        self.name = Text(role="label")
        self.facts = Text(role="small")
        self.kind_label = Text(role="small")
        self.kind = QComboBox()
        self.kind_label.setBuddy(self.kind)
        # No wider than there is room, whatever the longest word.
        self.kind.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.caption_label = Text(role="small")
        self.caption = QLineEdit(evidence.caption)
        self.caption.setCursorPosition(0)
        self.caption_label.setBuddy(self.caption)
        self.edit = Button()
        theme.dress(self.edit, "pencil")
        self.remove = Button(role="quiet")
        theme.dress(self.remove, "trash-2")
        self._lay_out()
        self.caption.textEdited.connect(self.captioned)
        self.kind.activated.connect(lambda index: self.kind_chosen.emit(self.kind.itemData(index)))
        self.edit.setVisible(can_be_seen(evidence.media_type))
        self.edit.clicked.connect(self.edit_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = WrappingRow()
        buttons.addWidget(self.edit)
        buttons.addWidget(self.remove)
        asked = self._asked = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for label, field in ((self.caption_label, self.caption), (self.kind_label, self.kind)):
            pair = QVBoxLayout()
            pair.setSpacing(2)
            pair.addWidget(label)
            pair.addWidget(field)
            pair.addStretch(1)
            asked.addLayout(pair, 1)
        self._fit()
        self._theme.changed.connect(self._fit)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.name)
        words.addWidget(self.facts)
        words.addLayout(asked)
        words.addLayout(buttons)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self.below = QVBoxLayout()
        """Room for what others have to say about the file."""
        self.column.addLayout(self.below)

    def _fit(self) -> None:
        """With large letters the two questions stand one below the other."""
        large = self._theme.has_large_font
        self._asked.setDirection(
            QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        )
        self._asked.setSpacing(4 if large else 12)

    def show_evidence(self, evidence: Evidence, number: int) -> None:
        """Shows what changed, without touching what has the focus."""
        before, self.evidence, self.number = self.evidence, evidence, number
        if not self.caption.hasFocus() and self.caption.text() != evidence.caption:
            self.caption.setText(evidence.caption)
        if evidence.kind != before.kind:
            self.kind.setCurrentIndex(self.kind.findData(evidence.kind))
            self.kind.setToolTip(self.kind.currentText())
            if not self._has_picture:
                self.show_thumbnail(None, self._refusal)
        self._show_words()

    def show_thumbnail(self, picture: QPixmap | None, refusal: str = "") -> None:
        """Shows the small picture, or a sign of the kind and why there is none."""
        self._has_picture = picture is not None and not picture.isNull()
        if picture is None or picture.isNull():
            icon = _ICONS.get(self.evidence.kind, "file-text")
            self.picture.show_picture(self._theme.pixmap(icon, 40, "muted"))
        else:
            self.picture.show_picture(picture)
        if refusal != self._refusal:
            self._refusal = refusal
            self._show_words()

    def retranslate(self) -> None:
        """Sets every text anew."""
        name = self.evidence.name
        self.caption_label.setText(_("What does it show? (optional)"))
        self.caption.setAccessibleName(_("What does {name} show?").format(name=name))
        self.kind_label.setText(_("What is it?"))
        self.kind.setAccessibleName(_("What is {name}?").format(name=name))
        self.kind.blockSignals(True)
        self.kind.clear()
        for kind, word in KIND_NAMES.items():
            self.kind.addItem(_(word), kind)
        self.kind.setCurrentIndex(list(KIND_NAMES).index(self.evidence.kind))
        self.kind.setToolTip(self.kind.currentText())
        self.kind.blockSignals(False)
        self.edit.setText(_("Edit picture"))
        self.edit.setAccessibleName(_("Edit the picture of {name}").format(name=name))
        self.remove.setText(_("Remove"))
        self.remove.setAccessibleName(_("Remove {name}").format(name=name))
        self._show_words()

    def _show_words(self) -> None:
        evidence = self.evidence
        self.name.setText(f"{self.number}. {evidence.name}")
        facts = [show_size(evidence.size)]
        if evidence.crops:
            facts.append(_("cropped"))
        if count := len(evidence.covers):
            facts.append(ngettext("{n} part covered", "{n} parts covered", count).format(n=count))
        if count := len(evidence.marks):
            facts.append(ngettext("{n} mark", "{n} marks", count).format(n=count))
        if self._refusal:
            facts.append(self._refusal)
        self.facts.setText(" · ".join(facts))
        self.picture.setAccessibleName(evidence.caption or evidence.name)
