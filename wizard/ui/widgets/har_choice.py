"""A browser's network log goes into the package only where the person says so; here is what of it would go."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.widgets.texts import Text


class HarChoice(QWidget):
    """The tick, and the sentence.

    Signals:
        chosen: whether it is to go into the package.
    """

    chosen = Signal(bool)

    def __init__(self, name: str, *, included: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.tick = QCheckBox()
        self.tick.setChecked(included)
        self.tick.toggled.connect(self.chosen)
        self.what = Text(role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.tick)
        column.addWidget(self.what)
        self.retranslate()

    def show_included(self, *, included: bool) -> None:
        """Shows what is chosen now; the review can change it too."""
        self.tick.blockSignals(True)
        self.tick.setChecked(included)
        self.tick.blockSignals(False)

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.tick.setText(_("Put this network log into the package"))
        self.tick.setAccessibleName(_("Put {name} into the package").format(name=self._name))
        self.what.setText(
            _(
                "Only this would go: when each request was made, its address without what was sent, the answer's status and a few "
                "technical headers. Contents, cookies and passwords never do."
            )
        )
        self.tick.setAccessibleDescription(self.what.text())
