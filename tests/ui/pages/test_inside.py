"""From what the review shows to what the package holds, with all the real rooms in between."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.ui.pages.conftest import STARTED
from tests.ui.pages.test_contact import ANSWERS
from wizard import clock
from wizard.bundle.verify import verify
from wizard.case.evidence import Evidence, EvidenceKind
from wizard.drafts.draft import Draft, Package
from wizard.errors import Cancelled, Trouble
from wizard.progress import Stop, quiet
from wizard.ui.pages.handing_over import hand_over
from wizard.ui.pages.inside import look_inside, make_package
from wizard.ui.pages.letters import write_all
from wizard.ui.pages.seen import see

NOW = datetime(2026, 11, 5, 10, 0, tzinfo=UTC)
MAIL = b"Zamowienie ZAM/2026/1107\nKarta 4111 1111 1111 1111\n"
SHA = hashlib.sha256(MAIL).hexdigest()


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    (tmp_path / SHA).write_bytes(MAIL)
    order = Evidence(
        sha256=SHA,
        name="zamowienie.txt",
        media_type="text/plain",
        size=len(MAIL),
        kind=EvidenceKind.ORDER,
        added=STARTED,
    )
    return Draft(id="IR-ABC123DEF", started=STARTED, saved=STARTED, answers=ANSWERS, evidence=(order,))


def agreed(draft: Draft, folder: Path) -> Draft:
    inside = look_inside(draft, None, folder.joinpath, quiet, Stop())
    return draft.model_copy(update={"agreed": inside.digest})


def test_the_review_shows_the_report_and_what_became_of_each_file(draft: Draft, tmp_path: Path) -> None:
    with clock.fixed(NOW):
        inside = look_inside(draft, None, tmp_path.joinpath, quiet, Stop())
    assert "ZAM/2026/1107" in inside.page
    assert [mask.count for mask in inside.rows[1].masks] == [1]
    assert "4111 1111" not in inside.page
    assert inside.gaps


def test_what_was_agreed_to_is_what_is_packed(draft: Draft, tmp_path: Path) -> None:
    target = tmp_path / "package.zip"
    with clock.fixed(NOW):
        shown = agreed(draft, tmp_path)
        packed = make_package(shown, None, tmp_path.joinpath, target, quiet, Stop())
    assert packed.digest == shown.agreed
    assert verify(target).ok
    assert packed.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()


def test_nothing_else_than_what_was_agreed_to_is_packed(draft: Draft, tmp_path: Path) -> None:
    before = agreed(draft, tmp_path)
    after = before.model_copy(update={"answers": {**ANSWERS, "order.number": "ZAM/2026/9999"}})
    target = tmp_path / "package.zip"
    with pytest.raises(Trouble):
        make_package(after, None, tmp_path.joinpath, target, quiet, Stop())
    assert not target.exists()


def test_a_stopped_package_leaves_nothing(draft: Draft, tmp_path: Path) -> None:
    stop = Stop()
    stop.ask()
    known = set(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        make_package(agreed(draft, tmp_path), None, tmp_path.joinpath, tmp_path / "p.zip", quiet, stop)
    assert set(tmp_path.iterdir()) == known


def test_the_report_has_the_language_that_was_chosen_for_it(draft: Draft, tmp_path: Path) -> None:
    english = look_inside(draft, None, tmp_path.joinpath, quiet, Stop())
    polish = look_inside(
        draft.model_copy(update={"report_language": "pl"}), None, tmp_path.joinpath, quiet, Stop()
    )
    assert "3 November 2026" in english.page
    assert "3 listopada 2026" in polish.page
    assert english.digest != polish.digest
    assert english.gaps == polish.gaps, "the window speaks its own language"


def test_the_message_carries_the_check_sum_and_the_address_stays_short(draft: Draft, tmp_path: Path) -> None:
    package = Package(path=str(tmp_path / "p.zip"), size=1, sha256="ab" * 32, made=NOW)
    written = hand_over(draft.model_copy(update={"packages": (package,)}), None)
    assert package.sha256 in "".join(written.message.split()), "in groups, for the telephone"
    assert written.mailto.startswith("mailto:")
    assert len(written.mailto) <= 1800
    assert "ZAM/2026/1107" in unquote(written.mailto)
    assert written.fits, "no channel is known that it would not go through"
    assert written.rungs


def test_secrets_that_were_typed_are_in_no_letter(draft: Draft) -> None:
    told = draft.model_copy(
        update={"answers": {**ANSWERS, "what.action": "Wpisano 4111 1111 1111 1111, potem Zapłać"}}
    )
    for letter in write_all(told, None, "pl").letters.values():
        assert "4111 1111" not in letter.body


def test_every_check_and_remedy_has_a_name(draft: Draft) -> None:
    seen = see(draft, None)
    assert {finding.check for finding in seen.worked.findings} <= seen.titles.keys()
    assert {guide.id for guide in seen.guides} <= seen.titles.keys()
    assert seen.asks.keys() <= seen.titles.keys()
