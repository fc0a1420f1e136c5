"""Says a sentence to the person's screen reader, wherever the focus is."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Has `sentence` spoken on behalf of `widget`; an urgent one at once, the others when there is a pause."""
    event = QAccessibleAnnouncementEvent(widget, sentence)
    polite, assertive = (
        QAccessible.AnnouncementPoliteness.Polite,
        QAccessible.AnnouncementPoliteness.Assertive,
    )
    event.setPoliteness(assertive if urgent else polite)
    QAccessible.updateAccessibility(event)
