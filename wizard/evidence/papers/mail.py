"""An e-mail: what it says, who sent it, and what is attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from wizard.privacy.eml_text import eml_text

_MOST_ATTACHED = 20
_MOST_PARTS = 200
_MOST_BYTES = 25_000_000
_ANSWER = re.compile(r"^\s*(?:re|odp|aw|sv)\s*:", re.IGNORECASE)
_FORWARD = re.compile(r"^\s*(?:fwd?|pd|wg)\s*:", re.IGNORECASE)
_SENDER_LINE = re.compile(
    r"^[>\s*]*(?:od|from|von|nadawca)\s*\*?:\*?\s*\"?(?P<name>[^<\"\n@]{2,80}?)\"?\s*<",
    re.IGNORECASE | re.MULTILINE,
)
_NOBODY = re.compile(
    r"no[-_. ]?reply|do[-_ ]?not[-_ ]?reply|nie[-_ ]?odpowiadaj|mailer-daemon|@", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Mail:
    """What an e-mail holds.

    Attributes:
        text: its headers that people see, and its body.
        sender: the name of the shop or firm that wrote it; empty where a customer seems to have.
        attached: name and bytes of each attachment.
    """

    text: str
    sender: str
    attached: tuple[tuple[str, bytes], ...]


def mail_of(content: bytes) -> Mail:
    """The e-mail in `content`; a broken one gives what can be read of it."""
    content = _cut(content)
    text, _names = eml_text(content)
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return Mail(text, _sender(message, text), tuple(_attached(message)))


def _sender(message: EmailMessage, text: str) -> str:
    subject = str(message.get("Subject", ""))
    if _ANSWER.match(subject):
        return ""
    if _FORWARD.match(subject):
        body = text.partition("\n\n")[2]
        found = _SENDER_LINE.search(body)
        name = found["name"] if found else ""
    else:
        name = parseaddr(str(message.get("From", "")))[0]
    name = re.sub(r"\s+(?:via|przez)\s.*|\s*[|(].*", "", " ".join(name.split())).strip(" \"'")
    return "" if _NOBODY.search(name) else name


def _attached(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    left = _MOST_BYTES
    for number, part in enumerate(_parts(message)):
        if number == _MOST_ATTACHED:
            return
        name = part.get_filename() or part.get_content_type()
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            content = inner[0].as_bytes() if isinstance(inner, list) and inner else b""  # type: ignore[union-attr]
        else:
            payload = part.get_payload(decode=True)
            content = payload if isinstance(payload, bytes) else b""
        left -= len(content)
        if left < 0:
            return
        yield " ".join(str(name).split()), content


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """What is attached: parts that are not the body, in order; what lies inside an attached mail is that mail's."""
    bodies = {id(message.get_body(preferencelist=(sort,))) for sort in ("plain", "html")}
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.get_content_maintype() == "multipart":
            inner = part.get_payload()
            if isinstance(inner, list):
                waiting += [one for one in reversed(inner) if isinstance(one, EmailMessage)]
            continue
        if part is message or id(part) in bodies:
            continue
        # A logo of the signature is no attachment, a picture with a name that was put in by hand is.
        is_attached = part.get_content_disposition() == "attachment" or part.get_filename()
        if is_attached or part.get_content_type() == "message/rfc822":
            yield part


def _cut(content: bytes) -> bytes:
    """`content` up to so many parts as any mail of a shop has: each takes time to look at."""
    at = 0
    for _part in range(_MOST_PARTS):
        at = content.find(b"\nContent-Type:", at + 1)
        if at < 0:
            return content
    return content[:at]
