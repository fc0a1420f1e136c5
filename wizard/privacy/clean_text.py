"""Text files made presentable: masked, in UTF-8, with nothing that acts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wizard.i18n import _
from wizard.privacy import har
from wizard.privacy.decode import decode
from wizard.privacy.eml_text import eml_text
from wizard.privacy.html_text import words_of

_EXTENSIONS = {
    "text/plain": "txt",
    "text/csv": "csv",
    "text/html": "txt",
    "message/rfc822": "txt",
    "application/xml": "xml",
    "application/json": "json",
    "application/har+json": "har.json",
}
TEXT_TYPES = frozenset(_EXTENSIONS)
"""The media types that are cleaned as text."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FORMULA = re.compile(r"""(^|[;,\t\n]"?|^")(?=[=@])""")
_INSTRUCTION = re.compile(r"<\?(?!xml\s).{0,2000}?\?>", re.DOTALL)
_DECLARED = re.compile(r"^(\s*<\?xml[^>]*?)\s+encoding\s*=\s*(?:\"[^\"]*\"|'[^']*')")


@dataclass(frozen=True, slots=True)
class CleanText:
    """A text without what acts or travels unseen, not masked yet.

    Attributes:
        text: the text.
        extension: of the file that it makes, without a dot.
        media_type: of that file.
        stripped: what is no longer in it, for people.
    """

    text: str
    extension: str
    media_type: str
    stripped: tuple[str, ...] = ()


def clean_text(data: bytes, media_type: str) -> CleanText:
    """The text of a file of one of the `TEXT_TYPES`.

    Raises:
        ValueError: it is not what its type says.
    """
    extension = _EXTENSIONS[media_type]
    stripped: tuple[str, ...] = ()
    if media_type == "message/rfc822":
        text, attached = eml_text(data)
        stripped = (_("the technical headers of the e-mail"),)
        if attached:
            stripped += (
                _(
                    "the attachments of the e-mail ({names}); add those that matter as files of their own"
                ).format(names=", ".join(attached)),
            )
        return CleanText(_without_controls(text), extension, "text/plain", stripped)
    text = decode(data).text
    match media_type:
        case "text/html":
            text = words_of(text)
            stripped = (_("scripts, forms, addresses and pictures of the page"),)
            media_type = "text/plain"
        case "text/csv":
            text = _FORMULA.sub(r"\1'", text)
        case "application/xml":
            text, extension, media_type, stripped = _xml(text)
        case "application/har+json":
            text = har.cleaned(text)
            stripped = (_("contents, cookies and most headers of the requests"),)
            media_type = "application/json"
    return CleanText(_without_controls(text), extension, media_type, stripped)


def _xml(text: str) -> tuple[str, str, str, tuple[str, ...]]:
    text = _DECLARED.sub(r'\1 encoding="UTF-8"', text)
    without = _INSTRUCTION.sub("", text)
    stripped = (_("instructions to programs in the XML"),) if without != text else ()
    if re.search(r"<!(?:DOCTYPE|ENTITY)", without, re.IGNORECASE):
        # What is declared there can blow up, or reach for other files, in the program of whoever opens it.
        return without, "txt", "text/plain", stripped
    return without, "xml", "application/xml", stripped


def _without_controls(text: str) -> str:
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
