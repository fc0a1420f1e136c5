"""A bank statement is added: rows are picked, and only these ever reach the disk."""

from __future__ import annotations

import gc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication

from tests.ui.pages.conftest import Stage, button, texts
from wizard.case.evidence import EvidenceKind
from wizard.drafts.around import circumstances_around
from wizard.drafts.packing import letter_for, pack_case
from wizard.drafts.store import Store
from wizard.drafts.worked_out import work_out
from wizard.evidence.statements.columns import Role
from wizard.i18n import speaking
from wizard.ui.case_holder import CaseHolder
from wizard.ui.pages import evidence as page_module
from wizard.ui.pages.evidence import STATEMENT, EvidencePage
from wizard.ui.tab_order import in_reading_order, takes_tab
from wizard.ui.widgets.rows_table import DAY, NAME, TICK

Bring = Callable[..., CaseHolder]
CANARY = "KANAREK Z SASIEDNIEGO WIERSZA"
HEAD = "Data transakcji;Kwota;Waluta;Kontrahent;Tytuł;Identyfikator transakcji;Saldo"
ROWS = [
    "2026-11-05;-129,00;PLN;KSIĘGARNIA POD LIPĄ;KPL/7;T1;1 000,00",
    "2026-11-05;-129,00;PLN;KSIĘGARNIA POD LIPĄ;KPL/7;T2;871,00",
    f"2026-11-06;-18,40;PLN;{CANARY};zakupy;T3;852,60",
    "2026-11-07;4 200,00;PLN;PRACODAWCA;wynagrodzenie;T4;5 052,60",
]
UNKNOWN = ["Kiedy;Kto;Ile;Co"] + [
    f"2026-11-0{day};KSIĘGARNIA;-{day},00;zamówienie {day}" for day in range(1, 7)
]


@pytest.fixture(autouse=True)
def nothing_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "wanted_papers", lambda _draft, _profile, _progress, _original: ())


@pytest.fixture
def page(stage: Stage) -> EvidencePage:
    return EvidencePage(stage.fittings)


@pytest.fixture
def bring(stage: Stage, page: EvidencePage, tmp_path: Path) -> Bring:
    """Drops a statement with these lines onto the page."""

    def brought(lines: list[str], name: str = "wyciąg.csv", **answers: str) -> CaseHolder:
        path = tmp_path / name
        path.write_text("\n".join(lines), encoding="cp1250")
        given = {question.replace("__", "."): text for question, text in answers.items()}
        holder = stage.put_on(page, stage.draft(answers=given))
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        page.zone.dropped.emit(mime)
        stage.settle()
        stage.settle()
        return holder

    return brought


def shown_rows(page: EvidencePage, column: int = NAME) -> list[str]:
    rows = page.picking.panel.table.rows
    return [str(rows.index(row, column).data()) for row in range(rows.rowCount())]


def on_disk(stage: Stage) -> bytes:
    return b"".join(path.read_bytes() for path in (stage.folder / "evidence").rglob("*") if path.is_file())


def test_the_rows_of_the_pair_are_ticked_and_nothing_is_on_the_disk_yet(
    stage: Stage, page: EvidencePage, bring: Bring
) -> None:
    holder = bring([HEAD, *ROWS])
    assert page.picking.panel.isVisible()
    assert not page.tray.isVisible()
    assert page.picking.panel.table.rows.picked == {2, 3}
    assert shown_rows(page)[:2] == ["KSIĘGARNIA POD LIPĄ · KPL/7"] * 2
    assert "probably took PLN 129.00 2 times" in texts(page)
    assert "2 of 4 rows are ticked." in texts(page)
    assert holder.draft.evidence == ()
    assert on_disk(stage) == b""


def test_only_the_ticked_rows_are_kept(stage: Stage, page: EvidencePage, bring: Bring) -> None:
    holder = bring([HEAD, *ROWS])
    stage.qtbot.mouseClick(button(page, "Keep 2 rows"), Qt.MouseButton.LeftButton)
    stage.settle()
    (one,) = holder.draft.evidence
    assert (one.name, one.kind, one.source) == ("wyciąg.csv", EvidenceKind.STATEMENT, "drop")
    assert one.caption == "2 picked rows of 4 in the statement “wyciąg.csv”"
    kept = on_disk(stage)
    assert "KSIĘGARNIA POD LIPĄ".encode() in kept
    for other in (CANARY, "PRACODAWCA", "871,00", "852,60"):
        assert other.encode() not in kept
        assert other.encode("cp1250") not in kept
    assert page.tray.isVisible()
    assert not page.picking.isVisible()
    assert stage.told == ["1 file added."]
    stage.settle()
    assert "probably took PLN 129.00 2 times" in texts(page), "the card of the kept rows says what they mean"


def test_the_person_has_the_last_word_with_the_keyboard_alone(
    stage: Stage, page: EvidencePage, bring: Bring
) -> None:
    holder = bring([HEAD, *ROWS], order__amount="18,40")
    table = page.picking.panel.table
    assert table.rows.picked == {4}
    assert table.hasFocus()
    stage.qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.rows.picked == set()
    stage.qtbot.keyClick(table, Qt.Key.Key_Down)
    stage.qtbot.keyClick(table, Qt.Key.Key_Space)
    assert len(table.rows.picked) == 1
    page.picking.panel.keep.setFocus()
    stage.qtbot.keyClick(page.picking.panel.keep, Qt.Key.Key_Return)
    stage.settle()
    assert len(holder.draft.evidence) == 1
    assert CANARY.encode() not in on_disk(stage)


def test_a_click_into_a_row_ticks_it(stage: Stage, page: EvidencePage, bring: Bring) -> None:
    bring([HEAD, *ROWS])
    table = page.picking.panel.table
    for column in (TICK, NAME):
        before = set(table.rows.picked)
        where = table.visualRect(table.rows.index(3, column)).center()
        stage.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert table.rows.picked == before ^ {table.rows.line(3).row}


def test_rows_are_found_by_words_without_accents_by_day_and_by_amount(
    stage: Stage, page: EvidencePage, bring: Bring
) -> None:
    bring([HEAD, *ROWS])
    panel = page.picking.panel
    for words, names in (
        ("ksiegarnia", ["KSIĘGARNIA POD LIPĄ · KPL/7"] * 2),
        ("4200", ["PRACODAWCA · wynagrodzenie"]),
        ("06.11.2026", [f"{CANARY} · zakupy"]),
        ("kanarek 18,40", [f"{CANARY} · zakupy"]),
        ("nobody", []),
    ):
        panel.search.clear()
        stage.qtbot.keyClicks(panel.search, words)
        stage.settle()
        assert shown_rows(page) == names, words
    assert "No row has these words." in texts(page)
    assert panel.table.rows.picked == {2, 3}, "what is not shown stays ticked"


def test_rows_stand_in_the_order_that_is_chosen(stage: Stage, page: EvidencePage, bring: Bring) -> None:
    bring([HEAD, *ROWS])
    order = page.picking.panel.order
    stage.qtbot.keyClick(order, Qt.Key.Key_Down)
    stage.settle()
    assert order.currentText() == "Newest first"
    assert shown_rows(page, DAY) == ["7 Nov 2026", "6 Nov 2026", "5 Nov 2026", "5 Nov 2026"]
    order.setCurrentIndex(order.findText("Largest amount first"))
    order.activated.emit(order.currentIndex())
    stage.settle()
    assert shown_rows(page)[0] == "PRACODAWCA · wynagrodzenie"


def test_without_a_tick_nothing_is_kept_and_it_is_said(
    stage: Stage, page: EvidencePage, bring: Bring
) -> None:
    holder = bring([HEAD, *ROWS])
    stage.qtbot.mouseClick(button(page, "Untick all shown"), Qt.MouseButton.LeftButton)
    stage.qtbot.mouseClick(button(page, "Keep rows"), Qt.MouseButton.LeftButton)
    stage.settle()
    assert "Tick at least one row" in texts(page)
    assert page.picking.panel.isVisible()
    assert holder.draft.evidence == ()


def test_a_statement_can_be_left_out_again(stage: Stage, page: EvidencePage, bring: Bring) -> None:
    holder = bring([HEAD, *ROWS])
    assert [problem.field for problem in page.problems()] == [STATEMENT]
    stage.qtbot.mouseClick(button(page, "Don't add this statement"), Qt.MouseButton.LeftButton)
    stage.settle()
    assert page.problems() == ()
    assert (holder.draft.evidence, on_disk(stage)) == ((), b"")
    assert page.zone.choose.hasFocus()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0, (
        "what was set aside for the rows is collected like everything else again"
    )


def test_an_unknown_table_asks_for_its_columns_and_guesses(
    stage: Stage, page: EvidencePage, bring: Bring
) -> None:
    holder = bring(UNKNOWN)
    asking = page.picking.asking
    assert asking.isVisible()
    assert asking.chosen() == {Role.DATE: 0, Role.PARTY: 1, Role.AMOUNT: 2, Role.TITLE: 3}
    amount = asking.choices[2]
    amount.setCurrentIndex(0)
    stage.qtbot.mouseClick(button(page, "Show the rows"), Qt.MouseButton.LeftButton)
    assert "Choose the column that holds the amount." in texts(page)
    amount.setFocus()
    while amount.currentText() != "Amount":
        stage.qtbot.keyClick(amount, Qt.Key.Key_Down)
    stage.qtbot.mouseClick(button(page, "Show the rows"), Qt.MouseButton.LeftButton)
    stage.settle()
    stage.settle()
    assert page.picking.panel.isVisible()
    assert len(shown_rows(page)) == 6
    page.picking.panel.table.rows.turn(0)
    stage.qtbot.mouseClick(button(page, "Keep 1 row"), Qt.MouseButton.LeftButton)
    stage.settle()
    assert [one.kind for one in holder.draft.evidence] == [EvidenceKind.STATEMENT]
    assert on_disk(stage).count(b"2026-11-0") == 1


def test_one_column_has_one_meaning(stage: Stage, page: EvidencePage, bring: Bring) -> None:
    bring(UNKNOWN)
    second = page.picking.asking.choices[1]
    second.setCurrentIndex(second.findData(Role.DATE.value))
    stage.qtbot.mouseClick(button(page, "Show the rows"), Qt.MouseButton.LeftButton)
    assert "Two columns are set to “Day”." in texts(page)
    assert page.picking.asking.isVisible()


def test_what_is_no_statement_can_be_added_as_it_is(
    stage: Stage, page: EvidencePage, bring: Bring, tmp_path: Path
) -> None:
    holder = bring(UNKNOWN)
    stage.qtbot.mouseClick(button(page, "Add the whole file"), Qt.MouseButton.LeftButton)
    stage.settle()
    (one,) = holder.draft.evidence
    assert one.kind is EvidenceKind.DOCUMENT
    assert holder.evidence_path(one.sha256).read_bytes() == (tmp_path / "wyciąg.csv").read_bytes()


def test_pasted_rows_are_picked_too(stage: Stage, page: EvidencePage) -> None:
    holder = stage.put_on(page, stage.draft())
    QGuiApplication.clipboard().setText("\n".join([HEAD, *ROWS]))
    stage.qtbot.mouseClick(button(page, "Paste"), Qt.MouseButton.LeftButton)
    stage.settle()
    stage.settle()
    QGuiApplication.clipboard().clear()
    assert page.picking.panel.isVisible()
    assert (holder.draft.evidence, on_disk(stage)) == ((), b"")


def test_several_statements_come_one_after_the_other(
    stage: Stage, page: EvidencePage, bring: Bring, tmp_path: Path
) -> None:
    holder = bring([HEAD, *ROWS])
    other = tmp_path / "other.csv"
    other.write_text("\n".join([HEAD, "2026-10-01;-5,00;PLN;KINO;film;T9;1,00"]), encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(other))])
    page.zone.dropped.emit(mime)
    stage.settle()
    assert "“wyciąg.csv”" in page.picking.panel.title.text(), "the first one stays until it is done"
    stage.qtbot.mouseClick(button(page, "Keep 2 rows"), Qt.MouseButton.LeftButton)
    stage.settle()
    stage.settle()
    assert "“other.csv”" in page.picking.panel.title.text()
    assert page.picking.panel.table.rows.picked == set()
    stage.qtbot.mouseClick(button(page, "Don't add this statement"), Qt.MouseButton.LeftButton)
    assert [one.name for one in holder.draft.evidence] == ["wyciąg.csv"]
    assert page.tray.isVisible()


def test_a_statement_that_can_not_be_read_is_refused_with_a_sentence(
    stage: Stage, page: EvidencePage, bring: Bring
) -> None:
    holder = bring([HEAD, "kwiecień;?;PLN;x;y;z;q"])
    assert "no transactions" in stage.troubles[-1]
    assert (holder.draft.evidence, on_disk(stage)) == ((), b"")


def test_the_language_changes_while_rows_are_picked(stage: Stage, page: EvidencePage, bring: Bring) -> None:
    bring([HEAD, *ROWS])
    with speaking("pl"):
        page.retranslate()
        stage.settle()
        said = texts(page)
    assert "Zaznaczone 2 wiersze z 4." in said
    assert "prawdopodobnie pobrano" in said
    assert page.picking.panel.table.rows.picked == {2, 3}


def test_from_a_statement_to_the_package_no_other_row_leaves_memory(
    stage: Stage, page: EvidencePage, bring: Bring, own_data: Path, tmp_path: Path
) -> None:
    holder = bring([HEAD, *ROWS], order__amount="129", what__vendor="Księgarnia pod Lipą")
    stage.qtbot.mouseClick(button(page, "Keep 2 rows"), Qt.MouseButton.LeftButton)
    stage.settle()
    store = Store(own_data / "cases")
    with store.new() as case:
        for held in holder.draft.evidence:
            case.evidence_dir.mkdir(parents=True, exist_ok=True)
            case.evidence_path(held.sha256).write_bytes(holder.evidence_path(held.sha256).read_bytes())
        fields = {"answers": dict(holder.draft.answers), "evidence": holder.draft.evidence}
        case.save(case.draft.model_copy(update=fields))
        case_id = case.draft.id
    target = tmp_path / "package.zip"
    with store.open(case_id) as again:
        around = circumstances_around(again.draft, None, again.evidence_path)
        found = next(one for one in work_out(again.draft, around).findings if one.check == "D01")
        assert found.facts["problem"] == "duplicate"
        letter = letter_for(again.draft, "email", around)
        for number in ("T1", "T2"):
            assert number in letter.body
        pack_case(again.draft, target, around, evidence_path=again.evidence_path, language="pl")
    with zipfile.ZipFile(target) as package:
        inside = b"".join(package.read(name) for name in package.namelist())
    assert "KSIĘGARNIA POD LIPĄ".encode() in inside
    everywhere = inside + b"".join(path.read_bytes() for path in own_data.rglob("*") if path.is_file())
    for other in (CANARY, "PRACODAWCA", "852,60"):
        assert other.encode() not in everywhere


@pytest.mark.parametrize("known", [True, False])
def test_tab_stops_at_everything_in_reading_order_and_all_of_it_has_a_name(
    page: EvidencePage, bring: Bring, *, known: bool
) -> None:
    bring([HEAD, *ROWS] if known else UNKNOWN)
    stops = [widget for widget in in_reading_order(page) if takes_tab(widget)]
    panel, asking = page.picking.panel, page.picking.asking
    if known:
        assert stops == [
            panel.search,
            panel.order,
            panel.table,
            panel.only_ticked,
            panel.tick_all,
            panel.untick_all,
            panel.keep,
            panel.drop,
        ]
    else:
        assert stops == [*asking.choices, asking.go_on, asking.other, asking.drop]
    for widget in stops:
        spoken = QAccessible.queryAccessibleInterface(widget)
        assert widget.accessibleName() or spoken.text(QAccessible.Text.Name), widget


def test_a_cell_says_what_it_shows_and_whether_its_row_is_ticked(page: EvidencePage, bring: Bring) -> None:
    bring([HEAD, *ROWS])
    rows = page.picking.panel.table.rows

    def spoken(row: int, column: int) -> str:
        return str(rows.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))

    assert [spoken(0, column) for column in range(5)] == [
        "ticked",
        "5 Nov 2026",
        "PLN −129.00",
        "KSIĘGARNIA POD LIPĄ · KPL/7",
        "taken twice?",
    ]
    assert spoken(3, 0) == "not ticked"
