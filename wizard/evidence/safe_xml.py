"""XML from strangers: no document type, no entities, no network, no depth without end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from wizard.privacy.decode import decode

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DECLARED = re.compile(r"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_HEAD = re.compile(r"\s*<\?xml[^>]*\?>")
_NAMED = re.compile(rb"encoding\s*=\s*[\"']((?:windows|iso|cp)[\w-]+)")
_DEEPEST = 60
_MOST_ELEMENTS = 3_000_000
_PIECE = 65536


class NotSafe(ValueError):
    """The XML is broken, or holds what no invoice and no statement needs."""


def read_xml(content: bytes | str, *, most: int = _MOST_ELEMENTS) -> Element:
    """The root element of the document in `content`, which may have `most` elements.

    Raises:
        NotSafe: it is no XML, declares a document type or entities, or is nested too deep.
    """
    # expat is never shown a declaration: the whole text is looked through first, in whatever encoding it was.
    text = content if isinstance(content, str) else _text_of(content)
    if _DECLARED.search(text):
        raise NotSafe("declares a document type")
    from xml.etree.ElementTree import ParseError, XMLPullParser

    parser: XMLPullParser[Element] = XMLPullParser(("start", "end"))
    depth = count = 0
    root: Element | None = None
    bare = _HEAD.sub("", text, count=1).lstrip("\ufeff \r\n\t")
    try:
        for at in range(0, len(bare), _PIECE):
            parser.feed(bare[at : at + _PIECE])
            events: Iterator[tuple[str, Element]] = parser.read_events()  # type: ignore[assignment]
            for event, element in events:
                root = element if root is None else root
                depth += 1 if event == "start" else -1
                count += 1
                if depth > _DEEPEST or count > 2 * most:
                    raise NotSafe("nested too deep, or too large")
        parser.close()
    except ParseError as error:
        raise NotSafe(str(error)) from error
    if root is None:
        raise NotSafe("empty")
    return root


def _text_of(content: bytes) -> str:
    # What one byte a letter means, the document says itself; all else its bytes give away.
    named = _NAMED.search(content[:200])
    with suppress(LookupError, UnicodeDecodeError):
        if named and not named[1].lower().startswith(b"utf"):
            return content.decode(named[1].decode("ascii"))
    return decode(content).text


def namespace_of(element: Element) -> str:
    """The namespace of `element`, or nothing."""
    return element.tag[1:].partition("}")[0] if element.tag.startswith("{") else ""


def local_name(element: Element) -> str:
    """The name of `element` without its namespace."""
    return element.tag.rpartition("}")[2]
