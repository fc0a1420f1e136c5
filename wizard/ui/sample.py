"""The sample case: a whole made-up story to look around in, from the files in `resources/sample/`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from wizard.resources import read_text

if TYPE_CHECKING:
    from wizard.drafts.open_case import OpenCase
    from wizard.drafts.store import Store

ANSWERS = "sample/answers.json"


def open_sample(store: Store) -> OpenCase:
    """The sample case, open: the one that is there already, or a new one.

    Raises:
        Trouble: it can't be written.
    """
    known = next((case.id for case in store.listed() if case.sample and case.readable), None)
    if known is not None:
        return store.open(known)
    opened = store.new(sample=True)
    answers: dict[str, str] = json.loads(read_text(ANSWERS))
    opened.save(opened.draft.model_copy(update={"answers": answers}))
    return opened
