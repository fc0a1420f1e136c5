"""What this computer knows of itself: shown first, kept only where it is ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from wizard.i18n import _
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.columns import clear, show_all
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.case.machine import Machine, MachineFact
    from wizard.ui.theme import Theme


class MachinePanel(Card):
    """Looks when asked, shows what there is, and keeps what the person leaves ticked.

    Signals:
        wanted: the person wants the computer looked at.
        chosen: what is to be kept (frozenset of `MachineFact`) of what was shown.
        forgotten: what was kept is to go.
    """

    wanted = Signal()
    chosen = Signal(object)
    forgotten = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self._theme = theme
        self._found: Machine | None = None
        self._kept: Machine | None = None
        self._ticks: dict[MachineFact, QCheckBox] = {}
        around = theme.px(1.6)
        self.column.setContentsMargins(around, theme.px(1.2), around, theme.px(1.2))
        self.heading = Text("", "subheading", self)
        self.hint = Text("", "hint", self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.hint)
        self.column.addLayout(self._rows)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew; ticks stay."""
        self.heading.setText(_("What this computer knows"))
        self.hint.setText(
            _(
                "System, browser, clock and proxy, so that nobody has to ask you. Nothing is sent; you see it before it is kept."
            )
        )
        self._draw()

    def show_found(self, found: Machine) -> None:
        """Shows what was found, with a tick for each."""
        self._found = found
        self._ticks = {}
        self._draw()
        first = next(iter(self._ticks.values()), None)
        if first is not None:
            first.setFocus()

    def show_kept(self, kept: Machine) -> None:
        """Shows what the case keeps."""
        self._kept = None if kept.is_empty else kept
        self._found = None
        self._draw()

    def _draw(self) -> None:
        ticked = {fact: tick.isChecked() for fact, tick in self._ticks.items()}
        clear(self._rows)
        self._ticks = {}
        if self._found is not None:
            self._draw_found(self._found, ticked)
        elif self._kept is not None:
            self._draw_kept(self._kept)
        else:
            self._buttons(
                ("machine.look", _("Fill in what this computer knows"), "monitor", self.wanted.emit)
            )
        show_all(self._rows)

    def _draw_found(self, found: Machine, ticked: dict[MachineFact, bool]) -> None:
        from wizard.case.machine import MachineFact
        from wizard.machine.words import label, words

        known = words(found)
        for fact, text in known.items():
            tick = QCheckBox(label(fact))
            tick.setObjectName(f"machine.{fact}")
            tick.setAccessibleDescription(text)
            # The name of a firm's proxy is the firm's business.
            tick.setChecked(ticked.get(fact, fact is not MachineFact.PROXY))
            self._ticks[fact] = tick
            self._rows.addWidget(tick)
            self._rows.addWidget(Text(text, "hint"))
        if not known:
            self._rows.addWidget(Text(_("This computer tells nothing of itself."), "hint"))
        self._buttons(
            ("machine.keep", _("Keep what is ticked"), "check", self._keep),
            ("machine.none", _("Keep nothing"), "x", lambda: self.chosen.emit(frozenset())),
        )

    def _draw_kept(self, kept: Machine) -> None:
        from wizard.machine.words import label, words

        for fact, text in words(kept).items():
            self._rows.addWidget(Text(_("{label}: {value}").format(label=label(fact), value=text)))
        self._buttons(
            ("machine.look", _("Look again"), "refresh-cw", self.wanted.emit),
            ("machine.forget", _("Keep none of it"), "trash-2", self.forgotten.emit),
        )

    def _buttons(self, *told: tuple[str, str, str, object]) -> None:
        row = WrappingRow()
        for name, text, icon, pressed in told:
            button = Button(text, "secondary")
            button.setObjectName(name)
            self._theme.dress(button, icon)
            button.clicked.connect(pressed)
            row.addWidget(button)
        self._rows.addLayout(row)

    def _keep(self) -> None:
        self.chosen.emit(frozenset(fact for fact, tick in self._ticks.items() if tick.isChecked()))
