"""Linux, on a file system of our own making."""

from __future__ import annotations

import pytest

from wizard.machine.linux import look

FEDORA = 'NAME="Fedora Linux"\nVERSION_ID=43\nPRETTY_NAME="Fedora Linux 43 (Workstation Edition)"\n'
STATUS = """Package: bash
Status: install ok installed
Version: 5.2

Package: google-chrome-stable
Status: install ok installed
Maintainer: x
Version: 142.0.7444.59-1

Package: opera-stable
Status: deinstall ok config-files
Version: 1.0
"""


@pytest.fixture
def machine(tmp_path):
    """`put(path, text)` puts a file there; `look()` looks at them."""
    root, home = tmp_path / "root", tmp_path / "home"

    class Machine:
        def put(self, path, text="", at=root):
            place = at / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")

        def home(self, path, text=""):
            self.put(path, text, home)

        def look(self):
            return look(root, home)

    root.mkdir()
    home.mkdir()
    return Machine()


def test_an_empty_machine_says_what_it_can(machine):
    found = machine.look()
    assert (found.system, found.browser, found.browsers) == ("Linux", "", ())


def test_the_system(machine):
    machine.put("usr/lib/os-release", FEDORA)
    assert machine.look().system == "Fedora Linux 43 (Workstation Edition)"


def test_debian_packages_and_the_persons_own_choice(machine):
    machine.put("var/lib/dpkg/status", STATUS)
    machine.put("usr/share/applications/firefox-esr.desktop")
    machine.put("usr/lib/firefox/application.ini", "[App]\nVendor=Mozilla\nVersion=145.0.1\n")
    machine.put(
        "usr/share/applications/mimeapps.list",
        "[Default Applications]\nx-scheme-handler/https=google-chrome.desktop\n",
    )
    machine.home(
        ".config/mimeapps.list",
        "[Default Applications]\nx-scheme-handler/https=firefox-esr.desktop;google-chrome.desktop\n",
    )
    found = machine.look()
    assert found.browser == "Mozilla Firefox 145.0.1"
    assert found.browsers == ("Google Chrome 142.0.7444.59", "Mozilla Firefox 145.0.1")


def test_a_browser_whose_version_nobody_knows(machine):
    machine.put("var/lib/snapd/desktop/applications/opera_opera.desktop")
    machine.home(".config/mimeapps.list", "[Default Applications]\ntext/html=opera_opera.desktop\n")
    found = machine.look()
    assert (found.browser, found.browsers) == ("Opera", ("Opera",))


def test_what_chromium_leaves_of_its_version(machine):
    machine.put("usr/share/applications/brave-browser.desktop")
    machine.home(".config/BraveSoftware/Brave-Browser/Last Version", "142.1.84.135")
    assert machine.look().browsers == ("Brave 142.1.84.135",)


def test_a_reader_of_mails_is_no_browser(machine):
    machine.put("usr/share/applications/firefoxish.desktop")
    machine.put("usr/share/applications/operating.desktop")
    assert machine.look().browsers == ()


@pytest.mark.parametrize(
    "rubbish",
    [
        "",
        "[[[",
        "[Default Applications]",
        "\x00\x01",
        "a=b\n",
        "[Default Applications]\nx-scheme-handler/https\n",
    ],
)
def test_rubbish_in_its_files_says_nothing(machine, rubbish):
    machine.put("etc/os-release", rubbish)
    machine.put("var/lib/dpkg/status", rubbish)
    machine.home(".config/mimeapps.list", rubbish)
    found = machine.look()
    assert (found.browser, found.browsers) == ("", ())
