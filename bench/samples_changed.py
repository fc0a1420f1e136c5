"""The same papers as other hands, programs and engines write them: what changes is the form, never what they say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_AMOUNT_SPACE = re.compile(r"(?<=\d) (?=\d{3}(?:\D|$))")
_LABEL_AND_VALUE = re.compile(r"^(?P<label>[^\W\d][^:\n]{3,40}): ?(?P<value>\S[^:\n]{0,60})$", re.MULTILINE)


def _without_diacritics(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("Ł", "L"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def _starred(text: str) -> str:
    return _LABEL_AND_VALUE.sub(lambda match: f"*{match['label']}:* {match['value']}", text)


CHANGES: dict[str, Callable[[str], str]] = {
    "without diacritics": _without_diacritics,
    "a blank line after each": lambda text: text.replace("\n", "\n\n"),
    "quoted in an answer": lambda text: "".join(f"> {line}\n" for line in text.splitlines()),
    "no-break spaces": lambda text: _AMOUNT_SPACE.sub("\u00a0", text),
    "tabs for columns": lambda text: re.sub(r" {3,}", "\t", text),
    "indented": lambda text: "".join(f"    {line}\n" for line in text.splitlines()),
    "a space before each colon": lambda text: re.sub(r"(?<=[^\W\d]):(?= |$)", " :", text),
    "bars at the edges": lambda text: "".join(f"| {line} |\n" for line in text.splitlines()),
    "labels in stars": _starred,
    "a signature below": lambda text: text + "\n-- \nZespół\nSklep Inny sp. z o.o.\nKRS 0000123456, NIP 6762466740, REGON 123456785\ntel. 22 123 45 67\n",
    "Windows ends of lines": lambda text: text.replace("\n", "\r\n"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
}  # fmt: skip
