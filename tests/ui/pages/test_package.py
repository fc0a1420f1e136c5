"""Step 8 with clicks: making the package, stopping it, and handing it over."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.pages.conftest import Stage, button, texts
from wizard import clock
from wizard.bundle.estimate import Estimate
from wizard.bundle.pack import Packed, PackedPart
from wizard.contact import external, mail_programs
from wizard.contact.interface import Letter, Rung
from wizard.contact.interface import Stage as RungStage
from wizard.drafts.draft import Draft, Package
from wizard.errors import Trouble
from wizard.knowledge.profile import Profile
from wizard.progress import Progress, Stop
from wizard.questions.question import StepId
from wizard.ui.pages import package, package_made
from wizard.ui.pages.handing_over import HandOver
from wizard.ui.pages.package import NOT_AGREED, PackagePage
from wizard.ui.pages.review import CONSENT

NOW = datetime(2026, 11, 5, 10, 0, tzinfo=UTC)
CONTENT = b"0123" * 300_000
SHA = hashlib.sha256(CONTENT).hexdigest()
NAME = "faktura-IR-ABC123DEF-2026-11-05.zip"


def make(
    draft: Draft,
    _profile: object,
    _original: Callable[[str], Path],
    target: Path,
    progress: Progress,
    stop: Stop,
    *,
    limit: int,
    locked: bool,
) -> Packed:
    """A package that is quickly made; with a limit, in two files."""
    progress(1, 2, "Writing the package")
    stop.check()
    target.write_bytes(CONTENT)
    LOCKED.append(locked)
    first = PackedPart(target, len(CONTENT), SHA)
    if not limit:
        return Packed(target, len(CONTENT), SHA, draft.agreed, {}, parts=(first,))
    second = PackedPart(target.with_name("second.zip"), limit, SHA[::-1])
    return Packed(target, len(CONTENT), SHA, draft.agreed, {}, parts=(first, second))


LOCKED: list[bool] = []
"""Whether each package that was made was to be locked."""


def size_up(
    _draft: Draft,
    _profile: object,
    _original: object,
    _progress: Progress,
    _stop: Stop,
    *,
    limit: int,
) -> Estimate:
    if limit == 0:
        return Estimate((14_000_000,))
    if limit < 8_000_000:
        return Estimate((7_000_000, 4_000_000), 3)
    raise Trouble("The file a.pdf alone has 14 MB.", "Choose a larger size.")


def hand_over(draft: Draft, _profile: object, _original: object) -> HandOver:
    return HandOver(
        size="The package has 1.2 MB, so it fits.",
        fits=True,
        page="https://sklep.example/form",
        message=f"Please issue the invoice. Check sum: {draft.packages[-1].sha256}",
        mailto="mailto:billing@example.com?subject=x",
        mail=Letter(channel="email", subject="Request", body="Please issue the invoice."),
        address="billing@example.com",
        where="Billing department (E-mail)",
        rungs=(
            Rung(
                stage=RungStage.REMINDER,
                on=date(2026, 11, 10),
                to="the same place as before",
                why="A reminder is fair.",
            ),
        ),
        answer_by=date(2026, 11, 9),
    )


@pytest.fixture(autouse=True)
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(package, "make_package", make)
    monkeypatch.setattr(package, "size_up", size_up)
    LOCKED.clear()
    monkeypatch.setattr(package_made, "hand_over", hand_over)
    with clock.fixed(NOW):
        yield
    # What a test leaves on the clipboard outlives the application otherwise, and ends it badly.
    QGuiApplication.clipboard().clear()


@pytest.fixture
def page(stage: Stage) -> PackagePage:
    return PackagePage(stage.fittings)


def click(stage: Stage, widget: Any) -> None:
    stage.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    stage.settle()


def press_next(stage: Stage, page: PackagePage) -> bool:
    went_on = page.next_pressed()
    stage.settle()
    return went_on


def test_the_target_is_shown_before_anything_is_made(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft(agreed="d1"))
    said = texts(page.target).replace("\u200b", "")
    assert NAME in said
    assert str(stage.folder) in said
    assert page.next_label() == "Create the package"
    assert list(stage.folder.glob("*.zip")) == []


def test_without_consent_nothing_is_made(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft())
    assert [problem.field for problem in page.problems()] == [NOT_AGREED]
    assert press_next(stage, page) is False
    assert list(stage.folder.glob("*.zip")) == []
    click(stage, button(page, "Go to the review"))
    assert stage.went == [("back here", StepId.REVIEW, CONSENT)]


def test_a_package_is_made_and_noted(stage: Stage, page: PackagePage) -> None:
    holder = stage.put_on(page, stage.draft(agreed="d1"))
    assert page.problems() == ()
    assert press_next(stage, page) is False
    [made] = holder.draft.packages
    assert made == Package(
        path=str(stage.folder / NAME), size=len(CONTENT), sha256=SHA, made=NOW, digest="d1"
    )
    said = texts(page.made).replace("\u200b", "")
    for part in (
        "The package is ready",
        NAME,
        str(stage.folder),
        "1.2\u00a0MB",
        f"{SHA[:4]} {SHA[4:8]} {SHA[8:12]}",
    ):
        assert part in said
    assert holder.draft.agreed == "d1"
    assert page.next_label() == "Close"
    assert press_next(stage, page) is True


def test_the_way_to_the_desk_and_what_comes_next(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    said = texts(page.made)
    assert "First choice: Billing department (E-mail)." in said
    assert "From 10 November 2026: the same place as before" in said


def test_the_message_goes_to_the_clipboard(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    click(stage, button(page, "Copy the message"))
    assert SHA in QGuiApplication.clipboard().text()


def test_the_file_goes_to_the_clipboard(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    click(stage, button(page, "Copy the file"))
    [url] = QGuiApplication.clipboard().mimeData().urls()
    assert Path(url.toLocalFile()) == stage.folder / NAME


def test_the_folder_and_the_mail_program_are_opened(
    stage: Stage, page: PackagePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[object] = []
    monkeypatch.setattr(external, "show_in_folder", lambda path: not started.append(path))
    monkeypatch.setattr(external, "open_mail", lambda mailto: not started.append(mailto))
    stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    stage.told.clear()
    click(stage, button(page, "Show in folder"))
    click(stage, button(page, "Open e-mail"))
    assert started == [stage.folder / NAME, "mailto:billing@example.com?subject=x"]
    assert SHA in QGuiApplication.clipboard().text()
    assert stage.told == []


def test_without_a_mail_program_a_sentence_helps(
    stage: Stage, page: PackagePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(external, "open_mail", lambda _mailto: False)
    stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    click(stage, button(page, "Open e-mail"))
    assert "No mail program could be started" in stage.told[-1]


def test_stopping_leaves_nothing(stage: Stage, page: PackagePage, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = Event()

    def slow(
        _draft: object,
        _profile: object,
        _original: object,
        _target: Path,
        _p: Progress,
        stop: Stop,
        **_more: object,
    ) -> Packed:
        begun.set()
        while True:
            stop.check()

    monkeypatch.setattr(package, "make_package", slow)
    holder = stage.put_on(page, stage.draft(agreed="d1"))
    assert page.next_pressed() is False
    stage.qtbot.waitUntil(begun.is_set)
    assert page.next_label() == "One moment …"
    click(stage, button(page, "Stop"))
    assert holder.draft.packages == ()
    assert stage.told == ["Stopped. Nothing was left behind."]
    assert page.next_label() == "Create the package"
    assert not page.progress.isVisible()


def test_a_trouble_is_told_in_the_page_and_another_place_helps(
    stage: Stage, page: PackagePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_args: object, **_more: object) -> Packed:
        raise Trouble("You may not write there.", "Choose another folder.", "Your case is safe.")

    monkeypatch.setattr(package, "make_package", refused)
    holder = stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    assert "You may not write there.\nChoose another folder.\nYour case is safe." in texts(page.trouble_card)
    monkeypatch.setattr(package, "make_package", make)
    other = stage.folder / "elsewhere.zip"
    monkeypatch.setattr(page.target, "ask", lambda: other)
    click(stage, button(page, "Choose another place"))
    assert not page.trouble_card.isVisible()
    press_next(stage, page)
    assert holder.draft.packages[-1].path == str(other)


def test_after_a_change_the_package_is_older_than_the_answers(stage: Stage, page: PackagePage) -> None:
    holder = stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    holder.answer("what.vendor", "Sklep Zielony")
    page.enter()
    assert "The package is older than your answers" in texts(page.made)
    assert page.next_label() == "Make it again"
    assert not page.made.handover.isVisible()
    assert len(page.problems()) == 1
    holder.change(agreed="d2")
    page.enter()
    assert page.problems() == ()
    press_next(stage, page)
    assert page.next_label() == "Close"
    click(stage, button(page, "1 earlier package"))
    assert "replaced by the newer one" in texts(page.earlier)
    assert f"{SHA[:4]} {SHA[4:8]}" in texts(page.earlier)


def test_a_package_that_was_moved_away_is_missed(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    (stage.folder / NAME).unlink()
    page.enter()
    stage.settle()
    assert "no longer where it was saved" in texts(page.made)
    click(stage, button(page, "Make it again"))
    assert (stage.folder / NAME).is_file()
    assert "no longer where it was saved" not in texts(page.made)


def test_a_package_that_was_changed_is_told_by_its_check_sum(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    (stage.folder / NAME).write_bytes(b"3210" * 300_000)
    page.enter()
    stage.settle()
    assert "its check sum differs" in texts(page.made)


def test_a_package_that_was_moved_is_found_and_handed_over_from_there(
    stage: Stage, page: PackagePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    downloads = tmp_path / "Pobrane"
    downloads.mkdir()
    monkeypatch.setattr(package_made, "_usual_folders", lambda: (downloads,))
    stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    (stage.folder / NAME).rename(downloads / NAME)
    page.enter()
    stage.settle()
    assert "The package was moved: it now lies in" in texts(page.made)
    click(stage, button(page, "Copy the file"))
    (url,) = QGuiApplication.clipboard().mimeData().urls()
    assert Path(url.toLocalFile()) == downloads / NAME


def test_a_package_older_than_the_answers_is_missed_too(stage: Stage, page: PackagePage) -> None:
    holder = stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    (stage.folder / NAME).unlink()
    holder.change(agreed="")
    page.enter()
    stage.settle()
    assert "older than your answers" in texts(page.made)
    assert "no longer where it was saved" in texts(page.made)


def test_by_when_to_expect_an_answer_is_told(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    assert "An answer to what you send today usually comes by 9 November 2026." in texts(page.made)


def test_the_size_is_told_against_what_the_channel_takes(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    assert "The package has 1.2 MB, so it fits." in texts(page.made)


def test_the_seller_s_form_is_opened_with_the_message_on_the_clipboard(
    stage: Stage, page: PackagePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(external, "open_address", lambda address: not opened.append(address))
    stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    click(stage, button(page, "Open the seller's page"))
    assert opened == ["https://sklep.example/form"]
    assert QGuiApplication.clipboard().text().startswith("Please issue the invoice.")


def test_another_language_keeps_what_is_shown(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    page.retranslate()
    stage.settle()
    assert "The package is ready" in texts(page.made)
    assert page.made.handover.isVisible()


def test_a_ready_draft_lies_beside_the_package_and_is_opened(
    stage: Stage, page: PackagePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(external, "open_file", lambda path: not opened.append(path))
    holder = stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    others = page.made.handover.others
    assert not others.draft.isVisible(), "folded away: three sentences are enough"
    others.set_open(True)
    click(stage, others.draft)
    assert stage.told[-1:] == [f"The draft is saved as {Path(NAME).with_suffix('.eml')}."]
    (draft,) = opened
    assert holder.draft.packages[-1].path == str(draft.with_suffix(".zip"))
    assert b"X-Unsent: 1" in draft.read_bytes()


def test_a_mail_program_gets_the_message_and_the_package(
    stage: Stage, page: PackagePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[object, ...]] = []
    monkeypatch.setattr(mail_programs, "write_with_attachment", lambda *call: bool(calls.append(call)))
    stage.put_on(page, stage.draft(agreed="d1"))
    press_next(stage, page)
    page.made.handover.others.set_open(True)
    click(stage, page.made.handover.others.program)
    ((mail, package, address),) = calls
    assert (mail.subject, package.name, address) == ("Request", NAME, "billing@example.com")
    assert stage.told[-1].startswith("No mail program took the package. The message is copied")
    assert QGuiApplication.clipboard().text().startswith("Please issue the invoice.")


PROFILE = Profile.model_validate(
    {
        "format": 1,
        "vendor": {"name": "Zielony Liść"},
        "channels": [
            {"desk": "billing", "channel": "form", "address": "https://example.com", "max_megabytes": 8},
            {"desk": "billing", "channel": "email", "address": "a@example.com", "max_megabytes": 20},
        ],
        "desk_key": "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
    }
)


@pytest.fixture
def vendor_page(stage: Stage) -> PackagePage:
    return PackagePage(replace(stage.fittings, profile=PROFILE))


def test_how_large_it_is_going_to_be_is_said_before(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft(agreed="d1"))
    assert "1 file: about 14\u00a0MB" in texts(page.limits)
    click(stage, button(page, "Mail of 10 MB"))
    said = texts(page.limits)
    assert "2 files: about 7.0\u00a0MB, 4.0\u00a0MB" in said
    assert "3 pictures are made smaller" in said
    click(stage, button(page, "Mail of 20 MB"))
    assert "The file a.pdf alone has 14 MB." in texts(page.limits)
    click(stage, button(page, "Any size"))
    assert "a.pdf" not in texts(page.limits)


def test_a_mail_of_ten_megabytes_takes_seven(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft(agreed="d1"))
    click(stage, button(page, "Mail of 10 MB"))
    encoded = len(base64.encodebytes(bytes(page.limits.limit)))
    assert 9_500_000 < encoded * 77 // 76 <= 10_000_000


def test_both_files_are_shown_copied_and_remembered(stage: Stage, page: PackagePage) -> None:
    holder = stage.put_on(page, stage.draft(agreed="d1"))
    click(stage, button(page, "Mail of 10 MB"))
    press_next(stage, page)
    [made] = holder.draft.packages
    assert [Path(other.path).name for other in made.others] == ["second.zip"]
    said = texts(page.made).replace("\u200b", "")
    for part in ("It comes in 2 files", NAME, "second.zip", f"{SHA[::-1][:4]} {SHA[::-1][4:8]}"):
        assert part in said
    click(stage, button(page, "Copy the file"))
    urls = QGuiApplication.clipboard().mimeData().urls()
    assert [Path(url.toLocalFile()).name for url in urls] == [NAME, "second.zip"]
    assert "2 files are copied" in stage.told[-1]


def test_the_choice_of_a_size_is_one_for_the_keyboard(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft(agreed="d1"))
    ten = button(page, "Mail of 10 MB")
    ten.setFocus()
    stage.qtbot.keyClick(ten, Qt.Key.Key_Space)
    stage.settle()
    assert page.limits.limit > 0
    assert ten.accessibleDescription() == "How much can be sent at once?"


def test_before_agreeing_nothing_is_worked_out(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft())
    assert not page.limits.isVisible()


def test_without_a_key_of_the_desk_nothing_can_be_locked(stage: Stage, page: PackagePage) -> None:
    stage.put_on(page, stage.draft(agreed="d1"))
    assert not page.limits.lock.isVisible()
    press_next(stage, page)
    assert LOCKED == [False]


def test_the_desks_own_limit_is_chosen_and_its_key_offered(stage: Stage, vendor_page: PackagePage) -> None:
    stage.put_on(vendor_page, stage.draft(agreed="d1"))
    assert vendor_page.limits.limit == 8_000_000
    assert button(vendor_page, "Zielony Liść takes 8 MB").isChecked()
    assert not vendor_page.limits.lock.isChecked()
    stage.qtbot.mouseClick(vendor_page.limits.lock, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert vendor_page.limits.is_locked
    click(stage, button(vendor_page, "Mail of 10 MB"))
    press_next(stage, vendor_page)
    assert LOCKED == [True]
