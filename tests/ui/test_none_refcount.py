"""PySide6 6.12.0 drops one reference to None on every void Qt call under Python 3.11, and the process aborts in the end.

The version is pinned below it; this test says when the pin may go: when it passes with the newer version on every
Python that we support.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QImage

CALLS = 1000


def test_a_thousand_void_calls_leave_none_where_it_was(qapp):
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    timer, colour, name = QTimer(), QColor("red"), QObject()
    before = sys.getrefcount(None)
    for _number in range(CALLS):
        image.setPixelColor(1, 1, colour)
        timer.setInterval(5)
        name.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < CALLS // 10
