"""Starting other programs: the file manager, the browser, the mail program.

A frozen app on Linux lives with a library path of its own; a program started with it loads our libraries
and crashes or hangs. So every program gets the environment back that we were started in.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Thread

from wizard.paths import is_frozen

_ORIGINAL = "_ORIG"
_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH")
_PLUGIN_PATHS = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QML2_IMPORT_PATH", "QML_IMPORT_PATH")
_BOOTLOADER = "_PYI_"

_ANSWER_WITHIN = 5.0
"""Seconds that the desktop's file manager has for its answer."""

_TAKES_OVER_WITHIN = 30.0
"""Seconds that a helper program has to hand over to another one."""


def outside_environment(
    environ: Mapping[str, str] | None = None, *, frozen: bool | None = None
) -> dict[str, str]:
    """The environment for programs that are not ours.

    Args:
        environ: the environment we run in; by default this process's.
        frozen: whether we run as the packaged app; by default as it is.
    """
    env = dict(os.environ if environ is None else environ)
    if not (is_frozen() if frozen is None else frozen):
        return env
    for name in _LIBRARY_PATHS:
        original = env.pop(name + _ORIGINAL, None)
        env.pop(name, None)
        if original:
            env[name] = original
    inside = str(getattr(sys, "_MEIPASS", "") or Path(sys.executable).parent)
    for name in list(env):
        ours = name in _PLUGIN_PATHS and env[name].startswith(inside)
        if ours or name.startswith(_BOOTLOADER):
            del env[name]
    return env


def show_in_folder(path: Path) -> bool:
    """Shows the file `path` in its folder, marked where the file manager can; else opens the folder.

    Waits up to five seconds for the desktop on Linux, so call it off the main thread.

    Returns:
        Whether something was started. No program is no error: the caller shows the path instead.
    """
    path = path.absolute()
    if sys.platform == "win32":
        # Explorer reads its command line in a way of its own: the quotes stand around the path only.
        return _start(f'explorer /select,"{path}"')
    elif sys.platform == "darwin":  # noqa: RET505 - so the type checker sees each platform's branch
        return _start(["open", "-R", str(path)])
    else:
        return _shown_by_desktop(path) or _start(["xdg-open", str(path.parent)])


def open_folder(folder: Path) -> bool:
    """Opens `folder` in the file manager; returns whether something was started."""
    return _opened(str(folder.absolute()))


def open_address(url: str) -> bool:
    """Opens a web address in the browser; returns whether something was started.

    Only `http:` and `https:` are opened: an address may come from a file that somebody else wrote.
    """
    return url.lower().startswith(("https://", "http://")) and _opened(url)


def open_mail(mailto: str) -> bool:
    """Opens a `mailto:` address in the mail program; returns whether something was started."""
    return mailto.lower().startswith("mailto:") and _opened(mailto)


def open_file(path: Path) -> bool:
    """Opens a file of ours (a draft, a calendar) in the program for it; returns whether something was started."""
    return path.is_file() and _opened(str(path.absolute()))


def is_there(program: str) -> bool:
    """Whether a program of this name can be found."""
    return _found(program) is not None


def start_program(command: Sequence[str]) -> bool:
    """Starts a program by its name, on its own feet; returns whether it was there and could be started."""
    return _start(command)


def run_program(command: Sequence[str]) -> bool:
    """Runs a program by its name to its end; returns whether it was there and did what it should."""
    return _answered(command, within=_TAKES_OVER_WITHIN)


def _opened(what: str) -> bool:
    if sys.platform == "win32":
        try:
            os.startfile(what)  # noqa: S606 - opening what the person asked for is the job
        except OSError:
            return False
        return True
    else:  # noqa: RET505 - as above
        return _start(["open" if sys.platform == "darwin" else "xdg-open", what])


def _shown_by_desktop(path: Path) -> bool:
    # A comma parts the items of dbus-send's array, but `as_uri` writes it as %2C.
    uri = path.as_uri().replace(",", "%2C").replace("'", "%27")
    name, place = "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1"
    return _answered(
        [
            "dbus-send",
            "--session",
            "--print-reply",
            f"--dest={name}",
            place,
            f"{name}.ShowItems",
            f"array:string:{uri}",
            "string:",
        ]
    ) or _answered(
        [
            "gdbus",
            "call",
            "--session",
            "--dest",
            name,
            "--object-path",
            place,
            "--method",
            f"{name}.ShowItems",
            f"['{uri}']",
            "",
        ]
    )


def _answered(command: Sequence[str], *, within: float = _ANSWER_WITHIN) -> bool:
    """Runs `command` to its end; whether it was there and did what it should."""
    program = _found(command[0])
    if program is None:
        return False
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and the path is an argument of its own
            [program, *command[1:]],
            env=outside_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=within,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _start(command: str | Sequence[str]) -> bool:
    """Starts `command` on its own feet: it outlives us, and nobody waits for it."""
    if not isinstance(command, str):
        program = _found(command[0])
        if program is None:
            return False
        command = [program, *command[1:]]
    try:
        process = subprocess.Popen(  # noqa: S603 - no shell, and what is opened is an argument of its own
            command,
            env=outside_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    # Somebody has to collect the exit code, or the program lingers as a zombie until we end.
    Thread(target=process.wait, daemon=True).start()
    return True


def _found(program: str) -> str | None:
    return shutil.which(program, path=outside_environment().get("PATH"))
