"""What the packaged app leaves out: never a thing that the program asks for."""

import ast

import pytest
from stdnum.eu.vat import MEMBER_STATES

from scripts import trims


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/Qt/translations/qtbase_pl.qm",
        "PySide6/translations/qtbase_en.qm",
        "stdnum/iban.dat",
        "stdnum/pl/nip.py",
        "resources/icons/app.svg",
    ],
)
def test_what_is_needed_stays(place):
    assert trims.keeps(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/plugins/platforms/qminimal.dll",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qt_help_pl.qm",
        "stdnum/oui.dat",
        "stdnum/cn/loc.dat",
    ],
)
def test_what_nothing_uses_goes(place):
    assert not trims.keeps(place)


def test_a_library_goes_with_the_last_plugin_that_needed_it():
    links = {
        "/qt/xcb": ["libX11.so.6"],
        "/sys/X11": ["libxcb.so.1"],
        "/sys/gtk": ["libX11.so.6", "libpango.so.0"],
    }
    files = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/qt/xcb", "BINARY"),
        ("libX11.so.6", "/sys/X11", "BINARY"),
        ("libxcb.so.1", "/sys/xcb", "BINARY"),
        ("libgtk-3.so.0", "/sys/gtk", "BINARY"),
        ("libpango.so.0", "/sys/pango", "BINARY"),
        ("libpython3.11.so.1.0", "/python", "BINARY"),
        ("pypdfium2_raw/libpdfium.so", "/pdfium", "BINARY"),
        ("_pi_heif.cpython-311-x86_64-linux-gnu.so", "/heif", "EXTENSION"),
    ]
    kept = trims.without_orphans(files, lambda source: links.get(source, []))
    assert [place for place, _, _ in kept] == [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "libX11.so.6",
        "libxcb.so.1",
        "libpython3.11.so.1.0",
        "pypdfium2_raw/libpdfium.so",
        "_pi_heif.cpython-311-x86_64-linux-gnu.so",
    ]


def test_every_country_of_the_union_comes_along():
    # stdnum calls Greece by its domain, and Northern Ireland's numbers are British.
    assert {"gr" if state == "el" else state for state in MEMBER_STATES} - {"xi"} == set(trims.STATES)


def test_the_program_imports_nothing_that_is_left_out(project):
    for path in project.glob("wizard/**/*.py"):
        for name in imported(path):
            gone = [module for module in trims.MODULES if name == module or name.startswith(f"{module}.")]
            assert not gone, f"{path.name} imports {name}: take {gone[0]} out of scripts/trims.py"


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
