"""Writes the JSON schemas of the answers file, of every `--json` output, and of a vendor's profile: `python -m scripts.schemas [--check]`.

They come from the questions and from the models in `wizard.commands.outputs`, and lie in `docs/schemas/`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from wizard.commands.outputs import ANSWERS
from wizard.i18n import speaking
from wizard.knowledge.profile import Profile
from wizard.questions.catalogue import OTHER_NAMES, QUESTIONS, question
from wizard.questions.question import Question

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def main(arguments: list[str]) -> int:
    """Writes what is out of date; with `--check` only says so. Answers 0, or 1 when something was to be done."""
    stale = [name for name, text in schemas().items() if _now(name) != text]
    if "--check" not in arguments:
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name in stale:
            (FOLDER / name).write_text(schemas()[name], encoding="utf-8", newline="\n")
        stale = []
    for name in stale:
        print(f"docs/schemas/{name} is not what the models say: run python -m scripts.schemas")
    return 1 if stale else 0


def schemas() -> dict[str, str]:
    """File name → its content, for every schema."""
    found = {"answers.schema.json": _text(answers_schema())}
    for command, model in ANSWERS.items():
        schema = model.model_json_schema()
        title = f"invoice-rescue {command} --json"
        found[f"{command}.schema.json"] = _text({"$schema": DIALECT, **_tidy(schema), "title": title})
    found["vendor-profile.schema.json"] = _text(
        {"$schema": DIALECT, **Profile.model_json_schema(), "title": "A vendor's profile of invoice-rescue"}
    )
    return found


def answers_schema() -> dict[str, Any]:
    """The schema of an answers file: any of the ids, each with text as a person would type it."""
    with speaking("en"):
        properties = {asked.id: _property(asked) for asked in QUESTIONS}
        for name, meant in OTHER_NAMES.items():
            properties[name] = {"description": f"The same as {question(meant).id}.", "type": "string"}
        return {
            "$schema": DIALECT,
            "title": "An answers file of invoice-rescue",
            "description": "Question id → text as a person would type it. What can't be read stays as typed.",
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
        }


def _property(asked: Question) -> dict[str, Any]:
    told = [asked.label, asked.hint, asked.why]
    if asked.choices:
        told.append(
            "One of: " + ", ".join(f"{choice.value} ({choice.label})" for choice in asked.choices) + "."
        )
    found: dict[str, Any] = {"description": " ".join(filter(None, told)), "type": "string"}
    if asked.choices:
        found["examples"] = [choice.value for choice in asked.choices]
    elif asked.suggestions:
        found["examples"] = list(asked.suggestions)
    return found


def _tidy(value: Any) -> Any:
    """Without the titles that pydantic makes of names, and open for fields that later versions add."""
    if isinstance(value, dict):
        return {
            key: _tidy(inner)
            for key, inner in value.items()
            if not (key == "title" and isinstance(inner, str))
            and (key, inner) != ("additionalProperties", False)
        }
    return [_tidy(inner) for inner in value] if isinstance(value, list) else value


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _now(name: str) -> str:
    path = FOLDER / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
