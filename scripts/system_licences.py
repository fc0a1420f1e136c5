"""The licences of the system libraries that PyInstaller collects on Debian and Ubuntu, from their packages."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

SYSTEM = ("/lib/", "/usr/lib/")


def collect(sources: Iterable[str], target: str) -> list[tuple[str, str, str]]:
    """Rows (place, source, kind) that put each licence into the folder `target` of the app, one file a package.

    `sources` are all collected files; those that lie outside the system's folders are nobody's concern here. On a
    system without dpkg the answer is empty.
    """
    ours = [source for source in sources if source.startswith(SYSTEM)]
    if not ours or shutil.which("dpkg-query") is None:
        return []
    texts = {package: Path("/usr/share/doc") / package / "copyright" for package in _owners(ours)}
    return [
        (f"{target}/{package}.txt", str(text), "DATA")
        for package, text in sorted(texts.items())
        if text.exists()
    ]


def _owners(sources: Iterable[str]) -> set[str]:
    """The packages that the files came with."""
    names = {name for source in sources for name in _names(source)}
    # dpkg-query fails for the names it doesn't know, and still answers for the others.
    asked = subprocess.run(
        ["dpkg-query", "--search", *sorted(names)], capture_output=True, text=True, check=False
    )
    rows = (line.split(": ")[0] for line in asked.stdout.splitlines() if not line.startswith("diversion"))
    return {package.split(":")[0] for row in rows for package in row.split(", ")}


def _names(source: str) -> set[str]:
    """The names under which dpkg may know the file: it doesn't follow the link from /lib to /usr/lib."""
    names = {source, str(Path(source).resolve())}
    return (
        names
        | {name.removeprefix("/usr") for name in names}
        | {"/usr" + name.removeprefix("/usr") for name in names}
    )
