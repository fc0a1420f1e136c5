from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.conftest import shown
from wizard import clock
from wizard.drafts.index import Listed
from wizard.drafts.listed import Made, Promise
from wizard.i18n import speaking
from wizard.ui.days import show_day
from wizard.ui.home import Home
from wizard.ui.turns import Turns

NOW = datetime.fromisoformat("2026-11-23T16:00:00+01:00")


def case(number: int, **more) -> Listed:
    known = {
        "id": f"IR-ABC123DE{number}",
        "vendor": f"Shop {number}",
        "started": NOW - timedelta(days=number),
        "saved": NOW - timedelta(days=number) + timedelta(minutes=5),
        "step": 2,
    }
    return Listed(**{**known, **more})


@pytest.fixture
def home(qtbot, theme):
    """Opens the home page over these cases."""

    def opened(*cases):
        with clock.fixed(NOW):
            made = Home(lambda: cases, theme)
            made.refresh()
            drawn(made, qtbot)
        qtbot.addWidget(made)
        made.resize(960, 600)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        made.focus_first()
        return made

    return opened


def drawn(home, qtbot):
    qtbot.waitUntil(lambda: not any(turns.busy for turns in home.findChildren(Turns)))


def texts(home):
    return "\n".join(label.text() for label in home.findChildren(QLabel) if label.isVisible())


def test_the_first_time_it_says_what_will_happen_and_what_will_not(home):
    on = home()
    assert "No invoice? Let's find out why." in texts(on)
    assert "Nothing leaves this computer unless you send it yourself." in texts(on)
    assert QApplication.focusWidget() is shown(on, "Start a new case")


def test_enter_starts_the_first_case(home, qtbot):
    on = home()
    with qtbot.waitSignal(on.started):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_a_case_says_whose_invoice_when_and_how_far(home):
    on = home(case(1))
    assert "Shop 1" in texts(on)
    assert "Step 2 of 8: Billing details" in texts(on)
    assert "IR-ABC123DE1 · started yesterday · saved yesterday, 16:05" in texts(on)


def test_enter_goes_on_with_the_newest(home, qtbot):
    on = home(case(1), case(2))
    with qtbot.waitSignal(on.resumed, check_params_cb=lambda case_id: case_id == "IR-ABC123DE1"):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_there_is_one_primary_button(home):
    on = home(case(1), case(2))
    primary = [
        b for b in on.findChildren(type(on._start)) if b.property("role") == "primary" and b.isVisible()
    ]
    assert len(primary) == 1


def test_any_other_can_be_gone_on_with(home, qtbot):
    on = home(case(1), case(2))
    with qtbot.waitSignal(on.resumed, check_params_cb=lambda case_id: case_id == "IR-ABC123DE2"):
        QTest.mouseClick(shown(on, "Go on: Shop 2"), Qt.MouseButton.LeftButton)


def test_the_sample_case_can_be_looked_at(home, qtbot):
    on = home()
    with qtbot.waitSignal(on.sample_wanted):
        QTest.mouseClick(shown(on, "Look at a sample case"), Qt.MouseButton.LeftButton)


def test_erasing_asks_in_its_place_and_enter_keeps_it(home, qtbot):
    on = home(case(1))
    with qtbot.assertNotEmitted(on.erased):
        QTest.mouseClick(shown(on, "Erase the case: Shop 1"), Qt.MouseButton.LeftButton)
        assert "This can't be undone." in texts(on)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert "This can't be undone." not in texts(on)
    assert QApplication.focusWidget() is shown(on, "Erase the case: Shop 1")


def test_erasing_for_good_takes_a_second_press(home, qtbot):
    on = home(case(1))
    QTest.mouseClick(shown(on, "Erase the case: Shop 1"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(on.erased, check_params_cb=lambda case_id: case_id == "IR-ABC123DE1"):
        QTest.mouseClick(shown(on, "Erase for good"), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"vendor": ""}, "Case without a name"),
        ({"sample": True}, "Sample case: Shop 1"),
        ({"solved": True}, "Solved"),
        ({"readable": False}, "The newest saved state is damaged"),
    ],
    ids=["nameless", "sample", "solved", "damaged"],
)
def test_what_is_special_of_a_case_is_said(home, more, says):
    assert says in texts(home(case(1, **more)))


def test_trouble_is_shown_with_what_can_be_done(home, qtbot):
    on = home(case(1))
    done = []
    on.tell_trouble("It is open in another window.", ("Show that window", lambda: done.append(True)))
    assert "It is open in another window." in texts(on)
    QTest.mouseClick(shown(on, "Show that window"), Qt.MouseButton.LeftButton)
    assert done == [True]


def test_another_language(home):
    on = home(case(1))
    with speaking("pl"), clock.fixed(NOW):
        on.retranslate()
        assert "Shop 1" in texts(on)
        assert "Billing details" not in texts(on)


@pytest.mark.parametrize(
    ("moment", "shown_as"),
    [
        ("2026-11-23T00:00:01+01:00", "today"),
        ("2026-11-22T23:59:59+01:00", "yesterday"),
        ("2026-11-22T23:30:00+00:00", "today"),
        ("2026-11-03T14:00:00+01:00", "3 November 2026"),
    ],
    ids=["today", "yesterday", "in another zone", "long ago"],
)
def test_days(moment, shown_as):
    assert show_day(datetime.fromisoformat(moment), NOW) == shown_as


def test_of_many_cases_the_newest_show_at_once_and_the_others_when_asked(home, qtbot):
    on = home(*(case(1, id=f"IR-ABC123{number:03}", vendor=f"Shop {number}") for number in range(30)))
    assert "Shop 4" in texts(on)
    assert "Shop 5" not in texts(on)
    QTest.mouseClick(shown(on, "Show 25 older cases"), Qt.MouseButton.LeftButton)
    drawn(on, qtbot)
    assert "Shop 24" in texts(on)
    assert QApplication.focusWidget() is shown(on, "Go on: Shop 5")
    QTest.mouseClick(shown(on, "Show 5 older cases"), Qt.MouseButton.LeftButton)
    drawn(on, qtbot)
    assert "Shop 29" in texts(on)
    assert not on._more.isVisible()


def promise(days: int, **more) -> Promise:
    return Promise(NOW - timedelta(days=9), "invoice", (NOW + timedelta(days=days)).date(), **more)


def test_what_is_due_stands_above_the_cases_and_what_has_passed_comes_first(home):
    on = home(
        case(1, promises=(promise(0, who="Marta"),)),
        case(2, promises=(promise(-3),)),
        case(3, promises=(promise(2),)),
        case(4),
    )
    shown_texts = texts(on)
    assert shown_texts.index("Passed, since 20 November 2026: invoice") < shown_texts.index("Today: invoice")
    assert "Shop 1, promised by Marta" in shown_texts
    assert texts(on.due).count("invoice") == 2
    assert "Promised by 25 November 2026: invoice" in shown_texts
    assert on.due.y() < on._cards[0].y()


def test_what_is_due_leads_to_what_to_do(home, qtbot):
    on = home(case(2, promises=(promise(-3),)))
    with qtbot.waitSignal(on.follow_up_wanted) as wanted:
        QTest.mouseClick(shown(on, "See what to do: Shop 2"), Qt.MouseButton.LeftButton)
    assert wanted.args == ["IR-ABC123DE2"]


def test_nothing_due_is_not_spoken_of(home):
    on = home(case(1), case(2, promises=(promise(4),)))
    assert not on.due.isVisible()


def test_silence_is_told_once_a_reminder_is_fair(home, qtbot):
    on = home(
        case(1, asked_on=date(2026, 11, 18)),
        case(2, asked_on=date(2026, 11, 19)),
        case(3, asked_on=date(2026, 11, 9), promises=(promise(4),)),
    )
    assert on.due.isVisible()
    assert texts(on.due).count("No answer since") == 1
    assert "No answer since 18 November 2026" in texts(on.due)
    with qtbot.waitSignal(on.follow_up_wanted) as wanted:
        QTest.mouseClick(shown(on, "See what to do: Shop 1"), Qt.MouseButton.LeftButton)
    assert wanted.args == ["IR-ABC123DE1"]


def test_of_much_that_waits_the_oldest_shows_and_the_rest_when_asked(home, qtbot):
    on = home(*(case(n, promises=(promise(-n),)) for n in range(1, 7)))
    assert texts(on.due).count("Passed, since") == 3
    assert "17 November" in texts(on.due)
    assert "Passed, since 22 November" not in texts(on.due)
    QTest.mouseClick(shown(on, "Show 3 more that wait"), Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget().accessibleName() == "See what to do: Shop 3"
    drawn(on, qtbot)
    assert texts(on.due).count("Passed, since") == 6


def test_cards_of_cases_that_did_not_change_stay(home, qtbot):
    on = home(case(1), case(2), case(3))
    before = list(on._cards)
    on.refresh()
    drawn(on, qtbot)
    assert on._cards == before
    assert all(card.isVisible() for card in on._cards)


def test_what_is_open_stands_in_its_case(home):
    on = home(
        case(1, asked_on=date(2026, 11, 20)),
        case(2, asked_on=date(2026, 11, 20), promises=(promise(4), promise(2))),
        case(3),
    )
    said = [texts(card) for card in on._cards]
    assert "Waiting for an answer since 20 November 2026" in said[0]
    assert "Promised by 25 November 2026: invoice" in said[1]
    assert "since" not in said[2]


def test_what_is_due_is_said_in_the_language_now_spoken(home):
    on = home(case(2, vendor="", promises=(promise(-3),)))
    with speaking("pl"), clock.fixed(NOW):
        on.retranslate()
        assert "Termin minął 20 listopada 2026: invoice" in texts(on)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "Package of 20 November 2026: faktura.zip, check sum 0123 4567 …"),
        (3, "3 packages, the newest of 20 November 2026: faktura.zip, check sum 0123 4567 …"),
    ],
)
def test_a_package_is_found_again_a_week_later(home, count, words):
    made = Made("faktura.zip", "0123456789abcdef" * 4, NOW - timedelta(days=3), count)
    assert words in texts(home(case(1, package=made)))
    assert "Package" not in texts(home(case(1)))


def test_a_package_can_be_opened_by_button_and_by_drop(home, qtbot, monkeypatch, tmp_path):
    on = home()
    monkeypatch.setattr(on, "ask", lambda: [tmp_path / "p.zip"])
    with qtbot.waitSignal(on.package_wanted) as wanted:
        QTest.mouseClick(shown(on, "Open a package …"), Qt.MouseButton.LeftButton)
    assert wanted.args == [[tmp_path / "p.zip"]]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.zip", "b.zip.age", "c.txt")])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(on.package_wanted) as wanted:
        on.dropEvent(drop)
    assert wanted.args == [[tmp_path / "a.zip", tmp_path / "b.zip.age"]]
