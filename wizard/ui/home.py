"""The first page: go on with a case, start one, look around in the sample case. It needs nothing heavier than Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wizard.drafts.index import Listed
from wizard.i18n import _, ngettext
from wizard.ui.theme import Theme
from wizard.ui.toast import Toast
from wizard.ui.trouble_bar import Action, TroubleBar
from wizard.ui.turns import Turns
from wizard.ui.welcome import Welcome
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.case_card import CaseCard
from wizard.ui.widgets.due_list import DueList
from wizard.ui.widgets.scrolled import Scrolled
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

_PACKAGES = (".zip", ".age")
WIDEST = 50.0
"""In ems."""

FIRST_SHOWN = 5
MORE_SHOWN = 20


class Home(QWidget):
    """The list of cases, or a welcome where there is none.

    Args:
        listed: gives the cases, the one last saved first; asked at every `refresh`, the first time before it is shown.
        theme: colours and icons.

    Attributes:
        sample: the button that opens the sample case.

    Signals:
        resumed: the person wants to go on with the case of this id.
        started: the person wants to start a new case.
        sample_wanted: the person wants to see the sample case.
        erased: the person wants the case of this id erased, and has said so twice.
        follow_up_wanted: the person wants to see what to do next in the case of this id.
        package_wanted: the person wants to look into a package (a list of paths).
        titled: the name of what is shown, for the window's title.
    """

    resumed = Signal(str)
    started = Signal()
    sample_wanted = Signal()
    erased = Signal(str)
    follow_up_wanted = Signal(str)
    package_wanted = Signal(object)
    titled = Signal(str)

    def __init__(
        self, listed: Callable[[], Sequence[Listed]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._listed = listed
        self._theme = theme
        self._cards: list[CaseCard] = []
        self._known: dict[tuple[Listed, bool], CaseCard] = {}
        self._turns = Turns(self)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._trouble = TroubleBar(theme)
        self._heading = Text("", "heading")
        self._hint = Text("", "hint")
        self._welcome = Welcome(theme)
        self.due = DueList(theme)
        self._list = QVBoxLayout()
        self._start = Button("", "primary")
        self.sample = Button("", "quiet")
        self.package = Button("", "quiet")
        self._more = Button("", "quiet")
        self._more.clicked.connect(self._on_more)
        theme.dress(self._more, "chevron-down", "accent")
        self._waiting: list[Listed] = []
        self._lay_out()
        self._toast = Toast(self._area)
        self.due.wanted.connect(self.follow_up_wanted)
        self._start.clicked.connect(self.started)
        self.sample.clicked.connect(self.sample_wanted)
        theme.dress(self.sample, "eye", "accent")
        self.package.clicked.connect(self._on_package)
        theme.dress(self.package, "package", "accent")
        self.setAcceptDrops(True)

    def refresh(self) -> None:
        """Reads the list anew and draws what changed."""
        cases = self._listed()
        self._known = {(card.case, card.newest): card for card in self._cards}
        for old in self._cards:
            self._list.removeWidget(old)
            old.hide()
        self._cards = []
        self._waiting = list(cases)
        self._show_more(FIRST_SHOWN)
        self.due.show_cases(cases)
        self._welcome.setVisible(not self._cards)
        self._hint.setVisible(bool(self._cards))
        self._start.setProperty("role", "secondary" if self._cards else "primary")
        self._theme.dress(self._start, "plus", "text" if self._cards else "on_accent")
        self._start.style().unpolish(self._start)
        self._start.style().polish(self._start)
        self.retranslate()

    def focus_first(self) -> None:
        """Puts the focus on what is most likely wanted: the newest case, or starting one."""
        target = self._cards[0].primary if self._cards else self._start
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_moved(self, widget: QWidget | None) -> None:
        """Keeps what has the focus in view."""
        if widget is not None and self._area.isAncestorOf(widget):
            QTimer.singleShot(0, widget, lambda: self._area.ensureWidgetVisible(widget, 0, self._theme.px(2)))

    def tell(self, sentence: str) -> None:
        """Tells something in passing."""
        self._toast.tell(sentence)

    def tell_trouble(self, sentences: str, action: Action | None = None) -> None:
        """Tells what went wrong, and offers `action`: its label and what it does."""
        self._trouble.tell(sentences, action=action)

    @property
    def trouble_sentences(self) -> str:
        """What it tells of trouble now, or nothing."""
        return self._trouble.sentences

    def retranslate(self) -> None:
        """Sets every text, in the language now spoken."""
        heading = _("Your cases") if self._cards else _("No invoice? Let's find out why.")
        self._heading.setText(heading)
        self._hint.setText(_("Go on where you stopped. Everything is saved by itself."))
        self._start.setText(_("&Start a new case"))
        self.sample.setText(_("Look at a sample &case"))
        self.package.setText(_("&Open a package …"))
        for button in (self._start, self.sample, self.package):
            button.setAccessibleName(button.text().replace("&", ""))
        self._name_more()
        self._welcome.retranslate()
        self.due.retranslate()
        self._trouble.retranslate()
        for card in self._cards:
            card.retranslate()
        self.titled.emit(heading)

    def ask(self) -> list[Path]:
        """Asks in the system's own dialog for a package, or for its parts."""
        names, _filter = QFileDialog.getOpenFileNames(
            self, _("Open a package"), "", _("Packages (*.zip *.age)")
        )
        return [Path(name) for name in names]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes packages."""
        if _packages_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the packages that were dropped."""
        event.acceptProposedAction()
        self.package_wanted.emit(_packages_in(event.mimeData()))

    def _on_package(self) -> None:
        paths = self.ask()
        if paths:
            self.package_wanted.emit(paths)

    def _show_more(self, count: int = MORE_SHOWN) -> None:
        # A card is a dozen widgets: the newest shows at once, each of the others in a turn of its own, and
        # hundreds only when somebody asks for them.
        wanted, self._waiting = self._waiting[:count], self._waiting[count:]
        if wanted:
            self._show_card(wanted[0])
        self._turns.begin([*(partial(self._show_card, case) for case in wanted[1:]), self._forget_old])
        self._more.setVisible(bool(self._waiting))
        self._name_more()

    def _show_card(self, case: Listed) -> None:
        newest = not self._cards
        card = self._known.pop((case, newest), None) or self._card(case, newest=newest)
        self._cards.append(card)
        self._list.addWidget(card)
        card.show()

    def _forget_old(self) -> None:
        for card in self._known.values():
            card.deleteLater()
        self._known = {}

    def _on_more(self) -> None:
        first_new = len(self._cards)
        self._show_more()
        self._cards[first_new].primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_more(self) -> None:
        left = len(self._waiting)
        self._more.setText(ngettext("Show {n} older case", "Show {n} older cases", left).format(n=left))
        self._more.setAccessibleName(self._more.text())

    def _card(self, case: Listed, *, newest: bool) -> CaseCard:
        card = CaseCard(case, self._theme, newest=newest, parent=self._area.widget())
        card.resumed.connect(self.resumed)
        card.erased.connect(self.erased)
        return card

    def _lay_out(self) -> None:
        theme = self._theme
        inside = Scrolled()
        column = QVBoxLayout()
        column.setSpacing(theme.px(0.5))
        self._list.setSpacing(theme.px(0.8))
        buttons = WrappingRow(spacing=theme.px(0.7))
        buttons.addWidget(self._start)
        buttons.addWidget(self.sample)
        buttons.addWidget(self.package)
        column.addWidget(self._trouble)
        column.addWidget(self._heading)
        column.addWidget(self._hint)
        column.addWidget(self._welcome)
        column.addSpacing(theme.px(0.8))
        column.addWidget(self.due)
        column.addLayout(self._list)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(theme.px(0.8))
        column.addLayout(buttons)
        column.addStretch(1)
        # In the middle of a wide window, and never wider than one can read.
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(theme.px(WIDEST))
        row = QHBoxLayout(inside)
        around = theme.px(2.3)
        row.setContentsMargins(around, theme.px(2.4), around, around)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self._area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)


def _packages_in(mime: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _PACKAGES]
