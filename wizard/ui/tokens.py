"""The one table of colours and sizes; the style sheet, the palette and every painter take theirs from here.

Text reaches 4.5 : 1 on every ground it stands on, borders of fields and the focus ring 3 : 1 (WCAG 2.2, 1.4.3 and
1.4.11); `tests/ui/test_tokens.py` measures it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "window": "#F7F8FA",
        "base": "#FFFFFF",
        "card": "#FFFFFF",
        "side": "#EDF0F5",
        "hover": "#E3E8F0",
        "text": "#1B1F24",
        "muted": "#525B68",
        "placeholder": "#6B7280",
        "accent": "#1A5FB4",
        "accent_hover": "#154E95",
        "accent_soft": "#E8F0FB",
        "on_accent": "#FFFFFF",
        "error": "#B3261E",
        "error_soft": "#FDECEA",
        "warning": "#7A4F00",
        "warning_soft": "#FFF5E0",
        "good": "#17633A",
        "good_soft": "#E7F5EC",
        "border": "#7D8694",
        "line": "#DCE1E9",
        "scroll": "#A9B1BD",
    }
)

DARK: Mapping[str, str] = MappingProxyType(
    {
        "window": "#1A1D21",
        "base": "#14161A",
        "card": "#22262C",
        "side": "#212429",
        "hover": "#2F343C",
        "text": "#ECEEF1",
        "muted": "#B3BAC5",
        "placeholder": "#9AA2AE",
        "accent": "#8AB8FF",
        "accent_hover": "#A6C9FF",
        "accent_soft": "#1F2F47",
        "on_accent": "#0A1A30",
        "error": "#FFB4AB",
        "error_soft": "#3A2220",
        "warning": "#F2C46D",
        "warning_soft": "#362C18",
        "good": "#86D9A8",
        "good_soft": "#1B3125",
        "border": "#858D9A",
        "line": "#353A43",
        "scroll": "#5A626F",
    }
)

COLOURS = frozenset(LIGHT)

BODY = 1.16
"""The text we read, against the system's own font: that one is made for menus, ours for sentences."""

TEXT_SIZES: Mapping[str, float] = MappingProxyType(
    {"heading": 1.72, "title": 1.3, "subheading": 1.18, "body": 1.0, "small": 0.9}
)
"""Role of text → size against the body."""

LENGTHS: Mapping[str, float] = MappingProxyType(
    {
        "icon": 1.3,
        "indicator": 1.3,
        "radius": 0.58,
        "radius_small": 0.43,
        "pad": 0.58,
        "pad_wide": 1.15,
        "field_height": 1.5,
        "button_height": 1.5,
        "scroll_width": 0.86,
    }
)
"""Length → its size against the body's height, so that everything grows with the font."""
