"""The command line: the window without a command, and with one everything the window does with a case.

Only what every start needs is imported here; each command brings its own.
"""

from __future__ import annotations

import importlib
import os
import sys

from wizard import __version__
from wizard.errors import Cancelled, ExitCode, Trouble
from wizard.i18n import _, language_of_system, speak

_INTERRUPTED = 130


def main(argv: list[str] | None = None) -> int:
    """Runs one command, or the window; gives its exit code (see `ExitCode`)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["--child"]:
        from wizard.sandbox.child import main as child

        return child(arguments[1:])
    from wizard.commands.terminal import make_streams_ready, settle_locale

    settle_locale(os.environ)
    make_streams_ready()
    speak(language_of_system())
    try:
        return _run(arguments)
    except Trouble as trouble:
        _say_trouble(trouble)
        return trouble.exit_code
    except (KeyboardInterrupt, Cancelled):
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough. What is still in the buffer must not be tried again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    except Exception as error:
        from wizard.commands.accident import DEBUG_VARIABLE, trouble_of

        if os.environ.get(DEBUG_VARIABLE):
            raise
        _say_trouble(trouble_of(error))
        return ExitCode.COULD_NOT


def _run(arguments: list[str]) -> int:
    from wizard.commands.parser import parse

    options = parse(arguments)
    if options.lang:
        speak(options.lang)
    if options.version:
        print(f"invoice-rescue {__version__}")
        return ExitCode.DONE
    if options.self_test:
        options.command = "self_test"
    if options.command is None:
        from wizard.commands.window import open_window

        return open_window(options)
    command = importlib.import_module(f"wizard.commands.{options.command}")
    code: int = command.run(options)
    sys.stdout.flush()
    return code


def _say_trouble(trouble: Trouble) -> None:
    if sys.stderr is not None:
        print(trouble.sentences, file=sys.stderr)
    elif sys.platform == "win32":
        _say_in_a_box(trouble)


def _say_in_a_box(trouble: Trouble) -> None:
    """Windows gives a window's program no console to speak to."""
    import ctypes

    ctypes.windll.user32.MessageBoxW(None, trouble.sentences, _("Invoice Rescue"), 0x10)  # type: ignore[attr-defined,unused-ignore]
