"""Comparing what lies in a package with what its manifests say."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from wizard.bundle.bagit import (
    BAG_INFO,
    BAGIT,
    DECLARATION,
    FETCH,
    MANIFEST,
    PAYLOAD,
    TAG_MANIFEST,
    read_manifest,
    read_tags,
)
from wizard.bundle.names import START_PAGES
from wizard.bundle.partof import PartOf
from wizard.bundle.zipdirectory import show_name
from wizard.i18n import _
from wizard.report.json import FORMAT_VERSION

CASE = "data/case.json"
FILES = "data/manifest.json"
REPORT = "data/report.pdf"
MESSAGE = "data/message.txt"
EVIDENCE = "data/evidence/"

KEPT = (BAGIT, BAG_INFO, MANIFEST, TAG_MANIFEST, CASE, FILES)
"""The members whose content is needed to judge the others."""

_NEEDED = (*KEPT, REPORT, MESSAGE)


def bag_problems(
    sums: Mapping[str, str], sizes: Mapping[str, int], texts: Mapping[str, bytes], part: PartOf
) -> Iterator[str]:
    """What is wrong with the bag, for people.

    Args:
        sums: the SHA-256 of every file, by its path in the folder.
        sizes: their sizes in bytes.
        texts: the content of those that `KEPT` names.
        part: which part of the package it is; what belongs to others is not missed.
    """
    for path in _NEEDED:
        if path not in sums and not part.is_elsewhere(path):
            yield _("{name} is missing.").format(name=path)
    for path in sorted(sums):
        if part.is_elsewhere(path):
            yield _("{name} belongs to another part of the package.").format(name=show_name(path))
    if part.number == 1 and not any(page in sums for page in START_PAGES):
        yield _("{name} is missing.").format(name=START_PAGES[-1])
    if FETCH in sums:
        yield _("{name} would have files fetched from elsewhere; packages never do.").format(name=FETCH)
    if BAGIT in texts and texts[BAGIT] != DECLARATION.encode():
        yield _("{name} is not as it should be.").format(name=BAGIT)
    yield from _manifest_problems(MANIFEST, sums, texts, part, payload=True)
    yield from _manifest_problems(TAG_MANIFEST, sums, texts, part, payload=False)
    yield from _oxum_problems(sizes, texts, part)
    yield from _file_list_problems(sums, sizes, texts, part)


def format_version_of(texts: Mapping[str, bytes]) -> int | None:
    """The version of the package's format, or `None` where it can't be read."""
    version = tree_of(texts.get(FILES, b"")).get("format_version")
    return version if type(version) is int else None


def tree_of(data: bytes) -> dict[str, Any]:
    """The JSON object in `data`; an empty one where there is none."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return tree if isinstance(tree, dict) else {}


def _manifest_problems(
    name: str, sums: Mapping[str, str], texts: Mapping[str, bytes], part: PartOf, *, payload: bool
) -> Iterator[str]:
    if name not in texts:
        return
    listed = read_manifest(texts[name].decode("utf-8", "replace"))
    if listed is None:
        yield _("{name} is not as it should be.").format(name=name)
        return
    there = {path for path in sums if path.startswith(PAYLOAD) == payload and path != TAG_MANIFEST}
    for path in sorted(there - listed.keys()):
        yield _("{name} is in the zip, but {manifest} does not list it.").format(
            name=show_name(path), manifest=name
        )
    for path, sha256 in listed.items():
        if path not in there and part.is_elsewhere(path):
            continue
        if path not in there:
            yield _("{manifest} lists {name}, which is not in the zip.").format(
                name=show_name(path), manifest=name
            )
        elif sums[path] != sha256:
            yield _("{name} was changed: its check sum is not the one in {manifest}.").format(
                name=show_name(path), manifest=name
            )


def _oxum_problems(sizes: Mapping[str, int], texts: Mapping[str, bytes], part: PartOf) -> Iterator[str]:
    if BAG_INFO not in texts:
        return
    said = read_tags(texts[BAG_INFO].decode("utf-8", "replace")).get("Payload-Oxum", "")
    whole = {**part.elsewhere, **sizes}
    payload = [size for path, size in whole.items() if path.startswith(PAYLOAD)]
    if said != f"{sum(payload)}.{len(payload)}":
        yield _("{name} is not as it should be.").format(name=BAG_INFO)


def _file_list_problems(
    sums: Mapping[str, str], sizes: Mapping[str, int], texts: Mapping[str, bytes], part: PartOf
) -> Iterator[str]:
    if FILES not in texts:
        return
    version = format_version_of(texts)
    if version is not None and version > FORMAT_VERSION:
        yield _(
            "The package was made by a newer version of Invoice Rescue (format {version}); check it with that one."
        ).format(version=version)
        return
    listed = _listed(tree_of(texts[FILES]))
    there = {
        (path, sizes[path], sha256)
        for path, sha256 in sums.items()
        if path.startswith(PAYLOAD) and path != FILES
    }
    here = None if listed is None else {row for row in listed if not part.is_elsewhere(row[0])}
    if version is None or here != there:
        yield _("{name} does not agree with the files in the zip.").format(name=FILES)
    if CASE in texts and tree_of(texts[CASE]).get("format_version") != version:
        yield _("{name} is not as it should be.").format(name=CASE)


def _listed(tree: Mapping[str, Any]) -> set[tuple[str, int, str]] | None:
    files = tree.get("files")
    if not isinstance(files, list):
        return None
    try:
        rows = [(entry["path"], entry["size"], entry["sha256"]) for entry in files]
        return set(rows) if len(set(rows)) == len(rows) else None
    except (TypeError, KeyError):
        return None
