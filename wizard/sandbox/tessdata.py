"""Where Tesseract's knowledge of Polish and English lies on this machine."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

from wizard import resources

LANGUAGES = ("pol", "eng")
"""Read together: Polish alone misreads "@" and some numbers."""

_VARIABLE = "TESSDATA_PREFIX"
# Debian and Ubuntu; Fedora; Arch; Homebrew; what is built by hand.
_USUAL_PLACES = (
    "/usr/share/tesseract-ocr/*/tessdata",
    "/usr/share/tesseract/tessdata",
    "/usr/share/tessdata",
    "/opt/homebrew/share/tessdata",
    "/usr/local/share/tessdata",
)


def find_tessdata() -> Path | None:
    """The first folder that has all `LANGUAGES`: the app's own, the one the person names, the system's."""
    return next((folder for folder in _folders() if has_languages(folder)), None)


def has_languages(folder: Path) -> bool:
    """Whether `folder` has the data of all `LANGUAGES`."""
    try:
        return all((folder / f"{language}.traineddata").is_file() for language in LANGUAGES)
    except OSError:
        return False


def can_read_pictures() -> bool:
    """Whether text in pictures can be read here: both the engine and its data are installed. Neither is loaded."""
    return importlib.util.find_spec("tesserocr") is not None and find_tessdata() is not None


def _folders() -> Iterator[Path]:
    yield resources.path_of("tessdata")
    if named := os.environ.get(_VARIABLE):
        yield Path(named)
        yield Path(named) / "tessdata"
    for pattern in _USUAL_PLACES:
        # The newest version first.
        yield from sorted(Path("/").glob(pattern.removeprefix("/")), reverse=True)
