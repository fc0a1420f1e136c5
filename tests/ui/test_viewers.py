"""The program opens a package that it was started with, and nothing else; it ends with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wizard.ui.theme import Theme
from wizard.ui.viewer.viewer import Viewer
from wizard.ui.viewer.viewers import Viewers
from wizard.ui.work import Crew


def test_closing_the_program_closes_what_is_looked_into(
    qtbot: QtBot, theme: Theme, crew: Crew, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    (tmp_path / "x.zip").write_bytes(b"no zip")
    viewers = Viewers(crew, theme, window)
    viewers.look_into([tmp_path / "x.zip"])
    [viewer] = window.findChildren(Viewer)
    assert viewer.isVisible()
    viewers.close()
    assert not viewer.isVisible()
    qtbot.waitUntil(lambda: window.findChildren(Viewer) == [])
