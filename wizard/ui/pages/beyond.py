"""What stands below the findings of step 4: registers that can be asked, and what the findings rest on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.lookup import Service
from wizard.ui.pages.asking import Asking
from wizard.ui.widgets.lookup_panel import LookupPanel
from wizard.ui.widgets.rests_on import RestsOn

if TYPE_CHECKING:
    from wizard.case.lookup import Lookup
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.page import Fittings
    from wizard.ui.pages.seen import Seen

_ASKS_REGISTER = {"B06": Service.VIES, "B07": Service.WHITE_LIST, "T02": Service.KSEF_STATUS}
"""Checks that wait for a register's answer and not for the person's."""


class Beyond(QWidget):
    """The registers' panel and the sources.

    Signals:
        answered: a register has answered; the draft holds it.
        failed: a register could not be asked, for a reason of our own (sentences).
    """

    answered = Signal(object)
    failed = Signal(str)

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lookups = LookupPanel(fittings.theme, self)
        self.rests_on = RestsOn(fittings.theme, self)
        self._asking = Asking(self.lookups, fittings.crew, self)
        self._asking.answered.connect(self.answered)
        self._asking.failed.connect(self.failed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.lookups)
        column.addWidget(self.rests_on)

    def open_case(self, holder: CaseHolder) -> None:
        """Takes `holder` as the case whose registers are asked."""
        self._asking.open_case(holder)

    def stop(self) -> None:
        """No longer waits for a register."""
        self._asking.stop()

    def retranslate(self) -> None:
        """Sets every text anew; what depends on the case is drawn anew when it is worked out."""
        self.rests_on.retranslate()

    def show_seen(self, seen: Seen, lookups: Sequence[Lookup]) -> None:
        """Shows what can be asked, what was answered, and the sources."""
        self.lookups.show_queries(seen.queries, lookups)
        self.rests_on.show_sources(seen.sources, seen.titles)

    def focus_for(self, check: str) -> bool:
        """Puts the focus where the register of this check can be asked; whether it has one."""
        service = _ASKS_REGISTER.get(check)
        return service is not None and self.lookups.focus_on(service)
