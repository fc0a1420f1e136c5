"""Reading a profile's file, and saying on which line it can't be understood."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from wizard.errors import UsageTrouble
from wizard.i18n import _
from wizard.knowledge.profile import WRONG_MEANING, WRONG_VERSION, Profile
from wizard.knowledge.toml_lines import line_of

LARGEST = 1024 * 1024
"""In bytes. A profile is a few pages of text; what is larger is something else."""

_AT_LINE = re.compile(r"\(at line (\d+)|at end of document")


def read(path: Path) -> Profile:
    """See `wizard.knowledge.profile.read_profile`."""
    text = _text(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _trouble(path, _line(str(error), text), _("This line is not written as TOML asks.")) from None
    except RecursionError:
        raise _trouble(path, 1, _("It is nested too deeply.")) from None
    try:
        return Profile.model_validate(data)
    except ValidationError as error:
        first = min(error.errors(), key=lambda one: line_of(text, one["loc"]))
        raise _trouble(path, line_of(text, first["loc"]), _sentence(first)) from None


def _text(path: Path) -> str:
    name = path.name
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise UsageTrouble(
                _("The profile “{name}” is larger than 1 MB.").format(name=name),
                _("Give the file that the vendor sent as its profile."),
                _("The app works without a profile."),
            )
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise UsageTrouble(
            _("The profile “{name}” is not a text in UTF-8.").format(name=name),
            _("Save it as UTF-8 and try again."),
            _("The app works without a profile."),
        ) from None
    except (OSError, ValueError):
        raise UsageTrouble(
            _("The profile “{name}” can't be opened.").format(name=name),
            _("Check that the file is there and that you may read it."),
            _("The app works without a profile."),
        ) from None


def _line(message: str, text: str) -> int:
    found = _AT_LINE.search(message)
    return int(found[1]) if found and found[1] else max(1, len(text.splitlines()))


def _trouble(path: Path, line: int, sentence: str) -> UsageTrouble:
    return UsageTrouble(
        _("The profile “{name}” can't be understood at line {line}.").format(name=path.name, line=line),
        sentence,
        _("The app works without a profile."),
    )


def _sentence(error: ErrorDetails) -> str:
    key = str(next((part for part in reversed(error["loc"]) if isinstance(part, str)), ""))
    kind, context = error["type"], error.get("ctx", {})
    if kind == "missing":
        return _("“{key}” is missing here.").format(key=key)
    if kind == "extra_forbidden":
        return _("There is no “{key}” in a profile; look whether it is spelt right.").format(key=key)
    if kind == "literal_error":
        return _("“{key}” has to be one of: {choices}.").format(key=key, choices=_choices(context))
    if kind == "value_error" and str(context.get("error")) == WRONG_MEANING:
        return _("“{key}” names no meaning that we know; the format's description lists them.").format(
            key=key
        )
    if kind == "value_error" and str(context.get("error")) == WRONG_VERSION:
        return _('“{key}” has to be a version in numbers, for example "124.0".').format(key=key)
    return _wanted(kind).format(key=key)


def _choices(context: dict[str, Any]) -> str:
    return str(context.get("expected", "")).replace(" or ", ", ").replace("'", "")


def _wanted(kind: str) -> str:
    family = next((begin for begin in _WANTED if kind.startswith(begin)), "")
    return {
        "int": _("“{key}” has to be a whole number."),
        "decimal": _("“{key}” has to be a number."),
        "string": _("“{key}” has to be a text of the form that the description shows."),
        "time": _("“{key}” has to be a time of day, for example 08:00:00."),
        "tuple": _("“{key}” has to be a list in square brackets."),
        "model": _("“{key}” has to be a table of its own."),
        "greater": _("“{key}” is too small."),
        "less": _("“{key}” is too large."),
        "too_short": _("“{key}” is empty."),
    }.get(family, _("“{key}” is not written as the description shows."))


_WANTED = ("int", "decimal", "string", "time", "tuple", "model", "greater", "less", "too_short")
