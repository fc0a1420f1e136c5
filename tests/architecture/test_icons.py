"""Every icon that is named somewhere is there, and takes its colour from where it is used."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ICONS = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
OURS = {"app"}
"""Not one of Lucide's: the program's own, named by the packages."""

_TAKERS = {"icon": 0, "pixmap": 0, "dress": 1}
"""Theme's functions → which of their arguments names the icon."""

SOURCES = sorted((ROOT / "wizard").rglob("*.py"))
TEMPLATES = sorted(path for path in (ROOT / "resources" / "templates").rglob("*") if path.is_file())


def named_in_calls(path: Path) -> set[str]:
    """Icons that are named as such: `theme.icon("copy")`, also where one of two is chosen."""
    found = set()
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)):
            continue
        place = _TAKERS.get(call.func.attr)
        if place is None or len(call.args) <= place:
            continue
        named = call.args[place]
        branches = [named.body, named.orelse] if isinstance(named, ast.IfExp) else [named]
        found |= {
            node.value for node in branches if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_icon_that_is_named_is_there(path):
    assert named_in_calls(path) <= ICONS


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_icon_that_a_template_names_is_there(path):
    text = path.read_text(encoding="utf-8", errors="replace")
    assert set(re.findall(r"""icons?(?:/|\(["'])([a-z0-9-]+)(?:\.svg|["']\))""", text)) <= ICONS


def test_icons_take_their_colour_from_where_they_are_used():
    for name in ICONS - OURS:
        text = (ROOT / "resources" / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        assert 'stroke="currentColor"' in text, name
