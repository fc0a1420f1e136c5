"""Looking at one file before and after, in place of the rest of the review."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.errors import Trouble
from wizard.i18n import _
from wizard.progress import Progress, Stop
from wizard.ui.pages.before_after import Sides, both_sides
from wizard.ui.pages.latest import Latest
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.compare_view import CompareView
from wizard.ui.widgets.hidden_list import HiddenList
from wizard.ui.widgets.progress_line import ProgressLine
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from wizard.case.evidence import Evidence
    from wizard.drafts.hidden import Hidden
    from wizard.drafts.places import Place
    from wizard.privacy.mask import Masker
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.page import Fittings


class Comparing(QWidget):
    """The two sides of a file, what is hidden in it, and what can be done.

    Signals:
        ended: the person goes back to the review (the SHA-256 of the file).
        stay_wanted: a secret of the second grade is to stay (its mark).
        cover_wanted: something else is to be covered (the SHA-256).
        include_wanted: whether the file is to go into the package (its SHA-256, a bool).
    """

    ended = Signal(str)
    stay_wanted = Signal(str)
    cover_wanted = Signal(str)
    include_wanted = Signal(str, bool)

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = Latest(fittings.crew, self)
        self._holder: CaseHolder | None = None
        self._masker: Masker | None = None
        self._sha256 = ""
        self._wanted_page = 0
        self.title = Text("", "subheading", self)
        self.back = Button("", "secondary", self)
        self.back.setObjectName("compare.back")
        self.cover = Button("", "secondary", self)
        self.cover.setObjectName("compare.cover")
        self.leave_out = Button("", "secondary", self)
        self.leave_out.setObjectName("compare.leave_out")
        for button, icon in (
            (self.back, "arrow-left"),
            (self.cover, "square"),
            (self.leave_out, "circle-minus"),
        ):
            fittings.theme.dress(button, icon)
        self.progress = ProgressLine(self)
        self.refusal = Text("", "warning", self)
        self.view = CompareView(fittings.theme, self)
        self.list_heading = Text("", "label", self)
        self.list = HiddenList("compare", self)
        buttons = WrappingRow()
        for button in (self.back, self.cover, self.leave_out):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addLayout(buttons)
        for part in (self.progress, self.refusal, self.view, self.list_heading, self.list):
            column.addWidget(part)
        self.back.clicked.connect(self.end)
        self.cover.clicked.connect(lambda: self.cover_wanted.emit(self._sha256))
        self.leave_out.clicked.connect(self._on_leave_out)
        self.view.page_wanted.connect(self._draw)
        self.list.stay_wanted.connect(self.stay_wanted)
        self.list.seen_wanted.connect(self._point_at)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a file is looked at."""
        return bool(self._sha256)

    def open_case(self, holder: CaseHolder) -> None:
        """Takes the case whose files are looked at."""
        self._close()
        self._holder = holder

    def begin(self, sha256: str, page: int = 0, token: str = "") -> None:
        """Opens on the file with this digest, at `page` (from 0), with the places of `token` standing out."""
        self._sha256 = sha256
        self._wanted_page = page
        self.show()
        self.view.begin()
        self.view.choose(token)
        self.retranslate()
        self.back.setFocus()
        self._draw(page)

    def end(self) -> None:
        """Back to the review."""
        sha256 = self._sha256
        self._close()
        if sha256:
            self.ended.emit(sha256)

    def show_hidden(self, hidden: Sequence[Hidden], words: Callable[[Place], str], masker: Masker) -> None:
        """Takes what is hidden in the package now, and draws what is looked at anew."""
        from wizard.drafts.places import Where

        self._masker = masker
        here = [
            one
            for one in hidden
            if any(place.where is Where.FILE and place.what == self._sha256 for place in one.places)
        ]
        self.list_heading.setVisible(bool(here))
        self.list.show_hidden(here, words, lambda _one: True)
        if self._sha256:
            self._draw(self.view.page if self._drawn else self._wanted_page)

    def retranslate(self) -> None:
        """Sets every text anew."""
        item = self._item()
        self.title.setText(
            _("{name}: before and after").format(name=item.caption or item.name) if item is not None else ""
        )
        self.back.setText(_("Back to the review"))
        self.cover.setText(_("Cover something else"))
        self.leave_out.setText(
            _("Leave this file out") if item is None or item.included else _("Put it into the package")
        )
        self.list_heading.setText(_("Hidden in this file"))
        self.view.retranslate()

    def _close(self) -> None:
        self._drawing.stop()
        self.progress.end()
        self._sha256 = ""
        self._drawn = False
        # Pictures of what is secret stay no longer than they are looked at.
        self.view.begin()
        self.hide()

    _drawn = False

    def _item(self) -> Evidence | None:
        evidence = self._holder.draft.evidence if self._holder else ()
        return next((one for one in evidence if one.sha256 == self._sha256), None)

    def _draw(self, page: int) -> None:
        from wizard.privacy.clean_text import TEXT_TYPES

        item, masker = self._item(), self._masker
        if item is None or masker is None or self._holder is None:
            return
        self.cover.setVisible(item.media_type not in TEXT_TYPES)
        self._wanted_page = page
        path = self._holder.evidence_path(item.sha256)
        if not self._drawn:
            self.progress.begin(_("Opening the file …"))

        def operation(_progress: Progress, stop: Stop) -> Sides:
            return both_sides(item, path, page, masker, stop)[0]

        self._drawing.run(operation, self._on_drawn, self._on_failed)

    def _on_drawn(self, sides: Sides) -> None:
        self.progress.end()
        self.refusal.hide()
        self.view.show()
        self._drawn = True
        self.view.show_sides(sides)

    def _on_failed(self, trouble: Trouble) -> None:
        self.progress.end()
        self.view.hide()
        self.refusal.setText(trouble.sentences)
        self.refusal.show()

    def _point_at(self, one: Hidden) -> None:
        from wizard.drafts.places import Where

        self.view.choose(one.token)
        pages = [
            place.page - 1
            for place in one.places
            if place.where is Where.FILE and place.what == self._sha256 and place.page
        ]
        if pages and self.view.page not in pages:
            self._draw(pages[0])

    def _on_leave_out(self) -> None:
        item = self._item()
        if item is not None:
            self.include_wanted.emit(item.sha256, not item.included)
            self.retranslate()
