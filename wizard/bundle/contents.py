"""What goes into a package: every member, in a fixed order, and a digest of what the person was shown."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from wizard import __version__
from wizard.bundle.bagcheck import CASE, FILES, MESSAGE, REPORT
from wizard.bundle.bagit import (
    BAG_INFO,
    BAGIT,
    DECLARATION,
    MANIFEST,
    TAG_MANIFEST,
    bag_info,
    manifest,
)
from wizard.bundle.manifest import FileEntry, LeftOut, Manifest, MaskCount
from wizard.bundle.names import package_name, part_page, start_page
from wizard.bundle.prepare import Prepared
from wizard.bundle.zipwriter import Member
from wizard.i18n import _, speaking
from wizard.report.json import FORMAT_VERSION, dump
from wizard.report.report import Report

IN_EVERY_PART = (BAGIT, BAG_INFO, MANIFEST, TAG_MANIFEST, FILES)
"""What each part of a package holds, so that it can be checked alone, and unpacked over the others."""

# Made of pixels or packed already: deflate would take time and win nothing.
_PACKED = ("image/", "application/pdf", "application/zip", "video/", "audio/")
# Nobody is shown when the report was made before it is made; everything else, a person agrees to.
_OF_THE_MOMENT = {"made", "made_shown"}


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents of a package.

    Attributes:
        name: of the package without ".zip", and of the folder in it.
        members: in the zip's order; their names begin with the folder.
        report: what they say.
        page: the first page, as it will be in the package.
        digest: of all that a person agrees to: any change of an answer, a caption, a file or a finding changes it.
        left_out: number of the file → why it is not there.
        parts: the members of each part, where the package comes in several; else one, with all of them.
    """

    name: str
    members: tuple[Member, ...]
    report: Report
    page: str
    digest: str
    left_out: dict[int, str]
    parts: tuple[tuple[Member, ...], ...]

    @property
    def size(self) -> int:
        """Of all members together, bytes."""
        return sum(member.size for member in self.members)


@dataclass(frozen=True, slots=True)
class Rendered:
    """The report as page, PDF, message and JSON."""

    page: str
    pdf: bytes
    message: str
    case_json: str


def collect(
    report: Report,
    prepared: Sequence[Prepared],
    rendered: Rendered,
    split: Sequence[Collection[str]] = ((),),
) -> Contents:
    """Puts the contents together.

    Args:
        report: compiled with the rows of `prepared`.
        prepared: the files of the case.
        rendered: what was drawn of the report.
        split: for each part of the package, the paths of the files of the case that it holds; a file that is named
            nowhere comes into the first one.
    """
    files: dict[str, Member] = {
        REPORT: _made(REPORT, rendered.pdf, stored=True),
        MESSAGE: _made(MESSAGE, rendered.message.encode()),
        CASE: _made(CASE, rendered.case_json.encode()),
    }
    evidence = {
        item.row.file: Member(
            item.row.file, item.path, item.row.size, item.row.sha256, item.row.media_type.startswith(_PACKED)
        )
        for item in prepared
        if item.path is not None
    }
    part_of = {path: number for number, paths in enumerate(split, start=1) for path in paths}
    listing = _listing(report, files, prepared, part_of, len(split))
    listed = _made(FILES, dump(listing.model_dump(mode="json")).encode())
    payload = {**files, FILES: listed, **evidence}
    notes = _notes(report, len(split))
    members = {**_tags(report, rendered.page, notes, payload), **payload}
    name = package_name(report.case_id, report.made.date())
    part_of |= {note: number for number, note in enumerate(notes, start=2)}
    parts = (
        tuple(
            _in_folder(member, name)
            for path, member in members.items()
            if path in IN_EVERY_PART or part_of.get(path, 1) == number
        )
        for number in range(1, len(split) + 1)
    )
    return Contents(
        name=name,
        members=tuple(_in_folder(member, name) for member in members.values()),
        report=report,
        page=rendered.page,
        digest=digest(report, rendered.message, rendered.case_json),
        left_out={item.row.number: item.row.left_out for item in prepared if item.row.left_out},
        parts=tuple(parts),
    )


def digest(report: Report, message: str, case_json: str) -> str:
    """SHA-256 of what a person is shown: the report with the check sums of its files, the message, the JSON."""
    shown = report.model_dump(mode="json", exclude={*_OF_THE_MOMENT, "evidence"})
    # Thumbnails follow from the files, whose check sums are in.
    shown["evidence"] = [row.model_dump(mode="json", exclude={"thumbnail"}) for row in report.evidence]
    case = {key: value for key, value in json.loads(case_json).items() if key not in _OF_THE_MOMENT}
    whole = json.dumps([FORMAT_VERSION, shown, message, case], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(whole.encode()).hexdigest()


def _listing(
    report: Report,
    files: Mapping[str, Member],
    prepared: Sequence[Prepared],
    part_of: Mapping[str, int],
    parts: int,
) -> Manifest:
    kinds = {
        REPORT: ("report", "application/pdf"),
        MESSAGE: ("message", "text/plain"),
        CASE: ("case", "application/json"),
    }
    made = [
        FileEntry(
            path=path, kind=kinds[path][0], media_type=kinds[path][1], size=member.size, sha256=member.sha256
        )
        for path, member in files.items()
    ]
    evidence = [
        FileEntry(
            path=item.row.file,
            kind=item.row.kind.value,
            media_type=item.row.media_type,
            size=item.row.size,
            sha256=item.row.sha256,
            masks=tuple(
                MaskCount(kind=kind, count=count, found_in=found_in)
                for (kind, found_in), count in item.counts.items()
            ),
            pictures=item.row.pictures,
            stripped=item.row.stripped,
            reduced_from=item.row.reduced_from,
            part=part_of.get(item.row.file, 1),
            source=item.evidence.source,
        )
        for item in prepared
        if item.path is not None
    ]
    left_out = [
        LeftOut(number=item.row.number, kind=item.row.kind.value, reason=item.row.left_out)
        for item in prepared
        if item.path is None
    ]
    return Manifest(
        case=report.case_id,
        made=report.made,
        language=report.language,
        parts=parts,
        files=(*made, *evidence),
        left_out=tuple(left_out),
    )


def _notes(report: Report, parts: int) -> dict[str, str]:
    """The notes that stand first in all parts but the first, by their names."""
    with speaking(report.language):
        return {
            part_page(number, parts, report.language): _(
                "This is part {n} of {total} of the package on case {case_id}. The report is in part 1: open {page} there.\n"
                "All parts can be unpacked into one folder; together they are the whole package."
            ).format(n=number, total=parts, case_id=report.case_id, page=start_page(report.language))
            + "\n"
            for number in range(2, parts + 1)
        }


def _tags(
    report: Report, page: str, notes: Mapping[str, str], payload: Mapping[str, Member]
) -> dict[str, Member]:
    start = start_page(report.language)
    tags = {
        start: page,
        **notes,
        BAGIT: DECLARATION,
        BAG_INFO: bag_info(_about(report), (member.size for member in payload.values())),
        MANIFEST: manifest({path: member.sha256 for path, member in payload.items()}),
    }
    members = {name: _made(name, text.encode()) for name, text in tags.items()}
    sums = manifest({name: member.sha256 for name, member in members.items()})
    return {**members, TAG_MANIFEST: _made(TAG_MANIFEST, sums.encode())}


def _about(report: Report) -> dict[str, str]:
    return {
        "External-Identifier": report.case_id,
        "External-Description": report.headline,
        "Bagging-Date": _day(report.made),
        "Bag-Software-Agent": f"invoice-rescue {__version__}",
        "Invoice-Rescue-Format": str(FORMAT_VERSION),
    }


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def _made(name: str, data: bytes, *, stored: bool = False) -> Member:
    return Member(name, data, len(data), hashlib.sha256(data).hexdigest(), stored)


def _in_folder(member: Member, folder: str) -> Member:
    return Member(f"{folder}/{member.name}", member.source, member.size, member.sha256, member.stored)
