"""Sets up, runs, tests and builds Invoice Rescue; needs nothing but Python 3.11 or newer.

    python3 dev.py run [args...]      start the wizard; args go to it (without a display: walk the sample case)
    python3 dev.py test               lint, types, import contracts, translations, tests, build, tests of the build
    python3 dev.py test args...       pytest alone, with these args
    python3 dev.py build              the packaged app, into dist/
    python3 dev.py bench [name]       the measurements, or one of them
    python3 dev.py translate [args]   bring the translation files up to date (--check: only look)
    python3 dev.py system             the system libraries of Debian and Ubuntu alone (as root: installs them)
    python3 dev.py pins [args]        make the pins in requirements/ again (needs uv; --upgrade: take newer releases)

The first start makes .venv beside this file and fills it with the pinned libraries; later starts use it as it is.
On Debian and Ubuntu missing system libraries are installed too (as root), or their names are told (otherwise).
Exit codes: 0 done, 1 something failed, 2 wrong usage, 3 could not start.
"""

import sys

OLDEST_PYTHON = (3, 11)


def main(words):
    """Run one command and return the exit code; `words` is the command line without the program's name."""
    # Only what Python 3.6 can read may stand above this line: an old Python is to get a sentence, not a traceback.
    if sys.version_info[:2] < OLDEST_PYTHON:
        print(
            "Invoice Rescue needs Python {}.{} or newer, and this is Python {}.{}: "
            "install a newer one and start dev.py with it.".format(*OLDEST_PYTHON, *sys.version_info[:2]),
            file=sys.stderr,
        )
        return 3
    from scripts.commands import dispatch

    return dispatch(words, usage=__doc__)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
