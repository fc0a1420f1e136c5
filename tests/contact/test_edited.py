from __future__ import annotations

from tests.contact.tales import PERSON, case_of, circumstances, diagnosis_of
from wizard.contact.edited import accept_facts, drop_edit, facts_changed, keep_edit, merged, text_of
from wizard.contact.interface import Letter
from wizard.contact.letters import write_letter
from wizard.contact.route import route

LETTER = Letter(channel="email", subject="s", body="written")


def written(answers: dict[str, str]) -> Letter:
    told, diagnosis = case_of(answers), diagnosis_of()
    chosen = route(told, (), diagnosis, circumstances())
    return write_letter(told, (), diagnosis, chosen, "email", circumstances())


def test_the_person_s_text_wins() -> None:
    assert merged(LETTER, None) == "written"
    assert merged(LETTER, "mine") == "mine"
    assert merged(LETTER, "") == ""


def test_an_edit_outlives_new_facts_and_they_are_told_of() -> None:
    before, after = written(PERSON), written({**PERSON, "order.number": "ZAM/2026/119"})
    kept = keep_edit({}, before, "my own words")
    assert not facts_changed(kept, before)
    assert text_of(kept, after) == "my own words"
    assert facts_changed(kept, after)


def test_editing_on_does_not_hide_that_the_facts_moved() -> None:
    before, after = written(PERSON), written({**PERSON, "order.number": "ZAM/2026/119"})
    kept = keep_edit(keep_edit({}, before, "mine"), after, "mine, longer")
    assert facts_changed(kept, after)
    seen = accept_facts(kept, after)
    assert not facts_changed(seen, after)
    assert text_of(seen, after) == "mine, longer"


def test_a_text_like_the_written_one_is_no_edit() -> None:
    assert keep_edit(keep_edit({}, LETTER, "mine"), LETTER, "written") == {}


def test_other_channels_stay_as_they_are() -> None:
    kept = keep_edit({"chat": "hi"}, LETTER, "mine")
    assert drop_edit(kept, "email") == {"chat": "hi"}
    assert accept_facts({"chat": "hi"}, LETTER) == {"chat": "hi"}


def test_nothing_changed_where_nothing_was_edited() -> None:
    assert not facts_changed({}, LETTER)
