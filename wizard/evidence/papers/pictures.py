"""The words in pictures and scans, where something on this computer can read them."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

from wizard.evidence.papers.laid_out import picture_as_text
from wizard.progress import Stop
from wizard.sandbox.limits import Limits

_MOST_PAGES = 10
"""A receipt, an invoice or a confirmation says on its first pages what it is about."""

_ENOUGH_SECONDS = 8.0
"""After so long no further page is begun: a person is waiting."""

_ONE_PICTURE = Limits(seconds=60.0, memory=2048 * 1024 * 1024, work=10.0)

# Engines take the Polish letter for a plain one.
_ZLOTY = re.compile(r"(?<=[0-9][,.][0-9]{2}) ?[zZ][tlI1!]\b|(?<=[0-9][,.][0-9]{2}) ?z(?=\s|$)")


def words_in_picture(path: Path, media_type: str, *, pages: int = 1, stop: Stop | None = None) -> str:
    """The lines of text in a picture, or on the first pages of a scan; empty where nothing can read them.

    Raises:
        Trouble: the picture can't be opened, or takes too long to read.
        Cancelled: `stop` was asked.
    """
    from wizard.sandbox.lines import PictureText, page_lines
    from wizard.sandbox.tessdata import can_read_pictures
    from wizard.sandbox.views import can_be_seen

    if not can_be_seen(media_type) or not can_read_pictures():
        return ""
    shown: list[PictureText] = []
    at_once = os.cpu_count() or 1
    began = time.monotonic()
    wanted = range(min(pages, _MOST_PAGES))
    while len(shown) < len(wanted) and (not shown or time.monotonic() - began < _ENOUGH_SECONDS):
        some = wanted[len(shown) : len(shown) + at_once]
        shown += page_lines(path, media_type, some, limits=_ONE_PICTURE, stop=stop)
    return _ZLOTY.sub(" zł", "\n".join(picture_as_text(page) for page in shown))
