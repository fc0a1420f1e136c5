"""All that this computer says of itself, put together."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from wizard import clock
from wizard.case.machine import Machine
from wizard.machine import linux, macos, windows
from wizard.machine.time_and_proxy import minutes_behind, proxy_of, without_credentials


def look(places: Iterable[Path] = (), platform: str = sys.platform) -> Machine:
    """What there is to know of this computer. For a worker; nothing is sent, and nothing kept.

    Args:
        places: files and folders of our own that were written lately, beside the system's.
        platform: as `sys.platform` has it.
    """
    if platform == "win32":
        found = windows.look()
    elif platform == "darwin":
        found = macos.look()
    else:
        found = linux.look()
    return found.model_copy(
        update={
            "clock_behind_minutes": minutes_behind(clock.now(), (*places, *_lately_written())),
            "proxy": without_credentials(found.proxy) or proxy_of(),
        }
    )


def _lately_written() -> tuple[Path, ...]:
    try:
        home: tuple[Path, ...] = (Path.home(),)
    except RuntimeError:
        home = ()
    return (*home, Path(tempfile.gettempdir()), Path("/var/lib/systemd/timesync/clock"), Path("/var/log"))
