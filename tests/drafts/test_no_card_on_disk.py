"""A card number that is typed into any field of a draft never reaches the disk."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pydantic import BaseModel

from bench.masking import core_of, is_left
from bench.masking_secrets import secrets
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


@pytest.fixture
def our_log(tmp_path: Path) -> Iterator[Path]:
    ours = logging.getLogger("wizard")
    before = list(ours.handlers)
    path = begin_log(tmp_path)
    yield path
    for handler in [one for one in ours.handlers if one not in before]:
        ours.removeHandler(handler)
        handler.close()


SECRETS = {(one.kind, one.way): one for one in secrets(Random(3), 1) if "\n" not in one.text}


@pytest.mark.parametrize("kind", sorted({kind for kind, _way in SECRETS}))
def test_our_own_log_holds_no_secret(our_log: Path, kind: str) -> None:
    """In what Qt warns of; of an exception nothing is written that it says, also not of the one that it came from."""
    log = logging.getLogger("wizard.ui.crash")
    for one in (one for (found, _way), one in SECRETS.items() if found == kind):
        log.warning("Qt: could not show %s", one.text)
        try:
            try:
                raise ValueError(one.text)
            except ValueError as error:
                raise RuntimeError(f"answer {one.text}") from error
        except RuntimeError:
            log.critical("nobody caught", exc_info=True)
    written = our_log.read_text("utf-8")
    assert "could not show" in written
    assert "RuntimeError" in written
    assert "answer" not in written
    for line in written.splitlines():
        for one in (one for (found, _way), one in SECRETS.items() if found == kind):
            assert not is_left(core_of(one), line[24:]), line


def test_our_own_log_says_where(our_log: Path) -> None:
    logging.getLogger("wizard.ui.crash").warning("Qt: could not show %s", WRITTEN["spaces"](CARD))
    assert "⟦card 1⟧" in our_log.read_text("utf-8")


@pytest.mark.parametrize("joint", [" ", "\n", "", " / ", ", "])
@pytest.mark.parametrize("first", [6, 8, 11])
def test_a_card_that_is_pasted_in_two_pieces_is_gone_and_so_is_the_first_piece(
    tmp_path: Path, joint: str, first: int
) -> None:
    with Store(tmp_path / "cases").new() as case:
        for typed in (
            CARD[:first],
            CARD[:first] + joint + CARD[first:15],
            CARD[:first] + joint + CARD[first:],
            "x",
        ):
            case.save(case.draft.model_copy(update={"answers": {"order.number": typed}}))
    found = re.sub(r"[^0-9A-Za-z]|\\\\n", "", everything_on(tmp_path / "cases"))
    assert CARD[:9] not in found


def test_a_card_that_is_typed_with_pauses_leaves_nothing_behind(tmp_path: Path) -> None:
    with Store(tmp_path / "cases").new() as case:
        case.save(case.draft.model_copy(update={"answers": {"what.message": "before"}}))
        for length in range(3, 17):
            message = f"Karta {CARD[:length]}"
            case.save(case.draft.model_copy(update={"answers": {"what.message": message}}))
        assert case.draft.answers == {"what.message": f"Karta ⟦card 1 …{CARD[-4:]}⟧"}
    assert CARD[:9] not in everything_on(tmp_path / "cases")


@pytest.mark.parametrize(
    "text", ["501 234 567, 601 234 567", "2026-11-03 14:30", "1234567890123456", "61109010140000071219812874"]
)
def test_numbers_side_by_side_are_no_card(tmp_path: Path, text: str) -> None:
    with Store(tmp_path / "cases").new() as case:
        assert case.save(case.draft.model_copy(update={"answers": {"order.number": text}})).answers == {
            "order.number": text
        }
