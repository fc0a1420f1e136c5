"""The editor of one file's pictures, in a window of its own over ours: tools, picture, words, and Done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from wizard.evidence.edits import Edits
from wizard.i18n import _
from wizard.ui.announce import announce
from wizard.ui.tab_order import ReadingOrder
from wizard.ui.theme import Theme
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.edit_desk import EditDesk
from wizard.ui.widgets.edit_side import EditSide
from wizard.ui.widgets.edit_tools import EditTools
from wizard.ui.widgets.edit_view import EditView
from wizard.ui.widgets.edit_words import hint_of
from wizard.ui.widgets.picture_levels import PictureLevels
from wizard.ui.widgets.scrolled import Scrolled
from wizard.ui.widgets.texts import Text

_SIDE_EMS = 16.0
_NARROW_EMS = 52.0
_WORDS_EMS = 60.0
_LOW_EMS = 24.0


class PictureEditor(ReadingOrder):
    """The editor.

    Signals:
        edited: the edits after every finished one (`Edits`).
        captioned: what the person says about the file.
        page_wanted: the page to be shown (from 0).
        done: the person is finished; everything was told before.
    """

    edited = Signal(object)
    captioned = Signal(str)
    page_wanted = Signal(int)
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._name = ""
        self._is_narrow = False
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # Not the modality of a sheet: on macOS that would hang on our window and could not be made larger.
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.desk = EditDesk(self)
        self.view = EditView(theme, self.desk)
        self.canvas = self.view.canvas
        self.tools = EditTools(theme, self.desk, self.view)
        self.side = EditSide(theme, self.desk)
        self.hint = Text(role="hint")
        self.waiting = Text(role="hint")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.state = Text(role="small")
        self.previous_page, self.next_page = Button(), Button()
        self.finish = Button(role="primary")
        theme.dress(self.previous_page, "arrow-left")
        theme.dress(self.next_page, "arrow-right")
        self.previous_page.clicked.connect(lambda: self.desk.turn(-1))
        self.next_page.clicked.connect(lambda: self.desk.turn(1))
        self.finish.clicked.connect(self.done)
        self._lay_out()
        self._join()
        theme.changed.connect(self._fit)
        self.retranslate()

    def begin(self, name: str, edits: Edits, caption: str) -> None:
        """Starts on the file `name`; its picture comes with `show_page`."""
        self._name = name
        self.desk.begin(edits)
        self.side.begin(name, caption)
        self._stack.setCurrentWidget(self.waiting)
        self.retranslate()

    def show_page(self, levels: PictureLevels, page: int, pages: int) -> None:
        """Shows one page of the file, of `pages` in all, fitted to the room."""
        self._stack.setCurrentWidget(self.view)
        self.desk.show_page(page, pages, (levels.full.width(), levels.full.height()))
        self.view.show_picture(levels)
        self.side.retranslate()
        self._show_state()
        self.canvas.setFocus()
        if pages > 1:
            self.tell(_("Page {page} of {pages}").format(page=page + 1, pages=pages))

    def tell(self, sentence: str) -> None:
        """Has `sentence` spoken."""
        announce(self.canvas, sentence)

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.setWindowTitle(_("Edit picture: {name}").format(name=self._name))
        self.canvas.setAccessibleName(_("Picture {name}").format(name=self._name))
        self.canvas.setAccessibleDescription(_("Insert adds, Tab chooses, arrows move, Delete removes."))
        self.waiting.setText(_("Opening the picture…"))
        self.finish.setText(_("&Done"))
        self.tools.retranslate()
        self.side.retranslate()
        self._show_state()

    def _join(self) -> None:
        self.desk.edited.connect(self.edited)
        self.desk.page_wanted.connect(self.page_wanted)
        self.desk.told.connect(self.tell)
        self.desk.shown.connect(self._show_state)
        self.side.captioned.connect(self.captioned)
        self.side.add_wanted.connect(lambda: self.desk.add_within(self.canvas.seen))
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self.desk.undo),
            (QKeySequence.StandardKey.Redo, self.desk.redo),
            ("Ctrl+Y", self.desk.redo),
            (QKeySequence.StandardKey.ZoomIn, self.view.larger),
            ("Ctrl+=", self.view.larger),
            (QKeySequence.StandardKey.ZoomOut, self.view.smaller),
            ("Ctrl+0", self.view.fit),
            ("Ctrl+1", self.view.full),
            ("Ctrl+PgUp", lambda: self.desk.turn(-1)),
            ("Ctrl+PgDown", lambda: self.desk.turn(1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            # Redo is Ctrl+Y itself on some systems: either of the two then does it.
            for signal in (shortcut.activated, shortcut.activatedAmbiguously):
                signal.connect(act)

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setObjectName("topBar")
        above = QVBoxLayout(bar)
        above.setContentsMargins(14, 8, 14, 8)
        above.setSpacing(4)
        above.addWidget(self.tools)
        above.addWidget(self.hint)
        self._room = QWidget()
        self._stack = QStackedLayout(self._room)
        self._stack.addWidget(self.waiting)
        self._stack.addWidget(self.view)
        beside = Scrolled()
        inside = QVBoxLayout(beside)
        inside.setContentsMargins(4, 4, 8, 4)
        inside.addWidget(self.side)
        self._beside = QScrollArea()
        self._beside.setWidgetResizable(True)
        self._beside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._beside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._beside.setWidget(beside)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setContentsMargins(14, 12, 14, 12)
        self._body.setSpacing(14)
        self._body.addWidget(self._room, 1)
        self._body.addWidget(self._beside)
        foot = QFrame()
        foot.setObjectName("footer")
        below = QHBoxLayout(foot)
        below.setContentsMargins(14, 10, 14, 10)
        below.setSpacing(10)
        below.addWidget(self.previous_page)
        below.addWidget(self.next_page)
        below.addWidget(self.state, 1)
        below.addWidget(self.finish)
        column = QVBoxLayout(self)
        # Else it could never become so narrow that it would make room.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(self._body, 1)
        column.addWidget(foot)

    def _fit(self) -> None:
        """Where there is little room, icons stand alone, and the words go below the picture."""
        em = max(1, self._theme.em)
        narrow = self.width() < _NARROW_EMS * em
        low = self.height() < _LOW_EMS * em
        self._is_narrow = narrow
        self.tools.show_words(self.width() >= _WORDS_EMS * em)
        self.hint.setVisible(not low)
        self.side.show_list(not narrow)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._body.setDirection(direction)
        self._beside.setMinimumWidth(0 if narrow else round(_SIDE_EMS * em))
        self._beside.setMaximumWidth(16_777_215 if narrow else round(_SIDE_EMS * em))
        self._beside.setMaximumHeight(self.side.sizeHint().height() + 4 if narrow else 16_777_215)
        self._show_state()

    def _show_state(self) -> None:
        desk = self.desk
        several = desk.pages > 1
        for button in (self.previous_page, self.next_page):
            button.setVisible(several)
        self.previous_page.setEnabled(desk.page > 0)
        self.next_page.setEnabled(desk.page < desk.pages - 1)
        page = _("Page {page} of {pages}").format(page=desk.page + 1, pages=desk.pages)
        kept = _("Every change is kept at once. Your own file stays as it is.")
        for button, text in (
            (self.previous_page, _("Previous page")),
            (self.next_page, _("Next page")),
        ):
            button.setText("" if self._is_narrow else text)
            button.setAccessibleName(text)
            button.setToolTip(text)
        said = [page] if several else []
        if not (several and self._is_narrow):
            said.append(kept)
        self.state.setText(" · ".join(said))
        self.hint.setText(hint_of(desk.tool))

    # Qt's own from here on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """To close the window is to be done."""
        super().closeEvent(event)
        self.done.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Uses the room as it is."""
        super().resizeEvent(event)
        self._fit()
