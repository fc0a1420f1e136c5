from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from wizard.contact.interface import Letter
from wizard.contact.mapi import Message, send_mail

LETTER = Letter(channel="email", subject="Prośba\no fakturę", body="Dzień dobry,\n\nzażółć")
PACKAGE = Path("C:/Paczki/łąka.zip")


class Library:
    """Stands in for MAPI32.dll: reads the message as a C program would, through its pointers."""

    def __init__(self, answer: int = 0) -> None:
        self.seen: dict[str, Any] = {}

        def send(session: int, window: int, message: Any, flags: int, reserved: int) -> int:
            told: Message = message._obj
            self.seen = {
                "subject": told.subject,
                "text": told.text,
                "file": (told.files[0].path, told.files[0].name) if told.file_count == 1 else None,
                "to": [told.recipients[n].address for n in range(told.recipient_count)],
                "flags": flags,
            }
            return answer

        self.MAPISendMailW = send


def test_the_message_is_shown_with_the_package_and_never_sent_unseen() -> None:
    library = Library()
    assert send_mail(LETTER, PACKAGE, "faktury@example.com", library)
    assert library.seen == {
        "subject": "Prośba o fakturę",
        "text": "Dzień dobry,\r\n\r\nzażółć",
        "file": (str(PACKAGE), PACKAGE.name),
        "to": ["SMTP:faktury@example.com"],
        "flags": 0x9,
    }


def test_without_an_address_the_line_is_left_to_the_person() -> None:
    library = Library()
    assert send_mail(LETTER, PACKAGE, library=library)
    assert library.seen["to"] == []


@pytest.mark.parametrize(("answer", "shown"), [(0, True), (1, True), (2, False), (26, False)])
def test_closing_the_message_is_no_failure(answer: int, shown: bool) -> None:
    assert send_mail(LETTER, PACKAGE, library=Library(answer)) is shown


def test_no_mail_program_is_no_error() -> None:
    assert not send_mail(LETTER, PACKAGE, library=object())
