"""Step 8: making the package, and handing it over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard import clock
from wizard.bundle.names import package_name
from wizard.drafts.draft import Package, PackageFile
from wizard.errors import Trouble
from wizard.i18n import _
from wizard.questions.question import StepId
from wizard.ui.case_holder import CaseHolder
from wizard.ui.page import Fittings, Problem, StepPage
from wizard.ui.pages.inside import make_package, size_up
from wizard.ui.pages.latest import Latest
from wizard.ui.pages.package_made import PackageMade
from wizard.ui.pages.package_state import PackageState, state_of
from wizard.ui.pages.review import CONSENT
from wizard.ui.widgets.buttons import Button
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.package_list import PackageList
from wizard.ui.widgets.package_size import PackageSize
from wizard.ui.widgets.package_target import PackageTarget
from wizard.ui.widgets.progress_line import ProgressLine
from wizard.ui.widgets.texts import Text
from wizard.ui.widgets.trouble_card import TroubleCard

if TYPE_CHECKING:
    from wizard.bundle.pack import Packed

NOT_AGREED = "package.consent"


class PackagePage(StepPage):
    """Target, progress, the package, and what to do with it."""

    step = StepId.PACKAGE
    problems_can_wait = False

    def __init__(self, fittings: Fittings, parent: QWidget | None = None) -> None:
        super().__init__(fittings, parent)
        theme = fittings.theme
        self._making = Latest(fittings.crew, self)
        self._sizing = Latest(fittings.crew, self)
        self._target = Path()
        self.trouble_card = TroubleCard(self)
        self.not_agreed = Card("warning", self)
        self.not_agreed_text = Text("", "body", self.not_agreed)
        self.to_review = Button("", "secondary", self.not_agreed)
        self.not_agreed.column.addWidget(self.not_agreed_text)
        self.not_agreed.column.addWidget(self.to_review, 0, Qt.AlignmentFlag.AlignLeft)
        self.made = PackageMade(fittings, self)
        self.progress = ProgressLine(self)
        self.cancel = Button("", "secondary", self)
        self.limits = PackageSize(fittings.profile, self)
        self.target = PackageTarget(theme, self)
        self.earlier = PackageList(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.trouble_card, self.not_agreed, self.made, self.progress):
            column.addWidget(part)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.limits)
        column.addWidget(self.target)
        column.addWidget(self.earlier)
        column.addStretch(1)
        self.to_review.clicked.connect(lambda: self.go_back_here.emit(StepId.REVIEW, CONSENT))
        self.limits.changed.connect(self._size_up)
        self.target.chosen.connect(self._on_target)
        self.cancel.clicked.connect(self._on_cancel)
        self.made.again_wanted.connect(self._make)
        self.made.told.connect(self.told)
        self.made.failed.connect(self.trouble)
        self.retranslate()

    # The page's contract

    def open_case(self, holder: CaseHolder) -> None:
        """Forgets what was made of another case."""
        super().open_case(holder)
        self._making.stop()
        self._sizing.stop()
        self.progress.end()
        self.trouble_card.hide()
        self.made.open_case(holder)
        packages = holder.draft.packages
        folder = Path(packages[-1].path).parent if packages else self.fittings.packages_dir
        self._target = folder / f"{package_name(holder.draft.id, clock.today())}.zip"

    def enter(self) -> None:
        """Shows how the package stands."""
        if not self._making.busy:
            self.trouble_card.hide()
        self.mark(())
        self._paint()
        self.made.write()
        self._size_up()

    def leave(self) -> None:
        """Works nothing out that nobody looks at."""
        self._sizing.stop()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.not_agreed_text.setText(
            _("Before the package is made, look over what it holds and tick that you have seen it.")
        )
        self.to_review.setText(_("Go to the review"))
        self.cancel.setText(_("Stop"))
        self.limits.retranslate()
        self.made.retranslate()
        self._paint()
        self.made.write()

    def next_label(self) -> str:
        """The act, and Close once it is done."""
        if self._making.busy:
            return _("One moment …")
        labels = {
            PackageState.NONE: _("Create the package"),
            PackageState.STALE: _("Make it again"),
            PackageState.CURRENT: _("Close"),
        }
        return labels[self._state]

    def problems(self) -> tuple[Problem, ...]:
        """The consent, where it is missing."""
        if self._state is PackageState.CURRENT or self._making.busy or self._is_agreed:
            return ()
        return (Problem(NOT_AGREED, self.not_agreed_text.text()),)

    def mark(self, problems: tuple[Problem, ...]) -> None:
        """Shows the way to the review."""
        self.not_agreed.set_tone("error" if problems else "warning")

    def next_pressed(self) -> bool:
        """Makes the package; once there is one that holds just what was agreed to, goes on: to the end."""
        if self._making.busy:
            return False
        if self._state is PackageState.CURRENT:
            return True
        if self._is_agreed:
            self._make()
        else:
            self.to_review.setFocus()
        return False

    def focus_on(self, field: str) -> bool:
        """What comes first here: the way to the review, the message, or the place."""
        if not self.not_agreed.isHidden():
            self.to_review.setFocus()
        elif self._state is PackageState.CURRENT:
            self.made.handover.copy.setFocus()
        else:
            self.target.change.setFocus()
        return field in ("", NOT_AGREED)

    # Making

    @property
    def _state(self) -> PackageState:
        return state_of(self.holder.draft) if self.holder else PackageState.NONE

    @property
    def _is_agreed(self) -> bool:
        return self.holder is not None and bool(self.holder.draft.agreed)

    def _make(self) -> None:
        assert self.holder is not None
        if self._making.busy:
            return
        draft, profile, original = self.holder.draft, self.fittings.profile, self.holder.evidence_path
        target, limit, locked = self._target, self.limits.limit, self.limits.is_locked
        self._sizing.stop()
        self.trouble_card.hide()
        self.progress.begin(_("Making the package …"))
        self._making.run(
            lambda progress, stop: make_package(
                draft, profile, original, target, progress, stop, limit=limit, locked=locked
            ),
            self._on_made,
            self._on_failed,
            self._show_progress,
        )
        self._paint()
        self.cancel.setFocus()

    def _show_progress(self, done: int, total: int, what: str) -> None:
        self.progress.show_progress(done, total, what or _("Making the package …"))

    def _on_made(self, packed: Packed) -> None:
        assert self.holder is not None
        package = Package(
            path=str(packed.path),
            size=packed.size,
            sha256=packed.sha256,
            made=clock.now(),
            digest=packed.digest,
            tokens=packed.tokens,
            places=packed.places,
            others=tuple(
                PackageFile(path=str(part.path), size=part.size, sha256=part.sha256)
                for part in packed.parts[1:]
            ),
        )
        self.holder.change(packages=(*self.holder.draft.packages, package))
        self._ended()
        self.made.write()
        self.made.handover.copy.setFocus()
        self.told.emit(_("The package is ready."))

    def _on_failed(self, trouble: Trouble) -> None:
        self.trouble_card.tell(trouble)
        self._ended()
        self.target.change.setFocus()

    def _on_cancel(self) -> None:
        self._making.stop()
        self._ended()
        self.target.change.setFocus()
        self.told.emit(_("Stopped. Nothing was left behind."))

    def _size_up(self) -> None:
        """Works out in the background how large it is going to be."""
        is_wanted = self._is_agreed and self._state is not PackageState.CURRENT and not self._making.busy
        if self.holder is None or not is_wanted:
            return
        draft, profile, original = self.holder.draft, self.fittings.profile, self.holder.evidence_path
        limit = self.limits.limit
        self.limits.show_estimate(None)
        self._sizing.run(
            lambda progress, stop: size_up(draft, profile, original, progress, stop, limit=limit),
            self.limits.show_estimate,
            self.limits.show_estimate,
        )

    def _ended(self) -> None:
        self.progress.end()
        self._paint()

    def _on_target(self, target: Path) -> None:
        self._target = target
        self.trouble_card.hide()
        self._paint()

    def _paint(self) -> None:
        if self.holder is None:
            return
        packages, busy = self.holder.draft.packages, self._making.busy
        is_current = self._state is PackageState.CURRENT
        self.not_agreed.setVisible(not is_current and not self._is_agreed and not busy)
        self.made.setVisible(bool(packages) and not busy)
        self.made.paint()
        self.target.setVisible(not is_current and not busy)
        self.limits.setVisible(not is_current and not busy and self._is_agreed)
        self.target.show_target(self._target)
        self.cancel.setVisible(busy)
        self.earlier.show_packages(packages[:-1], packages[-1] if packages else None)
        self.chrome_changed.emit()
