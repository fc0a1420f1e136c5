"""The case for programs: `data/case.json` and its schema, see `docs/bundle-format.md`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import AwareDatetime, Field

from wizard import __version__
from wizard.case.case import Case
from wizard.case.evidence import EvidenceKind
from wizard.case.value import Value
from wizard.checks.interface import Finding
from wizard.contact.interface import Route
from wizard.diagnosis.interface import Diagnosis
from wizard.privacy.pictures import Pictures
from wizard.report.masking import Mask, masked
from wizard.report.report import EvidenceRow, MaskRow, News, Report

FORMAT_VERSION = 1
"""Of the package as a whole, see `docs/bundle-format.md`. Grows when a reader of the old one would misread the new."""

SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Program(Value):
    """What made the file."""

    name: str = "invoice-rescue"
    version: str = __version__


class FileOfCase(Value):
    """One file of the case: where it lies in the package, or why it does not."""

    number: int = Field(ge=1)
    file: str = Field(description="Path inside the package; empty when the file was left out.")
    kind: EvidenceKind
    caption: str = ""
    media_type: str = ""
    size: int = 0
    sha256: str = ""
    masks: tuple[MaskRow, ...] = ()
    stripped: tuple[str, ...] = ()
    pictures: Pictures = Field(
        default=Pictures.NONE, description="Whether the text in its pictures was searched for secrets."
    )
    contacts: tuple[str, ...] = Field(default=(), description="Ids of the contacts that it belongs to.")
    reduced_from: int = Field(
        default=0, description="Bytes before the picture was made smaller to fit a limit; 0: it was not."
    )
    part: int = Field(
        default=1, description="Which file of the package holds it, where that comes in several."
    )
    left_out: str = Field(default="", description="Why it is not in the package, in the report's language.")


class CaseFile(Value):
    """All that the package knows, for programs. Texts are in `language` and masked like everything else."""

    format_version: int = FORMAT_VERSION
    program: Program = Program()
    made: AwareDatetime
    language: str
    headline: str
    asked: str
    answers: dict[str, str] = Field(description="Question id → what the person typed.")
    case: Case = Field(description="What the answers mean. `evidence` is empty here: see `files`.")
    findings: tuple[Finding, ...]
    diagnosis: Diagnosis
    route: Route
    files: tuple[FileOfCase, ...]
    masked: tuple[MaskRow, ...]
    gaps: tuple[str, ...]
    news: News | None = Field(
        default=None, description="What is new since the package before, if there was one."
    )


def render_json(
    report: Report,
    case: Case,
    findings: Sequence[Finding],
    diagnosis: Diagnosis,
    route: Route,
    *,
    answers: Mapping[str, str],
    mask: Mask,
) -> str:
    """The case as JSON text that `schema()` describes; keys in a fixed order, so that the same case gives the same text."""
    held = CaseFile(
        made=report.made,
        language=report.language,
        headline=report.headline,
        asked=report.asked,
        answers=dict(sorted(answers.items())),
        case=_without_files(case),
        findings=tuple(findings),
        diagnosis=diagnosis,
        route=route,
        files=tuple(_file(row, case) for row in report.evidence),
        masked=report.masked,
        gaps=report.gaps,
        news=report.news,
    )
    return dump(masked(held, mask).model_dump(mode="json"))


def dump(tree: Any) -> str:
    """`tree` as the JSON text that our packages hold: readable, and the same for the same content."""
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema of `data/case.json`."""
    return published(CaseFile)


def published(model: type[Value]) -> dict[str, Any]:
    """The JSON Schema of `model` for readers: they pass over fields that a later version adds."""
    whole = {"$schema": SCHEMA_DIALECT, **model.model_json_schema(mode="serialization")}
    opened = _without_closing(whole)
    assert isinstance(opened, dict)
    return opened


def _without_closing(schema: object) -> object:
    if isinstance(schema, dict):
        return {
            name: _without_closing(part)
            for name, part in schema.items()
            if not (name == "additionalProperties" and part is False)
        }
    return [_without_closing(part) for part in schema] if isinstance(schema, list) else schema


def _without_files(case: Case) -> Case:
    """The case without what names its files by their originals, which no package holds."""
    contacts = tuple(contact.model_copy(update={"evidence": ()}) for contact in case.contacts)
    return case.model_copy(update={"evidence": (), "contacts": contacts})


def _file(row: EvidenceRow, case: Case) -> FileOfCase:
    original = case.evidence[row.number - 1].sha256 if row.number <= len(case.evidence) else ""
    contacts = tuple(contact.id for contact in case.contacts if original in contact.evidence)
    return FileOfCase.model_validate(
        {**row.model_dump(exclude={"kind_word", "thumbnail"}), "contacts": contacts}
    )
