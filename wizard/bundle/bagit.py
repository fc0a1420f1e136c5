"""The tag files of a BagIt bag (RFC 8493): what is in the package, and the check sum of each file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

BAGIT = "bagit.txt"
BAG_INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
FETCH = "fetch.txt"
PAYLOAD = "data/"

DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

_LINE = re.compile(r"([0-9a-f]{64})  ([^\r\n]+)")


def bag_info(values: Mapping[str, str], sizes: Iterable[int]) -> str:
    """`bag-info.txt`: `values` by label, then the number of bytes and files of the payload, whose `sizes` these are."""
    held = list(sizes)
    lines = [f"{label}: {' '.join(value.split())}" for label, value in values.items()]
    return "\n".join([*lines, f"Payload-Oxum: {sum(held)}.{len(held)}"]) + "\n"


def manifest(sums: Mapping[str, str]) -> str:
    """A manifest that `sha256sum -c` reads: a line a file, with its SHA-256 and its path."""
    return "".join(f"{sha256}  {path}\n" for path, sha256 in sums.items())


def read_manifest(text: str) -> dict[str, str] | None:
    """The check sums by path that a manifest holds; `None` when it is not one, or names a file twice."""
    sums: dict[str, str] = {}
    for line in text.splitlines():
        found = _LINE.fullmatch(line)
        if found is None or found[2] in sums:
            return None
        sums[found[2]] = found[1]
    return sums


def read_tags(text: str) -> dict[str, str]:
    """The values of `bag-info.txt` by label; lines that are none are passed over."""
    return dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)
