"""Asks public registers for one open case: one at a time, and only what the person pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wizard.ui.pages.latest import Latest

if TYPE_CHECKING:
    from wizard.case.lookup import Lookup
    from wizard.errors import Trouble
    from wizard.lookup.look_up import Query
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.widgets.lookup_panel import LookupPanel
    from wizard.ui.work import Crew


class Asking(QObject):
    """Joins the panel, the network and the draft.

    Signals:
        answered: a register has answered (a `Lookup`); the draft holds it.
        failed: something went wrong that is no answer (sentences).
    """

    answered = Signal(object)
    failed = Signal(str)

    def __init__(self, panel: LookupPanel, crew: Crew, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._latest = Latest(crew, self)
        self._holder: CaseHolder | None = None
        panel.wanted.connect(self._ask)
        panel.cancelled.connect(self.stop)

    def open_case(self, holder: CaseHolder) -> None:
        """Takes `holder` as the case."""
        self.stop()
        self._holder = holder

    def stop(self) -> None:
        """No longer waits for an answer."""
        self._latest.stop()
        self._panel.show_asking(None)

    def _ask(self, query: Query) -> None:
        from wizard.lookup.look_up import look_up

        self._panel.show_asking(query)
        self._latest.run(lambda _progress, stop: look_up(query, stop=stop), self._on_answer, self._on_failed)

    def _on_answer(self, lookup: Lookup) -> None:
        from wizard.lookup.look_up import kept

        assert self._holder is not None
        self._panel.show_asking(None)
        self._holder.change(lookups=kept(self._holder.draft.lookups, lookup))
        self.answered.emit(lookup)

    def _on_failed(self, trouble: Trouble) -> None:
        self._panel.show_asking(None)
        self.failed.emit(trouble.sentences)
