"""What was promised for today, what has passed, and who is silent: on the first page, above the cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wizard import clock
from wizard.contact.promises import REMINDER_AFTER, broken_promise, open_promises
from wizard.drafts.index import Listed
from wizard.drafts.listed import Promise
from wizard.i18n import _, language, ngettext
from wizard.knowledge.business_days import working_days_after
from wizard.ui.days import show_date
from wizard.ui.theme import Theme
from wizard.ui.turns import Turns
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.columns import clear, find_shown, show_all
from wizard.ui.widgets.symbol import Symbol
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

FIRST_SHOWN = 3
"""What has waited longest; who has more of them asks for the rest."""


class DueList(QWidget):
    """One card a promise, what has passed first, then one a case that nobody answers; hidden where nothing is due.

    Signals:
        wanted: the person wants to see what to do in the case of this id.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cases: Sequence[Listed] = ()
        self._shown: object = None
        self._turns = Turns(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(0.6))
        self.hide()

    def show_cases(self, cases: Sequence[Listed]) -> None:
        """Shows what is due today in `cases`."""
        self._cases = cases
        self.retranslate()

    def retranslate(self) -> None:
        """Draws it anew, in the language now spoken."""
        today = clock.today()
        shown = (tuple(self._cases), today, language())
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._column)
        found = [(case, promise) for case in self._cases for promise in due(case, today)]
        found.sort(key=lambda both: both[1].promised_by)
        silent = [(day, case) for case in self._cases if (day := silent_since(case, today))]
        silent.sort(key=lambda both: (both[0], both[1].id))
        cards = [
            *(partial(self._card, case, promise, today) for case, promise in found),
            *(partial(self._silent_card, case, day) for day, case in silent),
        ]
        self.setVisible(bool(cards))
        for make in cards[:FIRST_SHOWN]:
            self._column.addWidget(make())
        self._turns.stop()
        if len(cards) > FIRST_SHOWN:
            self._offer(cards[FIRST_SHOWN:])
        show_all(self._column)

    def _offer(self, left: Sequence[Callable[[], Card]]) -> None:
        n = len(left)
        more = Button(
            ngettext("Show {n} more that waits", "Show {n} more that wait", n).format(n=n), "quiet", self
        )
        more.setObjectName("home.due.more")
        self._theme.dress(more, "chevron-down", "accent")
        more.clicked.connect(lambda: self._show_all(more, left))
        self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self, more: Button, left: Sequence[Callable[[], Card]]) -> None:
        self._column.removeWidget(more)
        more.hide()
        more.deleteLater()
        first, *others = left
        card = self._add(first)
        wanted = find_shown(card, Button, card.property("opens"))
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        self._turns.begin(partial(self._add, make) for make in others)

    def _add(self, make: Callable[[], Card]) -> Card:
        card = make()
        self._column.addWidget(card)
        card.show()
        return card

    def _card(self, case: Listed, promise: Promise, today: date) -> Card:
        passed = promise.promised_by < today
        card = Card("warning" if passed else "accent", self)
        name = case.vendor or _("Case without a name")
        what = promise.promised or _("an answer")
        head = (
            _("Passed, since {day}: {what}").format(day=show_date(promise.promised_by), what=what)
            if passed
            else _("Today: {what}").format(what=what)
        )
        where = _("{name}, promised by {who}").format(name=name, who=promise.who) if promise.who else name
        self._fill(
            card,
            case,
            (head, where),
            ("triangle-alert", "warning") if passed else ("clock", "accent"),
            _("See what to do") if passed else _("See the case"),
        )
        return card

    def _silent_card(self, case: Listed, day: date) -> Card:
        card = Card("accent", self)
        head = _("No answer since {day}").format(day=show_date(day))
        name = case.vendor or _("Case without a name")
        self._fill(card, case, (head, name), ("clock", "accent"), _("See what to do"))
        return card

    def _fill(
        self, card: Card, case: Listed, said: tuple[str, str], icon: tuple[str, str], does: str
    ) -> None:
        name = case.vendor or _("Case without a name")
        head, where = said
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(Text(head, "label", card))
        words.addWidget(Text(where, "body", card))
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(0.7))
        row.addWidget(Symbol(self._theme, *icon, card), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        open_it = Button(does, "secondary", card)
        open_it.setObjectName(f"home.due.{case.id}")
        card.setProperty("opens", open_it.objectName())
        open_it.setAccessibleName(_("{does}: {name}").format(does=open_it.text(), name=name))
        open_it.clicked.connect(lambda: self.wanted.emit(case.id))
        buttons = WrappingRow(spacing=self._theme.px(0.6))
        buttons.addWidget(open_it)
        card.column.addLayout(row)
        card.column.addLayout(buttons)


def due(case: Listed, today: date) -> list[Promise]:
    """The promises of `case` to be looked at today: the one that has passed, and those for today."""
    passed = broken_promise(case.promises, today)
    for_today = [one.contact for one in open_promises(case.promises, today) if one.days_left == 0]
    return ([passed] if passed is not None else []) + for_today


def silent_since(case: Listed, today: date) -> date | None:
    """Since when nobody has answered, once a reminder is fair; `None` before that, and where something was promised."""
    if case.asked_on is None or case.promises:
        return None
    return case.asked_on if today >= working_days_after(case.asked_on, REMINDER_AFTER) else None
