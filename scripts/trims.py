"""What the packaged app leaves out of what PyInstaller collects, each with its reason.

build.spec asks here; the patterns match a file's place inside the app (fnmatch, "/" on every system).
"""

from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase
from pathlib import PurePath

# fmt: off
STATES = (
    "at", "be", "bg", "cy", "cz", "de", "dk", "ee", "es", "fi", "fr", "gr", "hr", "hu",
    "ie", "it", "lt", "lu", "lv", "mt", "nl", "pl", "pt", "ro", "se", "si", "sk",
)
# fmt: on
"""The EU's member states, as stdnum names its packages."""

COUNTRIES = (*STATES, "eu", "gb", "us")
"""The packages of stdnum that the app asks by a name made at run time."""

MODULES = {
    "tkinter": "another toolkit; Pillow and PyInstaller's hooks would bring it",
    "dns": "email-validator looks up mail servers with it; nothing here asks the network",
    "PIL.AvifImagePlugin": "with the next: 5 MB of codecs, and no evidence comes as AVIF",
    "PIL._avif": "see the line above",
    "PIL.ImageTk": "Pillow's bridge to tkinter",
    "PIL._imagingtk": "see the line above",
    "PIL.ImageQt": "would tie Pillow to a Qt binding; pictures cross over as files",
    "numpy": "Pillow's optional arrays",
    "setuptools": "PyInstaller needs it, the app doesn't",
    "pkg_resources": "comes with setuptools",
    "pytest": "hypothesis and pydantic's hooks mention it",
    "hypothesis": "pydantic mentions it",
    "mypy": "pydantic's plugin for it is a tool of developers",
    "babel": "a tool of developers; Jinja2 mentions it",
    "rich": "coloured terminal output, which pydantic and hypothesis mention",
    "pygments": "colours for program text, likewise",
    "markdown_it": "comes with rich",
    "pydoc_data": "the texts of Python's help()",
    "pytz": "icalendar's older time zones, here for vobject's sake; reminders are of whole days and need none",
    "pypdfium2_cli": "pypdfium2's own command line",
    "PySide6.QtNetwork": "PySide6's first file mentions it for OpenSSL; nothing here connects. 5 MB with what it links to",
}

PLUGINS = {
    "platforms/*eglfs*": "full-screen devices without a desktop",
    "platforms/*linuxfb*": "the same",
    "platforms/*vkkhrdisplay*": "the same",
    "platforms/*minimal*": "shows nothing; offscreen does that job here",
    "platforms/*vnc*": "a screen over the network",
    "egldeviceintegrations/*": "belongs to eglfs",
    "xcbglintegrations/*": "OpenGL inside an X11 window; widgets are painted by the processor",
    "wayland-graphics-integration-*/*": "OpenGL inside a Wayland window, likewise",
    "generic/*": "touch screens and keyboards read without a desktop",
    "platformthemes/*gtk*": "GTK's file dialog, with 8 MB of GTK; the portal's theme stays and opens the desktop's own",
    "platforminputcontexts/*virtualkeyboard*": "draws with QML, which is not shipped",
    "networkinformation/*": "tells whether there is a network; nothing asks",
    "tls/*": "encrypted connections; nothing connects",
    "sqldrivers/*": "data bases; there is none",
    "printsupport/*": "printers; reports are opened and printed elsewhere",
    "qmltooling/*": "debugging of QML",
    "vectorimageformats/*": "animated vector pictures for QML",
    "designer/*": "Qt's form editor",
}
"""Plugins of Qt, by their place under its plugins folder."""

LIBRARIES = {
    "opengl32sw.dll": "OpenGL done by the processor, 20 MB on Windows; widgets are painted without OpenGL",
}
"""Libraries, by their name."""

QT_LANGUAGES = ("en", "pl")
"""What the window speaks; of Qt's own texts only qtbase's are seen in it."""

_PLUGIN_FOLDERS = ("PySide6/Qt/plugins/", "PySide6/plugins/")
_TRANSLATION_FOLDERS = ("PySide6/Qt/translations/", "PySide6/translations/")


def keeps(place: str) -> bool:
    """Whether the file at `place` inside the app stays."""
    if PurePath(place).name in LIBRARIES:
        return False
    place = PurePath(place).as_posix()
    for folder in _PLUGIN_FOLDERS:
        if place.startswith(folder):
            return not any(fnmatchcase(place.removeprefix(folder), pattern) for pattern in PLUGINS)
    for folder in _TRANSLATION_FOLDERS:
        if place.startswith(folder):
            return place.removeprefix(folder) in {f"qtbase_{language}.qm" for language in QT_LANGUAGES}
    if place.startswith("stdnum/") and place.endswith(".dat"):
        # Tables of numbers nobody asks for here, the largest of them makers of network cards (1.2 MB).
        return place == "stdnum/iban.dat" or place.split("/")[1] in COUNTRIES
    return True


def without_orphans(
    files: Iterable[tuple[str, str, str]], needs: Callable[[str], Iterable[str]]
) -> list[tuple[str, str, str]]:
    """The `files` (place, source, kind) without the shared libraries that none of the others needs.

    PyInstaller collects what every plugin of Qt links to before it can be told that the plugin goes. A library that
    stood there for such a plugin alone is an orphan. `needs` tells the file names that a file links to.
    """
    files = list(files)
    code = [(place, source) for place, source, kind in files if kind in ("BINARY", "EXTENSION")]
    libraries = {PurePath(place).name: source for place, source in code if _is_linked_library(place)}
    waiting = [source for place, source in code if not _is_linked_library(place)]
    needed: set[str] = set()
    while waiting:
        found = {name for name in needs(waiting.pop()) if name in libraries} - needed
        needed |= found
        waiting += [libraries[name] for name in found]
    return [row for row in files if not _is_linked_library(row[0]) or PurePath(row[0]).name in needed]


def _is_linked_library(place: str) -> bool:
    """Whether `place` is where PyInstaller puts what others link to; Python's own library is opened by name."""
    path = PurePath(place)
    in_qt = path.parent.as_posix() in ("PySide6/Qt/lib", "PySide6", "shiboken6") and ".so." in path.name
    # A compiled module of Python's can stand there too (_pi_heif): nothing links to it, it is imported.
    in_root = len(path.parts) == 1 and path.name.startswith("lib") and not path.name.startswith("libpython")
    return in_qt or in_root
