"""How much may be sent at once, how large the package is going to be, and whether it is locked for the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from wizard.errors import Trouble
from wizard.i18n import _, ngettext
from wizard.report.words import size_words
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.segments import Segments
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.bundle.estimate import Estimate
    from wizard.knowledge.profile import Profile

_MAIL_MB = (10, 20, 25)
_MB = 1_000_000
# Mail carries files as text, four letters for three bytes, with an end of line behind every 76 letters.
_ON_THE_WAY = 0.73
_IN_MAIL = ("email",)
_ALL = "0"


class PackageSize(Card):
    """The choice, and what comes of it.

    Signals:
        changed: another limit was chosen.
    """

    changed = Signal()

    def __init__(self, profile: Profile | None, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self._vendor = profile.vendor.name if profile else ""
        self._limits = {_ALL: 0} | {str(mb): int(mb * _MB * _ON_THE_WAY) for mb in _MAIL_MB}
        own = _own_limit(profile)
        labels = {_ALL: _whole_label} | {str(mb): partial(_mail_label, mb) for mb in _MAIL_MB}
        if own:
            self._limits["own"] = own[1]
            labels["own"] = partial(_own_label, own[0], self._vendor)
        self.label = Text("", "label", self)
        self.choice = Segments(tuple(labels.items()), self)
        self.choice.choose("own" if own else _ALL)
        self.said = Text("", "body", self)
        self.cannot = Text("", "warning", self)
        self.hint = Text("", "hint", self)
        self.lock = QCheckBox(self)
        self.lock.setObjectName("package.lock")
        self.lock_hint = Text("", "hint", self)
        for part in (self.label, self.choice, self.said, self.cannot, self.hint, self.lock, self.lock_hint):
            self.column.addWidget(part)
        has_key = bool(profile and profile.desk_key)
        self.lock.setVisible(has_key)
        self.lock_hint.setVisible(has_key)
        self._estimate: Estimate | Trouble | None = None
        self.choice.chosen.connect(lambda _value: self.changed.emit())
        self.retranslate()

    @property
    def limit(self) -> int:
        """The most that one file of the package may have, bytes; 0: as much as it has."""
        return self._limits[self.choice.value]

    @property
    def is_locked(self) -> bool:
        """Whether the package is to be locked for the desk's key."""
        return self.lock.isChecked()

    def show_estimate(self, estimate: Estimate | Trouble | None) -> None:
        """Shows how large it is going to be, or why it can't be; `None`: it is being worked out."""
        self._estimate = estimate
        is_trouble = isinstance(estimate, Trouble)
        self.said.setText("" if is_trouble else _words(estimate))
        self.said.setVisible(not is_trouble)
        self.cannot.setText(_words(estimate) if is_trouble else "")
        self.cannot.setVisible(is_trouble)

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.label.setText(_("How much can be sent at once?"))
        self.choice.set_name(self.label.text())
        self.choice.retranslate()
        self.hint.setText(
            _(
                "Many mailboxes take no more than 10 to 25 MB. Mail makes files a third larger on the way; that is reckoned in. If needed, pictures are made smaller, still to be read, and then the package comes in several files."
            )
        )
        self.lock.setText(_("Lock it so that only {vendor} can open it").format(vendor=self._vendor))
        self.lock_hint.setText(
            _(
                "The vendor has published a key for that. You can't look into the locked file yourself, but your case stays here."
            )
        )
        self.lock.setAccessibleDescription(self.lock_hint.text())
        self.show_estimate(self._estimate)


def _words(estimate: Estimate | Trouble | None) -> str:
    if estimate is None:
        return _("Working out how large it is going to be …")
    if isinstance(estimate, Trouble):
        return f"{estimate.happened} {estimate.todo}"
    files = len(estimate.sizes)
    said = ngettext(
        "It is going to be {n} file: about {sizes}.",
        "It is going to be {n} files: about {sizes}.",
        files,
    ).format(n=files, sizes=", ".join(size_words(size) for size in estimate.sizes))
    if not estimate.reduced:
        return said
    made_smaller = ngettext(
        "{n} picture is made smaller for that.", "{n} pictures are made smaller for that.", estimate.reduced
    ).format(n=estimate.reduced)
    return f"{said} {made_smaller}"


def _whole_label() -> str:
    return _("Any size")


def _mail_label(megabytes: int) -> str:
    return _("Mail of {n} MB").format(n=megabytes)


def _own_label(megabytes: int, vendor: str) -> str:
    return _("{vendor} takes {n} MB").format(vendor=vendor, n=megabytes)


def _own_limit(profile: Profile | None) -> tuple[int, int] | None:
    """The smallest limit of the vendor's channels, in MB as it says it, and in bytes as a file has them."""
    own = [
        (
            channel.max_megabytes,
            int(channel.max_megabytes * _MB * (_ON_THE_WAY if channel.channel in _IN_MAIL else 1)),
        )
        for channel in (profile.channels if profile else ())
        if channel.max_megabytes
    ]
    return min(own, key=lambda one: one[1], default=None)
