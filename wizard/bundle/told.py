"""What a stranger's package says, in plain values: every text cleaned, nothing of it believed or longer than a page takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_MOST_ROWS = 500
_MOST_TEXT = 4_000
_VERDICTS = ("failed", "warned", "passed", "skipped")


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """What one check of the sender's program found; `verdict` is one of its four words, or empty."""

    check: str
    verdict: str
    sentence: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ToldFile:
    """What the package says of one file of the case; `path` is empty where it was left out, and why."""

    number: int
    path: str
    kind: str
    caption: str
    media_type: str
    left_out: str


@dataclass(frozen=True, slots=True)
class ToldContact:
    """One line of the contact log."""

    at: str
    who: str
    said: str


@dataclass(frozen=True, slots=True)
class Told:
    """What the package says; empty where it says nothing, or nonsense.

    Attributes:
        headline, asked, likely: one sentence each.
        made, language: of the report.
        answers: question id → what was typed.
        findings, files, contacts: one after the other.
        masked: what was masked, how often, and where.
        gaps: what is missing, in words.
    """

    headline: str = ""
    asked: str = ""
    likely: str = ""
    made: str = ""
    language: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    findings: tuple[ToldFinding, ...] = ()
    files: tuple[ToldFile, ...] = ()
    contacts: tuple[ToldContact, ...] = ()
    masked: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()


def told(case: Mapping[str, Any]) -> Told:
    """What the tree of "data/case.json" says."""
    diagnosis = _tree(case.get("diagnosis"))
    answers = _tree(case.get("answers"))
    findings = sorted(_rows(case.get("findings")), key=lambda row: _rank(row.get("verdict")))
    return Told(
        headline=text(case.get("headline")),
        asked=text(case.get("asked")),
        likely=text(diagnosis.get("headline")),
        made=text(case.get("made")),
        language=text(case.get("language")),
        answers=tuple(
            (text(name), typed)
            for name, value in list(answers.items())[:_MOST_ROWS]
            if (typed := text(value))
        ),
        findings=tuple(
            ToldFinding(
                text(row.get("check")),
                text(row.get("verdict")) if row.get("verdict") in _VERDICTS else "",
                text(row.get("sentence")),
                text(row.get("remedy")),
            )
            for row in findings
        ),
        files=tuple(_file(row) for row in _rows(case.get("files"))),
        contacts=tuple(
            ToldContact(text(row.get("at")), text(row.get("who")), text(row.get("said")))
            for row in _rows(_tree(case.get("case")).get("contacts"))
        ),
        masked=tuple(
            f"{text(row.get('kind'))} × {row.get('count')}, {text(row.get('where'))}"
            for row in _rows(case.get("masked"))
            if type(row.get("count")) is int
        ),
        gaps=tuple(gap for value in _list(case.get("gaps")) if (gap := text(value))),
    )


def text(value: object) -> str:
    """A stranger's text for a label: what steers a screen is a space, and it ends somewhere."""
    if not isinstance(value, str):
        return ""
    plain = "".join(char if char.isprintable() else " " for char in value[:_MOST_TEXT])
    return " ".join(plain.split())


def _file(row: Mapping[str, Any]) -> ToldFile:
    number = row.get("number")
    return ToldFile(
        number if type(number) is int and 0 < number < 10_000 else 0,
        text(row.get("file")),
        text(row.get("kind")),
        text(row.get("caption")),
        text(row.get("media_type")),
        text(row.get("left_out")),
    )


def _rank(verdict: object) -> int:
    return _VERDICTS.index(verdict) if verdict in _VERDICTS else len(_VERDICTS)


def _tree(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value[:_MOST_ROWS] if isinstance(value, list) else []


def _rows(value: object) -> Iterator[Mapping[str, Any]]:
    return (row for row in _list(value) if isinstance(row, dict))
