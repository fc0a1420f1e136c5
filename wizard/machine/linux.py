"""Linux: read from files that every distribution keeps; no program is started."""

from __future__ import annotations

import re
from collections.abc import Iterator
from configparser import ConfigParser, Error
from contextlib import suppress
from pathlib import Path

from wizard.case.machine import Machine
from wizard.machine.browsers import BROWSERS, Browser, named
from wizard.machine.reading import text_of

_APPLICATIONS = (
    "usr/share/applications",
    "usr/local/share/applications",
    "var/lib/snapd/desktop/applications",
    "var/lib/flatpak/exports/share/applications",
)
_FIREFOX = (
    "usr/lib/firefox",
    "usr/lib64/firefox",
    "usr/lib/firefox-esr",
    "opt/firefox",
    "snap/firefox/current/usr/lib/firefox",
)
_STATUS = "var/lib/dpkg/status"
_LARGEST_STATUS = 32 * 1024 * 1024


def look(root: Path = Path("/"), home: Path | None = None) -> Machine:
    """System and browsers of the machine whose files lie below `root`, for the person whose files lie in `home`."""
    home = home or Path.home()
    packages = _packages(root)
    entries = tuple(_entries(root, home))
    found = {
        browser.name: named(browser, _version(browser, root, home, packages))
        for browser in BROWSERS
        if _is_here(browser, entries, packages)
    }
    default = _default(root, home)
    own = next(
        (one for one in BROWSERS if default and default.lower().startswith(one.desktop) and one.desktop), None
    )
    return Machine(
        system=_system(root),
        browser=(found.get(own.name) or named(own, _version(own, root, home, packages))) if own else "",
        browsers=tuple(found.values()),
    )


def _system(root: Path) -> str:
    for place in ("etc/os-release", "usr/lib/os-release"):
        fields: dict[str, str] = dict(re.findall(r'^(\w+)="?(.*?)"?$', text_of(root / place), re.MULTILINE))
        if name := fields.get("PRETTY_NAME") or fields.get("NAME"):
            return name[:80]
    return "Linux"


def _default(root: Path, home: Path) -> str:
    """The desktop entry that opens web pages, by the first list that names one."""
    lists = (
        home / ".config/mimeapps.list",
        home / ".local/share/applications/mimeapps.list",
        root / "etc/xdg/mimeapps.list",
        root / "usr/local/share/applications/mimeapps.list",
        root / "usr/share/applications/mimeapps.list",
        root / "usr/share/applications/defaults.list",
    )
    for place in lists:
        parser = ConfigParser(interpolation=None, strict=False, delimiters=("=",), allow_no_value=True)
        with suppress(Error):
            parser.read_string(text_of(place))
            for scheme in ("x-scheme-handler/https", "x-scheme-handler/http", "text/html"):
                named_there = str(parser.get("Default Applications", scheme, fallback="") or "")
                if first := named_there.split(";", maxsplit=1)[0].strip():
                    return first
    return ""


def _entries(root: Path, home: Path) -> Iterator[str]:
    for folder in (*(root / one for one in _APPLICATIONS), home / ".local/share/applications"):
        with suppress(OSError):
            yield from (path.name.lower() for path in folder.glob("*.desktop"))


def _is_here(browser: Browser, entries: tuple[str, ...], packages: dict[str, str]) -> bool:
    if any(name in packages for name in browser.packages):
        return True
    # Snaps put their own name twice: "firefox_firefox.desktop".
    return bool(browser.desktop) and any(
        re.fullmatch(rf"{re.escape(begin)}(?:[-_].*)?\.desktop", entry)
        for begin in browser.desktop
        for entry in entries
    )


def _version(browser: Browser, root: Path, home: Path, packages: dict[str, str]) -> str:
    if browser.name == "Mozilla Firefox":
        for folder in _FIREFOX:
            found = re.search(r"^Version=([\w.]+)", text_of(root / folder / "application.ini"), re.MULTILINE)
            if found:
                return found[1]
    for name in browser.packages:
        # An epoch before it and the packager's revision behind it say nothing to people.
        if found := re.match(r"(?:\d+:)?(\d+(?:\.\d+)+)", packages.get(name, "")):
            return found[1]
    if browser.config:
        written = text_of(home / ".config" / browser.config / "Last Version").strip()
        if re.fullmatch(r"[\d.]{1,40}", written):
            return written
    return ""


def _packages(root: Path) -> dict[str, str]:
    """Installed Debian package → version, of the browsers alone."""
    wanted = {name for browser in BROWSERS for name in browser.packages}
    found = {}
    for block in text_of(root / _STATUS, _LARGEST_STATUS).split("\n\n"):
        name = block[9 : block.find("\n")] if block.startswith("Package: ") else ""
        if name in wanted and "\nStatus: install ok installed" in block:
            version = re.search(r"^Version: (\S+)", block, re.MULTILINE)
            found[name] = version[1] if version else ""
    return found
