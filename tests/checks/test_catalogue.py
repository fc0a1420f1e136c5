"""Every check is catalogued, told of, sourced and tested."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

import wizard.checks
from wizard.checks.catalogue import CATALOGUE, clause_of, entry
from wizard.i18n import N_, fields_of
from wizard.questions.catalogue import is_question

ROOM = Path(wizard.checks.__file__).parent
CHECKS = sorted(path.stem for path in ROOM.glob("[a-z][0-9][0-9]_*.py"))
OTHERS = {
    "__init__", "interface", "catalogue", "run", "signals", "sources", "from_meaning", "polish_sale",
}  # fmt: skip


def test_every_file_is_a_check_or_known_for_something_else():
    assert {path.stem for path in ROOM.glob("*.py")} == OTHERS | set(CHECKS)


def test_every_check_is_catalogued_once_under_its_own_id():
    by_id = {one.about.id: one for one in CATALOGUE}
    assert len(by_id) == len(CATALOGUE)
    assert {name[:3].upper() for name in CHECKS} == by_id.keys()


@pytest.mark.parametrize("name", CHECKS)
def test_every_check_says_what_it_asks_and_why_and_has_its_tests(name):
    module = importlib.import_module(f"wizard.checks.{name}")
    headings = re.findall(
        r"^(Asks|Why invoices fail here|What the person can do|Sources): \S", module.__doc__, re.MULTILINE
    )
    assert headings == ["Asks", "Why invoices fail here", "What the person can do", "Sources"]
    assert module.__doc__.startswith(f"{module.ABOUT.id}: ")
    assert entry(module.ABOUT.id).check is module.check
    assert entry(module.ABOUT.id).because is module.BECAUSE
    assert (Path(__file__).parent / f"test_{name}.py").is_file()


@pytest.mark.parametrize("one", CATALOGUE, ids=lambda one: one.about.id)
def test_every_check_names_its_questions_and_sources(one):
    assert one.about.questions
    assert all(is_question(question) for question in one.about.questions)
    assert one.about.sources
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", source.read_on) for source in one.about.sources)
    assert not any(fields_of(clause) for clause in one.because.values())


def test_a_finding_without_a_problem_has_no_clause():
    from wizard.checks import b01_name

    assert clause_of(b01_name.ABOUT.passed(N_("There is a name."))) == ""
