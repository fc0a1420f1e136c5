"""A card number that is typed into any field of a draft never reaches the disk."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from tests.privacy.secrets import CARDS, WRITTEN
from wizard.case.contact import Contact
from wizard.case.evidence import Evidence
from wizard.case.lookup import Answered, Lookup, Service
from wizard.case.machine import Machine
from wizard.case.outcome import Outcome, Trial, TrialResult
from wizard.drafts.draft import Draft, Package
from wizard.drafts.store import Store
from wizard.questions.catalogue import QUESTIONS
from wizard.ui.our_log import begin_log

CARD = CARDS["visa"]
NOON = datetime.fromisoformat("2026-11-23T12:00:00+01:00")

# Made by the program, never by a person: ids, digests, words of a fixed list.
OURS = {
    "Draft": {"id", "field", "report_language", "agreed", "letters keys", "answers keys"},
    "Evidence": {"sha256", "media_type", "source"},
    "Contact": {"id"},
    "Trial": {"check"},
    "Package": {"sha256", "digest", "places"},
    "Outcome": set(),
    "Machine": set(),
    "Lookup": {"sent", "to", "code"},
}


def planted(secret: str, draft: Draft) -> Draft:
    """`draft` with `secret` in every field that can hold what somebody typed, at any depth."""

    def grow(value: Any) -> Any:
        if isinstance(value, BaseModel):
            kept = OURS[type(value).__name__]
            return value.model_copy(
                update={
                    name: grow(getattr(value, name)) for name in type(value).model_fields if name not in kept
                }
            )
        if type(value) is str:
            return f"a {secret} b"
        if isinstance(value, dict):
            return {key: grow(held) for key, held in value.items()}
        if isinstance(value, tuple):
            return tuple(map(grow, value))
        return value

    grown: Draft = grow(draft)
    return grown


def full_draft(draft: Draft) -> Draft:
    return draft.model_copy(
        update={
            "answers": {question.id: "x" for question in QUESTIONS},
            "letters": {"email": "x", "chat": "x", "email.facts": "x"},
            "evidence": (
                Evidence(
                    sha256="0" * 64, name="x", media_type="image/png", size=1, caption="x", added=NOON
                ),
            ),
            "contacts": (
                Contact(id="c", at=NOON, who="x", case_number="x", said="x", promised="x", promised_by=date(2026, 12, 1)),
            ),
            "trials": (Trial(check="S01", at=NOON, result=TrialResult.TRIED, note="x"),),
            "outcome": Outcome(how="x"),
            "packages": (Package(path="x", size=1, sha256="0" * 64, made=NOON, tokens={"x": "x"}),),
            "unmasked": ("x",),
            "hidden_words": ("x",),
            "machine": Machine(system="x", browser="x", browsers=("x",), proxy="x"),
            "lookups": (Lookup(service=Service.VIES, sent="PL1", at=NOON, answered=Answered.VALID, name="x"),),
        }
    )  # fmt: skip


def everything_on(folder: Path) -> str:
    return "\n".join(
        path.read_text("utf-8", "replace") + path.name for path in folder.rglob("*") if path.is_file()
    )


@pytest.mark.parametrize("written", sorted(WRITTEN))
def test_no_field_takes_a_card_to_the_disk(tmp_path: Path, written: str) -> None:
    secret = WRITTEN[written](CARD)
    with Store(tmp_path / "cases").new() as case:
        case.save(planted(secret, full_draft(case.draft)))
    Store(tmp_path / "cases").listed()
    found = everything_on(tmp_path)
    assert secret not in found
    assert CARD not in re.sub(r"\D", "", found.replace("\\u", " "))


def test_every_field_was_looked_at() -> None:
    """A field that is added is either listed as ours, or guarded."""
    for model in (Draft, Evidence, Contact, Trial, Package, Outcome, Machine, Lookup):
        assert OURS[model.__name__] - {"letters keys", "answers keys"} <= set(model.model_fields)


def test_our_own_log_holds_none(tmp_path: Path) -> None:
    import logging

    ours = logging.getLogger("wizard")
    before = list(ours.handlers)
    path = begin_log(tmp_path)
    try:
        logging.getLogger("wizard.ui.crash").warning("Qt: could not show %s", WRITTEN["spaces"](CARD))
    finally:
        for handler in [one for one in ours.handlers if one not in before]:
            ours.removeHandler(handler)
            handler.close()
    assert CARD[:4] not in path.read_text()
    assert f"…{CARD[-4:]}" in path.read_text()
