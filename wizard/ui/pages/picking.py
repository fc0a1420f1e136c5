"""From a bank statement to the rows that are kept: asks about unknown columns, shows the rows, and keeps those that are ticked.

The statement itself lies in memory alone, and only as long as the person is at it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.evidence import Evidence, EvidenceKind
from wizard.errors import Trouble
from wizard.evidence.intake import take_in_bytes
from wizard.evidence.keeping import keep_rows, sought_in
from wizard.evidence.kept_rows import OpenedStatement, open_statement
from wizard.evidence.statements.columns import Role
from wizard.ui.collecting import held_back, set_aside, take_back
from wizard.ui.pages.latest import Latest
from wizard.ui.statement_rows import Ledger, arranged, ledger_of
from wizard.ui.widgets.columns_asking import ColumnsAsking
from wizard.ui.widgets.statement_panel import StatementPanel

if TYPE_CHECKING:
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.page import Fittings


_AT_ONCE = 5000
"""So many rows are counted while nobody notices."""


class Picking(QWidget):
    """Goes through statements, one after the other.

    Signals:
        kept: rows of one are in the case's folder (an `Evidence`, which is not in the draft yet).
        ended: there are no more.
        trouble: what can't be done (sentences).
    """

    kept = Signal(object)
    ended = Signal()
    trouble = Signal(str)

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._crew = fittings.crew
        self._holder: CaseHolder | None = None
        self._how = "file"
        self._waiting: list[OpenedStatement] = []
        self._opened: OpenedStatement | None = None
        self._ledger: Ledger | None = None
        self._opening = Latest(fittings.crew, self)
        self._arranging = Latest(fittings.crew, self)
        self._keeping = Latest(fittings.crew, self)
        self.asking = ColumnsAsking(fittings.theme)
        self.asking.told.connect(self._on_columns)
        self.asking.no_statement.connect(self._keep_whole)
        self.asking.drop_wanted.connect(self._next)
        self.panel = StatementPanel(fittings.theme)
        self.panel.arrangement_wanted.connect(self._arrange)
        self.panel.keep_wanted.connect(self._keep)
        self.panel.drop_wanted.connect(self._next)
        self.panel.tick_wanted.connect(self._tick_shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.asking, self.panel):
            column.addWidget(part)
            part.hide()
        self.hide()

    @property
    def is_under_way(self) -> bool:
        """Whether rows are being picked."""
        return self._opened is not None

    def open_case(self, holder: CaseHolder) -> None:
        """Takes the case that rows are kept for; what was under way for another one is dropped."""
        self._waiting.clear()
        self._let_go()
        self.hide()
        self._holder = holder

    def begin(self, statements: Sequence[OpenedStatement], how: str) -> None:
        """Goes through `statements`, after those that are under way."""
        self._how = how
        self._waiting.extend(statements)
        if not self.is_under_way:
            self._next()

    def focus(self) -> None:
        """Puts the focus where the person is to go on."""
        if self.asking.isVisible() and self.asking.choices:
            self.asking.choices[0].setFocus()
        else:
            self.panel.table.setFocus()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.asking.retranslate()
        self.panel.retranslate()

    # One statement

    def _next(self) -> None:
        self._let_go()
        if not self._waiting:
            self.hide()
            self.ended.emit()
            return
        self._opened = self._waiting.pop(0)
        self.show()
        if self._opened.statement is None:
            self.asking.show()
            self.asking.begin(self._opened)
        else:
            self._show_rows(self._opened)

    def _let_go(self) -> None:
        for work in (self._opening, self._arranging, self._keeping):
            work.stop()
        gone: list[object] = [self._opened, self._ledger]
        self._opened = self._ledger = None
        for part in (self.asking, self.panel):
            part.hide()
            part.end()
        if any(gone):
            # Letting go of hundreds of thousands of rows takes its time, too.
            self._crew.work(lambda _progress, _stop: _forget(gone)).start()

    def _on_columns(self, columns: Mapping[Role, int]) -> None:
        assert self._opened is not None
        assert self._holder is not None
        opened, sought = self._opened, sought_in(self._holder.draft.answers)

        def read(_progress: object, _stop: object) -> OpenedStatement | None:
            with held_back():
                return open_statement(opened.source, opened.name, sought=sought, columns=columns)

        self._opening.run(read, self._on_opened, lambda trouble: self.asking.show_problem(trouble.happened))

    def _on_opened(self, opened: OpenedStatement | None) -> None:
        if opened is not None:
            self._opened = opened
            self._show_rows(opened)

    def _show_rows(self, opened: OpenedStatement) -> None:
        def look(_progress: object, _stop: object) -> tuple[Ledger, tuple[int, ...]]:
            with held_back():
                ledger = ledger_of(opened)
                set_aside()
                return ledger, arranged(ledger)

        self._opening.run(look, self._on_looked, self._on_trouble)

    def _on_looked(self, looked: tuple[Ledger, tuple[int, ...]]) -> None:
        assert self._opened is not None
        self._ledger, places = looked
        self.asking.hide()
        self.panel.show()
        self.panel.begin(self._opened, self._ledger, places)

    def _arrange(self) -> None:
        if self._ledger is None:
            return
        ledger, words, order = self._ledger, self.panel.search.text(), self.panel.chosen_order
        only = frozenset(self.panel.table.rows.picked) if self.panel.only_ticked.isChecked() else None
        self._arranging.run(
            lambda _progress, _stop: arranged(ledger, words, order, only),
            self.panel.arrange,
            self._on_trouble,
        )

    def _tick_shown(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Ticks all rows that are shown, or takes their ticks away; counting them takes a while where they are many."""
        rows = self.panel.table.rows
        ledger, places, picked = rows.ledger, rows.places, frozenset(rows.picked)

        def count() -> set[int]:
            shown = {ledger.lines[place].row for place in places}
            return set(picked | shown if on else picked - shown)

        if len(places) <= _AT_ONCE:
            rows.pick(count())
        else:
            self._arranging.run(lambda _progress, _stop: count(), rows.pick, self._on_trouble)

    # Keeping

    def _keep(self, rows: frozenset[int]) -> None:
        assert self._opened is not None
        assert self._holder is not None
        opened, how, folder = self._opened, self._how, self._holder.evidence_folder
        used = self._room_used()
        self._keeping.run(
            lambda _progress, _stop: keep_rows(opened, rows, folder, how=how, room_used=used),
            self._on_kept,
            self._on_trouble,
        )

    def _keep_whole(self) -> None:
        """The person says that the table is no statement: then it is a document like others."""
        assert self._opened is not None
        assert self._holder is not None
        opened, how, folder = self._opened, self._how, self._holder.evidence_folder
        used = self._room_used()

        def keep(_progress: object, _stop: object) -> Evidence:
            taken = take_in_bytes(opened.source, folder, name=opened.name, how=how, room_used=used)
            return taken.model_copy(update={"kind": EvidenceKind.DOCUMENT})

        self._keeping.run(keep, self._on_kept, self._on_trouble)

    def _on_kept(self, evidence: Evidence) -> None:
        self.kept.emit(evidence)
        # Letting go of many rows is for another turn than making the new file's card.
        QTimer.singleShot(0, self, self._next)

    def _on_trouble(self, trouble: Trouble) -> None:
        self.trouble.emit(trouble.sentences)

    def _room_used(self) -> int:
        assert self._holder is not None
        return sum(one.size for one in self._holder.draft.evidence)


def _forget(gone: list[object]) -> None:
    gone.clear()
    take_back()
