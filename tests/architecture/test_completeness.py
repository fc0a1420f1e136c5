"""The house is whole: what one table names, the others have."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from wizard import checks, i18n
from wizard.checks.catalogue import CATALOGUE
from wizard.flow.steps import STEPS
from wizard.questions.catalogue import QUESTIONS
from wizard.questions.question import StepId
from wizard.resources import path_of

ROOT = Path(__file__).resolve().parent.parent.parent


def test_every_step_is_told_and_numbered_in_order() -> None:
    assert [step.id for step in STEPS] == list(StepId)


def test_no_two_steps_share_a_heading() -> None:
    assert len({step.heading for step in STEPS}) == len(STEPS)


def test_every_step_has_a_page_of_its_own() -> None:
    from wizard.ui.pages import page_class

    classes = {step: page_class(step) for step in StepId}
    assert {cls.step for cls in classes.values()} == set(StepId)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_every_text_of_a_question_has_polish(question) -> None:
    texts = [question.label, question.hint, question.why, question.missing, question.starts_group]
    texts += [choice.label for choice in question.choices]
    with i18n.speaking("pl"):
        assert [text for text in texts if text and not _is_polish(text)] == []


def _is_polish(text: str) -> bool:
    # A few words are the same in both languages; then the catalogue has an entry that says so.
    return i18n._catalogue("pl").gettext(text) != text or text == "BLIK"


def test_every_check_module_is_in_the_catalogue() -> None:
    modules = {
        f"wizard.checks.{found.name}"
        for found in pkgutil.iter_modules(checks.__path__)
        if hasattr(importlib.import_module(f"wizard.checks.{found.name}"), "ABOUT")
    }
    assert {entry.check.__module__ for entry in CATALOGUE} == modules


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.about.id)
def test_every_check_has_a_test_file(entry) -> None:
    name = entry.check.__module__.rpartition(".")[2]
    assert (ROOT / "tests" / "checks" / f"test_{name}.py").is_file()


def test_every_template_that_is_named_exists() -> None:
    named = {
        name
        for path in (ROOT / "wizard").rglob("*.py")
        for name in re.findall(r'"([\w./-]+\.j2)"', path.read_text(encoding="utf-8"))
    }
    assert named
    assert [name for name in sorted(named) if not (path_of("templates") / Path(name).name).is_file()] == []


def test_the_shape_of_the_house_is_kept() -> None:
    lengths = sorted(
        len(path.read_text(encoding="utf-8").splitlines()) for path in (ROOT / "wizard").rglob("*.py")
    )
    assert lengths[len(lengths) // 2] <= 130
    assert lengths[-1] <= 330
