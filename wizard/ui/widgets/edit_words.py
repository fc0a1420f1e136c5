"""The words for what is drawn on pictures: on the tools, in the list, and for who hears instead of seeing."""

from __future__ import annotations

from wizard.evidence.edits import Edits, Part, Tool
from wizard.i18n import N_, _

TOOL_ICONS: dict[Tool | None, str] = {
    None: "mouse-pointer-2",
    Tool.COVER: "cover",
    Tool.FRAME: "square",
    Tool.ARROW: "move-up-right",
    Tool.NUMBER: "circle-1",
    Tool.CROP: "crop",
}
"""The tools in the order in which they are offered; none of them takes hold of what is there."""

_LABELS = {
    None: N_("&Select"),
    Tool.COVER: N_("Co&ver"),
    Tool.FRAME: N_("&Frame"),
    Tool.ARROW: N_("&Arrow"),
    Tool.NUMBER: N_("&Number"),
    Tool.CROP: N_("&Crop"),
}

_HINTS = {
    None: N_(
        "Choose what is on the picture, and drag it or its corners. Dragging the picture itself shifts it."
    ),
    Tool.COVER: N_(
        "Drag a box over what nobody needs to see. In the package it is solid black, and what was below is gone for good."
    ),
    Tool.FRAME: N_("Drag a frame around what matters."),
    Tool.ARROW: N_("Drag an arrow to what matters; it points to where you let go."),
    Tool.NUMBER: N_("Click where the next number belongs: the steps count themselves."),
    Tool.CROP: N_("Drag a box around what the desk needs to see. The rest will not be in the package."),
}

_PARTS = {
    Tool.COVER: N_("Covered part"),
    Tool.FRAME: N_("Frame"),
    Tool.ARROW: N_("Arrow"),
    Tool.CROP: N_("Crop"),
}


def label_of(tool: Tool | None) -> str:
    """What the button of `tool` says, with the letter that chooses it."""
    return _(_LABELS[tool])


def letter_of(tool: Tool | None) -> str:
    """The letter that chooses `tool`, a capital."""
    label = label_of(tool)
    return label[label.index("&") + 1].upper()


def hint_of(tool: Tool | None) -> str:
    """What to do with `tool`, a sentence or two."""
    return _(_HINTS[tool])


def name_of(edits: Edits, part: Part) -> str:
    """What `part` is called."""
    if part.tool is Tool.NUMBER:
        return _("Number {n}").format(n=edits.number(part))
    return _(_PARTS[part.tool])


def described(edits: Edits, part: Part, parts: tuple[Part, ...]) -> str:
    """What `part` is, which one of the `parts` on its page, and where it lies."""
    (x, y), (to_x, to_y) = edits.area(part).sorted
    which = _("{what}, {n} of {count} on this page.").format(
        what=name_of(edits, part), n=parts.index(part) + 1, count=len(parts)
    )
    place = _("{x} from the left, {y} from the top.").format(x=x, y=y)
    if part.tool is Tool.NUMBER:
        return f"{which} {place}"
    size = _("{width} wide, {height} high.").format(width=to_x - x, height=to_y - y)
    return f"{which} {place} {size}"
