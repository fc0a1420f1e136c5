"""The two buttons that tell how a try went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wizard.case.outcome import TrialResult
from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.ui.theme import Theme


class ResultButtons(QWidget):
    """*It works now*, *The same message again*.

    Signals:
        went: how it went (a `TrialResult`).
    """

    went = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = WrappingRow(self)
        for result, label, icon, token in (
            (TrialResult.FIXED, _("It works now"), "circle-check", "good"),
            (TrialResult.NOT_FIXED, _("The same message again"), "circle-x", "muted"),
        ):
            button = Button(label, "secondary", self)
            button.setObjectName(f"{name}.{result}")
            theme.dress(button, icon, token)
            button.clicked.connect(lambda _checked=False, told=result: self.went.emit(told))
            row.addWidget(button)
