"""Where a vendor's profile lies when nobody names one: beside the app, or among its resources."""

from __future__ import annotations

import sys
from pathlib import Path

from wizard.paths import is_frozen
from wizard.resources import path_of

NAME = "profile.toml"


def profile_beside() -> Path | None:
    """The profile that the app was shipped with; `None` where there is none.

    First the file beside the program that is started, which a vendor can put there without building anything; then
    `resources/profiles/profile.toml`, for a vendor that builds its own package.
    """
    places = [path_of(f"profiles/{NAME}")]
    if is_frozen():
        places.insert(0, Path(sys.executable).resolve().parent / NAME)
    return next((place for place in places if place.is_file()), None)
