"""Looking for a word of one's own in all that goes into the package, and hiding it there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wizard.i18n import _, ngettext
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.columns import clear, show_all
from wizard.ui.widgets.hidden_row import HiddenRow
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.drafts.places import Place
    from wizard.drafts.word_search import Found, Spot
    from wizard.ui.theme import Theme

_WIDE_EMS = 22
_SPOTS_SHOWN = 12


class WordsCard(Card):
    """A line to type into, what was found, and the words that are hidden.

    Signals:
        searched: the person wants to know where this stands (as typed).
        hide_wanted: it is to be hidden everywhere.
        show_wanted: it is to be seen again.
    """

    searched = Signal(str)
    hide_wanted = Signal(str)
    show_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self._found: Found | None = None
        self.heading = Text("", "title", self)
        self.hint = Text("", "hint", self)
        self.line = QLineEdit(self)
        self.line.setObjectName("words.line")
        self.line.setMinimumWidth(theme.px(_WIDE_EMS / 2))
        self.line.setMaximumWidth(theme.px(_WIDE_EMS))
        self.look = Button("", "secondary", self)
        self.look.setObjectName("words.look")
        self.look.setAutoDefault(False)
        theme.dress(self.look, "search")
        self.result = Text("", "body", self)
        self._spots = QVBoxLayout()
        self._spots.setSpacing(4)
        self.hide_it = Button("", "secondary", self)
        self.hide_it.setObjectName("words.hide")
        theme.dress(self.hide_it, "eye-off")
        self.own_label = Text("", "label", self)
        self._own = QVBoxLayout()
        row = WrappingRow()
        row.addWidget(self.line)
        row.addWidget(self.look)
        for part in (self.heading, self.hint):
            self.column.addWidget(part)
        self.column.addLayout(row)
        self.column.addWidget(self.result)
        self.column.addLayout(self._spots)
        self.column.addWidget(self.hide_it, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.own_label)
        self.column.addLayout(self._own)
        self.line.returnPressed.connect(self._on_look)
        self.look.clicked.connect(self._on_look)
        self.hide_it.clicked.connect(self._on_hide)
        self.retranslate()
        self.forget()
        self.show_own((), {})

    def retranslate(self) -> None:
        """Sets the texts that do not come with what is shown."""
        self.heading.setText(_("Is there something else nobody should see?"))
        self.hint.setText(
            _(
                "Type a name, a word or a number. It is looked for in your answers, notes, files and pictures, in other "
                "endings too. Words that you hide are kept with this case, on this computer only."
            )
        )
        self.line.setAccessibleName(self.heading.text())
        self.line.setAccessibleDescription(self.hint.text())
        self.look.setText(_("Look for it"))
        self.hide_it.setText(_("Hide it everywhere"))
        self.own_label.setText(_("You hide these words:"))

    def forget(self) -> None:
        """Shows no search."""
        self._found = None
        self.line.clear()
        self._tell("")
        clear(self._spots)
        self.hide_it.hide()

    def show_waiting(self) -> None:
        """A search is under way."""
        self._tell(_("Looking …"))
        clear(self._spots)
        self.hide_it.hide()

    def show_too_short(self) -> None:
        """What was typed can't be looked for."""
        self._found = None
        self._tell(_("Type at least two letters or digits."))
        clear(self._spots)
        self.hide_it.hide()

    def show_found(self, found: Found, words: Callable[[Place], str], *, is_own: bool) -> None:
        """Shows where the word stands; `words`: what people call a place; `is_own`: whether it is hidden already."""
        self._found = found
        self._tell(sentence_of(found))
        clear(self._spots)
        for spot in found.spots[:_SPOTS_SHOWN]:
            self._spots.addWidget(self._spot(spot, words))
        if found.count > _SPOTS_SHOWN:
            more = found.count - _SPOTS_SHOWN
            self._spots.addWidget(
                Text(ngettext("and {n} more", "and {n} more", more).format(n=more), "hint", self)
            )
        show_all(self._spots)
        self.hide_it.setVisible(not is_own)

    def show_own(self, own: Sequence[str], counts: Mapping[str, int]) -> None:
        """Shows the words that are hidden; `counts`: word → how often it is, as far as that is known."""
        clear(self._own)
        for number, word in enumerate(own, start=1):
            count = counts.get(word)
            line = (
                ""
                if count is None
                else ngettext("Hidden in {n} place.", "Hidden in {n} places.", count).format(n=count)
            )
            row = HiddenRow(word, line, self)
            show = row.add_button(
                _("Show it again"), f"own.{number}.show", _("Show it again: word {n}").format(n=number)
            )
            show.clicked.connect(lambda _checked=False, word=word: self.show_wanted.emit(word))
            self._own.addWidget(row)
        self.own_label.setVisible(bool(own))
        show_all(self._own)

    def _spot(self, spot: Spot, words: Callable[[Place], str]) -> Text:
        text = Text("", "body", self)
        text.setTextFormat(Qt.TextFormat.RichText)
        where = escape(words(spot.place))
        if spot.is_hidden:
            where = escape(_("{place} (hidden already)").format(place=words(spot.place)))
        text.setText(
            f"… {escape(spot.before)}<b>{escape(spot.found)}</b>{escape(spot.after)} …"
            f"<br><span style='font-size: small'>{where}</span>"
        )
        return text

    def _tell(self, sentence: str) -> None:
        self.result.setText(sentence)
        self.result.setVisible(bool(sentence))

    def _on_look(self) -> None:
        typed = self.line.text().strip()
        if typed:
            self.searched.emit(typed)
        self.line.setFocus()

    def _on_hide(self) -> None:
        if self._found is not None:
            self.hide_wanted.emit(self._found.word)


def sentence_of(found: Found) -> str:
    """What a search found, in a sentence."""
    if not found.count:
        return _(
            "It was found nowhere in the package. Pictures are read by a program, so look them over yourself."
        )
    said = ngettext("It stands in {n} place.", "It stands in {n} places.", found.count).format(n=found.count)
    if not found.hidden:
        return said
    if found.hidden == found.count:
        return f"{said} " + _("Everywhere it is hidden already.")
    hidden = ngettext("In {n} it is hidden already.", "In {n} it is hidden already.", found.hidden)
    return f"{said} " + hidden.format(n=found.hidden)
