"""The argument CASE of many commands: the id of a saved case, or an answers file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from wizard import clock
from wizard.commands.answers_file import read_answers
from wizard.commands.surroundings import store_of
from wizard.commands.terminal import warn
from wizard.drafts.case_id import case_id_of, is_case_id
from wizard.drafts.draft import Draft
from wizard.drafts.guard import guard
from wizard.errors import UsageTrouble
from wizard.i18n import _
from wizard.questions.catalogue import question


@dataclass(frozen=True, slots=True)
class GivenCase:
    """A case to work with.

    Attributes:
        draft: the saved one, or one made of the answers file and saved nowhere.
        evidence_path: where the original with this SHA-256 lies.
    """

    draft: Draft
    evidence_path: Callable[[str], Path]


def add_case(parser: ArgumentParser) -> None:
    """Adds the argument."""
    parser.add_argument("case", metavar="CASE", help=_("the id of a case, or an answers file"))


def case_of(options: Namespace) -> GivenCase:
    """The case that the argument names.

    Raises:
        Trouble: there is no such case or file, or it can't be read.
    """
    path = Path(options.case)
    case_id = options.case.strip().upper()
    if is_case_id(case_id) and not path.is_file():
        saved = store_of(options).read(case_id)
        return GivenCase(saved.draft, saved.evidence_path)
    if not path.exists():
        raise UsageTrouble(
            _("“{case}” is neither the id of a case nor a file.").format(case=options.case),
            _("Give an id such as IR-7K2M9QX4B, or an answers file."),
        )
    answers = read_answers(path)
    now = clock.now()
    draft = Draft(
        id=case_id_of(repr(sorted(answers.items())).encode("utf-8", "surrogatepass")),
        started=now,
        saved=now,
        answers=guard(answers),
    )
    return GivenCase(draft, _no_evidence)


def _no_evidence(sha256: str) -> Path:
    raise FileNotFoundError(sha256)


def warn_of_unreadable(draft: Draft) -> None:
    """Says on standard error which answers can't be read, and how to write them."""
    for question_id, sentence in draft.told().problems.items():
        warn(f"{question_id} ({_(question(question_id).label)}): {sentence}")
