"""The sample case through the real window, with real keys and clicks and nobody at it: a picture a step, and the package."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from wizard import paths
from wizard.errors import ExitCode, Trouble
from wizard.i18n import LANGUAGES, _, speaking
from wizard.questions.question import StepId
from wizard.ui.case_holder import CaseHolder
from wizard.ui.frame import Frame
from wizard.ui.home import Home
from wizard.ui.settings import Settings
from wizard.ui.theme import Scheme, Theme
from wizard.ui.turns import Turns
from wizard.ui.widgets.card_column import CardColumn
from wizard.ui.window import Window
from wizard.ui.work import Crew

SIZE = QSize(1040, 760)
SMALL = QSize(1024, 600)
LARGE_FONT = 2.0

_PATIENCE_S = 60.0
_LOOK_MS = 20
_SETTLED_MS = 300


class Program(Protocol):
    """As much of the running program as a walk touches; `wizard.app` has it."""

    window: Window
    home: Home
    theme: Theme
    crew: Crew
    holder: CaseHolder | None

    @property
    def frame(self) -> Frame:
        """The frame around the steps."""

    def start(self) -> None:
        """Shows the window."""

    def close(self) -> None:
        """Saves and lets go of everything."""

    def deleteLater(self) -> None:
        """Goes once nobody is at work with it."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a walk gets its parts from.

    Attributes:
        application: makes Qt's application.
        program: makes the program, of the application, the settings, the folder of its data and the one for packages.
    """

    application: Callable[[], QApplication]
    program: Callable[[QApplication, Settings, Path, Path], Program]


def main(stage: Stage, out: Path, language: str = "pl", theme: str = "light", font: float = 1.0) -> int:
    """Walks once.

    Args:
        stage: where the parts come from.
        out: the folder for `1-what.png` … `8-package.png` and the package; it is made if need be.
        language: of the window, "pl" or "en".
        theme: "light" or "dark".
        font: size of the letters against the system's; with large ones the window is as small as a small screen.

    Returns:
        0; it says on standard output where things are.

    Raises:
        Trouble: the folder can't be written into, or the window did not do what it should.
    """
    _walk(stage, [(out, language, theme, font)])
    print(_("Pictures of the eight steps, and the package: {folder}").format(folder=out))  # noqa: T201 - a command of ours
    return int(ExitCode.DONE)


def main_in_all_looks(stage: Stage, out: Path) -> int:
    """Walks in both languages and both looks, with usual and with twice as large letters, each into a folder of its own."""
    looks = product(LANGUAGES, (Scheme.LIGHT, Scheme.DARK), (1.0, LARGE_FONT))
    _walk(
        stage,
        [
            (out / f"{language}-{scheme.value}-{font:.0%}".rstrip("%"), language, scheme.value, font)
            for language, scheme, font in looks
        ],
    )
    print(_("Pictures of the eight steps, and the package: {folder}").format(folder=out))  # noqa: T201 - a command of ours
    return int(ExitCode.DONE)


def _walk(stage: Stage, looks: list[tuple[Path, str, str, float]]) -> None:
    # Whatever display there may be is somebody's; this walk needs none.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = stage.application()
    usual = app.font()
    for out, language, theme, font in looks:
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Trouble(
                _("The folder {folder} can't be made: {reason}.").format(folder=out, reason=error.strerror),
                _("Name another one with --out."),
                _("Nothing was changed."),
            ) from error
        letters = app.font()
        letters.setPointSizeF(usual.pointSizeF() * font)
        app.setFont(letters)
        with tempfile.TemporaryDirectory(prefix="invoice-rescue-") as folder, speaking(language):
            os.environ[paths.DATA_VARIABLE] = folder
            size = SIZE if font < LARGE_FONT else SMALL
            settings = Settings(scheme=theme, width=size.width(), height=size.height())
            _Walker(stage.program(app, settings, Path(folder), out), out).walk()
    app.setFont(usual)


class _Walker:
    def __init__(self, program: Program, out: Path) -> None:
        self._program = program
        self._out = out
        self._failed: BaseException | None = None

    def walk(self) -> None:
        program = self._program
        before = sys.excepthook
        sys.excepthook = lambda _kind, error, _trace: self._on_failure(error)
        try:
            program.start()
            self._until(lambda: not program.crew.busy)
            self._click(program.home.sample)
            self._until(lambda: program.frame.page is not None)
            for step in StepId:
                self._until(partial(self._is_at, step))
                self._settle()
                self._do(step)
                self._take(step)
                if step is not StepId.PACKAGE:
                    self._click(program.frame.footer.next_button)
        finally:
            program.window.close()
            program.close()
            program.deleteLater()
            self._wait(_LOOK_MS)
            sys.excepthook = before

    def _do(self, step: StepId) -> None:
        from wizard.ui.pages.package import PackagePage
        from wizard.ui.pages.review import ReviewPage

        page, holder = self._program.frame.page, self._program.holder
        assert holder is not None
        if isinstance(page, ReviewPage):
            page.consent.tick.setFocus()
            QTest.keyClick(page.consent.tick, Qt.Key.Key_Space)
            self._until(lambda: bool(holder.draft.agreed))
        if isinstance(page, PackagePage):
            self._click(self._program.frame.footer.next_button)
            self._until(lambda: bool(holder.draft.packages))
        if step in (StepId.REVIEW, StepId.PACKAGE):
            self._settle()

    def _is_at(self, step: StepId) -> bool:
        return self._program.frame.walk.at is step

    def _take(self, step: StepId) -> None:
        target = self._out / f"{int(step)}-{step.name.lower()}.png"
        if not self._program.window.grab().save(str(target)):
            raise Trouble(
                _("The picture {file} can't be written.").format(file=target),
                _("See whether there is room on the disk, or name another folder with --out."),
            )

    def _click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def _settle(self) -> None:
        self._wait(_SETTLED_MS)
        self._until(self._is_still)
        self._wait(_SETTLED_MS)
        self._until(self._is_still)

    def _is_still(self) -> bool:
        """Whether nothing is under way any more, in the background or a step a turn."""
        page = self._program.frame.page
        return (
            not self._program.crew.busy
            and page is not None
            and not any(turns.busy for turns in page.findChildren(Turns))
            and not any(column.waits for column in page.findChildren(CardColumn))
        )

    def _until(self, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not holds():
            if self._failed is not None or time.monotonic() > end:
                said = self._program.home.trouble_sentences
                raise Trouble(
                    _("The walk through the sample case stopped half-way. {said}").format(said=said).strip(),
                    _("The pictures taken so far are in {folder}.").format(folder=self._out),
                ) from self._failed
            self._wait(_LOOK_MS)

    def _wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def _on_failure(self, error: BaseException) -> None:
        self._failed = error
