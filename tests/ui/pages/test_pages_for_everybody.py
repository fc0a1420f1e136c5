"""Steps 4, 6, 7 and 8 for people who use the keyboard, a screen reader, or large letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.pages import test_checks, test_contact, test_package, test_review
from tests.ui.pages.conftest import Stage, texts
from wizard.drafts.draft import Package
from wizard.ui.page import StepPage
from wizard.ui.pages import checks, package_made, review
from wizard.ui.pages.checks import ChecksPage
from wizard.ui.pages.contact import ContactPage
from wizard.ui.pages.package import PackagePage
from wizard.ui.pages.review import ReviewPage

Put = Callable[[Stage, pytest.MonkeyPatch], StepPage]


def checks_page(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> StepPage:
    monkeypatch.setattr(checks, "see", test_checks.see)
    page = ChecksPage(stage.fittings)
    stage.put_on(page, stage.draft())
    for fold in page.board.findChildren(QWidget, "fold.passed.button"):
        stage.qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    return page


def contact_page(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> StepPage:
    test_contact.fake_work_out(monkeypatch.setattr)
    page = ContactPage(stage.fittings)
    stage.put_on(page, test_contact.sample())
    stage.qtbot.mouseClick(page.log.add, Qt.MouseButton.LeftButton)
    return page


def review_page(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> StepPage:
    monkeypatch.setattr(review, "look_inside", test_review.look_inside)
    page = ReviewPage(stage.fittings)
    stage.put_on(page, test_review.sample(stage))
    return page


def package_page(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> StepPage:
    monkeypatch.setattr(package_made, "hand_over", test_package.hand_over)
    made = Package(
        path=str(stage.folder / "a" / test_package.NAME),
        size=1,
        sha256=test_package.SHA,
        made=test_package.NOW,
        digest="d1",
    )
    page = PackagePage(stage.fittings)
    stage.put_on(page, stage.draft(agreed="d1", packages=(made, made)))
    return page


PAGES = pytest.mark.parametrize("put", [checks_page, contact_page, review_page, package_page])


@PAGES
def test_whatever_takes_the_focus_has_a_name(put: Put, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    page = put(stage, monkeypatch)
    focusable = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(focusable) > 3
    for widget in focusable:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), f"{type(widget).__name__} {widget.objectName()}"


@PAGES
def test_nothing_scrolls_sideways_at_twice_the_size(
    put: Put, stage: Stage, monkeypatch: pytest.MonkeyPatch, large_letters: None
) -> None:
    page = put(stage, monkeypatch)
    area = QScrollArea()
    stage.qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setWidget(page)
    area.resize(940, 480)
    area.show()
    stage.settle()
    assert area.horizontalScrollBar().maximum() == 0
    area.takeWidget()


@PAGES
def test_only_one_button_a_page_is_the_main_one(
    put: Put, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = put(stage, monkeypatch)
    roles = [widget.property("role") for widget in page.findChildren(QWidget)]
    assert "primary" not in roles, "that is Next, in the footer"


@PAGES
def test_another_language_and_back_leaves_the_page_as_it_was(
    put: Put, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = put(stage, monkeypatch)
    before = texts(page)
    page.retranslate()
    stage.settle()
    assert sorted(texts(page).splitlines()) == sorted(before.splitlines())


@pytest.fixture
def large_letters(stage: Stage) -> Iterator[None]:
    """The system's letters at twice their size."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    usual = QGuiApplication.font()
    large = QGuiApplication.font()
    large.setPointSizeF(usual.pointSizeF() * 2)
    app.setFont(large)
    stage.fittings.theme.apply()
    yield
    app.setFont(usual)
    stage.fittings.theme.apply()
