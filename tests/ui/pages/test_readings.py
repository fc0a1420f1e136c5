"""What a file says stands below its card: seen, taken over with one press, and taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl

from tests.ui.pages.conftest import Stage, button, texts
from wizard.i18n import speaking
from wizard.sandbox import tessdata
from wizard.ui.case_holder import CaseHolder
from wizard.ui.pages import evidence as page_module
from wizard.ui.pages import readings as readings_module
from wizard.ui.pages.evidence import EvidencePage

ORDER = "Numer zamówienia: KPL/2026/11/20817\nData zamówienia: 19.11.2026\nNIP nabywcy: 999-14-83-724\n"
HAR = {"log": {"version": "1.2", "entries": []}}


@pytest.fixture(autouse=True)
def nothing_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "wanted_papers", lambda _draft, _profile, _progress, _original: ())


@pytest.fixture
def page(stage: Stage) -> EvidencePage:
    return EvidencePage(stage.fittings)


def bring(stage: Stage, page: EvidencePage, path: Path, **answers: str) -> CaseHolder:
    given = {question.replace("__", "."): text for question, text in answers.items()}
    holder = stage.put_on(page, stage.draft(answers=given))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    page.zone.dropped.emit(mime)
    for _turn in range(3):
        stage.settle()
    return holder


@pytest.fixture
def order(tmp_path: Path) -> Path:
    path = tmp_path / "zamowienie.txt"
    path.write_text(ORDER, encoding="utf-8")
    return path


def test_a_difference_shows_both_values_and_where_it_was_read(
    stage: Stage, page: EvidencePage, order: Path
) -> None:
    bring(stage, page, order, billing__kind="business", billing__tax_id="999-14-88-724")
    said = texts(page)
    assert "1 differs" in said
    assert "9991483724" in said
    assert "Differs from your answer: 999-14-88-724" in said
    assert "Read at: line 3: “NIP nabywcy: 999-14-83-724”" in said


def test_nothing_is_taken_over_by_itself_and_one_press_does_it(
    stage: Stage, page: EvidencePage, order: Path
) -> None:
    holder = bring(stage, page, order, billing__kind="business", billing__tax_id="999-14-88-724")
    assert holder.draft.answers["billing.tax_id"] == "999-14-88-724"
    assert "order.number" not in holder.draft.answers
    take = button(page, "take.billing.tax_id")
    take.setFocus()
    stage.qtbot.keyClick(take, Qt.Key.Key_Return)
    assert holder.draft.answers["billing.tax_id"] == "9991483724"
    assert "Differs from your answer" not in texts(page)
    assert stage.told[-1] == "1 answer was taken over from zamowienie.txt."
    restore = button(page, "restore.billing.tax_id")
    assert restore.hasFocus(), "who took it over can take it back with the next key"
    stage.qtbot.keyClick(restore, Qt.Key.Key_Return)
    assert holder.draft.answers["billing.tax_id"] == "999-14-88-724"
    assert "Differs from your answer: 999-14-88-724" in texts(page)


def test_all_empty_answers_are_filled_with_one_press(stage: Stage, page: EvidencePage, order: Path) -> None:
    holder = bring(stage, page, order, billing__kind="business")
    stage.qtbot.mouseClick(button(page, "take.all"), Qt.MouseButton.LeftButton)
    assert holder.draft.answers["order.number"] == "KPL/2026/11/20817"
    assert holder.draft.answers["order.placed_on"] == "2026-11-19"
    assert holder.draft.answers["billing.tax_id"] == "9991483724"
    stage.qtbot.mouseClick(button(page, "restore.order.number"), Qt.MouseButton.LeftButton)
    assert not holder.draft.answers["order.number"]


def test_what_agrees_lies_folded(stage: Stage, page: EvidencePage, order: Path) -> None:
    bring(
        stage,
        page,
        order,
        order__number="kpl/2026/11/20817",
        order__placed_on="19.11.2026",
        billing__kind="person",
    )
    (part,) = page.readings.parts.values()
    assert part.fold.button.text() == "Read in this file: 2 agree"
    assert "Order number: KPL" not in texts(page)
    part.fold.button.setFocus()
    stage.qtbot.keyClick(part.fold.button, Qt.Key.Key_Space)
    assert "Order number: KPL/2026/11/20817 · line 1" in texts(page)


def test_an_answer_that_is_typed_elsewhere_is_compared_anew(
    stage: Stage, page: EvidencePage, order: Path
) -> None:
    holder = bring(stage, page, order)
    assert "1 differs" not in texts(page)
    holder.answer("order.number", "A-1")
    assert "Differs from your answer: A-1" in texts(page)


def test_without_tesseract_it_is_said_that_pictures_are_not_read(
    stage: Stage, page: EvidencePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PIL import Image

    monkeypatch.setattr(tessdata, "can_read_pictures", lambda: False)
    monkeypatch.setattr(readings_module, "can_read_pictures", lambda: False)
    path = tmp_path / "zrzut.png"
    Image.new("RGB", (60, 40), "white").save(path)
    bring(stage, page, path)
    assert "Tesseract is not installed" in texts(page)


def test_a_file_that_says_nothing_says_so(stage: Stage, page: EvidencePage, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Good morning.\n", encoding="utf-8")
    bring(stage, page, path)
    assert "Nothing was found in it that one of the questions asks for." in texts(page)


def test_a_network_log_stays_out_until_the_person_ticks_it(
    stage: Stage, page: EvidencePage, tmp_path: Path
) -> None:
    path = tmp_path / "siec.har"
    path.write_text(json.dumps(HAR), encoding="utf-8")
    holder = bring(stage, page, path)
    assert [one.included for one in holder.draft.evidence] == [False]
    (choice,) = page.readings.choices.values()
    assert "Contents, cookies and passwords never do." in texts(page)
    choice.tick.setFocus()
    stage.qtbot.keyClick(choice.tick, Qt.Key.Key_Space)
    assert [one.included for one in holder.draft.evidence] == [True]


def test_another_file_leaves_what_was_opened_open(
    stage: Stage, page: EvidencePage, order: Path, tmp_path: Path
) -> None:
    bring(stage, page, order)
    (part,) = page.readings.parts.values()
    assert part.fold.is_open
    part.fold.set_open(False)
    other = tmp_path / "b.txt"
    other.write_text("Numer zamówienia: XY-778\n", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(other))])
    page.zone.dropped.emit(mime)
    for _turn in range(3):
        stage.settle()
    assert next(iter(page.readings.parts.values())) is part
    assert not part.fold.is_open
    assert "Order number: XY-778" in texts(page)


def test_everything_changes_its_language(stage: Stage, page: EvidencePage, order: Path) -> None:
    bring(stage, page, order)
    with speaking("pl"):
        page.retranslate()
        stage.settle()
        assert "Odczytano tutaj: wiersz 1: „Numer zamówienia: KPL/2026/11/20817”" in texts(page)


def test_what_would_help_waits_for_no_reading_and_is_worked_out_again_after_it(
    stage: Stage, page: EvidencePage, order: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def wanted(_draft: object, _profile: object, _progress: object, original: object) -> tuple[()]:
        asked.append(original is not None)
        return ()

    monkeypatch.setattr(page_module, "wanted_papers", wanted)
    bring(stage, page, order)
    assert asked[-2:] == [False, True]
