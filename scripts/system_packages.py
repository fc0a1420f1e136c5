"""The packages of Debian and Ubuntu that the window, the tests and the build need; other systems need none.

Asking dpkg for all of them takes about 10 ms, so it is asked at every start and nothing has to be remembered.
"""

import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence

from scripts.trouble import CannotStartError


def _debians_python() -> str:
    """The name of this Python's package, such as python3.11; empty when it isn't Debian's own."""
    return f"python{sys.version_info.major}.{sys.version_info.minor}" if sys.base_prefix == "/usr" else ""


def _libpython() -> list[str]:
    """The shared library of Python, which PyInstaller puts into the app and Debian keeps apart."""
    name = _debians_python()
    return [f"lib{name} | lib{name}t64"] if name else []


# "a | b" is met by either of the two, and where both are missing the first is installed.
WINDOW = (
    "libegl1",
    "libgl1",
    "libglib2.0-0 | libglib2.0-0t64",
    "libx11-xcb1",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libdbus-1-3",
    "libfontconfig1",
    "fonts-dejavu-core | fonts-noto-core | fonts-liberation | fonts-liberation2 | fonts-freefont-ttf",
)
"""What Qt loads from the system to show a window on X11 or Wayland, and a font to write in."""

OCR = ("tesseract-ocr-pol", "tesseract-ocr-eng")
"""What text recognition knows of Polish and English; the packaged app carries it inside."""

BUILD = (*OCR, "binutils", "dpkg", *_libpython())
"""What goes into the app, objdump, strip and libpython for PyInstaller, dpkg-deb for the .deb."""

TESTS = (
    *WINDOW,
    *BUILD,
    "xvfb",
    "xauth",
    "xdotool",
    "xclip",
    "x11-utils",
    "dbus",
    "poppler-utils",
    "unzip",
    "coreutils",
    "desktop-file-utils",
    "appstream",
    "dpkg-dev",
    "fakeroot",
)
"""A screen to show the window on, hands to work it, and the programs that check what comes out."""


def ensure(wanted: Iterable[str], welcome: Iterable[str] = ()) -> None:
    """Have the packages `wanted` installed: root's are installed at once, for others the command is told.

    Without those that are `welcome` less works, and it is said what to install; that is no reason to stop.
    """
    if shutil.which("dpkg-query") is None:
        return _ask_for_venv()
    names = missing((*wanted, *_venv_of_this_python()))
    if not names:
        return _welcome(missing(welcome))
    if os.geteuid() != 0:
        command = shlex.join(["sudo", "apt-get", "install", *names])
        raise CannotStartError(
            f"Some system packages are missing. Install them with\n\n    {command}\n\nand start again."
        )
    install(names)
    return _welcome(missing(welcome))


def _welcome(names: Sequence[str]) -> None:
    """Install what only some features need, or tell how."""
    if not names:
        return
    if os.geteuid() == 0:
        try:
            install(names)
        except CannotStartError as trouble:
            print(trouble, flush=True)
        return
    print(f"Text in pictures is read once these packages are installed: {' '.join(names)}", flush=True)


def missing(wanted: Iterable[str]) -> list[str]:
    """The packages to install so that each entry of `wanted` is met."""
    choices = [entry.split(" | ") for entry in wanted]
    have = _installed([name for names in choices for name in names])
    return [names[0] for names in choices if have.isdisjoint(names)]


def install(names: Sequence[str]) -> None:
    """Install `names` with apt-get, which asks nothing."""
    print(f"Installing system packages: {' '.join(names)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # Without the network the lists that are there may still do.
    subprocess.run(["apt-get", "--quiet", "update"], env=quiet, stdin=subprocess.DEVNULL, check=False)
    command = ["apt-get", "--quiet", "--yes", "--no-install-recommends", "install", *names]
    if subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, check=False).returncode:
        raise CannotStartError(f"apt-get could not install these packages: {' '.join(names)}.")


def _installed(names: Sequence[str]) -> set[str]:
    form = "${Package}\t${db:Status-Status}\n"
    # dpkg-query fails as soon as one name is unknown to it, and still tells the others.
    asked = subprocess.run(
        ["dpkg-query", "--show", f"--showformat={form}", *names], capture_output=True, text=True, check=False
    )
    rows = (line.split("\t") for line in asked.stdout.splitlines())
    return {name for name, status in rows if status == "installed"}


def _venv_of_this_python() -> list[str]:
    """Debian splits venv off its own Python; a Python from elsewhere is whole."""
    return [f"{_debians_python()}-venv"] if _debians_python() and not _can_make_venv() else []


def _can_make_venv() -> bool:
    return importlib.util.find_spec("venv") is not None and importlib.util.find_spec("ensurepip") is not None


def _ask_for_venv() -> None:
    if not _can_make_venv():
        raise CannotStartError(
            "This Python has no venv or no ensurepip module: install Python's venv package and start again."
        )
