"""Tags of HTML and XML, as far as they tell that something beside them is secret."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wizard.privacy.seen import ANY_MARK
from wizard.privacy.values import Value, value_at

_MOST = 400
_VALUE = re.compile(r"(?<![\w-])(?:value|val|content|data|text)\s{0,3}=\s{0,3}", re.IGNORECASE)
_EMPTY = re.compile(r"<(?:input|meta|br|img|link|option)\b", re.IGNORECASE)
_ENDS = re.compile(r"\\{0,7}[\"']{0,2}(?:\s|/?>|\Z)")
_ATTRIBUTE = re.compile(r"\s[\w:.-]{1,60}\s{0,3}=\s{0,3}[\\\"']{0,8}[\w.\[-]{0,40}$")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: where it begins and ends, and what is in it."""

    start: int
    end: int
    text: str

    @property
    def closes(self) -> bool:
        """Whether it is the end of an element."""
        return self.text.startswith("</")

    @property
    def has_content(self) -> bool:
        """Whether something may stand between it and its end tag."""
        return not (self.closes or self.text.endswith("/>") or _EMPTY.match(self.text))

    def names(self, start: int, end: int) -> bool:
        """Whether what stands from `start` to `end` of the text names the element: `<password>`, `<a name="password">`."""
        before, after = self.text[: start - self.start], self.text[end - self.start :]
        if re.fullmatch(r"</?(?:[\w.-]{0,40}[:._-])?[\w]{0,30}", before):
            return True
        return bool(_ATTRIBUTE.search(before) and _ENDS.match(after))

    def value_attribute(self, seen: str) -> Value | None:
        """What its attribute `value` holds."""
        found = _VALUE.search(self.text)
        if found is None:
            return None
        value = value_at(seen, self.start + found.end())
        return (
            value
            if value is not None and not re.search(f"[{ANY_MARK}]", seen[value.start : value.end])
            else None
        )


def tag_around(seen: str, place: int) -> Tag | None:
    """The tag in which `place` stands, if any."""
    start = seen.rfind("<", max(0, place - _MOST), place)
    if (
        start < 0
        or seen.find(">", start, place) >= 0
        or not re.match(r"</?[A-Za-z_]", seen[start : start + 3])
    ):
        return None
    end = seen.find(">", place, place + _MOST)
    if end < 0 or seen.find("<", start + 1, end) >= 0:
        return None
    return Tag(start, end + 1, seen[start : end + 1])
