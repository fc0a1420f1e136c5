"""Sizes of files the way people read them."""

from __future__ import annotations

from wizard.i18n import language


def show_size(size: int) -> str:
    """`size` bytes as "312 B", "48 kB" or "1,5 MB" (units of 1000, as file managers show them)."""
    if size < 1000:
        return f"{size} B"
    number, unit = (size / 1000, "kB") if size < 1_000_000 else (size / 1_000_000, "MB")
    shown = f"{number:.0f}" if number >= 10 or unit == "kB" else f"{number:.1f}"
    return f"{shown.replace('.', ',') if language() == 'pl' else shown}\u00a0{unit}"
