"""What would help in this very case, each with a tick as it arrives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wizard.evidence.wanted import Wanted
from wizard.i18n import _, ngettext
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.columns import clear, find_shown, show_all
from wizard.ui.widgets.texts import Text

_ICON = 20


class WantedList(Card):
    """The list.

    Signals:
        at_hand: the person says whether they have this paper (its id, a bool).
    """

    at_hand = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self._theme = theme
        self._shown: tuple[Wanted, ...] | None = None
        self._title = Text(role="subheading")
        self._state = Text(role="small")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.column.addWidget(self._title)
        self.column.addWidget(self._state)
        self.column.addLayout(self._rows)
        self.hide()

    def show_papers(self, papers: Sequence[Wanted]) -> None:
        """Shows `papers`; none hides the list."""
        self.setVisible(bool(papers))
        if tuple(papers) == self._shown:
            return
        self._shown = tuple(papers)
        self._title.setText(_("What would help in your case"))
        count, total = sum(paper.here for paper in papers), len(papers)
        self._state.setText(
            ngettext("{n} of {total} is here.", "{n} of {total} are here.", count).format(
                n=count, total=total
            )
        )
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        clear(self._rows)
        for paper in papers:
            self._rows.addWidget(self._row(paper))
        show_all(self._rows)
        again = find_shown(self, QWidget, name) if name else None
        if again is not None:
            again.setFocus()

    def _row(self, paper: Wanted) -> QWidget:
        icon, token, state = _state_of(paper)
        sign = QLabel()
        sign.setPixmap(self._theme.pixmap(icon, _ICON, token))
        sign.setAccessibleName(state)
        title = Text(_titled(paper, state), "hint" if paper.not_at_hand else "label")
        title.setAccessibleName(f"{paper.title}: {state}")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        if not paper.here and not paper.not_at_hand:
            words.addWidget(Text(f"{paper.why} {paper.how}", "hint"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        if not paper.here:
            # With large letters the words need the whole width.
            place = words if self._theme.has_large_font else line
            place.addWidget(self._button(paper), 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return row

    def _button(self, paper: Wanted) -> Button:
        text = _("I do have it") if paper.not_at_hand else _("I don't have it")
        button = Button(text, "link", self)
        button.setObjectName(f"wanted.{paper.id}")
        button.setAccessibleName(f"{text}: {paper.title}")
        button.clicked.connect(lambda: self.at_hand.emit(paper.id, paper.not_at_hand))
        return button


def _titled(paper: Wanted, state: str) -> str:
    """The title, with the state where the sign beside it doesn't say all of it."""
    return f"{paper.title} – {state}" if paper.here or paper.not_at_hand else paper.title


def _state_of(paper: Wanted) -> tuple[str, str, str]:
    """Icon, its colour, and the state in words."""
    if paper.here:
        return "circle-check", "good", _("added: {file}").format(file=paper.file)
    if paper.not_at_hand:
        return "circle-minus", "muted", _("you don't have it, and the agent will read that")
    return "circle", "muted", _("still missing")
