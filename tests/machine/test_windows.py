"""Windows, on a registry of our own making."""

from __future__ import annotations

import pytest

from wizard.machine.windows import look

SYSTEM = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"
CHOICE = r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoice"
INTERNET = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"
CLIENTS = r"SOFTWARE\Clients\StartMenuInternet"


class Fake:
    def __init__(self, values=None, keys=None):
        self.values, self.below = values or {}, keys or {}

    def value(self, root, key, name):
        return self.values.get((root, key, name), "")

    def keys(self, root, key):
        return self.below.get((root, key), ())


def test_an_empty_registry():
    found = look(Fake())
    assert (found.system, found.browser, found.browsers, found.proxy) == ("Windows", "", (), "")


@pytest.mark.parametrize(
    ("build", "shown"),
    [
        ("26100", "Windows 11 Pro 24H2 (26100)"),
        ("22000", "Windows 11 Pro 24H2 (22000)"),
        ("19045", "Windows 10 Pro 24H2 (19045)"),
        ("x", "Windows 10 Pro 24H2 (x)"),
    ],
)
def test_eleven_calls_itself_ten(build, shown):
    values = {
        ("HKLM", SYSTEM, "ProductName"): "Windows 10 Pro",
        ("HKLM", SYSTEM, "DisplayVersion"): "24H2",
        ("HKLM", SYSTEM, "CurrentBuildNumber"): build,
    }
    assert look(Fake(values)).system == shown


def test_browsers_and_the_one_that_opens_links():
    found = look(
        Fake(
            {
                ("HKCU", CHOICE, "ProgId"): "FirefoxURL-308046B0AF4A39CB",
                ("HKLM", r"Software\Mozilla\Mozilla Firefox", "CurrentVersion"): "145.0 (x64 pl)",
                ("HKCU", r"Software\Google\Chrome\BLBeacon", "version"): "142.0.7444.60",
            },
            {
                ("HKLM", CLIENTS): (
                    "Firefox-308046B0AF4A39CB",
                    "Google Chrome",
                    "Microsoft Edge",
                    "IEXPLORE.EXE",
                )
            },
        )
    )
    assert found.browser == "Mozilla Firefox 145.0"
    assert found.browsers == ("Google Chrome 142.0.7444.60", "Mozilla Firefox 145.0", "Microsoft Edge")


@pytest.mark.parametrize(
    ("values", "proxy"),
    [
        ({"ProxyEnable": "1", "ProxyServer": "proxy.example:8080"}, "proxy.example:8080"),
        ({"ProxyEnable": "0", "ProxyServer": "proxy.example:8080"}, ""),
        ({"AutoConfigURL": "http://wpad.example/proxy.pac"}, "http://wpad.example/proxy.pac"),
    ],
    ids=["on", "off", "a script"],
)
def test_the_proxy(values, proxy):
    assert look(Fake({("HKCU", INTERNET, name): value for name, value in values.items()})).proxy == proxy
