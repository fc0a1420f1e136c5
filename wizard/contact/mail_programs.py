"""Mail programs that take a message with the package attached: xdg-email, Thunderbird, Mail on macOS, MAPI on Windows.

None of them can be relied on: some drop the attachment, some are not there. So each is only one more way, and
says whether it was started; the file, the message and the folder are there without any of them.

Sources: xdg-email(1) of xdg-utils 1.1.3 (`--subject`, `--body`, `--attach`); Thunderbird's `-compose` option, whose
values stand in single quotes and are parted by commas; `MAPISendMailW` of Microsoft's Simple MAPI.
"""

from __future__ import annotations

import sys
from pathlib import Path

from wizard.contact.external import is_there, run_program, start_program
from wizard.contact.interface import Letter

_MACOS_MAIL = "/System/Applications/Mail.app"


def write_with_attachment(letter: Letter, package: Path, address: str = "") -> bool:
    """Opens a new message with the letter and the package in it, in whichever program takes both.

    Waits until the program has taken it over (on Windows, until the message is closed), so call it off the
    main thread.

    Returns:
        Whether some program took it. Whether the package is really attached, only the person can see.
    """
    package = package.absolute()
    if not package.is_file():
        return False
    if sys.platform == "win32":
        from wizard.contact.mapi import send_mail

        return send_mail(letter, package, address)
    elif sys.platform == "darwin":  # noqa: RET505 - so the type checker sees each platform's branch
        # Mail takes the file into a new message; the text is on the clipboard.
        return Path(_MACOS_MAIL).exists() and start_program(["open", "-a", "Mail", str(package)])
    else:
        return _thunderbird(letter, package, address) or _xdg_email(letter, package, address)


def _thunderbird(letter: Letter, package: Path, address: str) -> bool:
    # Asked first: it keeps the attachment, which xdg-email loses with many other programs.
    if not is_there("thunderbird"):
        return False
    fields = {
        "to": _line(address),
        "subject": _line(letter.subject),
        "body": letter.body,
        "attachment": _quoted_uri(package),
    }
    # The values stand in single quotes, which nothing can escape inside them.
    composed = ",".join(f"{name}='{value.replace(chr(39), '’')}'" for name, value in fields.items() if value)
    return start_program(["thunderbird", "-compose", composed])


def _xdg_email(letter: Letter, package: Path, address: str) -> bool:
    command = [
        "xdg-email",
        "--utf8",
        "--subject",
        _line(letter.subject),
        "--body",
        letter.body,
        "--attach",
        str(package),
    ]
    # An address that begins with a dash would be read as an option.
    to = _line(address).lstrip("-")
    return run_program([*command, to] if to else command)


def _quoted_uri(package: Path) -> str:
    return package.as_uri().replace("'", "%27").replace(",", "%2C")


def _line(text: str) -> str:
    return " ".join(text.split())
