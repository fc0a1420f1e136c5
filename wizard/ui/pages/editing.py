"""Editing the pictures of one file: its pages are drawn in the background, every edit is in the draft at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wizard.case.evidence import Evidence
from wizard.errors import Trouble
from wizard.evidence.edits import Edits
from wizard.progress import Progress, Stop
from wizard.sandbox.views import picture_of
from wizard.ui.widgets.picture_editor import PictureEditor
from wizard.ui.widgets.picture_levels import PictureLevels

if TYPE_CHECKING:
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.page import Fittings
    from wizard.ui.work import Work

_LONGEST_SIDE = 4096
"""A larger picture is edited at this size; the package has it in full."""


class Editing(QObject):
    """The editor, with the file that it edits.

    Signals:
        ended: the digest of the file that was edited.
        trouble: why it can't be edited (sentences).
    """

    ended = Signal(str)
    trouble = Signal(str)

    def __init__(self, fittings: Fittings, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._crew = fittings.crew
        self._theme = fittings.theme
        self._holder: CaseHolder | None = None
        self._digest = ""
        self._drawing: Work[tuple[PictureLevels, int]] | None = None
        self.editor: PictureEditor | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether a file is being edited."""
        return bool(self._digest)

    def open_case(self, holder: CaseHolder) -> None:
        """Takes the case whose files are edited."""
        self.end()
        self._holder = holder

    def begin(self, sha256: str) -> None:
        """Opens the editor on the file with this digest."""
        self.end()
        self._digest = sha256
        evidence = self._evidence()
        above = self._page.window()
        editor = self.editor = PictureEditor(self._theme, above)
        editor.edited.connect(self._on_edited)
        editor.captioned.connect(lambda text: self._change(caption=text))
        editor.page_wanted.connect(self._show_page)
        editor.done.connect(self.end)
        editor.begin(evidence.name, Edits.of(evidence), evidence.caption)
        editor.setMinimumSize(above.minimumSize())
        editor.setGeometry(above.geometry())
        if above.isMaximized():
            editor.showMaximized()
        else:
            editor.show()
        self._show_page(0)

    def end(self) -> None:
        """Closes the editor; every edit is in the draft already."""
        if self._drawing is not None:
            self._drawing.cancel()
            self._drawing = None
        if self.editor is not None:
            editor, self.editor = self.editor, None
            editor.hide()
            editor.deleteLater()
            self._page.window().activateWindow()
        if self._digest:
            digest, self._digest = self._digest, ""
            self.ended.emit(digest)

    def retranslate(self) -> None:
        """Sets every text anew."""
        if self.editor is not None:
            self.editor.retranslate()

    def _evidence(self) -> Evidence:
        assert self._holder is not None
        return next(one for one in self._holder.draft.evidence if one.sha256 == self._digest)

    def _show_page(self, page: int) -> None:
        assert self._holder is not None
        media_type, path = self._evidence().media_type, self._holder.evidence_path(self._digest)

        def draw(_progress: Progress, stop: Stop) -> tuple[PictureLevels, int]:
            drawn = picture_of(
                path, media_type, page=page, longest_side=_LONGEST_SIDE, encoding="bare", stop=stop
            )
            return PictureLevels.of(drawn), drawn.pages

        def show(drawn: tuple[PictureLevels, int]) -> None:
            self._drawing = None
            if self.editor is not None:
                levels, pages = drawn
                self.editor.show_page(levels, page, pages)

        if self._drawing is not None:
            self._drawing.cancel()
        self._drawing = self._crew.work(draw).then(show).failed(self._on_cannot_draw)
        self._drawing.start()

    def _on_cannot_draw(self, trouble: Trouble) -> None:
        self._drawing = None
        self.end()
        self.trouble.emit(trouble.sentences)

    def _on_edited(self, edits: Edits) -> None:
        self._change(covers=edits.covers, marks=edits.marks, crops=edits.crops)

    def _change(self, **fields: object) -> None:
        if self._holder is None or not self._digest:
            return
        self._holder.change(
            evidence=tuple(
                one.model_copy(update=fields) if one.sha256 == self._digest else one
                for one in self._holder.draft.evidence
            )
        )
