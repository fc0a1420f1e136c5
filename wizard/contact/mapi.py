"""A message with an attachment through Simple MAPI: Outlook and others on Windows, where one of them is registered."""

from __future__ import annotations

import ctypes
from ctypes import POINTER, Structure, c_size_t, c_uint32, c_void_p, c_wchar_p
from pathlib import Path
from typing import Any

from wizard.contact.interface import Letter

_TO = 1
_LOGON_UI = 0x00000001
_SHOW_DIALOG = 0x00000008
_SUCCESS, _CLOSED_BY_PERSON = 0, 1
_BODY_PLACE = 0xFFFFFFFF


class Recipient(Structure):
    """`MapiRecipDescW`."""

    _fields_ = (
        ("reserved", c_uint32),
        ("kind", c_uint32),
        ("name", c_wchar_p),
        ("address", c_wchar_p),
        ("entry_size", c_uint32),
        ("entry", c_void_p),
    )


class File(Structure):
    """`MapiFileDescW`."""

    _fields_ = (
        ("reserved", c_uint32),
        ("flags", c_uint32),
        ("position", c_uint32),
        ("path", c_wchar_p),
        ("name", c_wchar_p),
        ("kind", c_void_p),
    )


class Message(Structure):
    """`MapiMessageW`."""

    _fields_ = (
        ("reserved", c_uint32),
        ("subject", c_wchar_p),
        ("text", c_wchar_p),
        ("type", c_wchar_p),
        ("received", c_wchar_p),
        ("conversation", c_wchar_p),
        ("flags", c_uint32),
        ("originator", POINTER(Recipient)),
        ("recipient_count", c_uint32),
        ("recipients", POINTER(Recipient)),
        ("file_count", c_uint32),
        ("files", POINTER(File)),
    )


def send_mail(letter: Letter, package: Path, address: str = "", library: Any = None) -> bool:
    """Shows a new message with letter and package; comes back when the person has sent or closed it.

    Args:
        letter: what to write.
        package: the file to attach.
        address: to whom; empty leaves the line to the person.
        library: stands in for `MAPI32.dll`.

    Returns:
        Whether a mail program showed it.
    """
    try:
        send = (library or _library()).MAPISendMailW
    except (OSError, AttributeError):
        return False
    send.argtypes = (c_size_t, c_size_t, POINTER(Message), c_uint32, c_uint32)
    send.restype = c_uint32
    answer = send(0, 0, ctypes.byref(message_of(letter, package, address)), _SHOW_DIALOG | _LOGON_UI, 0)
    return answer in (_SUCCESS, _CLOSED_BY_PERSON)


def _library() -> Any:
    # Only Windows has this way to load a library.
    return ctypes.WinDLL("MAPI32.dll")  # type: ignore[attr-defined,unused-ignore]


def message_of(letter: Letter, package: Path, address: str) -> Message:
    """The message as MAPI takes it."""
    attached = File(position=_BODY_PLACE, path=str(package), name=package.name)
    message = Message(
        subject=" ".join(letter.subject.split()),
        text=letter.body.replace("\n", "\r\n"),
        file_count=1,
        files=ctypes.pointer(attached),
    )
    if address:
        message.recipient_count = 1
        message.recipients = ctypes.pointer(Recipient(kind=_TO, name=address, address=f"SMTP:{address}"))
    return message
