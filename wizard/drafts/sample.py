"""The sample case: a whole made-up story to look around in, with its files, from `resources/sample/`."""

from __future__ import annotations

import json
from contextlib import suppress

from wizard.case.evidence import Evidence, EvidenceKind
from wizard.drafts.open_case import OpenCase
from wizard.drafts.store import Store
from wizard.drafts.troubles import CaseInUse
from wizard.errors import Trouble
from wizard.resources import path_of, read_text

_ANSWERS = "sample/answers.json"
_EVIDENCE = "sample/evidence.json"


def open_sample(store: Store) -> OpenCase:
    """The sample case, open: one that is there already and free, or a new one with answers and evidence.

    Raises:
        Trouble: it can't be written; nothing is left behind.
    """
    for listed in store.listed():
        if listed.sample and listed.readable:
            with suppress(CaseInUse):
                return store.open(listed.id)
    return _made(store)


def _made(store: Store) -> OpenCase:
    opened = store.new(sample=True)
    try:
        answers: dict[str, str] = json.loads(read_text(_ANSWERS))
        opened.save(
            opened.draft.model_copy(update={"answers": answers, "evidence": _evidence(opened, answers)})
        )
    except BaseException:
        opened.close()
        with suppress(Trouble):
            store.erase(opened.draft.id)
        raise
    return opened


def _evidence(opened: OpenCase, answers: dict[str, str]) -> tuple[Evidence, ...]:
    from wizard.evidence.keeping import sought_in, take_in_what_matters

    sought = sought_in(answers)
    taken: list[Evidence] = []
    for entry in json.loads(read_text(_EVIDENCE)):
        evidence = take_in_what_matters(
            path_of(f"sample/{entry['file']}"),
            opened.evidence_dir,
            sought=sought,
            name=entry["file"],
            how="file",
            caption=entry["caption"],
            room_used=sum(other.size for other in taken),
        )
        if evidence is not None:
            taken.append(evidence.model_copy(update={"kind": EvidenceKind(entry["kind"])}))
    return tuple(taken)
