"""What comes next when nobody answers: the rungs of the ladder with their days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.dates import show_date
from wizard.checks.interface import Source
from wizard.contact.interface import Rung
from wizard.i18n import _, language
from wizard.ui.widgets.columns import clear, show_all
from wizard.ui.widgets.texts import Text


class LadderView(QWidget):
    """One block a rung: day and addressee, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_rungs(self, rungs: Sequence[Rung]) -> None:
        """Draws the ladder anew."""
        shown = (tuple(rungs), language())
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._column)
        for rung in rungs:
            head = _("From {day}: {whom}").format(day=show_date(rung.on), whom=rung.to)
            for text in (Text(head, "label", self), Text(rung.why, "body", self)):
                self._column.addWidget(text)
            if rung.source is not None:
                self._column.addWidget(Text(source_line(rung.source), "small", self))
            self._column.addSpacing(6)
        show_all(self._column)


def source_line(source: Source) -> str:
    """What a day or a help rests on, and when that was read."""
    return _("Source: {name}; read on {day}.").format(
        name=source.name, day=show_date(date.fromisoformat(source.read_on))
    )
