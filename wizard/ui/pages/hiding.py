"""What is hidden in the package, and what else is to be: both change the draft, and revoke what was agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.drafts.places import Place, Where, words_of
from wizard.i18n import _
from wizard.privacy.hit import SecretKind
from wizard.progress import Progress, Stop
from wizard.ui.pages.latest import Latest
from wizard.ui.widgets.hidden_card import HiddenCard
from wizard.ui.widgets.words_card import WordsCard

if TYPE_CHECKING:
    from wizard.drafts.hidden import Hidden
    from wizard.drafts.word_search import Found
    from wizard.errors import Trouble
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.page import Fittings
    from wizard.ui.pages.inside import Inside


class Hiding(QWidget):
    """The two cards, over the open case.

    Signals:
        changed: something else is to be hidden now, or to stay.
        seen_wanted: the person wants to see where this one stood (a `Hidden`).
        told: something to tell in passing.
        trouble: why a search could not be made (sentences).
    """

    changed = Signal()
    seen_wanted = Signal(object)
    told = Signal(str)
    trouble = Signal(str)

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._holder: CaseHolder | None = None
        self._inside: Inside | None = None
        self._searching = Latest(fittings.crew, self)
        self._waiting_for = ""
        self.card = HiddenCard(fittings.theme, self)
        self.words = WordsCard(fittings.theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.card)
        column.addWidget(self.words)
        self.card.stay_wanted.connect(self.let_stay)
        self.card.hide_wanted.connect(self._hide_again)
        self.card.seen_wanted.connect(self.seen_wanted)
        self.words.searched.connect(self._search)
        self.words.hide_wanted.connect(self._hide_word)
        self.words.show_wanted.connect(self._show_word)

    def open_case(self, holder: CaseHolder) -> None:
        """Forgets what was found in another case."""
        self._searching.stop()
        self._holder = holder
        self._inside = None
        self._waiting_for = ""
        self.words.forget()

    def leave(self) -> None:
        """Stops what is under way, and forgets what was typed: it may be a secret."""
        self._searching.stop()
        self._waiting_for = ""
        self.words.forget()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.card.retranslate()
        self.words.retranslate()
        self.paint()

    def show_inside(self, inside: Inside | None) -> None:
        """Takes what the package will hold; `None`: nobody knows yet."""
        self._inside = inside
        self.paint()
        if inside is not None and self._waiting_for:
            self._search(self._waiting_for)

    def paint(self) -> None:
        """Shows what is hidden, what stays, and the person's own words."""
        if self._holder is None:
            return
        draft, inside = self._holder.draft, self._inside
        if inside is None or inside.tools is None:
            self.card.show_waiting()
        else:
            self.card.show_hidden(inside.hidden, self.words_for, can_be_seen)
        self.card.show_stays(draft.unmasked)
        hidden = inside.hidden if inside is not None else ()
        counts = {one.shown: one.count for one in hidden if one.kind is SecretKind.WORD}
        known = dict.fromkeys(draft.hidden_words, 0) if inside else {}
        self.words.show_own(draft.hidden_words, {**known, **counts})

    def words_for(self, place: Place) -> str:
        """What people call `place`; a name with a secret in it is told without."""
        assert self._holder is not None
        assert self._inside is not None
        assert self._inside.tools is not None
        return words_of(place, self._holder.draft, self._inside.tools.cleaning.mask)

    def focus_first(self) -> None:
        """Puts the focus on what comes first."""
        first = self.card.fold.button if self.card.fold.isVisibleTo(self) else self.words.line
        first.setFocus()

    # What the person does

    def let_stay(self, mark: str) -> None:
        """The secret of the second grade with this mark is to stay."""
        assert self._holder is not None
        if mark not in self._holder.draft.unmasked:
            self._holder.change(unmasked=(*self._holder.draft.unmasked, mark))
            self.told.emit(_("It stays in the package. You find it under “You let these stay”."))
            self._on_changed()

    def _hide_again(self, mark: str) -> None:
        assert self._holder is not None
        self._holder.change(unmasked=tuple(one for one in self._holder.draft.unmasked if one != mark))
        self.told.emit(_("It is hidden again."))
        self._on_changed()
        self.focus_first()

    def _hide_word(self, word: str) -> None:
        assert self._holder is not None
        if word not in self._holder.draft.hidden_words:
            self._holder.change(hidden_words=(*self._holder.draft.hidden_words, word))
            self.told.emit(_("It is hidden everywhere from now on."))
            self._waiting_for = word
            self._on_changed()
            self.words.line.setFocus()

    def _show_word(self, word: str) -> None:
        assert self._holder is not None
        words = self._holder.draft.hidden_words
        self._holder.change(hidden_words=tuple(one for one in words if one != word))
        self.told.emit(_("It is no longer hidden."))
        self.words.forget()
        self._on_changed()
        self.words.line.setFocus()

    def _on_changed(self) -> None:
        self.paint()
        self.changed.emit()

    def _search(self, word: str) -> None:
        from wizard.drafts.word_search import is_too_short, search

        assert self._holder is not None
        if is_too_short(word):
            self.words.show_too_short()
            return
        self.words.show_waiting()
        if self._inside is None or self._inside.tools is None:
            self._waiting_for = word
            return
        self._waiting_for = ""
        draft, original = self._holder.draft, self._holder.evidence_path
        masker, made = self._inside.tools.masker, self._inside.made

        def operation(_progress: Progress, stop: Stop) -> Found:
            return search(word, draft, original, masker, made, stop=stop)

        self._searching.run(operation, self._on_found, self._on_failed)

    def _on_found(self, found: Found) -> None:
        if self._inside is None or self._holder is None:
            self._waiting_for = found.word
            return
        is_own = found.word in self._holder.draft.hidden_words
        self.words.show_found(found, self.words_for, is_own=is_own)

    def _on_failed(self, trouble: Trouble) -> None:
        self.words.forget()
        self.trouble.emit(trouble.sentences)


def can_be_seen(one: Hidden) -> bool:
    """Whether it stood in a file, of which there is a before and after."""
    return any(place.where is Where.FILE for place in one.places)
