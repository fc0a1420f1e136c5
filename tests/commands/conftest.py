import json
from pathlib import Path

import pytest

from wizard import cli

from .json_schema import problems

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample"


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]):
    """Runs the program in English and gives exit code, standard output and standard error."""

    def said(*arguments: object) -> tuple[int, str, str]:
        code = cli.main(["--lang", "en", *map(str, arguments)])
        out, err = capsys.readouterr()
        return code, out, err

    return said


@pytest.fixture
def ask(say):
    """Runs a command with --json, holds its answer against the published schema, and gives code and answer."""

    def asked(command: str, *arguments: object) -> tuple[int, dict]:
        code, out, err = say(command, *arguments, "--json")
        assert out, err
        answer = json.loads(out)
        schema = json.loads(
            (ROOT / "docs" / "schemas" / f"{command}.schema.json").read_text(encoding="utf-8")
        )
        assert problems(answer, schema) == []
        return code, answer

    return asked


@pytest.fixture
def answers(tmp_path: Path):
    """Writes an answers file: ids with two underscores for the dot."""

    def write(**given: str) -> Path:
        path = tmp_path / "answers.json"
        path.write_text(
            json.dumps({name.replace("__", "."): text for name, text in given.items()}), encoding="utf-8"
        )
        return path

    return write
