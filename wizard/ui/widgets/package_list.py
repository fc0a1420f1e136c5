"""The packages that were made before the newest one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.case.check_sum import grouped
from wizard.case.dates import show_moment
from wizard.i18n import _, ngettext
from wizard.ui.widgets.fold import Fold
from wizard.ui.widgets.package_facts import breakable
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.drafts.draft import Package
    from wizard.ui.theme import Theme


class PackageList(Fold):
    """Folded away: date, name and check sum of each."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.button.setObjectName("packages.earlier")

    def show_packages(self, earlier: Sequence[Package], newest: Package | None) -> None:
        """Shows `earlier`, the newest of them first."""
        self.setVisible(bool(earlier))
        n = len(earlier)
        self.set_text(ngettext("{n} earlier package", "{n} earlier packages", n).format(n=n))
        self.empty()
        self.fill(lambda column: _fill(column, earlier, newest.path if newest else ""))


def _fill(column: QVBoxLayout, earlier: Sequence[Package], newest_path: str) -> None:
    for package in reversed(earlier):
        name = breakable(Path(package.path).name)
        line = _("{when}: {name}").format(when=show_moment(package.made), name=name)
        if package.path == newest_path:
            line = _("{line} (replaced by the newer one)").format(line=line)
        column.addWidget(Text(line, "label"))
        column.addWidget(Text(grouped(package.sha256), "mono"))
