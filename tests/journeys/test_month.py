"""A month in the life of a case, through the real window: chat, promise, passed promise, reminder, escalation, refund."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import vobject
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.contact.desktop import Desktop
from tests.ui.conftest import shown, type_text
from wizard import clock
from wizard.app import Options, Program
from wizard.case.contact import Channel
from wizard.case.outcome import Standing
from wizard.questions.question import StepId
from wizard.ui.pages.contact import ContactPage
from wizard.ui.pages.package import PackagePage
from wizard.ui.pages.review import ReviewPage
from wizard.ui.settings import Settings

ANSWERS = {
    "what.when": "2.11.2026 9:40",
    "what.where": "website",
    "what.charged": "yes",
    "billing.kind": "person",
    "billing.name": "Anna Nowak",
    "billing.country": "PL",
    "billing.street": "Polna 7/3",
    "billing.postal_code": "31-123",
    "billing.city": "Kraków",
    "billing.email": "anna@example.com",
    "order.number": "ZAM/2026/118",
    "order.amount": "1 234,50 zł",
    "order.placed_on": "2.11.2026",
    "payment.method": "card",
    "payment.status": "paid",
    "payment.paid_on": "2.11.2026",
}


@dataclass
class Day:
    """The window on one day, and hands to use it with."""

    program: Program
    qtbot: QtBot

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=20_000)

    def click(self, words: str) -> None:
        self.until(lambda: self.offers(words))
        QTest.mouseClick(shown(self.program.window, words), Qt.MouseButton.LeftButton)

    def offers(self, words: str) -> bool:
        buttons = [one for one in self.program.window.findChildren(QAbstractButton) if one.isVisible()]
        return words in {
            name for one in buttons for name in (one.accessibleName(), one.text().replace("&", ""))
        }

    def texts(self) -> str:
        labels = self.program.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def reads(self, words: str) -> None:
        self.until(lambda: words in self.texts())

    def opened(self) -> None:
        self.until(lambda: self.program.window.shows_case and self.program.frame.page is not None)

    def at(self, step: StepId) -> bool:
        return self.program.frame.walk.at is step

    @property
    def contact(self) -> ContactPage:
        page = self.program.frame.page
        assert isinstance(page, ContactPage)
        return page

    def go_on_to(self, step: StepId) -> None:
        while not self.at(step):
            self.until(lambda: self.program.frame.footer.next_button.isEnabled())
            before = self.program.frame.walk.at
            # Gaps are told of once; the second press goes on.
            self.program.frame.next()
            if self.at(before):
                self.program.frame.next()

    def note(self, words: str) -> None:
        """Notes a contact by the keyboard alone."""
        self.contact.log.quick.line.setFocus()
        type_text(words)
        assert self.program.holder is not None
        before = len(self.program.holder.draft.contacts)
        QTest.keyClick(self.contact.log.quick.line, Qt.Key.Key_Return)
        holder = self.program.holder
        self.until(lambda: len(holder.draft.contacts) == before + 1)
        self.until(lambda: not self.program.crew.busy)


@pytest.fixture
def on(
    qtbot: QtBot, qapp: QApplication, own_data: Path, tmp_path: Path
) -> Iterator[Callable[[str], AbstractContextManager[Day]]]:
    """Opens the program in the morning of a day, and closes it in the evening."""

    @contextmanager
    def opened(day: str) -> Iterator[Day]:
        with clock.fixed(datetime.fromisoformat(f"{day}T10:00:00+01:00")):
            options = Options(packages=tmp_path / "packages")
            program = Program(qapp, options, Settings(scheme="light"), own_data)
            program.start()
            program.window.activateWindow()
            qtbot.waitUntil(program.window.isActiveWindow)
            try:
                yield Day(program, qtbot)
            finally:
                program.window.close()
                program.close()
                program.deleteLater()

    (tmp_path / "packages").mkdir()
    yield opened
    # What a test leaves on the clipboard outlives the application otherwise, and ends it badly.
    QApplication.clipboard().clear()


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    """A computer with a program for calendars and mail."""
    made = Desktop(tmp_path)
    monkeypatch.setenv("PATH", str(made.folder))
    monkeypatch.setattr("sys.platform", "linux")
    made.has("xdg-open")
    return made


def test_a_month(on: Callable[[str], AbstractContextManager[Day]], desktop: Desktop, tmp_path: Path) -> None:
    packages = tmp_path / "packages"

    with on("2026-11-02") as day:  # the message, and a chat with a promise
        day.click("Start a new case")
        day.opened()
        type_text("Przepraszamy, nie mogliśmy utworzyć faktury")
        assert day.program.holder is not None
        day.program.frame.page.focus_on("what.vendor")
        type_text("Sklep Ogrodowy Sosna")
        for question, text in ANSWERS.items():
            day.program.holder.answer(question, text)
        day.go_on_to(StepId.CONTACT)
        day.until(lambda: not day.program.crew.busy)
        assert "Was it solved?" not in day.texts(), "nobody was contacted yet"
        day.note("czat: p. Marta, nr 123/45, wyślą fakturę do 9.11")
        day.reads("Wait until 10 November 2026, then send a short reminder.")
        case_id = day.program.holder.draft.id

    with on("2026-11-09") as day:  # the day of the promise
        day.reads("Today: wyślą fakturę")
        assert "Sklep Ogrodowy Sosna, promised by Marta" in day.texts()

    with on("2026-11-10") as day:  # it has passed
        day.reads("Passed, since 9 November 2026: wyślą fakturę")
        day.click("See what to do: Sklep Ogrodowy Sosna")
        day.opened()
        assert day.at(StepId.CONTACT)
        day.reads("Now send a short, polite reminder.")
        day.until(lambda: QApplication.focusWidget() is day.contact.next_step.letter)
        day.reads("Promised by 9 November 2026, and that day has passed: wyślą fakturę.")
        day.click("Not yet")
        assert "Was it solved?" not in day.texts()
        day.click("Show this message")
        assert day.contact.kind.value == "chat"
        reminder = day.contact.letter.body.toPlainText()
        assert "I was promised the following by 9 November 2026: wyślą fakturę" in reminder
        assert "Hello, this is about case 123/45." in reminder
        day.click("Put these days into my calendar")
        day.until(lambda: (packages / f"{case_id}.ics").is_file())
        assert desktop.call("xdg-open")[0] == [str(packages / f"{case_id}.ics")]
        (calendar,) = vobject.readComponents((packages / f"{case_id}.ics").read_text(encoding="utf-8"))
        days = {event.uid.value: event for event in calendar.vevent_list}
        today = days[f"{case_id}-rung-20261110@invoice-rescue"]
        assert today.dtstart.value == date(2026, 11, 10)
        assert today.valarm.trigger.value == timedelta(hours=9)
        day.note("czat: przypomnienie wysłane")
        day.reads("Now ask to have the case passed on.")

    with on("2026-11-12") as day:  # still nothing: the escalation, with a package
        day.click("See what to do: Sklep Ogrodowy Sosna")
        day.opened()
        day.reads("Now ask to have the case passed on.")
        day.click("No: what comes next?")
        day.until(lambda: QApplication.focusWidget() is day.contact.next_step.letter)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        assert day.contact.kind.value == "escalation"
        letter = day.contact.letter.body.toPlainText()
        assert "pass this case on to billing or to a manager" in letter
        assert "promised: wyślą fakturę, by 9 November 2026" in letter
        _make_package(day)
        day.program.frame.go(StepId.CONTACT)
        day.note("e-mail: eskalacja wysłana z paczką, zwrot albo faktura do 20.11")

    with on("2026-11-17") as day:  # a week later: where is my package?
        assert "Package of 12 November 2026: " in day.texts()
        day.click("Go on: Sklep Ogrodowy Sosna")
        day.opened()
        day.reads("Your newest package is of 12 November 2026.")
        day.program.frame.go(StepId.PACKAGE)
        assert day.program.holder is not None
        (package,) = day.program.holder.draft.packages
        day.reads(package.sha256[:4])
        assert Path(package.path).is_file()

    with on("2026-11-19") as day:  # they call: one key, one line, Enter
        day.click("Go on: Sklep Ogrodowy Sosna")
        day.opened()
        day.program.frame.go(StepId.CONTACT)
        day.until(lambda: day.offers("Show this message"))
        QTest.keyClick(day.program.window, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
        assert QApplication.focusWidget() is day.contact.log.quick.line
        type_text("tel: pan Adam, nr 123/45, zwrot na konto do 23.11")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        day.until(lambda: not day.program.crew.busy)
        assert day.program.holder is not None
        called = day.program.holder.draft.contacts[-1]
        assert (called.channel, called.who, called.case_number) == (Channel.PHONE, "Adam", "123/45")
        assert called.promised_by == date(2026, 11, 23)
        _make_package(day)
        first, second = day.program.holder.draft.packages
        assert second.sha256 != first.sha256
        with zipfile.ZipFile(second.path) as opened:
            page = next(name for name in opened.namelist() if name.endswith(".html"))
            report = opened.read(page).decode()
        assert "New since the package of 12 November 2026" in report
        assert "Telephone, Adam" in report

    with on("2026-11-24") as day:  # the refund is there
        day.click("See what to do: Sklep Ogrodowy Sosna")
        day.opened()
        day.reads("Now make a formal complaint.")
        day.click("Yes, it is solved")
        assert day.program.holder is not None
        assert day.program.holder.draft.outcome.standing is Standing.SOLVED
        day.reads("It took 22 days.")
        assert "Was it solved?" not in day.texts()

    with on("2026-11-30") as day:  # nothing is due any more
        assert "Solved" in day.texts()
        assert "Passed" not in day.texts()
        day.click("Look at it: Sklep Ogrodowy Sosna")
        day.opened()
        assert "Was it solved?" not in day.texts()


def _make_package(day: Day) -> None:
    day.go_on_to(StepId.REVIEW)
    review = day.program.frame.page
    holder = day.program.holder
    assert isinstance(review, ReviewPage)
    assert holder is not None
    day.until(lambda: not day.program.crew.busy)
    tick: QWidget = review.consent.tick
    day.until(review.consent.what.isVisible)  # it says what is agreed to, once all of it is shown
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    day.until(lambda: bool(holder.draft.agreed))
    day.program.frame.next()
    assert isinstance(day.program.frame.page, PackagePage)
    day.program.frame.next()
    day.until(lambda: bool(holder.draft.packages))
    day.until(lambda: not day.program.crew.busy)
