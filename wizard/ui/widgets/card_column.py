"""Cards one below the other, of which only those are made that are about to be seen.

Two hundred cards in one layout take seconds to make, and each change of one of them would ask all others how high they
want to be. Here each has its place, and tells of itself alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

C = TypeVar("C", bound=QWidget)

_SPACING = 12
_HEIGHT_BEFORE_ANY = 180
_FEW = 3
"""So many cards are made at once: the page appears whole. More are made one after the other, a step a turn."""


@dataclass(slots=True)
class _Slot(Generic[C]):
    """The place of one card: how high it is at which width, and the card itself once it is made."""

    key: str
    card: C | None = None
    height: int = 0
    width: int = 0
    top: int = 0


class CardColumn(QWidget, Generic[C]):
    """The column.

    Signals:
        built: there are other cards now.
        looked: another part of the column is seen now.
    """

    built = Signal()
    looked = Signal()

    def __init__(self, make: Callable[[str], C], parent: QWidget | None = None) -> None:
        """`make` makes the card of a key."""
        super().__init__(parent)
        self._make = make
        self._slots: list[_Slot[C]] = []
        self._by_key: dict[str, _Slot[C]] = {}
        self._usual_height = _HEIGHT_BEFORE_ANY
        self._area: QScrollArea | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._step)
        self._unshown: _Slot[C] | None = None
        self._untold = False
        self.setFixedHeight(0)

    @property
    def cards(self) -> list[C]:
        """The cards that there are, in reading order."""
        return [slot.card for slot in self._slots if slot.card is not None]

    @property
    def keys(self) -> list[str]:
        """All keys, in reading order."""
        return [slot.key for slot in self._slots]

    @property
    def waits(self) -> bool:
        """Whether cards that can be seen are still to be made."""
        return self._turn.isActive() or self._unshown is not None or self._untold

    def card(self, key: str) -> C | None:
        """The card of `key`, if it is made."""
        slot = self._by_key.get(key)
        return slot.card if slot is not None else None

    def made_card(self, key: str) -> C | None:
        """The card of `key`, made now if need be; nothing for a key that has no place."""
        slot = self._by_key.get(key)
        if slot is not None and slot.card is None:
            self._build(slot)
        if slot is not None and slot.card is not None and slot.card.isHidden():
            self._show(slot)
            self._tell()
        return slot.card if slot is not None else None

    def show_keys(self, keys: Sequence[str]) -> None:
        """Gives every key a place; the cards that there are stay as they are."""
        if keys == self.keys:
            return
        before = self._by_key
        self._slots = [before.get(key) or _Slot(key) for key in keys]
        self._by_key = {slot.key: slot for slot in self._slots}
        for key, slot in before.items():
            if key not in self._by_key and slot.card is not None:
                slot.card.hide()
                slot.card.deleteLater()
        if self._unshown is not None and self._unshown.key not in self._by_key:
            self._unshown = None
        if len(self._slots) <= _FEW:
            for slot in self._slots:
                if slot.card is None:
                    self._build(slot)
                if slot.card is not None and slot.card.isHidden():
                    self._show(slot)
        self._place()
        self._tell()
        self._turn.start()

    def seen(self) -> list[str]:
        """The keys whose places are seen now."""
        seen = self.visibleRegion().boundingRect()
        return [slot.key for slot in self._slots if not seen.isEmpty() and self._meets(slot, seen)]

    # Making and placing

    def _step(self) -> None:
        """One step: makes the uppermost card that is seen and not there, or shows it, or tells of it; then the others around."""
        if self._unshown is not None:
            self._show(self._unshown)
            self._untold = True
        elif self._untold:
            self._tell()
        elif wanted := next((slot for slot in self._near() if slot.card is None), None):
            self._build(wanted)
            self._unshown = wanted
        else:
            self._place()
            return
        self._turn.start()

    def _build(self, slot: _Slot[C]) -> None:
        card = slot.card = self._make(slot.key)
        card.hide()
        card.setParent(self)
        card.installEventFilter(self)
        # Who walks through the children, as Tab does, finds them in reading order.
        for later in self._slots[self._slots.index(slot) + 1 :]:
            if later.card is not None:
                later.card.raise_()

    def _show(self, slot: _Slot[C]) -> None:
        if self._unshown is slot:
            self._unshown = None
        if slot.card is not None:
            slot.card.show()
            slot.width = 0
            self._place()

    def _tell(self) -> None:
        self._untold = False
        self.built.emit()

    def _near(self) -> list[_Slot[C]]:
        seen = self.visibleRegion().boundingRect()
        if seen.isEmpty():
            return []
        around = seen.adjusted(0, -seen.height(), 0, seen.height())
        inside = [slot for slot in self._slots if self._meets(slot, seen)]
        return inside + [slot for slot in self._slots if slot not in inside and self._meets(slot, around)]

    def _meets(self, slot: _Slot[C], area: QRect) -> bool:
        return slot.top <= area.bottom() and slot.top + self._height(slot) >= area.top()

    def _height(self, slot: _Slot[C]) -> int:
        return slot.height or self._usual_height

    def _place(self) -> None:
        """Puts every card where it belongs; asks only those how high they want to be that may have changed."""
        width = self.width()
        near = self.visibleRegion().boundingRect()
        near = near.adjusted(0, -near.height(), 0, near.height())
        top = 0
        for slot in self._slots:
            slot.top = top
            if slot.card is not None and not slot.card.isHidden():
                if slot.width != width and (not slot.height or near.isEmpty() or self._meets(slot, near)):
                    slot.height, slot.width = max(1, slot.card.heightForWidth(width)), width
                    self._usual_height = slot.height
                slot.card.setGeometry(0, top, width, slot.height)
            top += self._height(slot) + _SPACING
        self.setFixedHeight(max(0, top - _SPACING))

    def _look(self) -> None:
        self._turn.start()
        self.looked.emit()

    # Qt's own from here on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card has other words or parts now: it may want another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            for slot in self._slots:
                if slot.card is watched:
                    slot.width = 0
                    self._turn.start()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Follows the scrolling of the page that it is on."""
        super().showEvent(event)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and area is not self._area:
            self._area = area
            area.verticalScrollBar().valueChanged.connect(self._look)
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other heights; and another part may be seen."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()
        self._look()
