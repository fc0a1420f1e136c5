"""macOS, on a file system of our own making."""

from __future__ import annotations

import plistlib

import pytest

from wizard.machine.macos import look


@pytest.fixture
def machine(tmp_path):
    root, home = tmp_path / "root", tmp_path / "home"

    class Machine:
        def put(self, path, content, at=root):
            place = at / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content if isinstance(content, bytes) else plistlib.dumps(content))

        def app(self, name, identifier, version):
            self.put(
                f"Applications/{name}.app/Contents/Info.plist",
                {"CFBundleIdentifier": identifier, "CFBundleShortVersionString": version},
            )

        def chooses(self, *handlers):
            place = "Library/Preferences/com.apple.LaunchServices/com.apple.launchservices.secure.plist"
            self.put(place, plistlib.dumps({"LSHandlers": list(handlers)}, fmt=plistlib.FMT_BINARY), home)

        def look(self):
            return look(root, home)

    return Machine()


def test_an_empty_machine(machine):
    found = machine.look()
    assert (found.system, found.browser, found.browsers) == ("macOS", "", ())


def test_the_system_and_safari_where_nobody_chose(machine):
    machine.put(
        "System/Library/CoreServices/SystemVersion.plist", {"ProductName": "macOS", "ProductVersion": "26.1"}
    )
    machine.app("Safari", "com.apple.Safari", "26.1")
    found = machine.look()
    assert (found.system, found.browser) == ("macOS 26.1", "Safari 26.1")


def test_the_one_that_was_chosen(machine):
    machine.app("Safari", "com.apple.Safari", "26.1")
    machine.app("Google Chrome", "com.google.Chrome", "142.0.7444.60")
    machine.app("Mail", "com.apple.mail", "16.0")
    machine.chooses(
        {"LSHandlerURLScheme": "mailto", "LSHandlerRoleAll": "com.apple.mail"},
        {"LSHandlerURLScheme": "https", "LSHandlerRoleAll": "com.google.chrome"},
    )
    found = machine.look()
    assert found.browser == "Google Chrome 142.0.7444.60"
    assert found.browsers == ("Google Chrome 142.0.7444.60", "Safari 26.1")


@pytest.mark.parametrize("rubbish", [b"", b"<plist", b"bplist00\xff", b"\x00", plistlib.dumps(["a list"])])
def test_rubbish_in_its_files_says_nothing(machine, rubbish):
    machine.put("System/Library/CoreServices/SystemVersion.plist", rubbish)
    machine.put("Applications/X.app/Contents/Info.plist", rubbish)
    assert machine.look().system == "macOS"
