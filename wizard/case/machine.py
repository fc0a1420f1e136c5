"""What the computer says of itself, as far as the person let the case keep it."""

from __future__ import annotations

from enum import StrEnum

from wizard.case.value import Value


class MachineFact(StrEnum):
    """What there is to know. The words are fixed: drafts and JSON outputs use them."""

    SYSTEM = "system"
    BROWSER = "browser"
    BROWSERS = "browsers"
    CLOCK = "clock"
    PROXY = "proxy"


class Machine(Value):
    """Facts of one computer; what nobody kept, or nobody could tell, is empty.

    Attributes:
        system: the operating system with its version, "Windows 11 24H2 (26100)".
        browser: the default browser with its version, "Mozilla Firefox 145.0".
        browsers: all that are installed, likewise.
        clock_behind_minutes: by how much the clock is behind the newest file seen, at least; 0: no sign of it.
        proxy: what stands between browser and network: "proxy.example:8080", "none", or the address of a script.
    """

    system: str = ""
    browser: str = ""
    browsers: tuple[str, ...] = ()
    clock_behind_minutes: int | None = None
    proxy: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept."""
        return self == Machine()
