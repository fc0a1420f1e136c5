"""What kind of file each is, as a stranger's lists say it; no more than a word of ours comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wizard.bundle.told import ToldFile, text
from wizard.case.evidence import EvidenceKind
from wizard.i18n import _
from wizard.report.words import kind_word

if TYPE_CHECKING:
    from wizard.bundle.opened import Held


def media_types(listing: Mapping[str, Any]) -> dict[str, str]:
    """Path → media type, from the tree of "data/manifest.json"."""
    rows = listing.get("files")
    return {
        path: text(row.get("media_type"))
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, dict) and isinstance(path := row.get("path"), str)
    }


def title_of(held: Held, about: ToldFile | None) -> str:
    """What to call a file: its number and kind, or its name."""
    if held.path == "data/report.pdf":
        return _("Report")
    if held.path == "data/message.txt":
        return _("Message")
    if about is None or about.kind not in set(EvidenceKind):
        return held.path.rpartition("/")[2]
    return _("{number}. {kind}").format(number=about.number, kind=kind_word(EvidenceKind(about.kind)))
