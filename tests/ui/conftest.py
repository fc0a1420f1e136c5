"""The frame on a stage: the real one, over a case that lies in memory, with plain pages for the later steps."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wizard.drafts.draft import Draft
from wizard.questions.question import StepId
from wizard.ui.case_holder import CaseHolder
from wizard.ui.focus_ring import FocusRing
from wizard.ui.frame import Frame
from wizard.ui.page import Fittings, Problem, StepPage
from wizard.ui.pages import page_class
from wizard.ui.shelf import Shelf
from wizard.ui.theme import Scheme, Theme
from wizard.ui.work import Crew

# Elsewhere there always is a display, and no socket files to play one with.
collect_ignore = [] if sys.platform.startswith("linux") else ["test_display.py"]

STARTED = datetime(2026, 11, 3, 14, 32, tzinfo=UTC)


@dataclass
class CaseInMemory:
    """As much of an open case as the window touches."""

    draft: Draft
    folder: Path
    notice: str = ""
    saves: list[Draft] = field(default_factory=list)
    failing: Exception | None = None
    closed: bool = False

    def evidence_path(self, sha256: str) -> Path:
        return self.folder / sha256

    def save(self, draft: Draft) -> Draft:
        if self.failing is not None:
            raise self.failing
        self.saves.append(draft)
        return draft

    def close(self) -> None:
        self.closed = True


def plain_page(step_id: StepId) -> type[StepPage]:
    """A page with one field, in the place of one that has work of its own to do."""

    class PlainPage(StepPage):
        step = step_id

        def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
            super().__init__(fittings, parent)
            self.line = QLineEdit(self)
            self.line.setAccessibleName("Plain")
            self.asked_to_leave = 0
            self.lets_go = True
            self.wrong: tuple[Problem, ...] = ()
            column = QVBoxLayout(self)
            column.addWidget(QLabel(f"Step {int(step_id)}"))
            column.addWidget(self.line)

        def focus_on(self, field: str) -> bool:
            self.line.setFocus()
            return field in ("", "plain")

        def problems(self) -> tuple[Problem, ...]:
            return self.wrong

        def next_pressed(self) -> bool:
            self.asked_to_leave += 1
            return self.lets_go

    return PlainPage


def classes(step: StepId) -> type[StepPage]:
    """The real pages of questions, and plain ones for the rest."""
    return page_class(step) if step <= StepId.ORDER else plain_page(step)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The look, light."""
    made = Theme(qapp, Scheme.LIGHT)
    made.ring = FocusRing(qapp, made)  # type: ignore[attr-defined]  # kept alive with it
    return made


@pytest.fixture
def light(theme: Theme) -> Iterator[Theme]:
    """The look, light again afterwards."""
    yield theme
    theme.set_scheme(Scheme.LIGHT)


@pytest.fixture
def crew(qapp: QApplication) -> Iterator[Crew]:
    """Workers, joined at the end."""
    made = Crew()
    yield made
    made.close()


@dataclass
class Stage:
    """The frame with an open case, and hands to use it with."""

    qtbot: QtBot
    frame: Frame
    case: CaseInMemory
    holder: CaseHolder

    @property
    def page(self) -> Any:
        assert self.frame.page is not None
        return self.frame.page

    @property
    def answers(self) -> dict[str, str]:
        return self.holder.draft.answers

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.frame, key, modifiers)

    def type(self, text: str) -> None:
        type_text(text)

    def button(self, words: str) -> QWidget:
        """The shown button with these words."""
        return shown(self.frame, words)

    def click(self, words: str) -> None:
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def go_on(self) -> None:
        """Next, as a person presses it: not twice within one moment."""
        footer = self.frame.footer
        self.qtbot.waitUntil(lambda: not footer._pressed.isActive())
        self.click("Next")

    def texts(self) -> str:
        """All that can be read."""
        return "\n".join(label.text() for label in self.frame.findChildren(QLabel) if label.isVisible())


def type_text(text: str) -> None:
    """Types `text` where the focus is. QTest knows no key for Polish letters, and aborts."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(QApplication.focusWidget(), event)


def shown(root: QWidget, words: str) -> QWidget:
    """The one shown button whose name is `words`."""
    from PySide6.QtWidgets import QAbstractButton

    found = [
        button
        for button in root.findChildren(QAbstractButton)
        if button.isVisible() and words in (button.accessibleName(), button.text().replace("&", ""))
    ]
    assert len(found) == 1, (words, [button.accessibleName() for button in found])
    return found[0]


@pytest.fixture
def stage(
    qtbot: QtBot, qapp: QApplication, theme: Theme, crew: Crew, tmp_path: Path
) -> Iterator[Callable[..., Stage]]:
    """Opens a case with these fields of the draft."""
    opened: list[Stage] = []

    def follow(_old: QWidget | None, now: QWidget | None) -> None:
        for stage in opened:
            stage.frame.focus_moved(now)

    def open_(*, notice: str = "", size: tuple[int, int] = (960, 600), **fields: Any) -> Stage:
        draft = Draft(id="IR-ABC123DEF", started=STARTED, saved=STARTED, **fields)
        case = CaseInMemory(draft, tmp_path, notice)
        holder = CaseHolder(case, crew)  # type: ignore[arg-type]  # as much of one as is used
        frame = Frame(theme)
        qtbot.addWidget(frame)
        frame.resize(*size)
        frame.show()
        frame.activateWindow()
        qtbot.waitUntil(frame.isActiveWindow)
        stage = Stage(qtbot, frame, case, holder)
        opened.append(stage)
        frame.open_case(holder, Shelf(Fittings(crew, theme, None, tmp_path), classes))
        return stage

    qapp.focusChanged.connect(follow)
    yield open_
    qapp.focusChanged.disconnect(follow)
    for stage in opened:
        stage.frame.close_case()
        stage.holder.close()
        stage.holder.deleteLater()
