"""Letters that the person changed: the change wins, and they hear when the facts moved on since.

A draft keeps the changed text under the letter's channel, and the digest of the text that it grew from
under the channel with `BASE` behind it; both are plain strings.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from wizard.contact.interface import Letter

BASE = ":base"


def digest(letter: Letter) -> str:
    """The SHA-256 of the letter as written from the case, 64 hex digits."""
    return hashlib.sha256(f"{letter.subject}\n\n{letter.body}".encode()).hexdigest()


def merged(written: Letter, edited: str | None) -> str:
    """The text to show: the person's own when there is one, else the letter as written."""
    return written.body if edited is None else edited


def text_of(letters: Mapping[str, str], written: Letter) -> str:
    """The text to show for `written`, given what the draft keeps."""
    return merged(written, letters.get(written.channel))


def keep_edit(letters: Mapping[str, str], written: Letter, text: str) -> dict[str, str]:
    """What the draft is to keep once the person's text for `written` is `text`.

    A text equal to the written one is no change and is not kept. A change of a changed letter keeps the
    base it grew from, until `accept_facts` says that the person has seen the new facts.
    """
    kept = dict(letters)
    if text == written.body:
        kept.pop(written.channel, None)
        kept.pop(written.channel + BASE, None)
        return kept
    kept[written.channel] = text
    kept.setdefault(written.channel + BASE, digest(written))
    return kept


def facts_changed(letters: Mapping[str, str], written: Letter) -> bool:
    """Whether the letter would be written otherwise now than when the person changed it."""
    base = letters.get(written.channel + BASE)
    return written.channel in letters and base is not None and base != digest(written)


def accept_facts(letters: Mapping[str, str], written: Letter) -> dict[str, str]:
    """What to keep once the person has looked at the new facts and keeps their own text."""
    if written.channel not in letters:
        return dict(letters)
    return {**letters, written.channel + BASE: digest(written)}


def drop_edit(letters: Mapping[str, str], channel: str) -> dict[str, str]:
    """What to keep once the person wants the letter as written."""
    return {name: text for name, text in letters.items() if name not in (channel, channel + BASE)}
