"""The program as a whole: one real window over real cases on a real disk."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit

from tests.ui.conftest import shown, type_text
from wizard import paths
from wizard.app import Options, Program
from wizard.drafts.store import Store
from wizard.errors import Trouble
from wizard.i18n import _, language
from wizard.questions.question import StepId
from wizard.ui.settings import Settings, read_settings
from wizard.ui.theme import Scheme


@pytest.fixture
def start(qtbot, qapp, own_data):
    """Starts the program; everything is closed at the end."""
    programs = []

    def started(settings=None, **options):
        kept = settings or Settings(scheme="light")
        program = Program(qapp, Options(**options), kept, own_data)
        programs.append(program)
        program.start()
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow)
        return program

    yield started
    for program in programs:
        program.window.close()
        program.close()
        program.deleteLater()


@pytest.fixture
def store(own_data):
    return Store(own_data / "cases")


def texts(program):
    return "\n".join(label.text() for label in program.window.findChildren(QLabel) if label.isVisible())


def click(program, words):
    QTest.mouseClick(shown(program.window, words), Qt.MouseButton.LeftButton)


def opened(qtbot, program):
    qtbot.waitUntil(lambda: program.window.shows_case and program.frame.page is not None)


def test_from_an_empty_machine_to_a_saved_answer(start, qtbot, store):
    program = start()
    click(program, "Start a new case")
    opened(qtbot, program)
    type_text("Nie mogliśmy utworzyć faktury")
    program.window.close()
    (case,) = store.listed()
    assert store.read(case.id).draft.answers == {"what.message": "Nie mogliśmy utworzyć faktury"}


def test_closing_asks_nothing_and_it_comes_back_at_the_very_place(start, qtbot):
    first = start()
    click(first, "Start a new case")
    opened(qtbot, first)
    first.frame.page.focus_on("what.vendor")
    type_text("Zielony Liść")
    click(first, "Save and close")
    assert not first.window.isVisible()
    second = start()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    opened(qtbot, second)
    assert second.frame.page.field_with_focus() == "what.vendor"
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert QApplication.focusWidget().text() == "Zielony Liść"


def test_all_cases_leads_home_and_saves(start, qtbot, store):
    program = start()
    click(program, "Start a new case")
    opened(qtbot, program)
    type_text("It said no")
    click(program, "All cases")
    assert "Your cases" in texts(program)
    assert len(store.listed()) == 1


def test_the_sample_case_is_opened_and_only_once(start, qtbot, store):
    program = start()
    click(program, "Look at a sample case")
    opened(qtbot, program)
    assert program.holder.draft.sample
    assert program.holder.draft.answers["what.vendor"]
    click(program, "All cases")
    click(program, "Look at a sample case")
    opened(qtbot, program)
    assert len(store.listed()) == 1


def test_a_case_can_be_erased(start, qtbot, store):
    with store.new() as case:
        name = case.draft.id
    program = start()
    click(program, "Erase the case: Case without a name")
    click(program, "Erase for good")
    qtbot.waitUntil(lambda: store.listed() == ())
    qtbot.waitUntil(lambda: "The case was erased." in texts(program))
    assert not (store.root / name).exists()
    assert QApplication.focusWidget() is shown(program.window, "Start a new case")


def test_the_language_is_switched_live_and_kept(start, qtbot, own_data):
    program = start()
    click(program, "Start a new case")
    opened(qtbot, program)
    type_text("It said no")
    click(program, "Polski")
    assert language() == "pl"
    assert _("What happened?") in texts(program)
    assert program.frame.page._fields["what.message"].input.text() == "It said no"
    menu = program.frame.page._fields["what.message"].input.target().createStandardContextMenu()
    assert any("Wklej" in action.text() for action in menu.actions())
    click(program, "English")
    assert "What happened?" in texts(program)
    assert read_settings(own_data).language == "en"


def test_the_look_is_switched_and_kept(start, own_data):
    program = start()
    click(program, "Dark colours")
    assert program.theme.is_dark
    assert read_settings(own_data).scheme == Scheme.DARK.value
    assert start(read_settings(own_data)).theme.is_dark
    click(program, "Light colours")


def test_help_is_about_what_is_shown(start, qtbot):
    program = start()
    click(program, "Start a new case")
    opened(qtbot, program)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    dialog = program.window.findChild(QDialog)
    assert dialog.windowTitle() == "Help: What happened"
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: program.window.findChild(QDialog) is None)
    qtbot.waitUntil(lambda: program.frame.page.field_with_focus() == "what.message")


def test_about_shows_the_licences(start, qtbot):
    program = start()
    click(program, "Invoice Rescue: about this program")
    dialog = program.window.findChild(QDialog)
    assert any(part.name.startswith("Lucide") for part in dialog._parts)
    assert all(text not in dialog._text.toPlainText() for text in ("lies in the program's folder",))
    for row in range(dialog._list.count()):
        dialog._list.setCurrentRow(row)
        assert len(dialog._text.toPlainText()) > 100
    dialog.reject()


def test_a_case_in_use_offers_to_show_the_other_window(start, qtbot, store):
    with store.new() as case:
        name = case.draft.id
    first = start()
    first.open_case(name)
    opened(qtbot, first)
    first.window.showMinimized()
    second = start()
    second.open_case(name)
    qtbot.waitUntil(lambda: "already open in another window" in texts(second))
    click(second, "Show that window")
    qtbot.waitUntil(lambda: not first.window.isMinimized())
    qtbot.waitUntil(lambda: not second.window.isVisible())
    assert first.window.shows_case


def test_a_damaged_case_is_put_right_and_said(start, qtbot, store):
    with store.new() as case:
        for text in ("one", "two"):
            case.save(case.draft.model_copy(update={"answers": {"what.message": text}}))
        folder = case.folder
    (folder / "case.json").write_bytes(b"{ cut")
    program = start()
    program.open_case(folder.name)
    opened(qtbot, program)
    assert "was damaged" in texts(program)


def test_a_case_that_cannot_be_read_at_all_leaves_the_list_as_it_was(start, qtbot, store):
    with store.new() as case:
        folder = case.folder
    for state in folder.glob("case*.json"):
        state.write_bytes(b"not ours")
    program = start()
    click(program, "Go on: Case without a name")
    qtbot.waitUntil(lambda: "can't be opened" in texts(program))
    assert not program.window.shows_case


def test_a_folder_that_cannot_be_written_into_is_said(start, qtbot, own_data):
    own_data.mkdir(parents=True)
    (own_data / "cases").write_text("a file in the way")
    program = start()
    click(program, "Start a new case")
    qtbot.waitUntil(lambda: program.home.trouble_sentences != "")
    assert not program.window.shows_case


def test_a_case_can_be_opened_at_the_start(start, qtbot, store):
    with store.new() as case:
        name = case.draft.id
    program = start(case=name)
    opened(qtbot, program)
    assert program.holder.draft.id == name


def test_a_profile_that_cannot_be_read_is_said(start, qtbot, tmp_path):
    (tmp_path / "profile.toml").write_text("[[[")
    program = start(profile=tmp_path / "profile.toml")
    click(program, "Start a new case")
    qtbot.waitUntil(lambda: "profile.toml" in program.home.trouble_sentences)


def test_what_nobody_foresaw_is_told_calmly_and_all_is_saved(start, qtbot, store, capsys):
    program = start()
    program.watch_for_crashes()
    click(program, "Start a new case")
    opened(qtbot, program)
    type_text("typed just before")
    try:
        raise RuntimeError("typed just before")
    except RuntimeError:
        sys.excepthook(*sys.exc_info())
    dialog = program.window.findChild(QDialog)
    assert dialog.isVisible()
    assert "Your answers and files are saved." in "\n".join(
        label.text() for label in dialog.findChildren(QLabel)
    )
    (case,) = store.listed()
    assert store.read(case.id).draft.answers["what.message"] == "typed just before"
    assert "typed just before" not in (paths.log_dir() / "invoice-rescue.log").read_text()
    click_in = shown(dialog, "Go on")
    QTest.mouseClick(click_in, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not program._telling_of_crash)
    assert program.window.shows_case


def test_the_size_of_the_window_is_kept(start, own_data):
    program = start()
    program.window.resize(1000, 700)
    program.window.close()
    assert (read_settings(own_data).width, read_settings(own_data).height) == (1000, 700)


def test_a_full_disk_while_closing_is_said_and_the_second_time_it_closes(start, qtbot, monkeypatch):
    program = start()
    click(program, "Start a new case")
    opened(qtbot, program)
    type_text("x")

    def full(_draft):
        raise Trouble("full", "free some")

    monkeypatch.setattr(program.holder._opened, "save", full)
    program.window.close()
    assert program.window.isVisible()
    assert "full free some Close the window once more" in texts(program)
    program.window.close()
    assert not program.window.isVisible()


def test_the_sample_case_answers_only_questions_that_there_are():

    from wizard.questions.catalogue import is_question
    from wizard.resources import read_text

    answers = json.loads(read_text("sample/answers.json"))
    assert all(is_question(question) for question in answers)
    assert {StepId.WHAT, StepId.BILLING, StepId.ORDER} == {
        __import__("wizard.questions.catalogue", fromlist=["question"]).question(name).step
        for name in answers
    }


def test_the_window_fits_a_small_screen(start):
    program = start()
    assert program.window.minimumWidth() <= 800
    assert program.window.minimumHeight() <= 560
    assert (program.window.width(), program.window.height()) == (960, 660)
    assert Path(read_settings.__module__.replace(".", "/")).name == "settings"
