import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from wizard import clock
from wizard.case.contact import Contact
from wizard.case.outcome import Outcome, Standing
from wizard.drafts import index
from wizard.drafts.draft import Package
from wizard.drafts.layout import case_file
from wizard.drafts.listed import Made, Promise
from wizard.drafts.store import Store
from wizard.questions.question import StepId

from .conftest import NOON


@pytest.fixture
def two_cases(store: Store) -> Store:
    with store.new() as older:
        older.save(older.draft.model_copy(update={"answers": {"what.vendor": " Sklep Ćma "}}))
    with clock.fixed(NOON + timedelta(hours=1)), store.new() as newer:
        newer.save(
            newer.draft.model_copy(
                update={
                    "answers": {"what.vendor": "Bielik SA"},
                    "step": StepId.CONTACT,
                    "outcome": Outcome(standing=Standing.SOLVED),
                }
            )
        )
    return store


def summary(root: Path) -> list[tuple[str, int, bool]]:
    return [(case.vendor, case.step, case.solved) for case in index.listed(root)]


EXPECTED = [("Bielik SA", 6, True), ("Sklep Ćma", 1, False)]


def test_the_list_says_what_the_home_page_shows(two_cases: Store):
    assert summary(two_cases.root) == EXPECTED
    assert index.listed(two_cases.root)[1].started == NOON


def test_the_second_time_no_case_is_read(two_cases: Store, monkeypatch: pytest.MonkeyPatch):
    index.listed(two_cases.root)

    def never(folder: Path) -> index.Listed:
        raise AssertionError(folder)

    monkeypatch.setattr(index, "_read", never)
    assert summary(two_cases.root) == EXPECTED


def test_a_case_saved_since_is_read_anew(two_cases: Store):
    index.listed(two_cases.root)
    with two_cases.open(index.listed(two_cases.root)[1].id) as case:
        case.save(case.draft.model_copy(update={"answers": {"what.vendor": "Inny"}, "step": StepId.BILLING}))
    assert ("Inny", 2, False) in summary(two_cases.root)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b'{"version": 99}',
        b'{"version": 1, "cases": [{"id": "IR-222222222"}]}',
        b"[" * 99_999,
    ],
    ids=["empty", "cut", "list", "newer", "short", "deep"],
)
def test_a_damaged_index_is_made_anew(two_cases: Store, damage: bytes):
    index.listed(two_cases.root)
    (two_cases.root / index.INDEX_FILE).write_bytes(damage)
    assert summary(two_cases.root) == EXPECTED
    assert len((two_cases.root / index.INDEX_FILE).read_bytes()) > 100


def test_folders_that_came_and_went_are_noticed(two_cases: Store):
    import shutil

    ids = [case.id for case in index.listed(two_cases.root)]
    shutil.copytree(two_cases.root / ids[0], two_cases.root / "IR-999999999")
    shutil.rmtree(two_cases.root / ids[1])
    (two_cases.root / "my notes").mkdir()
    assert {case.id for case in index.listed(two_cases.root)} == {ids[0], "IR-999999999"}


def test_a_case_that_cannot_be_read_is_listed_as_such(two_cases: Store):
    case_id = index.listed(two_cases.root)[0].id
    folder = two_cases.root / case_id
    case_file(folder).write_bytes(b"\x00")
    (folder / "older" / "1.json").unlink()
    entry = next(case for case in index.listed(two_cases.root) if case.id == case_id)
    assert not entry.readable
    assert two_cases.latest() != case_id


def test_a_folder_that_is_not_there_has_no_cases(tmp_path: Path):
    assert index.listed(tmp_path / "nowhere") == ()
    assert not (tmp_path / "nowhere").exists()


def test_the_list_needs_nothing_but_the_standard_library():
    code = (
        "import sys, pathlib; from wizard.drafts.index import listed; listed(pathlib.Path('nowhere'));"
        "print([name for name in ('pydantic', 'PySide6', 'stdnum', 'platformdirs') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def _contact(days: int, **more: object) -> Contact:
    return Contact.model_validate({"id": f"c{days}", "at": NOON + timedelta(days=days), **more})


def _with(store: Store, **fields: object) -> index.Listed:
    with store.new() as case:
        case.save(case.draft.model_copy(update=fields))
    index.listed(store.root)
    # The second reading comes from the index alone.
    return index.listed(store.root)[0]


def test_open_promises_with_a_day_are_listed_and_no_others(store: Store):
    day = NOON.date() + timedelta(days=5)
    listed = _with(
        store,
        contacts=(
            _contact(0, promised="soon"),
            _contact(1, promised="invoice", promised_by=day, who="Marta"),
            _contact(2, said="nothing new"),
        ),
    )
    assert listed.contacts == 3
    assert listed.promises == (Promise(NOON + timedelta(days=1), "invoice", day, "Marta"),)


def test_a_promise_that_was_kept_is_listed_no_more(store: Store):
    day = NOON.date() + timedelta(days=5)
    kept = (_contact(1, promised="invoice", promised_by=day), _contact(3, solved=True))
    assert _with(store, contacts=kept).promises == ()


def test_a_solved_case_has_no_open_promises(store: Store):
    promised = (_contact(1, promised="invoice", promised_by=NOON.date()),)
    assert _with(store, contacts=promised, outcome=Outcome(standing=Standing.SOLVED)).promises == ()


def test_the_newest_package_is_listed_with_its_check_sum(store: Store):
    packages = tuple(
        Package(path=path, size=9, sha256=sum_ * 64, made=NOON, digest="d")
        for path, sum_ in (("/tmp/first.zip", "a"), (r"C:\Users\Ala\second.zip", "b"))
    )
    assert _with(store, packages=packages).package == Made("second.zip", "b" * 64, NOON, 2)


def test_an_index_of_an_older_version_is_read_anew(two_cases: Store):
    index.listed(two_cases.root)
    (two_cases.root / index.INDEX_FILE).write_text('{"version": 1, "cases": []}')
    assert summary(two_cases.root) == EXPECTED
