"""Reading an answers file: a flat JSON object, question id → text as a person would type it."""

from __future__ import annotations

import difflib
import json
from pathlib import Path

from wizard.errors import UsageTrouble
from wizard.i18n import _
from wizard.questions.catalogue import OTHER_NAMES, QUESTIONS, is_question

MOST_BYTES = 1_000_000


def read_answers(path: Path) -> dict[str, str]:
    """The answers in the file `path`, under the ids of their questions.

    Raises:
        UsageTrouble: it is no such file, and which id is at fault.
    """
    pairs = _pairs(path, _content(path))
    answers: dict[str, str] = {}
    for given_id, text in pairs:
        question_id = OTHER_NAMES.get(given_id, given_id)
        if not is_question(given_id):
            raise _unknown(path, given_id)
        if question_id in answers:
            raise _trouble(
                _("{file} answers {id} twice.").format(file=path.name, id=given_id),
                _("Keep one of the two answers."),
            )
        if not isinstance(text, str):
            raise _trouble(
                _("The answer to {id} in {file} is no text.").format(id=given_id, file=path.name),
                _('Write it in quotation marks, for example "{id}": "…".').format(id=given_id),
            )
        answers[question_id] = text
    return answers


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _trouble(
            _("The answers file {file} can't be read: {reason}.").format(
                file=path, reason=error.strerror or type(error).__name__
            ),
            _("See whether it is there and whether this account may read it."),
        ) from error
    if len(content) > MOST_BYTES:
        raise _trouble(
            _("{file} is bigger than 1 MB: that is no answers file.").format(file=path.name),
            _("Give files that speak for the case with --evidence."),
        )
    return content


def _pairs(path: Path, content: bytes) -> list[tuple[str, object]]:
    pairs: list[tuple[str, object]] = []

    def keep_pairs(found: list[tuple[str, object]]) -> dict[str, object]:
        # Called for the innermost objects first: what remains in the end belongs to the outermost.
        pairs[:] = found
        return dict(found)

    try:
        whole = json.loads(content.decode("utf-8-sig"), object_pairs_hook=keep_pairs)
    except UnicodeDecodeError as error:
        raise _trouble(
            _("{file} is not written in UTF-8.").format(file=path.name), _("Save it as UTF-8 text.")
        ) from error
    except json.JSONDecodeError as error:
        raise _trouble(
            _("{file} is no JSON: there is a slip in line {line}, column {column}.").format(
                file=path.name, line=error.lineno, column=error.colno
            ),
            _('Write one object: {"what.message": "…", "billing.tax_id": "…"}.'),
        ) from error
    except (RecursionError, ValueError) as error:
        raise _trouble(
            _("{file} is no answers file.").format(file=path.name),
            _('Write one object: {"what.message": "…", "billing.tax_id": "…"}.'),
        ) from error
    if not isinstance(whole, dict):
        raise _trouble(
            _("{file} holds no JSON object.").format(file=path.name),
            _('Write one object: {"what.message": "…", "billing.tax_id": "…"}.'),
        )
    return pairs if whole else []


def _unknown(path: Path, given_id: str) -> UsageTrouble:
    shown = given_id if len(given_id) <= 60 else given_id[:60] + "…"
    near = difflib.get_close_matches(given_id[:60], [*(asked.id for asked in QUESTIONS), *OTHER_NAMES], n=1)
    return _trouble(
        _("{file} answers {id}, and there is no such question.").format(file=path.name, id=shown),
        _("Perhaps {id} is meant.").format(id=near[0])
        if near
        else _("The command “invoice-rescue questions” lists them all."),
    )


def _trouble(happened: str, todo: str) -> UsageTrouble:
    return UsageTrouble(happened, todo, _("Nothing was changed."))
