"""A screen of its own for the frozen window, and a person's hands on it: xdotool's keys and clicks, xclip's clipboard."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

Found = TypeVar("Found")

PATIENCE_S = 60.0
_LOOK_EVERY_S = 0.05


def wait_for(look: Callable[[], Found], what: str, within_s: float = PATIENCE_S) -> Found:
    """What `look` finds as soon as it finds something; an `AssertionError` names what never came."""
    ends = time.monotonic() + within_s
    while not (found := look()):
        assert time.monotonic() < ends, f"never came: {what}"
        time.sleep(_LOOK_EVERY_S)
    return found


@contextmanager
def screen(width: int = 1280, height: int = 900) -> Iterator[str]:
    """A virtual screen; gives the name of its display."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Hands:
    """Keys and clicks on one window of one screen."""

    def __init__(self, environment: Mapping[str, str], window_class: str) -> None:
        self._environment = dict(environment)
        self._window = wait_for(lambda: self._search(window_class), "the window").split()[-1]
        self._do("windowfocus", "--sync", self._window)

    def key(self, *keys: str) -> None:
        """Presses keys one after the other, e.g. "Tab", "ctrl+v"."""
        self._do("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Types `text` letter by letter."""
        self._do("type", "--delay", "5", text)

    def click_from_right_bottom(self, dx: int, dy: int) -> None:
        """Clicks `dx`, `dy` pixels away from the window's right bottom corner."""
        said = self._do("getwindowgeometry", "--shell", self._window)
        place = dict(line.split("=") for line in said.split())
        x = int(place["X"]) + int(place["WIDTH"]) - dx
        y = int(place["Y"]) + int(place["HEIGHT"]) - dy
        self._do("mousemove", str(x), str(y), "click", "1")

    def copy_picture(self, path: Path) -> subprocess.Popen[bytes]:
        """Puts the PNG file into the clipboard, as a program for screenshots does; it stays there while this runs."""
        return subprocess.Popen(
            ["xclip", "-quiet", "-selection", "clipboard", "-t", "image/png", "-i", str(path)],
            env=self._environment,
            stderr=subprocess.DEVNULL,
        )

    def _search(self, window_class: str) -> str:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--class", window_class],
            env=self._environment,
            capture_output=True,
            text=True,
        )
        return found.stdout.strip()

    def _do(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, check=True, timeout=30
        )
        return done.stdout


def draft_in(home: Path) -> dict[str, Any]:
    """The one case on the machine as it lies on its disk; empty while there is none."""
    files = list((home / ".local/share/invoice-rescue/cases").glob("IR-*/case.json"))
    if not files:
        return {}
    kept: dict[str, Any] = json.loads(files[0].read_text(encoding="utf-8"))["draft"]
    return kept
