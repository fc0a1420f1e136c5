"""The look: one style sheet and one palette from the token table, light or dark, and icons in its colours."""

from __future__ import annotations

import logging
from enum import StrEnum
from string import Template
from weakref import WeakKeyDictionary

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QIcon, QImageReader, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QStyleFactory
from shiboken6 import isValid

from wizard.resources import path_of, read_text
from wizard.ui.tokens import BODY, DARK, LENGTHS, LIGHT, TEXT_SIZES

log = logging.getLogger(__name__)

_ICON_SCALES = (1.0, 2.0)
_LARGE_FONT = 1.5


class Scheme(StrEnum):
    """Which look the person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look of the whole program; everything that paints asks here.

    Signals:
        changed: the colours or the size of the font are others now.
    """

    changed = Signal()

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._system_dark = app.palette().color(QPalette.ColorRole.Window).lightness() < 128
        self._em = 0
        self._applied: tuple[bool, int] | None = None
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}
        self._dressed: WeakKeyDictionary[QAbstractButton, tuple[str, str]] = WeakKeyDictionary()
        app.setStyle(QStyleFactory.create("Fusion"))
        app.styleHints().colorSchemeChanged.connect(self.apply)
        self.set_scheme(scheme)

    @property
    def scheme(self) -> Scheme:
        """What the person chose."""
        return self._scheme

    @property
    def is_dark(self) -> bool:
        """Whether the look is dark now."""
        if self._scheme is not Scheme.SYSTEM:
            return self._scheme is Scheme.DARK
        said = self._app.styleHints().colorScheme()
        # Some platforms say nothing; then the colours that the system gave us at the start tell.
        return self._system_dark if said is Qt.ColorScheme.Unknown else said is Qt.ColorScheme.Dark

    @property
    def em(self) -> int:
        """The height of the body's text in logical pixels: the measure of all lengths."""
        return self._em

    @property
    def has_large_font(self) -> bool:
        """Whether the text is half as big again as usual, so that the frame should save room."""
        return _em_of(self._app) >= 12 * BODY * _LARGE_FONT

    def px(self, ems: float) -> int:
        """`ems` times the height of the body's text, in logical pixels."""
        return round(ems * self._em)

    def set_scheme(self, scheme: Scheme) -> None:
        """Takes on the look that the person chose."""
        self._scheme = scheme
        asked = {
            Scheme.SYSTEM: Qt.ColorScheme.Unknown,
            Scheme.LIGHT: Qt.ColorScheme.Light,
            Scheme.DARK: Qt.ColorScheme.Dark,
        }
        # Title bars and the system's own dialogs follow this one, where the platform can.
        self._app.styleHints().setColorScheme(asked[scheme])
        self.apply()

    def apply(self) -> None:
        """Paints all anew when the colours or the system's font have changed."""
        now = (self.is_dark, _em_of(self._app))
        if now == self._applied:
            return
        self._applied = now
        self._em = now[1]
        self._icons.clear()
        self._pixmaps.clear()
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(Template(read_text("style/app.qss")).substitute(self._substitutes()))
        for button, (name, token) in tuple(self._dressed.items()):
            # Python may hold a button a while longer than Qt does.
            if isValid(button):
                button.setIcon(self.icon(name, token))
        self.changed.emit()

    def color(self, token: str) -> QColor:
        """The colour of `token`; a `KeyError` for a name that the table does not have."""
        return QColor((DARK if self.is_dark else LIGHT)[token])

    def pixmap(self, name: str, size: int, token: str = "text") -> QPixmap:
        """The icon `name`, `size` logical pixels wide and high, in the colour of `token`."""
        ratio = self._app.devicePixelRatio()
        key = (name, size, token, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = _drawn(name, round(size * ratio), self.color(token), ratio)
        return self._pixmaps[key]

    def icon(self, name: str, token: str = "text") -> QIcon:
        """The icon `name` in the colour of `token`, for buttons and menus; see `dress` for one that follows the theme."""
        if (name, token) not in self._icons:
            icon = QIcon()
            for scale in _ICON_SCALES:
                icon.addPixmap(_drawn(name, round(self.px(LENGTHS["icon"]) * scale), self.color(token), 1.0))
            self._icons[name, token] = icon
        return self._icons[name, token]

    def dress(self, button: QAbstractButton, name: str, token: str = "text") -> None:
        """Gives `button` the icon `name`, now and whenever the colours change."""
        self._dressed[button] = (name, token)
        button.setIcon(self.icon(name, token))
        button.setIconSize(QSize(self.px(LENGTHS["icon"]), self.px(LENGTHS["icon"])))

    def _substitutes(self) -> dict[str, str]:
        sizes = {name: self.px(factor) for name, factor in {**TEXT_SIZES, **LENGTHS}.items()}
        sizes["radius_card"] = sizes["radius"] + 3
        sizes["pad_focused"] = sizes["pad"] - 1
        sizes["pad_error"] = sizes["pad"] - 2
        sizes["indicator_round"] = sizes["indicator"] // 2 + 2
        sizes["target"] = max(24, self.px(1.7))
        sizes["segment_height"] = max(22, self.px(1.45))
        sizes["combo_button"] = self.px(2.2)
        sizes["scroll_round"] = max(2, sizes["scroll_width"] // 2 - 2)
        sizes["scroll_handle"] = self.px(3)
        look = "dark" if self.is_dark else "light"
        pictures = {name: path_of(f"style/{look}/{name}.svg").as_posix() for name in ("tick", "chevron")}
        return {
            **(DARK if self.is_dark else LIGHT),
            **{name: str(size) for name, size in sizes.items()},
            **{name: f'"{path}"' for name, path in pictures.items()},
        }

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        colours = {
            role.Window: "window",
            role.WindowText: "text",
            role.Base: "base",
            role.AlternateBase: "side",
            role.Text: "text",
            role.Button: "card",
            role.ButtonText: "text",
            role.ToolTipBase: "card",
            role.ToolTipText: "text",
            role.PlaceholderText: "placeholder",
            role.Highlight: "accent",
            role.HighlightedText: "on_accent",
            role.Link: "accent",
            role.LinkVisited: "accent",
            role.BrightText: "error",
        }
        palette = QPalette(self.color("card"), self.color("window"))
        for which, token in colours.items():
            palette.setColor(which, self.color(token))
        for which in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, self.color("muted"))
        return palette


def _em_of(app: QApplication) -> int:
    return round(QFontInfo(app.font()).pixelSize() * BODY)


def _drawn(name: str, pixels: int, colour: QColor, ratio: float) -> QPixmap:
    drawing = read_text(f"icons/{name}.svg").replace("currentColor", colour.name())
    buffer = QBuffer()
    buffer.setData(QByteArray(drawing.encode()))
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(pixels, pixels))
    pixmap = QPixmap.fromImage(reader.read())
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
