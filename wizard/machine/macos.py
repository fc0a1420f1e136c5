"""macOS: read from property lists; no program is started."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from wizard.case.machine import Machine
from wizard.machine.browsers import BROWSERS, named
from wizard.machine.reading import bytes_of

_SYSTEM = "System/Library/CoreServices/SystemVersion.plist"
_HANDLERS = "Library/Preferences/com.apple.LaunchServices/com.apple.launchservices.secure.plist"
_FOLDERS = ("Applications", "System/Applications", "System/Cryptexes/App/System/Applications")


def look(root: Path = Path("/"), home: Path | None = None) -> Machine:
    """System and browsers of the machine whose files lie below `root`, for the person whose files lie in `home`."""
    home = home or Path.home()
    versions = dict(_installed(root, home))
    found = {
        browser.bundle: named(browser, versions[browser.bundle])
        for browser in BROWSERS
        if browser.bundle in versions
    }
    # Who never chose one has Safari.
    default = _default(home) or "com.apple.safari"
    return Machine(
        system=_system(root),
        browser=found.get(default, ""),
        browsers=tuple(found.values()),
    )


def _system(root: Path) -> str:
    plist = _plist(root / _SYSTEM)
    return (
        " ".join(str(plist.get(key, ""))[:40] for key in ("ProductName", "ProductVersion") if plist.get(key))
        or "macOS"
    )


def _default(home: Path) -> str:
    handlers = _plist(home / _HANDLERS).get("LSHandlers")
    for handler in handlers if isinstance(handlers, list) else ():
        if isinstance(handler, dict) and handler.get("LSHandlerURLScheme") in ("https", "http"):
            return str(handler.get("LSHandlerRoleAll", "")).lower()
    return ""


def _installed(root: Path, home: Path) -> Iterator[tuple[str, str]]:
    """Identifier in lower case → version, of every application."""
    for folder in (*(root / one for one in _FOLDERS), home / "Applications"):
        with suppress(OSError):
            for app in sorted(folder.glob("*.app")):
                plist = _plist(app / "Contents/Info.plist")
                identifier = str(plist.get("CFBundleIdentifier", "")).lower()
                if identifier:
                    yield identifier, str(plist.get("CFBundleShortVersionString", ""))[:40]


def _plist(path: Path) -> dict[str, Any]:
    content = bytes_of(path)
    if not content:
        return {}
    try:
        found = plistlib.loads(content)
    except Exception:  # plistlib raises its own, those of expat, and a few plain ones
        return {}
    return found if isinstance(found, dict) else {}
