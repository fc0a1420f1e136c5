"""Whether a package is whole, and what it says. It comes from a stranger: nothing in it is believed or unpacked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, BinaryIO

from wizard.bundle.bagcheck import CASE, FILES, KEPT, bag_problems, format_version_of, tree_of
from wizard.bundle.bagit import MANIFEST, TAG_MANIFEST
from wizard.bundle.pace import Pace
from wizard.bundle.partof import part_of
from wizard.bundle.sums import sum_of
from wizard.bundle.troubles import reading_trouble
from wizard.bundle.zipdirectory import Broken, Walk
from wizard.bundle.zipformat import Seal
from wizard.bundle.zipread import Content, MemberReader
from wizard.bundle.zipwalk import walk
from wizard.case.value import Value
from wizard.errors import Cancelled
from wizard.i18n import _
from wizard.progress import Progress, Stop, quiet

_MOST_PROBLEMS = 50
_MOST_TEXT = 1_000


class VerifiedFile(Value):
    """One file of the package: its path in the package's folder, its size in bytes, its SHA-256."""

    path: str
    size: int
    sha256: str


class Summary(Value):
    """What the package says of itself. Nobody vouches for it: whoever made the zip wrote it."""

    headline: str = ""
    asked: str = ""
    made: str = ""
    language: str = ""
    program: str = ""
    evidence: int = 0
    left_out: int = 0


class Verified(Value):
    """What came of it.

    Attributes:
        ok: whether not one byte is other than when the package was made, as far as the package itself can tell.
        problems: what is wrong, most telling first; empty when `ok`.
        format_version: of the package, `None` where it can't be read.
        case: the id of the case that it is about, or empty.
        files: everything in it.
        size, sha256: of the zip itself, to compare with what the sender says.
        summary: what it is about.
        part, parts: which part of a package it is, and of how many; 1 of 1 where the package is one file.
        whole_sum: SHA-256 over the lists that all parts of one package share.
    """

    ok: bool
    problems: tuple[str, ...]
    format_version: int | None = None
    case: str = ""
    files: tuple[VerifiedFile, ...] = ()
    size: int = 0
    sha256: str = ""
    summary: Summary = Summary()
    part: int = 1
    parts: int = 1
    whole_sum: str = ""


def verify(path: Path, progress: Progress = quiet, stop: Stop | None = None) -> Verified:
    """Checks the package in `path`.

    Raises:
        Trouble: the file is not there or can't be read.
        Cancelled: somebody asked to stop.
    """
    stop = stop or Stop()
    try:
        with path.open("rb") as file, ThreadPoolExecutor(2, "verify") as threads:
            whole = threads.submit(sum_of, path, stop)
            judged = _judged(file, progress, stop, threads)
            size, sha256 = whole.result()
            return judged.model_copy(update={"size": size, "sha256": sha256})
    except OSError as error:
        raise reading_trouble(error, path) from error


def _judged(file: BinaryIO, progress: Progress, stop: Stop, threads: ThreadPoolExecutor) -> Verified:
    try:
        return _judge(file, progress, stop, threads)
    except (OSError, Cancelled):
        raise
    except Broken as broken:
        return Verified(ok=False, problems=(broken.problem,))
    except Exception as error:
        # Whatever a hostile file does to us, it ends as a sentence.
        problem = _("The zip can't be read to its end ({kind}).").format(kind=type(error).__name__)
        return Verified(ok=False, problems=(problem,))


def _judge(file: BinaryIO, progress: Progress, stop: Stop, threads: ThreadPoolExecutor) -> Verified:
    found = walk(file)
    problems = list(found.problems)
    folder = _folder(found)
    if not folder:
        problems.append(_("The files do not lie in one folder, as those of a package do."))
    pace = Pace(progress, sum(entry.size for entry in found.entries))
    pace.begin(_("Checking the package"))
    contents = _read(found, folder, MemberReader(file, stop, threads, pace.add), problems)
    pace.finish()
    sizes = {entry.name.removeprefix(folder): entry.size for entry in found.entries}
    sums = {path: content.sha256 for path, content in contents.items()}
    texts = {path: content.data for path, content in contents.items() if content.data is not None}
    listing = tree_of(texts.get(FILES, b""))
    part = part_of(sums, listing)
    problems += bag_problems(sums, sizes, texts, part)
    problems += _seal_problems(file, found, folder, contents, clean=not problems)
    case = tree_of(texts.get(CASE, b""))
    return Verified(
        ok=not problems,
        problems=tuple(problems[:_MOST_PROBLEMS]),
        format_version=format_version_of(texts),
        case=_text(listing.get("case")),
        files=tuple(VerifiedFile(path=path, size=sizes[path], sha256=sums[path]) for path in sums),
        summary=_summary(case or listing),
        part=part.number,
        parts=part.parts,
        whole_sum=hashlib.sha256(
            b"".join(texts.get(path, b"") for path in (TAG_MANIFEST, MANIFEST))
        ).hexdigest(),
    )


def _folder(found: Walk) -> str:
    """The one folder that everything lies in, with its slash; empty when there is no such."""
    folders = {entry.name.split("/")[0] + "/" for entry in found.entries if "/" in entry.name}
    loose = any("/" not in entry.name for entry in found.entries)
    return folders.pop() if len(folders) == 1 and not loose else ""


def _read(found: Walk, folder: str, reader: MemberReader, problems: list[str]) -> dict[str, Content]:
    contents = {}
    for entry in found.entries:
        path = entry.name.removeprefix(folder)
        try:
            contents[path] = reader.read(entry, found.begins[entry.name], keep=path in KEPT)
        except Broken as broken:
            problems.append(broken.problem)
    return contents


def _seal_problems(
    file: BinaryIO, found: Walk, folder: str, contents: Mapping[str, Content], *, clean: bool
) -> Iterator[str]:
    """What the seal says; it is looked at also where everything else is right, since it misses nothing."""
    if found.foreign or not found.sealed:
        yield (
            _("The zip was packed anew by another program; the files in it are those of the package.")
            if clean
            else _("The zip was packed anew, or changed, since it was made.")
        )
        return
    seal = Seal()
    for entry in found.entries:
        path = entry.name.removeprefix(folder)
        if path not in contents:
            return
        file.seek(entry.offset)
        seal.member(file.read(found.begins[entry.name] - entry.offset), contents[path].packed_sum)
    begins, ends = found.directory
    file.seek(begins)
    if seal.comment(file.read(ends - begins)) != found.comment:
        yield _("At least one byte of the zip is not as it was when the package was made.")


def _summary(case: Mapping[str, Any]) -> Summary:
    files = case.get("files")
    # The list in "data/manifest.json", which parts without a report have, numbers no files.
    rows = (
        [row for row in files if isinstance(row, dict) and "number" in row] if isinstance(files, list) else []
    )
    left_out = sum(1 for row in rows if row.get("left_out"))
    program = case.get("program")
    made_by = program if isinstance(program, dict) else {}
    return Summary(
        headline=_text(case.get("headline")),
        asked=_text(case.get("asked")),
        made=_text(case.get("made")),
        language=_text(case.get("language")),
        program=_text(f"{made_by.get('name', '')} {made_by.get('version', '')}".strip()),
        evidence=len(rows) - left_out,
        left_out=left_out,
    )


def _text(value: object) -> str:
    """A stranger's text, so that a screen can show it: one line, nothing that steers a terminal."""
    if not isinstance(value, str):
        return ""
    line = "".join(char if char.isprintable() else " " for char in value[:_MOST_TEXT])
    return " ".join(line.split())
