"""Handing the letter over to a mail program: a short `mailto:` address, or a draft file with the package in it."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from urllib.parse import quote

from wizard import files
from wizard.contact.interface import Letter
from wizard.contact.letter.sheet import ELLIPSIS, cut
from wizard.i18n import _

MOST_OF_A_MAILTO = 1800
"""Characters of the whole address, percent signs and all: longer ones are silently dropped by some mail programs."""

_MOST_OF_THE_BEGINNING = 240


def mailto(letter: Letter, address: str = "") -> str:
    """The `mailto:` address that opens a mail with subject and a few lines; the full text is on the clipboard.

    Args:
        letter: what to send; its body is to be put on the clipboard by the caller.
        address: to whom; empty leaves the line to the person.
    """
    subject = letter.subject
    beginning = _beginning(letter)
    made = _mailto(address, subject, beginning)
    while len(made) > MOST_OF_A_MAILTO and (beginning or len(subject) > 1):
        # Polish letters take six characters each: what is too much shows only once it is encoded.
        if beginning:
            beginning = _shorter(beginning)
        else:
            subject = _shorter(subject)
        made = _mailto(address, subject, beginning)
    return made


def eml(letter: Letter, attachments: Iterable[Path] = (), address: str = "") -> bytes:
    """A mail as a file that mail programs open as a draft (`X-Unsent`), with the files attached.

    Raises:
        OSError: an attachment can't be read.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if address:
        message["To"] = _one_line(address)
    message["Subject"] = _one_line(letter.subject)
    message.set_content(letter.body)
    for path in attachments:
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        main, _slash, sub = kind.partition("/")
        message.add_attachment(path.read_bytes(), maintype=main, subtype=sub, filename=path.name)
    return message.as_bytes()


def save_draft(letter: Letter, package: Path, address: str = "") -> Path:
    """Writes the mail with the package in it beside the package, under the same name; gives the file's path.

    Raises:
        OSError: the package can't be read, or the folder can't be written into; no half of a file is left.
    """
    draft = package.with_suffix(".eml")
    files.write_bytes(draft, eml(letter, [package], address))
    return draft


def _mailto(address: str, subject: str, beginning: str) -> str:
    lines = [
        beginning,
        _(
            "[The full text is on the clipboard: paste it here in place of these lines, and attach the package.]"
        ),
    ]
    body = "\r\n\r\n".join(filter(None, lines))
    to = quote(_one_line(address), safe="@")
    return f"mailto:{to}?subject={quote(_one_line(subject), safe='')}&body={quote(body, safe='')}"


def _beginning(letter: Letter) -> str:
    """Greeting and request: enough to know what it is about, should the text never be pasted."""
    paragraphs = letter.body.split("\n\n")[:2]
    return "\r\n\r\n".join(cut(paragraph, _MOST_OF_THE_BEGINNING) for paragraph in paragraphs)


def _shorter(text: str) -> str:
    kept = text.removesuffix(ELLIPSIS)
    kept = kept[: len(kept) - max(1, len(kept) // 8)].rstrip()
    return kept + ELLIPSIS if kept else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
