from __future__ import annotations

from wizard.ui.show_first import ShowRequest, ShowRequests

CASE = "IR-ABC123DEF"


def test_the_first_window_hears_of_it_and_the_second_knows(qtbot, tmp_path):
    first = ShowRequests(tmp_path)
    first.listen_for(CASE)
    second = ShowRequest(tmp_path, CASE)
    with qtbot.waitSignals([first.asked, second.answered], check_params_cbs=[None, lambda came: came]):
        second.ask()
    assert list(tmp_path.iterdir()) == []


def test_nobody_hears_of_another_case(qtbot, tmp_path):
    first = ShowRequests(tmp_path)
    first.listen_for("IR-ABC123DEG")
    second = ShowRequest(tmp_path, CASE)
    with (
        qtbot.assertNotEmitted(first.asked),
        qtbot.waitSignal(second.answered, check_params_cb=lambda came: not came),
    ):
        second.ask()
    assert list(tmp_path.iterdir()) == []


def test_a_wish_from_long_ago_is_forgotten(qtbot, tmp_path):
    (tmp_path / f".show-{CASE}").write_bytes(b"")
    first = ShowRequests(tmp_path)
    with qtbot.assertNotEmitted(first.asked, wait=200):
        first.listen_for(CASE)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_into_is_an_answer(qtbot, tmp_path):
    request = ShowRequest(tmp_path / "nowhere", CASE)
    with qtbot.waitSignal(request.answered, check_params_cb=lambda came: not came):
        request.ask()
