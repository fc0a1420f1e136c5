"""What is found out alike on every system: whether the clock is behind, and what stands before the network."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import getproxies

NO_PROXY = "none"

_A_MINUTE = 60
# A file that is years ahead was written by something with a wrong date; it says nothing about this clock.
_BELIEVED = 366 * 24 * 60


def minutes_behind(now: datetime, places: Iterable[Path]) -> int | None:
    """By how many minutes the clock is behind the newest file among `places` and directly in them, at least.

    A clock that is ahead leaves no such trace. `None`: there is no file to hold it against.
    """
    ahead = [(written - now.timestamp()) // _A_MINUTE for place in places for written in _times(place)]
    believed = [minutes for minutes in ahead if minutes <= _BELIEVED]
    return max(0, int(max(believed))) if believed else None


def _times(place: Path) -> Iterable[float]:
    found: list[float] = []
    with suppress(OSError):
        found.append(place.stat().st_mtime)
        if place.is_dir():
            for number, path in enumerate(place.iterdir()):
                if number >= 300:
                    break
                with suppress(OSError):
                    found.append(path.stat().st_mtime)
    return found


def proxy_of(found: Mapping[str, str] | None = None) -> str:
    """The proxy for web pages, "host:port", without a name or password in it; `NO_PROXY` where there is none."""
    named = getproxies() if found is None else found
    address = named.get("https") or named.get("http") or named.get("all") or ""
    return without_credentials(address) or NO_PROXY


def without_credentials(address: str) -> str:
    """The host and port in `address`, or the address of a script without what stands behind a question mark."""
    for part in re.split(r"[;\s]", address.strip()):
        bare = part.partition("=")[2] or part if "://" not in part.partition("=")[0] else part
        try:
            parts = urlsplit(bare if "://" in bare else f"//{bare}")
            host, port = parts.hostname or "", parts.port
        except ValueError:
            continue
        if host:
            shown = f"{host}:{port}" if port else host
            is_script = parts.path.strip("/") != ""
            return (f"{parts.scheme}://{shown}{parts.path}" if is_script else shown)[:200]
    return ""
