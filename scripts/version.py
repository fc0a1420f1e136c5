"""The project's version, read and not imported: a build must not run the app."""

import re
from pathlib import Path


def version(root: Path) -> str:
    """What wizard/__init__.py says in the tree at `root`."""
    source = (root / "wizard" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', source, re.MULTILINE)
    assert found, "wizard/__init__.py holds __version__"
    return found[1]
