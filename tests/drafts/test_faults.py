"""Whatever call to the system fails, and wherever the process dies, the newest or the next-newest state is there."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from wizard.drafts.layout import states
from wizard.drafts.lock import Lock
from wizard.drafts.store import Store
from wizard.errors import Trouble

from .faults import Killed, failing


@pytest.fixture(autouse=True)
def deaths_free_locks(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """The system frees the locks of a process that dies; ours only pretends to, so its locks are freed by hand."""
    taken: list[Lock] = []

    def take(path: Path) -> Lock:
        taken.append(Lock(path))
        return taken[-1]

    def free() -> None:
        while taken:
            taken.pop().free()

    monkeypatch.setattr("wizard.drafts.store.Lock", take)
    yield free
    free()


ERRORS = [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT, errno.EROFS]
MOST_CALLS = 60


def saved_case(store: Store) -> str:
    with store.new() as case:
        for number in range(7):
            case.save(case.draft.model_copy(update={"answers": {"what.attempts": f"old {number}"}}))
        return case.draft.id


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


@pytest.mark.parametrize("number", ERRORS, ids=lambda number: errno.errorcode[number])
def test_a_save_that_fails_at_any_call_harms_nothing(store: Store, number: int):
    case_id = saved_case(store)
    for at in range(1, MOST_CALLS):
        with store.open(case_id) as case:
            before = case.draft
            wanted = before.model_copy(update={"answers": {"what.attempts": f"new {at}"}})
            told: list[Trouble] = []
            with failing(at, number) as faults:
                try:
                    case.save(wanted)
                except Trouble as trouble:
                    told.append(trouble)
            assert all(str(case.folder) in trouble.happened for trouble in told)
            found = store.read(case_id).draft.answers
            assert found in ([wanted.answers, before.answers] if told else [wanted.answers])
            assert all(state.is_file() for state in states(case.folder)[:2])
            assert not list(case.folder.rglob("*.part"))
            assert case.save(wanted).answers == wanted.answers
        with store.open(case_id) as again:
            assert again.draft.answers == wanted.answers
            assert again.notice == ""
        if not faults.hit:
            return
    pytest.fail("more calls than expected: raise MOST_CALLS")


def test_a_process_that_dies_at_any_call_of_a_save_leaves_the_old_or_the_new_state(
    store: Store, deaths_free_locks
):
    case_id = saved_case(store)
    for at in range(1, MOST_CALLS):
        case = store.open(case_id)
        before = case.draft
        wanted = before.model_copy(update={"answers": {"what.attempts": f"new {at}"}})
        died = False
        with failing(at, None) as faults:
            try:
                case.save(wanted)
            except Killed:
                died = True
        deaths_free_locks()
        with store.open(case_id) as again:
            assert again.notice == ""
            assert again.draft.answers in ([wanted.answers] if not died else [wanted.answers, before.answers])
            assert not list(again.folder.rglob("*.part"))
            again.save(wanted)
        if not faults.hit:
            return
    pytest.fail("more calls than expected: raise MOST_CALLS")


@pytest.mark.parametrize("number", [*ERRORS, None], ids=lambda number: errno.errorcode.get(number, "dies"))
def test_beginning_a_case_leaves_a_whole_one_or_none(store: Store, number: int | None, deaths_free_locks):
    for at in range(1, MOST_CALLS):
        with failing(at, number) as faults, suppress(Trouble, Killed):
            store.new().close()
        deaths_free_locks()
        for entry in store.listed():
            store.open(entry.id).close()
        shutil.rmtree(store.root, ignore_errors=True)
        if not faults.hit:
            return
    pytest.fail("more calls than expected: raise MOST_CALLS")


@pytest.mark.parametrize("number", [errno.EIO, None], ids=lambda number: errno.errorcode.get(number, "dies"))
def test_opening_a_damaged_case_deletes_nothing_whatever_fails(
    store: Store, number: int | None, deaths_free_locks
):
    case_id = saved_case(store)
    folder = store.root / case_id
    (folder / "case.json").write_bytes(b"damaged")
    kept = store.root.parent / "kept"
    shutil.copytree(folder, kept)
    for at in range(1, MOST_CALLS):
        with failing(at, number) as faults, suppress(Trouble, Killed):
            store.open(case_id).close()
        deaths_free_locks()
        assert b"damaged" in [file.read_bytes() for file in folder.rglob("*") if file.is_file()]
        with store.open(case_id) as case:
            assert case.draft.answers == {"what.attempts": "old 5"}
        shutil.rmtree(folder)
        shutil.copytree(kept, folder)
        if not faults.hit:
            return
    pytest.fail("more calls than expected: raise MOST_CALLS")


def test_an_erasing_that_died_can_be_done_again(store: Store, deaths_free_locks):
    for at in range(1, MOST_CALLS):
        case_id = saved_case(store)
        with failing(at, None) as faults, suppress(Killed):
            store.erase(case_id)
        deaths_free_locks()
        if any(entry.id == case_id for entry in store.listed()):
            store.erase(case_id)
        assert store.listed() == ()
        assert all(name == "index.json" or name.endswith(("lock", case_id)) for name in names(store.root))
        shutil.rmtree(store.root)
        if not faults.hit:
            return
    pytest.fail("more calls than expected: raise MOST_CALLS")


if os.name == "posix":  # Only there can a process limit itself.
    import resource

    def test_a_file_that_may_not_grow_is_a_full_disk(store: Store):
        case_id = saved_case(store)
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        with store.open(case_id) as case:
            good = case.draft
            big = good.model_copy(update={"answers": {"what.message": "x" * 100_000}})
            resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
            try:
                with pytest.raises(Trouble) as trouble:
                    case.save(big)
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, before)
            assert "room" in trouble.value.happened or "miejsca" in trouble.value.happened
            assert store.read(case_id).draft == good
            case.save(big)
        assert store.read(case_id).draft.answers == big.answers
