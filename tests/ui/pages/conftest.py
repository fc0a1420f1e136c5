"""A stage for one page: the real theme and crew, a case that is saved nowhere, and what the page said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wizard.drafts.draft import Draft
from wizard.i18n import speaking
from wizard.ui.case_holder import CaseHolder
from wizard.ui.page import Fittings, StepPage
from wizard.ui.theme import Scheme, Theme
from wizard.ui.turns import Turns
from wizard.ui.widgets.buttons import Button
from wizard.ui.work import Crew

STARTED = datetime(2026, 11, 3, 14, 0, tzinfo=UTC)


class OpenCaseInMemory:
    """As much of an open case as pages touch; saving takes the draft and puts it nowhere."""

    def __init__(self, draft: Draft, folder: Path) -> None:
        self.draft = draft
        self.folder = folder
        self.notice = ""

    def evidence_path(self, sha256: str) -> Path:
        return self.folder / "evidence" / sha256

    def save(self, draft: Draft) -> Draft:
        self.draft = draft
        return draft

    def close(self) -> None:
        pass


class Stage:
    """Puts a page in front of an audience."""

    def __init__(self, qtbot: QtBot, theme: Theme, crew: Crew, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.crew = crew
        self.fittings = Fittings(crew=crew, theme=theme, profile=None, packages_dir=folder)
        self.went: list[tuple[Any, ...]] = []
        self.told: list[str] = []
        self.troubles: list[str] = []
        self.holders: list[CaseHolder] = []

    def draft(self, **fields: Any) -> Draft:
        return Draft(id="IR-ABC123DEF", started=STARTED, saved=STARTED, **fields)

    def put_on(self, page: StepPage, draft: Draft) -> CaseHolder:
        """Shows `page` with `draft`, as the frame would."""
        self.qtbot.addWidget(page)
        holder = CaseHolder(OpenCaseInMemory(draft, self.folder), self.crew, page)  # type: ignore[arg-type]
        self.holders.append(holder)
        page.go.connect(lambda step, field: self.went.append(("go", step, field)))
        page.go_back_here.connect(lambda step, field: self.went.append(("back here", step, field)))
        page.told.connect(self.told.append)
        page.trouble.connect(self.troubles.append)
        page.open_case(holder)
        page.resize(700, 900)
        page.show()
        page.enter()
        self.settle()
        return holder

    def settle(self) -> None:
        """Waits until nothing is under way any more, and what came of it is to be seen."""
        self.qtbot.waitUntil(lambda: not self.crew.busy)
        turned: list[bool] = []
        QTimer.singleShot(0, lambda: turned.append(True))
        self.qtbot.waitUntil(lambda: bool(turned))
        shown = [one for one in QApplication.allWidgets() if isinstance(one, StepPage)]
        self.qtbot.waitUntil(
            lambda: not any(turns.busy for one in shown for turns in one.findChildren(Turns))
        )

    def strike(self) -> None:
        """Lets go of the cases, as the program does before it ends."""
        for holder in self.holders:
            holder.close()
        self.crew.close()


def texts(root: QWidget) -> str:
    """All that is to be read on `root` now: labels, buttons, fields."""
    said = []
    for widget in root.findChildren(QWidget):
        if widget.isVisible():
            for name in ("text", "toPlainText"):
                read = getattr(widget, name, None)
                if callable(read) and isinstance(found := read(), str):
                    said.append(found)
    return "\n".join(said)


def button(root: QWidget, name: str) -> Button:
    """The button to be seen now that is called `name`, by its object's name or by what it says."""
    found = [
        one
        for one in root.findChildren(Button)
        if one.isVisible() and name in (one.objectName(), one.text().replace("&", ""))
    ]
    assert len(found) == 1, f"{len(found)} buttons {name!r} in: {texts(root)}"
    return found[0]


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    crew = Crew()
    with speaking("en"):
        made = Stage(qtbot, theme, crew, tmp_path)
        yield made
        made.strike()
