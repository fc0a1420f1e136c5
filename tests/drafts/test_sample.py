"""The sample case comes with everything, once, and never in the way of somebody who has it open."""

from __future__ import annotations

import hashlib
import shutil
import sys
from types import ModuleType

import pytest

from wizard import clock
from wizard.case.evidence import Evidence
from wizard.drafts.sample import open_sample
from wizard.errors import Trouble

MEDIA_TYPES = {".png": "image/png", ".pdf": "application/pdf", ".txt": "text/plain", ".csv": "text/csv"}


def take_in(source, into, *, name, how, caption="", room_used=0, stop=None, progress=None):
    """Does what the intake promises, without looking into the files."""
    content = source.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    shutil.copyfile(source, into / digest)
    return Evidence(
        sha256=digest,
        name=name,
        media_type=MEDIA_TYPES[source.suffix],
        size=len(content),
        caption=caption,
        source=how,
        added=clock.now(),
    )


@pytest.fixture(autouse=True)
def intake(monkeypatch):
    module = ModuleType("wizard.evidence.intake")
    module.take_in = take_in
    monkeypatch.setitem(sys.modules, "wizard.evidence.intake", module)
    return module


def test_a_new_sample_case_holds_answers_and_files(store):
    with open_sample(store) as case:
        draft = case.draft
        assert draft.sample
        assert draft.told().problems == {}
        assert [held.kind.value for held in draft.evidence] == ["screenshot", "receipt", "order", "statement"]
        assert all(held.caption for held in draft.evidence)
        assert all(case.evidence_path(held.sha256).stat().st_size == held.size for held in draft.evidence)


def test_everything_is_on_disk(store):
    with open_sample(store) as case:
        saved = case.draft

    assert store.read(saved.id).draft == saved


def test_the_one_that_is_there_is_opened_again(store):
    with open_sample(store) as first:
        pass
    with open_sample(store) as second:
        assert second.draft == first.draft
    assert len(store.listed()) == 1


def test_another_is_made_while_somebody_has_it_open(store):
    with open_sample(store) as first, open_sample(store) as second:
        assert second.draft.id != first.draft.id
        assert len(second.draft.evidence) == 4


def test_a_sample_case_that_could_not_be_made_leaves_nothing(store, intake):
    def refuses(*_args, **_kwargs):
        raise Trouble("The disk is full.", "Make room.")

    intake.take_in = refuses

    with pytest.raises(Trouble, match="disk is full"):
        open_sample(store)
    assert store.listed() == ()
