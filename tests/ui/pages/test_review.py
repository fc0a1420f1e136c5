"""Step 7 with clicks: every answer, every file, the report, and the consent to just these contents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument

from tests.ui.pages.conftest import STARTED, Stage, button, texts
from wizard.case.contact import Channel, Contact
from wizard.case.evidence import Evidence, EvidenceKind
from wizard.drafts.draft import Draft
from wizard.errors import Trouble
from wizard.i18n import language
from wizard.progress import Progress, Stop
from wizard.questions.question import StepId
from wizard.report.report import EvidenceRow, MaskRow
from wizard.ui.pages import review
from wizard.ui.pages.inside import Inside
from wizard.ui.pages.review import CONSENT, ReviewPage

SHOT = Evidence(
    sha256="a" * 64,
    name="zrzut.png",
    media_type="image/png",
    size=123_456,
    kind=EvidenceKind.SCREENSHOT,
    caption="The message",
    added=STARTED,
)
ANSWERS = {
    "what.message": "Przepraszamy",
    "what.vendor": "Sklep Zielony",
    "billing.kind": "business",
    "billing.country": "PL",
    "order.amount": "about 12",
}
MARTA = Contact(
    id="c1", at=STARTED + timedelta(days=2), channel=Channel.CHAT, who="Marta", case_number="123/45"
)


def digest_of(draft: Draft) -> str:
    return str(hash((tuple(sorted(draft.answers.items())), draft.evidence, draft.report_language)))


def look_inside(
    draft: Draft, _profile: object, _original: Callable[[str], Path], progress: Progress, _stop: Stop
) -> Inside:
    """Contents that are quickly put together."""
    spoken = draft.report_language or language()
    rows = {
        number: EvidenceRow(
            number=number,
            file="" if not item.included else "data/evidence/01-screenshot.png",
            kind=item.kind,
            kind_word="Screenshot",
            size=98_765,
            masks=(MaskRow(kind="card number", count=2, where="01"),),
            stripped=("camera data",),
            left_out="" if item.included else "The customer left it out.",
        )
        for number, item in enumerate(draft.evidence, start=1)
    }
    page = f"<h1>Report in {spoken}</h1><p>{draft.answers.get('what.vendor', '')}</p><a href='https://x.example'>x</a>"
    return Inside(draft, digest_of(draft), rows, ("There is no proof of the payment.",), page, "h1 { }", {})


@pytest.fixture
def page(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> ReviewPage:
    monkeypatch.setattr(review, "look_inside", look_inside)
    return ReviewPage(stage.fittings)


def sample(stage: Stage, **fields: Any) -> Draft:
    return stage.draft(**{"answers": ANSWERS, "evidence": (SHOT,), "contacts": (MARTA,), **fields})


def click(stage: Stage, widget: Any) -> None:
    stage.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    stage.settle()


def tick(stage: Stage, page: ReviewPage) -> None:
    stage.qtbot.keyClick(page.consent.tick, Qt.Key.Key_Space)
    stage.settle()


def row(page: ReviewPage, question_id: str) -> str:
    found = page.table.row(question_id)
    assert found is not None
    return texts(found)


def test_every_answer_is_shown_as_people_read_it(stage: Stage, page: ReviewPage) -> None:
    stage.put_on(page, sample(stage))
    assert "Sklep Zielony" in row(page, "what.vendor")
    assert "A firm, also a one-person one" in row(page, "billing.kind")
    assert "Poland" in row(page, "billing.country")


def test_what_was_not_answered_says_so(stage: Stage, page: ReviewPage) -> None:
    stage.put_on(page, sample(stage))
    assert "Not provided" in row(page, "billing.name")


def test_what_can_not_be_read_is_marked_and_kept_as_typed(stage: Stage, page: ReviewPage) -> None:
    stage.put_on(page, sample(stage))
    said = row(page, "order.amount")
    assert "about 12" in said
    assert "Can't be read yet" in said


def test_change_goes_to_the_field_and_comes_back(stage: Stage, page: ReviewPage) -> None:
    stage.put_on(page, sample(stage))
    click(stage, button(page, "answers.2"))
    click(stage, button(page, "billing.name.change"))
    click(stage, button(page, "file.1.change"))
    click(stage, button(page, "contacts.change"))
    assert stage.went == [
        ("back here", StepId.BILLING, "billing.name"),
        ("back here", StepId.EVIDENCE, SHOT.sha256),
        ("back here", StepId.CONTACT, "log"),
    ]


def test_files_tell_size_masks_and_what_was_taken_out(stage: Stage, page: ReviewPage) -> None:
    stage.put_on(page, sample(stage))
    said = texts(page.files)
    assert "The message" in said
    assert "99\u00a0kB" in said
    assert "card number × 2" in said
    assert "camera data" in said


def test_a_file_can_be_left_out(stage: Stage, page: ReviewPage) -> None:
    holder = stage.put_on(page, sample(stage))
    box = page.files.findChild(object, "file.1.include")
    stage.qtbot.keyClick(box, Qt.Key.Key_Space)
    assert holder.draft.evidence[0].included is False
    assert "Stays out of the package." in texts(page.files)


def test_gaps_and_contacts_are_summed_up(stage: Stage, page: ReviewPage) -> None:
    stage.put_on(page, sample(stage))
    assert "There is no proof of the payment." in texts(page.gaps)
    assert "Chat · Marta · case number 123/45" in texts(page.contacts)


def test_the_report_shows_in_its_own_language(stage: Stage, page: ReviewPage) -> None:
    holder = stage.put_on(page, sample(stage))
    assert "Report in en" in page.report.view.toPlainText()
    click(stage, page.report.language.button("pl"))
    assert holder.draft.report_language == "pl"
    assert "Report in pl" in page.report.view.toPlainText()


def test_the_report_loads_nothing_from_anywhere(stage: Stage, page: ReviewPage, tmp_path: Path) -> None:
    stage.put_on(page, sample(stage))
    secret = tmp_path / "secret.html"
    secret.write_text("secret")
    kinds = QTextDocument.ResourceType
    assert page.report.view.loadResource(kinds.HtmlResource.value, QUrl.fromLocalFile(str(secret))) is None
    assert (
        page.report.view.loadResource(kinds.StyleSheetResource.value, QUrl("https://x.example/a.css")) is None
    )
    assert page.report.view.openLinks() is False


def test_going_on_needs_the_tick(stage: Stage, page: ReviewPage) -> None:
    stage.put_on(page, sample(stage))
    [problem] = page.problems()
    assert problem.field == CONSENT
    assert page.next_pressed() is False
    assert "Look over what is inside" in texts(page.consent)
    tick(stage, page)
    assert page.problems() == ()
    assert page.next_pressed() is True
    assert "Look over what is inside" not in texts(page.consent)


def test_the_tick_holds_for_just_these_contents(stage: Stage, page: ReviewPage) -> None:
    holder = stage.put_on(page, sample(stage))
    tick(stage, page)
    assert holder.draft.agreed == digest_of(holder.draft)
    holder.answer("what.vendor", "Sklep Czerwony")
    assert holder.draft.agreed == ""
    assert page.consent.tick.isChecked() is False
    page.enter()
    stage.settle()
    assert "Sklep Czerwony" in page.report.view.toPlainText()
    assert page.next_pressed() is False
    tick(stage, page)
    assert page.next_pressed() is True


def test_taking_the_tick_away_takes_the_consent_away(stage: Stage, page: ReviewPage) -> None:
    holder = stage.put_on(page, sample(stage))
    tick(stage, page)
    tick(stage, page)
    assert holder.draft.agreed == ""


def test_nobody_agrees_to_what_is_not_there_yet(stage: Stage, page: ReviewPage) -> None:
    holder = stage.put_on(page, sample(stage))
    box = page.files.findChild(object, "file.1.include")
    stage.qtbot.keyClick(box, Qt.Key.Key_Space)
    stage.qtbot.keyClick(page.consent.tick, Qt.Key.Key_Space)
    assert holder.draft.agreed == ""
    assert page.consent.tick.isChecked() is False
    assert "still being put together" in texts(page.consent)


def test_contents_that_were_agreed_to_stay_so_after_a_restart(stage: Stage, page: ReviewPage) -> None:
    draft = sample(stage)
    stage.put_on(page, draft.model_copy(update={"agreed": digest_of(draft)}))
    assert page.consent.tick.isChecked() is True
    assert page.next_pressed() is True


def test_a_trouble_is_told_and_the_answers_stay(
    stage: Stage, page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> Inside:
        raise Trouble("The disk is full.", "Make room.", "Nothing is lost.")

    monkeypatch.setattr(review, "look_inside", full)
    stage.put_on(page, sample(stage))
    assert stage.troubles == ["The disk is full. Make room. Nothing is lost."]
    assert "Sklep Zielony" in row(page, "what.vendor")
    assert page.next_pressed() is False
