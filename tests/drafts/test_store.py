import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from wizard import clock
from wizard.case.contact import Contact
from wizard.case.evidence import Evidence
from wizard.case.outcome import Outcome, Standing
from wizard.drafts.draft import SCHEMA_VERSION, Draft
from wizard.drafts.envelope import sealed
from wizard.drafts.layout import GENERATIONS, case_file, older_file
from wizard.drafts.store import Store
from wizard.drafts.troubles import CaseInUse, NewerCase, NoSuchCase, UnreadableCase
from wizard.questions.question import StepId

from .conftest import NOON

CARD = "4111 1111 1111 1111"


def with_answers(draft: Draft, **answers: str) -> Draft:
    given = {question_id.replace("__", "."): text for question_id, text in answers.items()}
    return draft.model_copy(update={"answers": {**draft.answers, **given}})


def evidence(content: bytes, folder: Path) -> Evidence:
    import hashlib

    sha256 = hashlib.sha256(content).hexdigest()
    (folder / sha256).write_bytes(content)
    return Evidence(sha256=sha256, name="a.png", media_type="image/png", size=len(content), added=NOON)


class TestNew:
    def test_it_is_on_disk_at_once_and_belongs_to_this_account_alone(self, store: Store):
        with store.new() as case:
            assert case_file(case.folder).is_file()
            assert case.draft.started == case.draft.saved == NOON
            assert case.folder.name == case.draft.id
        if os.name == "posix":
            assert case.folder.stat().st_mode & 0o077 == 0

    def test_an_id_that_is_taken_is_not_used_again(self, tmp_path: Path):
        ids = iter(["IR-222222222", "IR-222222222", "IR-333333333"])
        store = Store(tmp_path, new_id=lambda: next(ids))
        store.new().close()
        with store.new() as second:
            assert second.draft.id == "IR-333333333"


class TestSave:
    def test_what_was_saved_is_read_again_with_its_time(self, store: Store):
        with store.new() as case:
            with clock.fixed(NOON + timedelta(minutes=5)):
                saved = case.save(
                    with_answers(
                        case.draft, what__vendor="Sklep Ćma", order__amount="nie pamiętam"
                    ).model_copy(
                        update={"step": StepId.ORDER, "reached": StepId.CHECKS, "field": "order.amount"}
                    )
                )
            assert saved.saved == NOON + timedelta(minutes=5)
            case_id = case.draft.id
        with store.open(case_id) as again:
            assert again.draft == saved
            assert again.notice == ""

    def test_nothing_changed_writes_nothing(self, store: Store):
        with store.new() as case:
            before = case_file(case.folder).stat().st_ino
            with clock.fixed(NOON + timedelta(hours=1)):
                assert case.save(case.draft).saved == NOON
            assert case_file(case.folder).stat().st_ino == before

    def test_five_older_states_are_kept_newest_first(self, store: Store):
        with store.new() as case:
            for number in range(9):
                case.save(with_answers(case.draft, what__attempts=str(number)))
            kept = [
                json.loads(older_file(case.folder, n).read_bytes())["draft"]["answers"]["what.attempts"]
                for n in range(1, GENERATIONS + 1)
            ]
            assert kept == ["7", "6", "5", "4", "3"]
            assert not older_file(case.folder, GENERATIONS + 1).exists()

    def test_no_card_number_reaches_the_disk_wherever_it_was_typed(self, store: Store):
        with store.new() as case:
            draft = with_answers(case.draft, what__message=f"karta {CARD}", order__number=CARD)
            draft = draft.model_copy(
                update={
                    "letters": {"chat": f"Moja karta: {CARD}"},
                    "contacts": (Contact(id="1", at=NOON, said=f"podaj {CARD}"),),
                    "evidence": (
                        evidence(b"x", case.evidence_dir).model_copy(
                            update={"caption": CARD, "name": f"{CARD}.png"}
                        ),
                    ),
                    "outcome": Outcome(standing=Standing.SOLVED, since=NOON, how=f"zapłata {CARD}"),
                }
            )
            saved = case.save(draft)
            assert saved.answers["what.message"] == "karta ⟦card⟧"
            assert saved.answers["order.number"] == "⟦card⟧"
            everything = b"".join(file.read_bytes() for file in case.folder.rglob("*") if file.is_file())
            assert b"4111" not in everything

    def test_a_value_slipped_in_unchecked_is_never_written(self, store: Store):
        with store.new() as case:
            before = case_file(case.folder).read_bytes()
            with pytest.raises(ValueError, match="report_language"):
                case.save(case.draft.model_copy(update={"report_language": None}))
            assert case_file(case.folder).read_bytes() == before

    def test_half_a_character_from_a_broken_paste_is_replaced(self, store: Store):
        with store.new() as case:
            saved = case.save(case.draft.model_copy(update={"answers": {"what.message": "a\ud83d b 😀"}}))
            assert saved.answers["what.message"] == "a\ufffd b 😀"


class TestOpen:
    def test_a_second_opener_hears_who_has_it(self, store: Store):
        with store.new() as case:
            with pytest.raises(CaseInUse) as refused:
                store.open(case.draft.id)
            assert refused.value.pid == os.getpid()
            assert refused.value.host
            assert store.read(case.draft.id).draft == case.draft
        store.open(case.draft.id).close()

    def test_what_a_dead_process_left_stands_in_nobodys_way(self, store: Store):
        with store.new() as case:
            pass
        (case.folder / "lock").write_text('{"pid": 1, "host": "elsewhere"}')
        (case.folder / ".case.json.77.part").write_text("{")
        with store.open(case.draft.id) as again:
            assert not list(again.folder.glob(".*.part"))

    def test_a_folder_without_locks_is_opened_all_the_same(
        self, store: Store, monkeypatch: pytest.MonkeyPatch
    ):
        import errno
        import fcntl

        with store.new() as case:
            pass

        def no_locks(_handle: int, _how: int) -> None:
            raise OSError(errno.ENOLCK, "no locks here")

        monkeypatch.setattr(fcntl, "flock", no_locks)
        store.open(case.draft.id).close()

    @pytest.mark.parametrize("case_id", ["IR-222222222", "..", "", "a/b", "IR-222222222/../IR-333333333"])
    def test_no_such_case(self, store: Store, case_id: str):
        with pytest.raises(NoSuchCase):
            store.open(case_id)

    @pytest.mark.parametrize(
        "damage",
        [
            pytest.param(lambda _content: b"", id="empty"),
            pytest.param(lambda content: content[: len(content) // 2], id="cut"),
            pytest.param(lambda content: content.replace(b"newest", b"nawest"), id="flipped"),
            pytest.param(lambda _content: b"\x00" * 4096, id="zeros"),
            pytest.param(lambda _content: b'{"hello": "world"}', id="something else"),
            pytest.param(lambda _content: b"[" * 100_000, id="deep"),
        ],
    )
    def test_a_damaged_state_is_put_aside_and_the_one_before_opened(self, store: Store, damage):
        with store.new() as case:
            case.save(with_answers(case.draft, what__message="before"))
            case.save(with_answers(case.draft, what__message="newest"))
        newest = case_file(case.folder)
        damaged = damage(newest.read_bytes())
        newest.write_bytes(damaged)
        assert store.read(case.draft.id).draft.answers == {"what.message": "before"}
        assert newest.read_bytes() == damaged
        with store.open(case.draft.id) as again:
            assert again.draft.answers == {"what.message": "before"}
            assert str(case.folder / "broken") in again.notice
            aside = list((case.folder / "broken").iterdir())
            assert [file.read_bytes() for file in aside] == [damaged]
            again.save(with_answers(again.draft, what__message="after"))
        with store.open(case.draft.id) as once_more:
            assert once_more.notice == ""
            assert once_more.draft.answers == {"what.message": "after"}

    def test_when_nothing_can_be_read_all_is_left_as_it_was(self, store: Store):
        with store.new() as case:
            case.save(with_answers(case.draft, what__message="x"))
        for file in (case_file(case.folder), older_file(case.folder, 1)):
            file.write_bytes(b"not ours")
        with pytest.raises(UnreadableCase):
            store.open(case.draft.id)
        assert case_file(case.folder).read_bytes() == older_file(case.folder, 1).read_bytes() == b"not ours"
        assert not (case.folder / "broken").exists()

    def test_a_newer_versions_case_is_left_as_it_is(self, store: Store):
        with store.new() as case:
            case.save(with_answers(case.draft, what__message="x"))
        newer = sealed({"id": case.draft.id, "dialect": "of the future"}, SCHEMA_VERSION + 1)
        case_file(case.folder).write_bytes(newer)
        with pytest.raises(NewerCase):
            store.open(case.draft.id)
        assert case_file(case.folder).read_bytes() == newer
        (entry,) = store.listed()
        assert entry.id == case.draft.id

    def test_another_cases_file_is_not_taken_for_this_one(self, store: Store):
        with store.new() as one, store.new() as other:
            one.save(with_answers(one.draft, what__message="mine"))
        case_file(one.folder).write_bytes(case_file(other.folder).read_bytes())
        with store.open(one.draft.id) as again:
            assert again.draft.id == one.draft.id
            assert again.notice


class TestEvidence:
    def test_an_original_stays_as_long_as_any_state_names_it(self, store: Store):
        with store.new() as case:
            held = evidence(b"picture", case.evidence_dir)
            case.save(case.draft.model_copy(update={"evidence": (held,)}))
            case.save(case.draft.model_copy(update={"evidence": ()}))
        assert case.evidence_path(held.sha256).is_file()
        with store.open(case.draft.id) as again:
            for number in range(GENERATIONS):
                again.save(with_answers(again.draft, what__attempts=str(number)))
            assert again.evidence_path(held.sha256).is_file()
        assert not again.evidence_path(held.sha256).exists()

    def test_what_a_damaged_file_names_stays_too(self, store: Store):
        with store.new() as case:
            held = evidence(b"picture", case.evidence_dir)
            case.save(case.draft.model_copy(update={"evidence": (held,)}))
        case_file(case.folder).write_bytes(case_file(case.folder).read_bytes()[:-20])
        store.open(case.draft.id).close()
        assert case.evidence_path(held.sha256).is_file()


class TestErase:
    def test_nothing_of_it_is_left(self, store: Store):
        with store.new() as case:
            held = evidence(b"secret picture", case.evidence_dir)
            case.save(with_answers(case.draft, what__vendor="Sklep").model_copy(update={"evidence": (held,)}))
            case.save(with_answers(case.draft, what__message="x"))
        assert store.listed()
        store.erase(case.draft.id)
        assert not case.folder.exists()
        assert store.listed() == ()
        assert all(b"Sklep" not in file.read_bytes() for file in store.root.rglob("*") if file.is_file())
        with pytest.raises(NoSuchCase):
            store.open(case.draft.id)

    def test_an_open_case_is_not_erased(self, store: Store):
        with store.new() as case:
            with pytest.raises(CaseInUse):
                store.erase(case.draft.id)
            assert case_file(case.folder).is_file()

    def test_a_case_that_nobody_can_read_can_be_erased(self, store: Store):
        with store.new() as case:
            pass
        case_file(case.folder).write_bytes(b"")
        store.erase(case.draft.id)
        assert not case.folder.exists()


class TestLatest:
    def test_the_one_last_saved_that_is_still_open(self, store: Store):
        ids = {}
        for minutes, name in enumerate(["first", "second", "solved", "sample"]):
            with clock.fixed(NOON + timedelta(minutes=minutes)), store.new(sample=name == "sample") as case:
                ids[name] = case.draft.id
                if name == "solved":
                    case.save(case.draft.model_copy(update={"outcome": Outcome(standing=Standing.SOLVED)}))
        assert store.latest() == ids["second"]

    def test_none_without_cases(self, store: Store):
        assert store.latest() is None
