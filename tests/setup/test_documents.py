"""What is written about the project fits what it does."""

import os
import re

import pytest

from scripts import commands
from wizard import __version__


@pytest.mark.parametrize("command", sorted(commands.COMMANDS))
def test_contributors_find_every_command(project, command):
    assert f"python3 dev.py {command}" in (project / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["run", "test"])
def test_the_readme_names_the_two_commands(project, command):
    assert f"python3 dev.py {command}" in (project / "README.md").read_text(encoding="utf-8")


def test_the_changelog_begins_with_this_version(project):
    versions = re.findall(
        r"^## \[(.+)\]", (project / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert versions[0] == __version__


def test_ci_types_what_a_person_types(project):
    script = project / ".ci" / "run"
    lines = [
        line for line in script.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    assert lines[-1] == "exec python3 dev.py test"
    assert os.access(script, os.X_OK)


def test_every_workflow_goes_through_dev(project):
    text = (project / ".github" / "workflows" / "build.yml").read_text(encoding="utf-8")
    commands_typed = re.findall(r"dev\.py (\w+)", text)
    assert commands_typed == ["system", "test"]
    assert all(system in text for system in ("ubuntu", "windows", "macos"))
