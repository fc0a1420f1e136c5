"""The window's composition root: here, and only here, its parts are built and joined."""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from wizard import __version__, paths
from wizard.drafts.index import listed
from wizard.errors import Trouble
from wizard.i18n import LANGUAGES, _, language, language_of_system, speak
from wizard.resources import path_of
from wizard.ui.case_door import CaseDoor
from wizard.ui.case_holder import CaseHolder
from wizard.ui.crash import CrashDialog, CrashWatch
from wizard.ui.display import no_display
from wizard.ui.focus_ring import FocusRing
from wizard.ui.home import Home
from wizard.ui.our_log import begin_log
from wizard.ui.page import Fittings
from wizard.ui.qt_texts import QtTexts
from wizard.ui.settings import Settings, read_settings, write_settings
from wizard.ui.shelf import Shelf
from wizard.ui.show_first import ShowRequests
from wizard.ui.theme import Scheme, Theme
from wizard.ui.top_bar import TopBar
from wizard.ui.viewer.viewers import Viewers
from wizard.ui.warm_up import warm_up
from wizard.ui.window import Window
from wizard.ui.work import Crew

if TYPE_CHECKING:
    from wizard.bundle.lock import Opener
    from wizard.drafts.open_case import OpenCase
    from wizard.knowledge.profile import Profile
    from wizard.ui.frame import Frame

log = logging.getLogger(__name__)

DESKTOP_NAME = "io.github.invoicerescue.InvoiceRescue"


@dataclass(frozen=True, slots=True)
class Options:
    """How the window is started.

    Attributes:
        language: "pl" or "en"; empty: the one chosen last time, else the system's.
        profile: the vendor's own data, if any.
        cases: the folder with the cases; `None`: the usual one.
        case: the id of a case to open at once; empty: the list of cases.
        packages: where a package is offered to be saved first; `None`: the desktop.
        shown: a package, or its parts, to look into; then there is no other window.
        opener: what opens them, where they are locked.
        quit_after_first_frame: for measuring: ends as soon as the first page is painted.
    """

    language: str = ""
    profile: Path | None = None
    cases: Path | None = None
    case: str = ""
    packages: Path | None = None
    shown: tuple[Path, ...] = ()
    opener: Opener | None = None
    quit_after_first_frame: bool = False


def main(options: Options | None = None) -> int:
    """Shows the window until it is closed.

    Returns:
        The program's exit code: 0, or 3 where no window can be shown (a sentence says why, on standard error).
    """
    options = options or Options()
    try:
        folder = paths.data_dir()
        settings = read_settings(folder)
        speak(options.language or _kept_language(settings))
        trouble = no_display()
        if trouble is not None:
            raise trouble
    except Trouble as trouble:
        print(trouble.sentences, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return int(trouble.exit_code)
    app = make_application()
    program = Program(app, options, settings, folder)
    program.watch_for_crashes()
    program.start()
    code = app.exec()
    program.close()
    return code


def walk(out: Path, *, all_looks: bool = False) -> int:
    """The sample case through the real window, with nobody at it and no display: pictures and the package go into `out`.

    Args:
        out: the folder.
        all_looks: once for each language, look and size of the letters, instead of once.

    Returns:
        The program's exit code.

    Raises:
        Trouble: the folder can't be written into, or the window did not do what it should.
    """
    from wizard.ui.walk import Stage, main, main_in_all_looks

    stage = Stage(
        make_application,
        lambda app, settings, folder, packages: Program(app, Options(packages=packages), settings, folder),
    )
    return main_in_all_looks(stage, out) if all_looks else main(stage, out)


def make_application() -> QApplication:
    """Qt's application with our names on it."""
    app = QApplication(sys.argv[:1])
    app.setOrganizationName("invoice-rescue")
    app.setApplicationName("invoice-rescue")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(DESKTOP_NAME)
    if path_of("icons/app.svg").is_file():
        app.setWindowIcon(QIcon(str(path_of("icons/app.svg"))))
    return app


class Program(QObject):
    """The running program: one window, and in it the list of cases or one open case.

    Attributes:
        window, home, frame, door, theme: its parts.
        holder: the open case, or `None`.
    """

    def __init__(self, app: QApplication, options: Options, settings: Settings, folder: Path) -> None:
        super().__init__()
        self._app = app
        self._options = options
        self._settings = settings
        self._folder = folder
        self._root = options.cases or paths.cases_dir()
        self._log_file = ""
        self._telling_of_crash = False
        self._follows_up = ""
        self._close_unsaved = False
        self.holder: CaseHolder | None = None
        self._qt_texts = QtTexts(app)
        self._qt_texts.speak(language())
        self.crew = Crew(self)
        self.theme = Theme(app, Scheme(settings.scheme) if settings.scheme in set(Scheme) else Scheme.SYSTEM)
        self._ring = FocusRing(app, self.theme, self)
        self.crashes = CrashWatch(self)
        self._requests = ShowRequests(self._root, self)
        self.door = CaseDoor(self._root, options.profile, self.crew, self)
        self.bar = TopBar(self.theme)
        self.home = Home(lambda: listed(self._root), self.theme)
        self._frame: Frame | None = None
        self.window = Window(self.bar, self.home, self.theme, self._save_before_close)
        if settings.width and settings.height:
            self.window.resize(settings.width, settings.height)
        self._viewers = Viewers(self.crew, self.theme, self.window)
        self._join()

    @property
    def frame(self) -> Frame:
        """The frame around a case; made when it is first needed, which is after the first page is on the screen."""
        if self._frame is None:
            from wizard.ui.frame import Frame

            self._frame = Frame(self.theme)
            self._frame.close_wanted.connect(self.window.close)
            self._frame.finished.connect(self.go_home)
            self.window.hold(self._frame)
        return self._frame

    def start(self) -> None:
        """Shows the window, or only the package that is to be looked into."""
        if self._options.shown:
            self._viewers.look_into(self._options.shown, self._options.opener)
        else:
            self.window.show()

    def close(self) -> None:
        """Saves and lets go of everything."""
        self._close_case()
        self._viewers.close()
        self.crew.close()
        self.crashes.remove()
        self._app.focusChanged.disconnect(self._on_focus)
        self.window.deleteLater()

    def watch_for_crashes(self) -> None:
        """Hears of what nobody caught from now on."""
        self.crashes.install()

    def open_case(self, case_id: str) -> None:
        """Opens a case at the place where it was left."""
        self.door.open(case_id)

    def follow_up(self, case_id: str) -> None:
        """Opens a case at what to do next."""
        self._follows_up = case_id
        self.door.open(case_id)

    def go_home(self) -> None:
        """Saves the case and shows the list."""
        self._close_case()
        self.window.show_home()

    def speak(self, code: str) -> None:
        """Speaks another language from now on; nothing that was typed is lost."""
        speak(code)
        self._qt_texts.speak(code)
        self._keep(replace(self._settings, language=code))
        self.window.retranslate()

    def turn_look(self) -> None:
        """Takes on the other look, light or dark, from now on."""
        self._keep(replace(self._settings, scheme=self.theme.turn().value))

    def _join(self) -> None:
        self.bar.home_wanted.connect(self.go_home)
        self.bar.language_chosen.connect(self.speak)
        self.bar.look_turned.connect(self.turn_look)
        self.home.resumed.connect(self.door.open)
        self.home.follow_up_wanted.connect(self.follow_up)
        self.home.started.connect(self.door.new)
        self.home.sample_wanted.connect(self.door.sample)
        self.home.erased.connect(self.door.erase)
        self.home.package_wanted.connect(self._viewers.look_into)
        self.door.opened.connect(self._on_opened)
        self.door.refused.connect(self.home.tell_trouble)
        self.door.busy.connect(self._show_busy)
        self.door.erased.connect(self._on_erased)
        self.door.other_came.connect(self.window.close)
        self.window.painted.connect(lambda: QTimer.singleShot(0, self, self._after_first_frame))
        self._requests.asked.connect(self.window.come_forward)
        self.crashes.happened.connect(self._on_crash)
        self._app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        (self.frame if self.window.shows_case else self.home).focus_moved(now)

    def _after_first_frame(self) -> None:
        if self._options.quit_after_first_frame:
            QApplication.quit()
            return
        self._log_file = str(begin_log(paths.log_dir()))
        self.crew.work(warm_up).start()
        _made_now = self.frame  # while the person reads
        if self._options.case:
            self.open_case(self._options.case)

    def _on_opened(self, opened: OpenCase, profile: Profile | None, refused: str) -> None:
        self._close_case()
        self._close_unsaved = False
        self.holder = CaseHolder(opened, self.crew, self, also=refused)
        fittings = Fittings(self.crew, self.theme, profile, self._options.packages or paths.desktop_dir())
        frame = self.frame
        self.window.show_case()
        frame.open_case(self.holder, Shelf(fittings))
        if self._follows_up == opened.draft.id:
            frame.go_to_next_step()
        self._follows_up = ""
        self._requests.listen_for(opened.draft.id)

    def _show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.window.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)

    def _on_erased(self) -> None:
        self.home.refresh()
        self.home.focus_first()
        self.home.tell(_("The case was erased."))

    def _close_case(self) -> None:
        if self.holder is None:
            return
        self.frame.close_case()
        self.holder.close()
        self.holder.deleteLater()
        self.holder = None
        self._requests.listen_for("")

    def _save_before_close(self) -> bool:
        if not self.window.isMaximized():
            size = self.window.size()
            self._keep(replace(self._settings, width=size.width(), height=size.height()))
        if self.holder is not None and not self._close_unsaved:
            try:
                self.holder.save_now()
            except Trouble as trouble:
                # Said once, and the window stays; whoever closes it again wants it closed.
                self._close_unsaved = True
                self.frame.tell_unsaved(trouble.sentences)
                return False
        self._close_case()
        return True

    def _on_crash(self) -> None:
        if self._telling_of_crash:
            return
        self._telling_of_crash = True
        saved = True
        if self.holder is not None:
            try:
                self.holder.save_now()
            except Trouble:
                saved = False
        dialog = CrashDialog(self._log_file, saved=saved, close=self.window.close, parent=self.window)
        dialog.finished.connect(self._on_crash_told)
        dialog.open()

    def _on_crash_told(self) -> None:
        self._telling_of_crash = False

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        write_settings(self._folder, settings)


def _kept_language(settings: Settings) -> str:
    return settings.language if settings.language in LANGUAGES else language_of_system()
