"""Whom to contact, first choice first, and how to tell the official channel from a fake one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.checks.interface import Desk
from wizard.contact.interface import Choice
from wizard.i18n import _, language
from wizard.ui.turns import Turns
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.columns import clear, find_shown
from wizard.ui.widgets.desk_words import desk_word
from wizard.ui.widgets.fold import Fold
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.knowledge.profile import Profile
    from wizard.ui.theme import Theme


class RouteView(QWidget):
    """The choices as numbered cards, and a fold on official channels.

    Signals:
        letter_wanted: the person wants the letter for the channel of this choice (a `Choice`).
        open_wanted: the person wants to open this address.
    """

    letter_wanted = Signal(object)
    open_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None, profile: Profile | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._profile = profile
        self._shown: object = None
        self._turns = Turns(self)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self.official = Fold(theme, "", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._cards)
        column.addWidget(self.official)
        self._show_official()

    def show_route(
        self, choices: Sequence[Choice], addresses: Sequence[str], closed: Sequence[str] = ()
    ) -> None:
        """Shows the choices.

        Args:
            choices: first choice first.
            addresses: theirs, empty where nobody knows.
            closed: of each, that it is closed at this hour; empty where it is not.
        """
        closed = closed or [""] * len(choices)
        shown = (tuple(choices), tuple(addresses), tuple(closed), language())
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._cards)
        first, *others = enumerate(zip(choices, addresses, closed, strict=True), start=1)
        self._add(first[0], *first[1])
        # The first choice shows at once; each of the others has a turn of its own.
        self._turns.begin([partial(self._add, number, *told) for number, told in others])

    def _add(self, number: int, choice: Choice, address: str, closed: str) -> None:
        card = self._card(number, choice, address, closed)
        self._cards.addWidget(card)
        card.show()

    def focus_first(self) -> bool:
        """Puts the focus on the first choice; whether there is one."""
        first = find_shown(self, Button, "route.1.letter")
        if first is not None:
            first.setFocus()
        return first is not None

    def retranslate(self) -> None:
        """Sets the texts anew that do not come with a route."""
        self._show_official()

    def _card(self, number: int, choice: Choice, address: str, closed: str) -> Card:
        from wizard.report.words import channel_word

        card = Card("accent" if number == 1 else "plain", self)
        if choice.to is Desk.NONE:
            card.column.addWidget(Text(choice.why, "body", card))
            return card
        title = _("{number}. {desk}: {channel}").format(
            number=number, desk=desk_word(choice.to), channel=channel_word(choice.channel)
        )
        card.column.addWidget(Text(title, "title" if number == 1 else "label", card))
        if choice.urgent:
            card.column.addWidget(Text(_("Do this today: it can't wait."), "warning", card))
        if closed:
            card.column.addWidget(Text(closed, "warning", card))
        card.column.addWidget(Text(choice.why, "body", card))
        row = WrappingRow()
        letter = Button(_("Show the message for it"), "secondary" if number == 1 else "link", card)
        letter.setObjectName(f"route.{number}.letter")
        letter.setAccessibleDescription(title)
        letter.clicked.connect(lambda: self.letter_wanted.emit(choice))
        row.addWidget(letter)
        if address:
            card.column.addWidget(Text(address, "mono", card))
            if address.startswith(("http://", "https://")):
                opening = Button(_("Open the page"), "secondary", card)
                self._theme.dress(opening, "external-link")
                opening.clicked.connect(lambda: self.open_wanted.emit(address))
                row.addWidget(opening)
        card.column.addLayout(row)
        return card

    def _show_official(self) -> None:
        from wizard.contact.official import (
            finding_the_official_channel,
            telling_a_fake_one,
            told_by_the_seller,
        )

        self.official.set_text(_("Is this the official channel?"))
        self.official.empty()
        self.official.fill(
            lambda column: _list(
                column,
                (
                    (_("What the seller says of itself"), told_by_the_seller(self._profile)),
                    (_("How to find the official one"), finding_the_official_channel()),
                    (_("How to tell a fake one"), telling_a_fake_one()),
                ),
            )
        )


def _list(column: QVBoxLayout, groups: Sequence[tuple[str, Sequence[str]]]) -> None:
    for heading, sentences in groups:
        if not sentences:
            continue
        column.addWidget(Text(heading, "label"))
        for sentence in sentences:
            column.addWidget(Text(f"•\u00a0{sentence}"))
