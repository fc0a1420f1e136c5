"""Writes the pictures that the style sheet names: Qt's style sheets can't colour an icon, so each look has its own.

Run after a colour in `wizard/ui/tokens.py` or one of these icons has changed: `python -m scripts.style_pictures`.
"""

from __future__ import annotations

from wizard.resources import path_of, read_text
from wizard.ui.tokens import DARK, LIGHT

PICTURES = {"tick": ("check", "on_accent", "3"), "chevron": ("chevron-down", "muted", "2")}
"""Picture → the icon it is made of, the token of its colour, and the width of its line."""

LOOKS = {"light": LIGHT, "dark": DARK}


def picture(look: str, name: str) -> str:
    """The SVG of the picture `name` for `look`."""
    icon, token, width = PICTURES[name]
    drawing = read_text(f"icons/{icon}.svg").replace("currentColor", LOOKS[look][token])
    return drawing.replace('stroke-width="2"', f'stroke-width="{width}"')


def main() -> None:
    """Writes them all."""
    for look in LOOKS:
        for name in PICTURES:
            path_of(f"style/{look}/{name}.svg").write_text(
                picture(look, name), encoding="utf-8", newline="\n"
            )


if __name__ == "__main__":
    main()
