"""When something fails that nobody foresaw: it is written down, the answers are saved, and the person is told calmly."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.texts import Text

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashWatch(QObject):
    """Hears of every exception that nobody caught, on any thread.

    Signals:
        happened: something failed; on the main thread.
    """

    happened = Signal()

    def install(self) -> None:
        """Begins to listen."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        qInstallMessageHandler(_on_qt_message)

    def remove(self) -> None:
        """Stops listening."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("nobody caught", exc_info=(kind, error, trace))
        self.happened.emit()


class CrashDialog(QDialog):
    """Says that something went wrong, that the answers are saved, and where it is written down."""

    def __init__(self, log_file: str, *, saved: bool, close: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Something went wrong here"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(12)
        column.addWidget(Text(_("Something went wrong here"), "heading", self))
        kept = (
            _("Your answers and files are saved.")
            if saved
            else _("Your answers are still here; they could not be saved just now.")
        )
        column.addWidget(Text(kept, "title", self))
        column.addWidget(
            Text(
                _(
                    "It was our mistake, not yours. You can go on; if something looks odd, close the program and "
                    "open it again: it comes back at this very place."
                ),
                "body",
                self,
            )
        )
        column.addWidget(
            Text(
                _("What happened is written down, without anything you typed, in {file}.").format(
                    file=log_file
                ),
                "small",
                self,
            )
        )
        leave, stay = Button(_("Close the program"), "secondary", self), Button(_("Go on"), "primary", self)
        leave.clicked.connect(self.reject)
        stay.clicked.connect(self.accept)
        leave.clicked.connect(close)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(stay)
        column.addLayout(row)
        self.setMinimumWidth(520)
        stay.setFocus()


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    log.log(_LEVELS.get(kind, logging.DEBUG), "Qt: %s", message)
