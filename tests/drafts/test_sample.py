"""The sample case comes with everything, once, and never in the way of somebody who has it open."""

from __future__ import annotations

import pytest

from wizard.drafts.sample import open_sample
from wizard.errors import Trouble
from wizard.evidence import keeping


def test_a_new_sample_case_holds_answers_and_files(store):
    with open_sample(store) as case:
        draft = case.draft
        assert draft.sample
        assert draft.told().problems == {}
        assert [held.kind.value for held in draft.evidence] == ["screenshot", "receipt", "order", "statement"]
        assert [held.media_type for held in draft.evidence] == [
            "image/png",
            "application/pdf",
            "text/plain",
            "text/csv",
        ]
        assert all(held.caption for held in draft.evidence)
        assert all(case.evidence_path(held.sha256).stat().st_size == held.size for held in draft.evidence)


def test_of_the_statement_only_the_two_charges_are_kept(store):
    with open_sample(store) as case:
        kept = case.evidence_path(case.draft.evidence[-1].sha256).read_text("utf-8-sig")

    assert kept.count("KSIEGARNIA POD LIPA") >= 2
    assert "CZYNSZ" not in kept


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


def test_a_sample_case_that_could_not_be_made_leaves_nothing(store, monkeypatch):
    def refuses(*_args, **_kwargs):
        raise Trouble("The disk is full.", "Make room.")

    monkeypatch.setattr(keeping, "take_in_what_matters", refuses)

    with pytest.raises(Trouble, match="disk is full"):
        open_sample(store)
    assert store.listed() == ()
