"""An e-mail as one readable text: who, when, about what, and what it says."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

from wizard.privacy.decode import decode
from wizard.privacy.html_text import words_of

_HEADERS = ("From", "To", "Date", "Subject", "Message-ID")


def eml_text(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of the e-mail in `data`, and the names of its attachments, which are not in it.

    Of the headers only those stay that a reader sees, and the id by which a mail desk finds it: the others
    tell of servers, addresses and programs.
    """
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    lines = [f"{name}: {' '.join(str(message[name]).split())}" for name in _HEADERS if message[name]]
    attached = tuple(part.get_filename() or part.get_content_type() for part in message.iter_attachments())
    return "\n".join(lines) + "\n\n" + _body(message).strip() + "\n", attached


def _body(message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    try:
        text = content.decode(part.get_content_charset("utf-8"))
    except (LookupError, UnicodeDecodeError):
        text = decode(content).text
    return words_of(text) if part.get_content_subtype() == "html" else text
