"""The browsers that we know, by the names that the systems have for them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser.

    Attributes:
        name: as people call it.
        desktop: how the name of its desktop entry begins, on Linux (several, the first one that fits).
        packages: the names of its Debian packages.
        config: the folder below ~/.config that holds "Last Version", for those made from Chromium.
        bundle: its identifier on macOS, in lower case.
        prog_id: how its ProgID on Windows begins.
        version_key: the key and value name below HKCU or HKLM that hold its version on Windows.
    """

    name: str
    desktop: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    config: str = ""
    bundle: str = ""
    prog_id: str = ""
    version_key: tuple[str, str] = ("", "")


BROWSERS = (
    Browser(
        "Google Chrome",
        ("google-chrome", "com.google.chrome"),
        ("google-chrome-stable",),
        "google-chrome",
        "com.google.chrome",
        "ChromeHTML",
        (r"Software\Google\Chrome\BLBeacon", "version"),
    ),
    Browser(
        "Mozilla Firefox",
        ("firefox", "org.mozilla.firefox"),
        ("firefox", "firefox-esr"),
        "",
        "org.mozilla.firefox",
        "FirefoxURL",
        (r"Software\Mozilla\Mozilla Firefox", "CurrentVersion"),
    ),
    Browser(
        "Microsoft Edge",
        ("microsoft-edge", "com.microsoft.edge"),
        ("microsoft-edge-stable",),
        "microsoft-edge",
        "com.microsoft.edgemac",
        "MSEdgeHTM",
        (r"Software\Microsoft\Edge\BLBeacon", "version"),
    ),
    Browser("Safari", bundle="com.apple.safari"),
    Browser(
        "Opera",
        ("opera", "com.opera.opera"),
        ("opera-stable",),
        "opera",
        "com.operasoftware.opera",
        "OperaStable",
        (r"Software\Opera Software", "Last Stable Install Version"),
    ),
    Browser(
        "Brave",
        ("brave-browser", "com.brave.browser"),
        ("brave-browser",),
        "BraveSoftware/Brave-Browser",
        "com.brave.browser",
        "BraveHTML",
        (r"Software\BraveSoftware\Brave-Browser\BLBeacon", "version"),
    ),
    Browser(
        "Vivaldi",
        ("vivaldi", "com.vivaldi.vivaldi"),
        ("vivaldi-stable",),
        "vivaldi",
        "com.vivaldi.vivaldi",
        "VivaldiHTM",
        (r"Software\Vivaldi\BLBeacon", "version"),
    ),
    Browser(
        "Chromium",
        ("chromium", "org.chromium.chromium"),
        ("chromium", "chromium-browser"),
        "chromium",
        "org.chromium.chromium",
        "ChromiumHTM",
        (r"Software\Chromium\BLBeacon", "version"),
    ),
)


def named(browser: Browser, version: str) -> str:
    """The browser with its version, as it is shown and kept; without one where nobody knows it."""
    return f"{browser.name} {version}".strip()
