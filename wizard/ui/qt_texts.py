"""Qt's own texts (menus of text fields, file dialogs) in the language now spoken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

_SOURCE = "en"


class QtTexts:
    """Switches Qt's own texts; Qt's sources speak English."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translator: QTranslator | None = None

    def speak(self, language: str) -> None:
        """Has Qt speak `language`, and write numbers and dates as it does."""
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        QLocale.setDefault(QLocale("pl_PL" if language == "pl" else "en_GB"))
        if language == _SOURCE:
            return
        translator = QTranslator(self._app)
        # The same call from source and frozen: Qt itself knows where its files lie.
        if translator.load(
            f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ):
            self._app.installTranslator(translator)
            self._translator = translator
