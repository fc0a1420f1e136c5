"""The windows in which packages are looked into; each loads what it needs when the first one opens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from wizard.bundle.lock import Opener
    from wizard.ui.theme import Theme
    from wizard.ui.work import Crew


class Viewers:
    """Those that are open now."""

    def __init__(self, crew: Crew, theme: Theme, window: QWidget) -> None:
        self._crew, self._theme, self._window = crew, theme, window
        self._open: list[QWidget] = []

    def look_into(self, paths: Sequence[Path], opener: Opener | None = None) -> None:
        """Shows a package that somebody made, one file or its parts, read-only, in a window of its own."""
        from wizard.ui.viewer.viewer import Viewer

        parent = self._window if self._window.isVisible() else None
        viewer = Viewer(paths, opener, self._crew, self._theme, parent)
        viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open.append(viewer)
        viewer.finished.connect(lambda _result: self._open.remove(viewer))
        viewer.show()

    def close(self) -> None:
        """Closes them all."""
        for viewer in tuple(self._open):
            viewer.close()
