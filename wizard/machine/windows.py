"""Windows: read from the registry; no program is started."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any, Protocol

from wizard.case.machine import Machine
from wizard.machine.browsers import BROWSERS, Browser, named

_SYSTEM = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"
_CHOICE = r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoice"
_CLIENTS = r"SOFTWARE\Clients\StartMenuInternet"
_INTERNET = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"
_FIRST_ELEVEN = 22000


class Registry(Protocol):
    """As much of the registry as we read; "HKCU" and "HKLM" are its roots."""

    def value(self, root: str, key: str, name: str) -> str:
        """The value as text; empty where there is none."""

    def keys(self, root: str, key: str) -> tuple[str, ...]:
        """The names of the keys below a key."""


def look(registry: Registry | None = None) -> Machine:
    """System, browsers and proxy."""
    read = registry or SystemRegistry()
    choice = read.value("HKCU", _CHOICE, "ProgId")
    clients = [name for root in ("HKLM", "HKCU") for name in read.keys(root, _CLIENTS)]
    found = {
        browser.name: named(browser, _version(browser, read))
        for browser in BROWSERS
        if _is_here(browser, clients, read)
    }
    own = next((one for one in BROWSERS if one.prog_id and choice.startswith(one.prog_id)), None)
    return Machine(
        system=_system(read),
        browser=found.get(own.name, own.name) if own else "",
        browsers=tuple(found.values()),
        proxy=_proxy(read),
    )


def _system(read: Registry) -> str:
    build = read.value("HKLM", _SYSTEM, "CurrentBuildNumber")
    name = read.value("HKLM", _SYSTEM, "ProductName") or "Windows"
    # Windows 11 still calls itself 10 here.
    if build.isdecimal() and int(build) >= _FIRST_ELEVEN:
        name = name.replace("Windows 10", "Windows 11")
    release = read.value("HKLM", _SYSTEM, "DisplayVersion")
    return " ".join(filter(None, (name, release, f"({build})" if build else "")))[:80]


def _is_here(browser: Browser, clients: list[str], read: Registry) -> bool:
    word = browser.name.split()[-1].lower()
    return any(word in client.lower() for client in clients) or bool(_version(browser, read))


def _version(browser: Browser, read: Registry) -> str:
    key, name = browser.version_key
    for root in ("HKCU", "HKLM") if key else ():
        # Firefox writes "145.0 (x64 pl)".
        if found := re.match(r"\d+(?:\.\d+)*", read.value(root, key, name)):
            return found[0]
    return ""


def _proxy(read: Registry) -> str:
    script = read.value("HKCU", _INTERNET, "AutoConfigURL")
    if script:
        return script
    if read.value("HKCU", _INTERNET, "ProxyEnable") == "1":
        return read.value("HKCU", _INTERNET, "ProxyServer")
    return ""


class SystemRegistry:
    """This machine's registry."""

    def __init__(self) -> None:
        # By name: elsewhere there is no such module, and type checkers know it.
        self._winreg: Any = import_module("winreg")

    def value(self, root: str, key: str, name: str) -> str:
        """See `Registry`."""
        try:
            with self._winreg.OpenKey(self._root(root), key) as opened:
                found, _kind = self._winreg.QueryValueEx(opened, name)
        except OSError:
            return ""
        return str(found)[:300]

    def keys(self, root: str, key: str) -> tuple[str, ...]:
        """See `Registry`."""
        try:
            with self._winreg.OpenKey(self._root(root), key) as opened:
                count = self._winreg.QueryInfoKey(opened)[0]
                return tuple(str(self._winreg.EnumKey(opened, at)) for at in range(count))
        except OSError:
            return ()

    def _root(self, name: str) -> Any:
        return self._winreg.HKEY_CURRENT_USER if name == "HKCU" else self._winreg.HKEY_LOCAL_MACHINE
