"""One case in the list: whose invoice, when, how far; to go on with or to erase."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wizard import clock
from wizard.drafts.index import Listed
from wizard.flow.steps import TOTAL, step
from wizard.i18n import _, ngettext
from wizard.questions.question import StepId
from wizard.ui.days import show_date, show_day
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.due_list import due, silent_since
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow


class CaseCard(Card):
    """The card of one case; erasing asks in its place, and keeping is what Enter does there.

    Attributes:
        case, newest: what it shows, and whether it is the first one.
        primary: the button that goes on with the case.

    Signals:
        resumed: the person wants to go on with the case of this id.
        erased: the person wants it erased, and has said so twice.
    """

    resumed = Signal(str)
    erased = Signal(str)

    def __init__(self, case: Listed, theme: Theme, *, newest: bool, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self.case, self.newest = case, newest
        self._theme = theme
        self._icon = QLabel(self)
        self._title = Text("", "title" if newest else "subheading", self)
        self._where = Text("", "body", self)
        self._open = Text("", "body", self)
        self._when = Text("", "small", self)
        self._package = Text("", "small", self)
        self._package.setVisible(case.package is not None)
        self.primary = Button("", "primary" if newest else "secondary", self)
        self.primary.clicked.connect(lambda: self.resumed.emit(case.id))
        self._erase = Button("", "quiet", self)
        self._erase.clicked.connect(lambda: self._ask(asking=True))
        self._question = Text("", "body", self)
        self._keep = Button("", "secondary", self)
        self._keep.clicked.connect(lambda: self._ask(asking=False))
        self._really = Button("", "danger", self)
        self._really.clicked.connect(lambda: self.erased.emit(case.id))
        theme.dress(self.primary, "arrow-right", "on_accent" if newest else "text")
        theme.dress(self._erase, "trash-2", "muted")
        self._lay_out()
        theme.changed.connect(self._draw)
        self._draw()
        self._ask(asking=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text, in the language now spoken."""
        case = self.case
        name = case.vendor or _("Case without a name")
        self._title.setText(_("Sample case: {name}").format(name=name) if case.sample else name)
        self._where.setText(self._standing())
        self._when.setText(
            _("{id} · started {started} · saved {saved}").format(
                id=case.id, started=_day(case.started), saved=_day(case.saved, with_time=True)
            )
        )
        self._package.setText(package_line(case))
        self._open.setText(open_line(case, clock.today()))
        self._open.setVisible(bool(self._open.text()))
        self.primary.setText(_("Look at it") if case.solved else _("Go on"))
        self.primary.setAccessibleName(_("{does}: {name}").format(does=self.primary.text(), name=name))
        self._erase.setText(_("Erase"))
        self._erase.setAccessibleName(_("Erase the case: {name}").format(name=name))
        self._question.setText(
            _(
                "Erase this case for good, with its answers and files? Packages that you saved elsewhere stay. "
                "This can't be undone."
            )
        )
        self._keep.setText(_("Keep it"))
        self._really.setText(_("Erase for good"))

    def _standing(self) -> str:
        case = self.case
        if not case.readable:
            return _("The newest saved state is damaged; open it to see what can be saved.")
        if case.solved:
            return _("Solved")
        return _("Step {n} of {total}: {name}").format(
            n=case.step, total=TOTAL, name=_(step(StepId(case.step)).name)
        )

    def _ask(self, *, asking: bool) -> None:
        had_focus = self._keep.hasFocus() or self._really.hasFocus()
        for part in (self._question, self._keep, self._really):
            part.setVisible(asking)
        for part in (self.primary, self._erase):
            part.setVisible(not asking)
        if asking:
            self._keep.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus:
            self._erase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        theme = self._theme
        self.column.setContentsMargins(theme.px(1.4), theme.px(1.2), theme.px(1.4), theme.px(1.2))
        self.column.setSpacing(theme.px(0.8))
        words = QVBoxLayout()
        words.setSpacing(3)
        for part in (self._title, self._where, self._open, self._when, self._package):
            words.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(theme.px(0.9))
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.column.addLayout(head)
        self.column.addWidget(self._question)
        buttons = WrappingRow(spacing=theme.px(0.6))
        for button in (self.primary, self._erase, self._keep, self._really):
            buttons.addWidget(button)
        self.column.addLayout(buttons)

    def _draw(self) -> None:
        case = self.case
        icon, token = ("receipt", "accent")
        if not case.readable:
            icon, token = ("triangle-alert", "warning")
        elif case.solved:
            icon, token = ("circle-check", "good")
        self._icon.setPixmap(self._theme.pixmap(icon, self._theme.px(1.7), token))


def open_line(case: Listed, today: date) -> str:
    """What is open in `case`: the promise that comes next, or since when an answer is waited for; else nothing.

    What is due today stands above the cases already (see `due_list`).
    """
    if due(case, today) or silent_since(case, today):
        return ""
    coming = min(case.promises, key=lambda promise: promise.promised_by, default=None)
    if coming is not None:
        words = _("Promised by {day}: {what}") if coming.promised else _("An answer is promised by {day}")
        return words.format(day=show_date(coming.promised_by), what=coming.promised)
    if case.asked_on is not None:
        return _("Waiting for an answer since {day}").format(day=show_date(case.asked_on))
    return ""


def package_line(case: Listed) -> str:
    """Where the newest package of `case` is from, with its name and the first groups of its check sum."""
    package = case.package
    if package is None:
        return ""
    # Enough to tell packages apart at a glance; the whole sum is on the last page.
    start = f"{package.sha256[:4]} {package.sha256[4:8]} …"
    words = (
        _("Package of {day}: {name}, check sum {start}")
        if package.count == 1
        else ngettext(
            "{n} package, the newest of {day}: {name}, check sum {start}",
            "{n} packages, the newest of {day}: {name}, check sum {start}",
            package.count,
        )
    )
    return words.format(n=package.count, day=show_date(package.made.date()), name=package.name, start=start)


def _day(moment: datetime, *, with_time: bool = False) -> str:
    return show_day(moment, clock.now(), with_time=with_time)
