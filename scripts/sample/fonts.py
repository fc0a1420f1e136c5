"""A sans serif font with all Polish letters, wherever this machine keeps one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from scripts.trouble import CannotStartError

_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
    Path.home() / ".fonts",
    Path("/Library/Fonts"),
    Path("/System/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
_PAIRS = (
    ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ("OpenSans-Regular.ttf", "OpenSans-Bold.ttf"),
    ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    ("segoeui.ttf", "segoeuib.ttf"),
    ("Arial.ttf", "Arial Bold.ttf"),
)


@cache
def family() -> str:
    """The name of the font's family, ready for Qt to draw with.

    Raises:
        CannotStartError: no known font is installed.
    """
    there = {
        path.name: path for folder in _FOLDERS if folder.is_dir() for path in sorted(folder.rglob("*.ttf"))
    }
    for pair in _PAIRS:
        if all(name in there for name in pair):
            ids = [QFontDatabase.addApplicationFont(str(there[name])) for name in pair]
            return QFontDatabase.applicationFontFamilies(ids[0])[0]
    wanted = ", ".join(regular for regular, _bold in _PAIRS)
    raise CannotStartError(f"No font with Polish letters is installed. Install one of these: {wanted}.")


def font(pixels: float, *, bold: bool = False) -> QFont:
    """The font at `pixels`, without ligatures, so that a text layer has the letters one by one."""
    made = QFont(family())
    made.setPixelSize(round(pixels))
    made.setBold(bold)
    made.setFeature(QFont.Tag("liga"), 0)
    return made
