"""What was read in a file, below its card: one line, and behind it each value, where it stands, and a way to take it over."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wizard.evidence.sayings import Saying, Standing
from wizard.i18n import _, ngettext
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.columns import clear, find_shown, show_all
from wizard.ui.widgets.fold import Fold
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.ui.theme import Theme

_SIGNS = {
    Standing.AGREES: ("circle-check", "good"),
    Standing.DIFFERS: ("triangle-alert", "warning"),
    Standing.OPEN: ("circle", "muted"),
}
_ICON = 18
_WORTH_A_BUTTON = 2


class FileSays(QWidget):
    """What one file says.

    Signals:
        take_wanted: these questions are to be answered with what the file says (a tuple of ids).
        restore_wanted: the answer to this question is to be what it was before (its id).
    """

    take_wanted = Signal(object)
    restore_wanted = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._shown: object = None
        self._opened_once = False
        self._was_alone = False
        self.note = Text(role="small")
        self.alarm = Text(role="warning")
        self.fold = Fold(theme)
        self.summary = Text(role="small")
        self.summary.setContentsMargins(theme.px(2.8), 0, 0, theme.px(0.4))
        under_button = self.fold.layout()
        assert isinstance(under_button, QVBoxLayout)
        under_button.insertWidget(1, self.summary)
        self.agreeing = Fold(theme)
        self._to_decide = QVBoxLayout()
        self._agree = self.agreeing.column
        self._to_decide.setSpacing(10)
        self.fold.column.addLayout(self._to_decide)
        self.fold.column.addWidget(self.agreeing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.alarm)
        column.addWidget(self.note)
        column.addWidget(self.fold)
        self.say("")

    def say(self, note: str) -> None:
        """Says something about the reading itself, and shows nothing that was read."""
        self._shown = None
        self.warn("")
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.fold.hide()

    def warn(self, sentence: str) -> None:
        """Says what the person should hear of before anything else."""
        self.alarm.setText(sentence)
        self.alarm.setVisible(bool(sentence))

    def show_sayings(
        self, sayings: Sequence[Saying], restorable: Collection[str], *, may_open: bool = True, note: str = ""
    ) -> None:
        """Shows what was read.

        Args:
            sayings: what the file says.
            restorable: questions whose answers were taken over from it, and can be what they were before.
            may_open: whether it may open by itself the first time there is something to decide.
            note: what to say where nothing was read.
        """
        if not sayings:
            self.say(note)
            return
        now = (tuple(sayings), frozenset(restorable))
        if now == self._shown:
            return
        self._shown = now
        self.note.hide()
        self.fold.show()
        self._head(_summary(sayings))
        self._fill(sayings, restorable)
        differs = any(one.standing is Standing.DIFFERS for one in sayings)
        is_open = any(one.standing is Standing.OPEN for one in sayings)
        if not self._opened_once and (differs or (is_open and may_open)):
            self._opened_once = True
            self.fold.set_open(True)

    def _head(self, summary: str) -> None:
        """Everything in one line, but for large letters: a button does not wrap."""
        short = _("Read in this file")
        is_large = self._theme.has_large_font
        self.fold.set_text(short if is_large else f"{short}: {summary}")
        self.summary.setText(summary)
        self.summary.setVisible(is_large)
        self.fold.button.setAccessibleName(f"{short}: {self._name}, {summary}")

    def _fill(self, sayings: Sequence[Saying], restorable: Collection[str]) -> None:
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        to_decide = [one for one in sayings if _is_open(one) or one.question in restorable]
        agreeing = [one for one in sayings if one not in to_decide]
        for layout in (self._to_decide, self._agree):
            clear(layout)
        for saying in to_decide:
            self._to_decide.addWidget(self._row(saying, can_restore=saying.question in restorable))
        self._offer_all(tuple(one.question for one in sayings if one.standing is Standing.OPEN))
        for saying in agreeing:
            self._agree.addWidget(self._short_row(saying))
        self._lay_agreeing_open(len(agreeing), alone=not to_decide)
        for layout in (self._to_decide, self._agree):
            show_all(layout)
        again = find_shown(self, QWidget, name) or find_shown(self, QWidget, _other(name)) if name else None
        if again is not None:
            again.setFocus()

    def _offer_all(self, unanswered: tuple[str, ...]) -> None:
        count = len(unanswered)
        if count >= _WORTH_A_BUTTON:
            take_all = Button(
                ngettext("Fill in the {n} empty answer", "Fill in the {n} empty answers", count).format(
                    n=count
                ),
                "secondary",
                self,
            )
            take_all.setObjectName("take.all")
            take_all.clicked.connect(lambda: self.take_wanted.emit(unanswered))
            self._to_decide.addWidget(take_all, 0, Qt.AlignmentFlag.AlignLeft)

    def _lay_agreeing_open(self, count: int, *, alone: bool) -> None:
        """What agrees asks nothing of anybody: it lies folded, unless there is nothing else to see."""
        self.agreeing.setVisible(bool(count))
        self.agreeing.button.setVisible(not alone)
        self.agreeing.set_text(ngettext("{n} agrees", "{n} agree", count).format(n=count))
        if alone:
            self.agreeing.set_open(True)
        elif self._was_alone:
            self.agreeing.set_open(False)
        self._was_alone = alone

    def _short_row(self, saying: Saying) -> QWidget:
        where = f" · {saying.where}" if saying.where else ""
        words = Text(f"{_named(saying)}{where}", "small")
        words.setAccessibleName(f"{_named(saying)}. {_standing(saying)}")
        return self._with_sign(saying, words)

    def _row(self, saying: Saying, *, can_restore: bool) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(_named(saying), "label"))
        words.addWidget(
            Text(_standing(saying), "warning" if saying.standing is Standing.DIFFERS else "small")
        )
        if saying.where:
            words.addWidget(Text(_("Read at: {place}").format(place=saying.where), "small"))
        ends = WrappingRow()
        if saying.standing is not Standing.AGREES:
            take = self._button(f"take.{saying.question}", _("Use as my answer"), saying)
            take.clicked.connect(lambda: self.take_wanted.emit((saying.question,)))
            ends.addWidget(take)
        if can_restore:
            restore = self._button(f"restore.{saying.question}", _("Restore my earlier answer"), saying)
            restore.clicked.connect(lambda: self.restore_wanted.emit(saying.question))
            ends.addWidget(restore)
        words.addLayout(ends)
        return self._with_sign(saying, words)

    def _with_sign(self, saying: Saying, words: Text | QVBoxLayout) -> QWidget:
        icon, token = _SIGNS[saying.standing]
        sign = QLabel()
        sign.setPixmap(self._theme.pixmap(icon, _ICON, token))
        sign.setAccessibleName(_standing(saying))
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        if isinstance(words, QVBoxLayout):
            line.addLayout(words, 1)
        else:
            line.addWidget(words, 1)
        return row

    def _button(self, name: str, text: str, saying: Saying) -> Button:
        button = Button(text, "link", self)
        button.setObjectName(name)
        button.setAccessibleName(f"{text}: {saying.label}, {saying.shown}")
        return button


def _other(name: str) -> str:
    """The button that stands where this one stood before it was pressed."""
    way, _dot, question = name.partition(".")
    return f"{'restore' if way == 'take' else 'take'}.{question}"


def _is_open(saying: Saying) -> bool:
    return saying.standing is not Standing.AGREES


def _named(saying: Saying) -> str:
    """The question and the value; some labels are questions with their own mark."""
    return (
        f"{saying.label} {saying.shown}" if saying.label.endswith("?") else f"{saying.label}: {saying.shown}"
    )


def _standing(saying: Saying) -> str:
    if saying.standing is Standing.DIFFERS:
        return _("Differs from your answer: {answer}").format(answer=saying.answered)
    return _("Agrees with your answer") if saying.standing is Standing.AGREES else _("Not answered yet")


def _summary(sayings: Sequence[Saying]) -> str:
    """How many values were read, and how they stand, in one line."""
    count = {standing: sum(one.standing is standing for one in sayings) for standing in Standing}
    parts = (
        (Standing.DIFFERS, ngettext("{n} differs", "{n} differ", count[Standing.DIFFERS])),
        (Standing.OPEN, ngettext("{n} not answered yet", "{n} not answered yet", count[Standing.OPEN])),
        (Standing.AGREES, ngettext("{n} agrees", "{n} agree", count[Standing.AGREES])),
    )
    return ", ".join(text.format(n=count[standing]) for standing, text in parts if count[standing])
