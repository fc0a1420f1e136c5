"""What a stranger's package says, section by section, as plain labels: nothing in it is rendered or followed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wizard.case.check_sum import grouped
from wizard.checks.interface import Verdict
from wizard.i18n import _
from wizard.questions.catalogue import is_question, question
from wizard.report.words import exact_words, verdict_word
from wizard.ui.widgets.card import Card
from wizard.ui.widgets.texts import Text

if TYPE_CHECKING:
    from wizard.bundle.together import Together
    from wizard.bundle.told import Told

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_TONES = {"failed": "error", "warned": "warning"}
_QUIET = ("passed", "skipped")


def verdict_card(together: Together, parent: QWidget) -> Card:
    """What checking the package said, first and in one place: the verdict, what is wrong, the check sums."""
    card = Card(
        "good" if together.ok and not together.missing else "warning" if together.ok else "error", parent
    )
    card.setObjectName("viewer.verdict")
    card.column.addWidget(Text(together.verdict, "title", card))
    for problem in together.problems:
        card.column.addWidget(Text(problem, "body", card))
    card.column.addWidget(
        Text(
            _(
                "Compare the check sum (SHA-256) with the one in the letter: nothing in a package proves who made it."
            ),
            "hint",
            card,
        )
    )
    for name, sha256 in together.sums:
        card.column.addWidget(Text(name, "label", card))
        card.column.addWidget(_selectable(grouped(sha256), "mono", card))
    return card


def lead(told: Told, titles: dict[str, str], parent: QWidget) -> Iterable[QWidget]:
    """What an agent acts on: who asks for what, why, and what stands in the way. What says nothing is left out."""
    if told.headline:
        yield _selectable(told.headline, "heading", parent)
    yield from _pairs(
        "",
        [
            (_("What is asked of you"), told.asked),
            (_("Likely cause"), told.likely),
            (_("Made"), _moment(told.made)),
        ],
        parent,
    )
    needing = [finding for finding in told.findings if finding.verdict not in _QUIET]
    if needing:
        yield Text(_("What the checks found"), "subheading", parent)
    for finding in needing:
        card = Card(_TONES.get(finding.verdict, "plain"), parent)
        word = verdict_word(Verdict(finding.verdict)) if finding.verdict else ""
        title = titles.get(finding.check, finding.check)
        card.column.addWidget(Text(": ".join(part for part in (word, title) if part), "label", card))
        for sentence in (finding.sentence, finding.remedy):
            if sentence:
                card.column.addWidget(_selectable(sentence, "body", card))
        yield card


def rest(told: Told, titles: dict[str, str], parent: QWidget) -> Iterable[QWidget]:
    """What an agent looks up: gaps, contacts, answers, and the checks that found nothing."""
    yield from _list(_("What is missing"), told.gaps, parent)
    yield from _pairs(
        _("Contact log"),
        [(f"{_moment(one.at)} {one.who}".strip(), one.said) for one in told.contacts],
        parent,
    )
    yield from _pairs(
        _("All answers"),
        [(_(question(name).label) if is_question(name) else name, typed) for name, typed in told.answers],
        parent,
    )
    for verdict in _QUIET:
        yield from _pairs(
            verdict_word(Verdict(verdict)),
            [
                (titles.get(one.check, one.check), one.sentence)
                for one in told.findings
                if one.verdict == verdict
            ],
            parent,
        )
    yield from _list(_("What was masked"), told.masked, parent)


def _moment(written: str) -> str:
    """A moment as people read it; what is none stays as it is written."""
    try:
        return exact_words(datetime.fromisoformat(written))
    except ValueError:
        return written


def _pairs(heading: str, rows: Sequence[tuple[str, str]], parent: QWidget) -> Iterable[QWidget]:
    shown = [(label, value) for label, value in rows if value]
    if not shown:
        return
    if heading:
        yield Text(heading, "subheading", parent)
    box = QWidget(parent)
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 2)
    for number, (label, value) in enumerate(shown):
        said = _selectable(value, "body", box)
        said.setAccessibleName(f"{label}: {value}")
        grid.addWidget(Text(label, "hint", box), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(said, number, 1)
    yield box


def _list(heading: str, lines: Sequence[str], parent: QWidget) -> Iterable[QWidget]:
    if not lines:
        return
    yield Text(heading, "subheading", parent)
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    for line in lines:
        column.addWidget(_selectable(f"– {line}", "body", box))
    yield box


def _selectable(text: str, role: str, parent: QWidget) -> Text:
    shown = Text(text, role, parent)
    shown.setTextInteractionFlags(_SELECTABLE)
    return shown
