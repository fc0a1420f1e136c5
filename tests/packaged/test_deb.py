"""The .deb: whole, placed where a desktop looks, and honest about what it needs."""

import re
import subprocess

import pytest

from scripts.package_linux import APP_ID
from wizard import __version__


def said(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def control(deb):
    return dict(re.findall(r"^([\w-]+): (.*)$", said("dpkg-deb", "--field", deb), re.MULTILINE))


@pytest.fixture(scope="module")
def contents(deb):
    """Place → (mode, owner, link target) of every file in the package."""
    rows = [line.split(maxsplit=5) for line in said("dpkg-deb", "--contents", deb).splitlines()]
    names = [(mode, owner, *rest.split(" -> ")) for mode, owner, _, _, _, rest in rows]
    return {name: (mode, owner, "".join(link)) for mode, owner, name, *link in names}


def test_it_says_what_it_is(control):
    assert control["Package"] == "invoice-rescue"
    assert control["Version"] == __version__
    assert {"Architecture", "Maintainer", "Installed-Size", "Description"} <= control.keys()


@pytest.mark.parametrize(
    "place",
    [
        "lib/invoice-rescue/invoice-rescue",
        "lib/invoice-rescue/_internal/resources/licenses/LGPL-3.0.txt",
        f"share/applications/{APP_ID}.desktop",
        f"share/metainfo/{APP_ID}.metainfo.xml",
        f"share/icons/hicolor/scalable/apps/{APP_ID}.svg",
        f"share/icons/hicolor/48x48/apps/{APP_ID}.png",
        f"share/icons/hicolor/256x256/apps/{APP_ID}.png",
        "share/doc/invoice-rescue/copyright",
    ],
)
def test_a_file_is_where_it_belongs(contents, place):
    assert f"./usr/{place}" in contents


def test_the_command_leads_to_the_program(contents):
    assert contents["./usr/bin/invoice-rescue"][2] == "../lib/invoice-rescue/invoice-rescue"


def test_nobody_but_root_may_change_what_is_installed(contents):
    assert {owner for _, owner, _ in contents.values()} == {"root/root"}
    assert not [name for name, (mode, _, _) in contents.items() if mode[0] != "l" and "w" in mode[4:]]


def test_installed_by_its_link_it_runs(deb, tmp_path, on_an_empty_machine):
    subprocess.run(["dpkg-deb", "--extract", deb, tmp_path / "root"], check=True)
    ended = on_an_empty_machine(tmp_path / "root" / "usr" / "bin" / "invoice-rescue", "--version")
    assert __version__ in ended.stdout, ended.stderr


def test_it_depends_on_all_that_it_takes_from_the_system(control, frozen_files):
    files = [path for path in frozen_files.rglob("*") if path.is_file() and ".so" in path.name]
    links = set(re.findall(r"NEEDED +(\S+)", said("objdump", "--private-headers", *files)))
    outside = links - {path.name for path in files}
    packages = {package_of(name) for name in outside}
    named = {re.match(r"[\w.+-]+", entry)[0] for entry in control["Depends"].split(", ")}
    assert packages <= named, f"links to {sorted(outside)}"


def package_of(library):
    """The package that holds the shared `library`."""
    rows = said("dpkg-query", "--search", f"*/{library}").splitlines()
    return next(row.split(":")[0] for row in rows if row.endswith(f"/{library}"))
