import json
import shutil
from pathlib import Path

import pytest

from wizard.case.lookup import Answered, Lookup, Service
from wizard.drafts import migrations
from wizard.drafts.draft import SCHEMA_VERSION
from wizard.drafts.layout import case_file
from wizard.drafts.migrations import STEPS, migrated, migrates
from wizard.drafts.store import Store
from wizard.drafts.troubles import UnreadableCase
from wizard.questions.question import StepId

FIXTURES = Path(__file__).parent / "fixtures"
OLD_CASE = "IR-4T7WK2NPD"


@pytest.fixture
def old_case(store: Store) -> Path:
    store.root.mkdir()
    return Path(shutil.copytree(FIXTURES / "version-0" / OLD_CASE, store.root / OLD_CASE))


def test_every_version_has_a_step_to_the_next_and_a_case_of_its_own_among_the_fixtures():
    assert set(STEPS) == set(range(SCHEMA_VERSION))
    assert {int(folder.name.removeprefix("version-")) for folder in FIXTURES.iterdir()} == set(STEPS)


def test_a_case_of_version_0_is_opened_with_all_that_it_holds(store: Store, old_case: Path):
    with store.open(OLD_CASE) as case:
        assert case.notice == ""
        assert case.draft.schema_version == SCHEMA_VERSION
        assert case.draft.step is case.draft.reached is StepId.ORDER
        assert case.draft.field == "order.amount"
        assert case.draft.letters == {}
        assert case.draft.answers["billing.tax_id"] == "526-104-08-2"
        (held,) = case.draft.evidence
        assert case.evidence_path(held.sha256).is_file()
        case.save(case.draft.model_copy(update={"answers": {**case.draft.answers, "order.amount": "99"}}))
    assert json.loads(case_file(old_case).read_bytes())["schema_version"] == SCHEMA_VERSION


def test_a_case_of_version_1_is_opened_with_no_register_asked(store: Store):
    store.root.mkdir()
    folder = Path(shutil.copytree(FIXTURES / "version-1" / "IR-8M3QV6ZKC", store.root / "IR-8M3QV6ZKC"))
    with store.open(folder.name) as case:
        assert case.notice == ""
        assert case.draft.schema_version == SCHEMA_VERSION
        assert (case.draft.lookups, case.draft.machine.is_empty) == ((), True)
        assert case.draft.answers["what.vendor"] == "Herbaciarnia Żurawina"
        assert (case.draft.step, case.draft.field) == (StepId.CHECKS, "B03")
        assert [trial.check for trial in case.draft.trials] == ["B03"]
        assert case.draft.letters == {"email": "Dzień dobry"}
        asked = Lookup(
            service=Service.VIES, sent="PL1", at=case.draft.started, answered=Answered.COULD_NOT_TELL
        )
        case.save(case.draft.model_copy(update={"lookups": (asked,)}))
    assert store.read(folder.name).draft.lookups == (asked,)
    assert (folder / "version-1.json").is_file()


def test_a_case_of_version_1_is_opened_with_all_that_it_holds(store: Store):
    store.root.mkdir()
    shutil.copytree(FIXTURES / "version-1" / OLD_CASE, store.root / OLD_CASE)
    with store.open(OLD_CASE) as case:
        assert case.notice == ""
        assert case.draft.letters == {"email": "Dzień dobry,\nproszę o fakturę."}
        assert case.draft.contacts[0].who == "Pani Ewa"
        assert (case.draft.unmasked, case.draft.hidden_words) == ((), ())


def test_a_case_of_version_2_is_opened_with_all_that_it_holds(store: Store):
    store.root.mkdir()
    shutil.copytree(FIXTURES / "version-2" / "IR-5H2XW9BTR", store.root / "IR-5H2XW9BTR")
    with store.open("IR-5H2XW9BTR") as case:
        (held,) = case.draft.evidence
        assert (held.covers[0].width, held.marks, held.crops) == (30, (), ())
        assert case.draft.hidden_words == ("Żurawinowa 3",)
        assert case.draft.packages[0].tokens == {}
        assert case.draft.not_at_hand == ()


def test_the_old_file_is_kept_for_good(store: Store, old_case: Path):
    before = case_file(old_case).read_bytes()
    with store.open(OLD_CASE) as case:
        for number in range(8):
            case.save(case.draft.model_copy(update={"answers": {"what.attempts": str(number)}}))
    assert (old_case / "version-0.json").read_bytes() == before


def test_an_old_case_stands_in_the_list(store: Store, old_case: Path):
    (entry,) = store.listed()
    assert (entry.id, entry.vendor, entry.readable) == (OLD_CASE, "Księgarnia Pod Ćmą", True)


def test_reading_it_changes_nothing(store: Store, old_case: Path):
    before = case_file(old_case).read_bytes()
    assert store.read(OLD_CASE).draft.reached is StepId.ORDER
    assert [path.name for path in sorted(old_case.iterdir())] == ["case.json", "evidence"]
    assert case_file(old_case).read_bytes() == before


@pytest.mark.parametrize(
    "broken_step",
    [
        pytest.param(lambda draft: draft["no such field"], id="misses something"),
        pytest.param(lambda draft: {**draft, "answers": 7}, id="makes no draft"),
        pytest.param(
            lambda draft: draft["answers"].clear() or (draft["step"].upper() and None), id="half-way"
        ),
    ],
)
def test_a_step_that_fails_leaves_the_file_as_it_was(
    store: Store, old_case: Path, monkeypatch: pytest.MonkeyPatch, broken_step
):
    monkeypatch.setitem(migrations.STEPS, 0, broken_step)
    before = case_file(old_case).read_bytes()
    with pytest.raises(UnreadableCase):
        store.open(OLD_CASE)
    assert case_file(old_case).read_bytes() == before
    assert not (old_case / "broken").exists()


def test_a_step_works_on_a_copy():
    draft = {"schema_version": 0, "step": "checks", "answers": {"what.code": "1"}}
    migrated(draft, 0, 1)
    assert draft == {"schema_version": 0, "step": "checks", "answers": {"what.code": "1"}}


def test_two_steps_from_one_version_are_a_slip():
    with pytest.raises(AssertionError, match="two steps"):
        migrates(0)(lambda draft: draft)
