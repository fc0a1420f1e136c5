"""What this computer knows, for one open case: looked at when asked, kept as ticked, taken over as answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wizard.ui.pages.latest import Latest

if TYPE_CHECKING:
    from wizard.case.machine import Machine, MachineFact
    from wizard.errors import Trouble
    from wizard.ui.case_holder import CaseHolder
    from wizard.ui.widgets.machine_panel import MachinePanel
    from wizard.ui.work import Crew

_NAME, _VERSION = "what.software", "what.software_version"


class Knowing(QObject):
    """Joins the panel, the computer and the draft.

    Signals:
        failed: the computer could not be looked at (sentences).
    """

    failed = Signal(str)

    def __init__(self, panel: MachinePanel, crew: Crew, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._latest = Latest(crew, self)
        self._holder: CaseHolder | None = None
        self._found: Machine | None = None
        panel.wanted.connect(self._look)
        panel.chosen.connect(self._keep)
        panel.forgotten.connect(self._forget)

    def open_case(self, holder: CaseHolder) -> None:
        """Takes `holder` as the case."""
        self._latest.stop()
        self._holder = holder
        self._panel.show_kept(holder.draft.machine)

    def _look(self) -> None:
        from wizard.machine.look import look

        assert self._holder is not None
        # Our own files were written with this very clock, at most a moment ago.
        places = (self._holder.folder, self._holder.evidence_folder)
        self._latest.run(lambda _progress, _stop: look(places), self._on_found, self._on_failed)

    def _on_found(self, found: Machine) -> None:
        self._found = found
        self._panel.show_found(found)

    def _on_failed(self, trouble: Trouble) -> None:
        self.failed.emit(trouble.sentences)

    def _keep(self, facts: frozenset[MachineFact]) -> None:
        from wizard.case.machine import MachineFact
        from wizard.machine.words import only

        assert self._holder is not None
        if self._found is None:
            return
        kept = only(self._found, facts)
        self._holder.change(machine=kept)
        answers = self._holder.draft.answers
        if MachineFact.BROWSER in facts and kept.browser and not answers.get(_NAME, "").strip():
            name, version = _parted(kept.browser)
            self._holder.answer(_NAME, name)
            if version and not answers.get(_VERSION, "").strip():
                self._holder.answer(_VERSION, version)
        self._panel.show_kept(kept)

    def _forget(self) -> None:
        from wizard.case.machine import Machine

        assert self._holder is not None
        self._holder.change(machine=Machine())
        self._panel.show_kept(Machine())


def _parted(browser: str) -> tuple[str, str]:
    """Name and version of "Mozilla Firefox 145.0"."""
    name, _space, last = browser.rpartition(" ")
    return (name, last) if name and last[:1].isdigit() else (browser, "")
