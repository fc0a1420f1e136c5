"""What wants another look before going on, on top of the page: it takes the focus, and each line leads to its field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wizard.i18n import _, ngettext
from wizard.ui.announce import announce
from wizard.ui.page import Problem
from wizard.ui.theme import Theme
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping import Link


class ErrorSummary(Card):
    """The summary.

    Signals:
        chosen: the person wants to go to this field.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("error", parent)
        self._theme = theme
        self._problems: tuple[Problem, ...] = ()
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icon = QLabel(self)
        self._title = Text("", "subheading", self)
        self._onwards = Text("", "body", self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._links: list[Link] = []
        head = QHBoxLayout()
        head.setSpacing(theme.px(0.6))
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        self.column.addLayout(head)
        self.column.addLayout(self._lines)
        self.column.addWidget(self._onwards)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What it shows now."""
        return self._problems

    def show_problems(
        self, problems: tuple[Problem, ...], *, can_wait: bool = True, take_focus: bool = True
    ) -> None:
        """Shows `problems`, takes the focus and says them; none: goes away.

        Where they `can_wait`, it says that Next goes on all the same when it is pressed again.
        """
        self._onwards.setVisible(can_wait)
        self._problems = problems
        for old in self._links:
            self._lines.removeWidget(old)
            old.deleteLater()
        self._links = []
        for problem in problems:
            link = Link(problem.sentence, self)
            link.clicked.connect(lambda _checked=False, field=problem.field: self.chosen.emit(field))
            self._lines.addWidget(link)
            self._links.append(link)
        self.retranslate()
        self.setVisible(bool(problems))
        if problems and take_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.accessibleName(), urgent=True)

    def retranslate(self) -> None:
        """Sets its own texts, in the language now spoken; the sentences come anew with `show_problems`."""
        count = len(self._problems)
        title = ngettext("Look at {n} answer again", "Look at {n} answers again", count).format(n=count)
        self._title.setText(title)
        self._onwards.setText(
            _(
                "You can also press Next once more and mend it later. "
                "The support agent then sees it as you typed it."
            )
        )
        sentences = " ".join(problem.sentence for problem in self._problems)
        self.setAccessibleName(f"{title}: {sentences}")

    def _draw(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("triangle-alert", self._theme.px(1.5), "error"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the first field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._problems:
            self.chosen.emit(self._problems[0].field)
            return
        super().keyPressEvent(event)
