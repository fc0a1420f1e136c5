"""`questions`: every question, as an answers file may answer it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from wizard.commands.outputs import AppliesOut, ChoiceOut, QuestionOut, QuestionsAnswer
from wizard.commands.terminal import heading, paragraph, say_json, table
from wizard.errors import ExitCode
from wizard.i18n import _
from wizard.questions.catalogue import OTHER_NAMES, QUESTIONS
from wizard.questions.question import Applies, Kind, Question

_ID_WIDTH = max(len(question.id) for question in QUESTIONS)
_KIND_WIDTH = max(len(kind.value) for kind in Kind)


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Lists them."""
    if options.json:
        say_json(QuestionsAnswer(questions=tuple(map(_out, QUESTIONS)), other_names=OTHER_NAMES))
        return ExitCode.DONE
    for question in QUESTIONS:
        if question.starts_group:
            heading(_(question.starts_group))
        table([(question.id.ljust(_ID_WIDTH), question.kind.value.ljust(_KIND_WIDTH), _(question.label))])
        if question.choices:
            width = max(len(choice.value) for choice in question.choices)
            table([(choice.value.ljust(width), _(choice.label)) for choice in question.choices], indent=6)
        if question.applies.question:
            paragraph(_words(question.applies), indent=6)
    return ExitCode.DONE


def _out(question: Question) -> QuestionOut:
    return QuestionOut(
        id=question.id,
        step=int(question.step),
        kind=question.kind.value,
        label=_(question.label),
        hint=_(question.hint),
        why=_(question.why),
        required=question.required,
        choices=tuple(ChoiceOut(value=choice.value, label=_(choice.label)) for choice in question.choices),
        suggestions=tuple(map(_, question.suggestions)),
        applies=_applies(question.applies),
    )


def _applies(applies: Applies) -> AppliesOut | None:
    if not applies.question:
        return None
    values = applies.values
    return (
        AppliesOut(question=applies.question, is_one_of=values)
        if applies.when
        else AppliesOut(question=applies.question, is_none_of=values)
    )


def _words(applies: Applies) -> str:
    values = ", ".join(value or _("(no answer)") for value in applies.values)
    text = (
        _("Asked when {question} is: {values}.")
        if applies.when
        else _("Asked unless {question} is: {values}.")
    )
    return text.format(question=applies.question, values=values)
