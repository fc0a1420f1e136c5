"""The bar on top of every page: the program's name, language, light or dark, and help, always at the same place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from wizard.i18n import LANGUAGES, _, language
from wizard.ui.theme import Scheme, Theme
from wizard.ui.widgets.buttons import Button

LANGUAGE_NAMES = {"pl": "Polski", "en": "English"}
"""Each language in its own words: whoever needs the switch can't read the other one."""


_ROOMY = 46
"""From this width on, in ems, every button shows its words."""


class TopBar(QWidget):
    """The bar.

    Signals:
        home_wanted: the person wants to see all cases.
        help_wanted: the person wants help with what is shown.
        about_wanted: the person wants to know what program this is.
        language_chosen: this language, from now on.
        scheme_chosen: this look, from now on.
    """

    home_wanted = Signal()
    help_wanted = Signal()
    about_wanted = Signal()
    language_chosen = Signal(str)
    scheme_chosen = Signal(Scheme)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._logo = QLabel(self)
        self._name = Button("", "bar", self)
        self._name.setProperty("part", "name")
        self._name.clicked.connect(self.about_wanted)
        self._home = Button("", "bar", self)
        self._home.clicked.connect(self.home_wanted)
        self._look = Button("", "bar", self)
        self._look.clicked.connect(self._turn_look)
        self._help = Button("", "bar", self)
        self._help.clicked.connect(self.help_wanted)
        QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self, self.help_wanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(1.1), 7, theme.px(1.1), 7)
        row.setSpacing(theme.px(0.4))
        row.addWidget(self._logo)
        row.addWidget(self._name)
        row.addStretch(1)
        row.addWidget(self._home)
        row.addSpacing(theme.px(0.4))
        row.addWidget(self._languages(), 0)
        row.addSpacing(theme.px(0.4))
        row.addWidget(self._look)
        row.addWidget(self._help)
        for button, icon in ((self._home, "house"), (self._help, "circle-help")):
            theme.dress(button, icon)
        theme.changed.connect(self._draw)
        self.retranslate()

    def set_home_shown(self, *, shown: bool) -> None:
        """Offers the way to all cases, or not (when one is there already)."""
        self._home.setVisible(shown)

    def retranslate(self) -> None:
        """Sets every text, in the language now spoken."""
        self._name.setText(_("Invoice Rescue"))
        self._name.setAccessibleName(_("Invoice Rescue: about this program"))
        self._name.setToolTip(_("About this program"))
        self._help.setText(_("&Help"))
        self._help.setToolTip(_("Help with this page (F1)"))
        self._home.setAccessibleName(_("All cas&es").replace("&", ""))
        self._home.setToolTip(self._home.accessibleName())
        self._help.setAccessibleName(self._help.text().replace("&", ""))
        self._fit()
        for code, segment in self._segments.items():
            segment.setChecked(code == language())
        self._draw()

    def _fit(self) -> None:
        # Where there is no room the house says it alone; its name and its letter stay.
        words = _("All cas&es")
        narrow = self.width() < self._theme.px(_ROOMY)
        self._home.setText("" if narrow else words)
        self._home.setShortcut(QKeySequence.mnemonic(words))

    def _languages(self) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self._segments: dict[str, Button] = {}
        for code in LANGUAGES:
            segment = Button(code.upper(), "segment", frame)
            segment.setAutoDefault(True)
            segment.setCheckable(True)
            segment.setAccessibleName(LANGUAGE_NAMES[code])
            segment.setToolTip(LANGUAGE_NAMES[code])
            segment.clicked.connect(lambda _checked=False, code=code: self.language_chosen.emit(code))
            row.addWidget(segment)
            self._segments[code] = segment
        return frame

    def _turn_look(self) -> None:
        self.scheme_chosen.emit(Scheme.LIGHT if self._theme.is_dark else Scheme.DARK)

    def _draw(self) -> None:
        dark = self._theme.is_dark
        self._theme.dress(self._look, "sun" if dark else "moon")
        name = _("Light colours") if dark else _("Dark colours")
        self._look.setAccessibleName(name)
        self._look.setToolTip(name)
        self._logo.setPixmap(self._theme.pixmap("receipt", self._theme.px(1.6), "accent"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Saves room where there is little."""
        super().resizeEvent(event)
        self._fit()
