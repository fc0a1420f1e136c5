"""Whether there is a display at all, asked before Qt is: Qt aborts the process where there is none."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from wizard.errors import Trouble
from wizard.i18n import _

_NEEDS_NONE = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
_WAIT_S = 2.0
_X11_SOCKET = "/tmp/.X11-unix/X{}"  # noqa: S108 - where X servers listen


def no_display(environ: Mapping[str, str] | None = None) -> Trouble | None:
    """What to say where a window can't be shown; `None` where it can (always on Windows and macOS)."""
    variables = os.environ if environ is None else environ
    if sys.platform in ("win32", "darwin"):
        return None
    if variables.get("QT_QPA_PLATFORM", "").startswith(_NEEDS_NONE):
        return None
    if _wayland(variables) or _x11(variables.get("DISPLAY", "")):
        return None
    return Trouble(
        _("There is no display here to show the window on."),
        _("Start the program on a desktop, or use its commands: invoice-rescue --help lists them."),
        _("Nothing was changed."),
    )


def _wayland(variables: Mapping[str, str]) -> bool:
    name = variables.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    return _answers(socket.AF_UNIX, str(Path(variables.get("XDG_RUNTIME_DIR", "")) / name))


def _x11(display: str) -> bool:
    found = re.fullmatch(r"(?:unix)?([^:]*):(\d+)(?:\.\d+)?", display)
    if not found:
        return False
    host, number = found[1], int(found[2])
    if host and not host.startswith("/"):
        return _answers(socket.AF_INET, (host, 6000 + number))
    return any(_answers(socket.AF_UNIX, start + _X11_SOCKET.format(number)) for start in ("", "\0"))


def _answers(family: int, address: str | tuple[str, int]) -> bool:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as line:
            line.settimeout(_WAIT_S)
            line.connect(address)
    except (OSError, ValueError):
        return False
    return True
