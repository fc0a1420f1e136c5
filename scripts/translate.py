"""Keeps the Polish catalogue whole: `python -m scripts.translate [--check]`.

Every room has a file of its own, `resources/locale/pl/<room>.po`, so that people who work side by side do not
meet in one. All of them together become `LC_MESSAGES/invoice-rescue.mo`, which the program reads.

Without an option it adds what the sources say and no file has yet (untranslated, to be filled in by hand), drops
nothing, writes every file in the same form, and makes the `.mo`. With `--check` it writes nothing and fails on anything that a person would notice:
a text without Polish, other placeholders than the source has, two translations of one text, a `.mo` that is not
made of these files, a word that we do not use.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from wizard.i18n import fields_of

SOURCES = ("wizard", "resources/templates")
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
METHODS = [("**.py", "python"), ("**.j2", "jinja2")]
FOLDER = Path("resources/locale/pl")
COMPILED = FOLDER / "LC_MESSAGES" / "invoice-rescue.mo"

# Words that blame, frighten or mean nothing to people; see CONTRIBUTING.md, "Texts".
UNUSED_WORDS = {
    "en": ("invalid", "illegal", "oops", "forbidden", "please", "fatal", "abort"),
    "pl": (
        "nieprawidłow",
        "ups",
        "zabronion",
        "krytyczn",
        "podałeś",
        "podałaś",
        "podałeś/-aś",
        "wpisałeś",
        "zrobiłeś",
    ),
}

LETTERS = "wizard/contact/letter/"
"""What people say to a seller: they ask, and "please" is what one says then. The app itself does not plead."""

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)

Key = tuple[str | None, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Said:
    """One text as the sources say it: its context, the text (or its two forms) and the room that says it."""

    context: str | None
    text: str | tuple[str, ...]
    room: str
    where: str

    @property
    def key(self) -> Key:
        """What tells two texts apart."""
        return (self.context, self.text)


def main(arguments: list[str]) -> int:
    """Runs the command; answers 0, or 1 when something is to be done by hand."""
    said = list(sources())
    if "--check" not in arguments:
        add_missing(said)
        COMPILED.parent.mkdir(parents=True, exist_ok=True)
        COMPILED.write_bytes(compiled())
    problems = list(check(said))
    for problem in problems:
        print(problem)
    print(f"{len({one.key for one in said})} texts, {len(problems)} problems")
    return 1 if problems else 0


def sources() -> Iterator[Said]:
    """Every text that the sources mark, in the order of the files."""
    for root in SOURCES:
        if not Path(root).is_dir():
            continue
        found = extract_from_dir(root, METHODS, keywords=KEYWORDS, comment_tags=("TRANSLATORS:",))
        for name, line, text, _comments, context in found:
            yield Said(context, text, room_of(root, name), f"{root}/{name}:{line}")


def room_of(root: str, name: str) -> str:
    """The room whose file holds the texts of the source `name`."""
    if root != "wizard":
        return "templates"
    parts = Path(name).parts
    if len(parts) == 1:
        return "cli" if name == "cli.py" else "ui" if name == "app.py" else "foundation"
    return "ui-pages" if parts[:2] == ("ui", "pages") else parts[0]


def catalogues() -> dict[str, Catalog]:
    """Room → its Polish catalogue."""
    found = {}
    for path in sorted(FOLDER.glob("*.po")):
        with path.open("rb") as file:
            found[path.stem] = read_po(file, locale="pl")
    return found


def key_of(message: Message) -> Key:
    """What tells this entry of a catalogue from others."""
    return (message.context, message.id)


def entries() -> Iterator[tuple[str, Message]]:
    """Every entry of every room's catalogue."""
    for room, catalogue in catalogues().items():
        for message in catalogue:
            if message.id:
                yield room, message


def compiled() -> bytes:
    """The bytes of the one catalogue made of all rooms' files; untranslated and fuzzy entries stay out."""
    # A fixed date: the same texts give the same bytes.
    merged = Catalog(
        locale="pl", charset="utf-8", project="Invoice Rescue", creation_date=_NO_DATE, revision_date=_NO_DATE
    )
    for _room, message in entries():
        if not message.fuzzy and translated(message):
            merged.add(message.id, message.string, context=message.context)
    out = io.BytesIO()
    write_mo(out, merged)
    return out.getvalue()


def translated(message: Message) -> bool:
    """Whether every form of the entry has a text."""
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return bool(forms) and all(forms)


def add_missing(said: list[Said]) -> None:
    """Adds what no file has yet to the file of the room that says it, and writes all files in one form."""
    known = {key_of(message) for _room, message in entries()}
    rooms = catalogues()
    for one in said:
        if one.key not in known:
            known.add(one.key)
            rooms.setdefault(one.room, Catalog(locale="pl", charset="utf-8")).add(
                one.text, context=one.context
            )
    FOLDER.mkdir(parents=True, exist_ok=True)
    for room, catalogue in rooms.items():
        write(room, catalogue)


def write(room: str, catalogue: Catalog) -> None:
    """Writes the file of `room`: no dates and no places, so that only a changed text changes it."""
    clean = Catalog(
        locale="pl",
        charset="utf-8",
        project="Invoice Rescue",
        header_comment=f"# Polish: {room}",
        fuzzy=False,
    )
    for message in catalogue:
        if message.id:
            clean.add(
                message.id, message.string, context=message.context, flags=message.flags - {"python-format"}
            )
    out = io.BytesIO()
    write_po(out, clean, width=120, no_location=True)
    lines = out.getvalue().decode().splitlines(keepends=True)
    dated = re.compile(
        r'"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Report-Msgid-Bugs-To|Generated-By|Project-Id-Version):'
    )
    (FOLDER / f"{room}.po").write_text(
        "".join(line for line in lines if not dated.match(line)), encoding="utf-8"
    )


def check(said: list[Said]) -> Iterator[str]:
    """What a person would notice, a sentence each."""
    polish: dict[Key, tuple[str, Message]] = {}
    for room, message in entries():
        if message.fuzzy:
            yield f"{room}.po: still fuzzy: {message.id!r}"
        earlier = polish.get(key_of(message))
        if earlier and earlier[1].string != message.string and translated(message) and translated(earlier[1]):
            yield f"{room}.po and {earlier[0]}.po translate one text in two ways: {message.id!r}"
        if not earlier or not translated(earlier[1]):
            polish[key_of(message)] = (room, message)
        yield from unfaithful(room, message)
    for one in {one.key: one for one in said}.values():
        if one.key not in polish or not translated(polish[one.key][1]):
            yield f"{one.where}: no Polish for {one.text!r}"
        yield from unused_words("en", one.text, one.where)
    wanted = {one.key for one in said}
    for room, message in polish.values():
        if key_of(message) not in wanted:
            yield f"{room}.po: nothing says this any more: {message.id!r}"
    if not COMPILED.exists() or COMPILED.read_bytes() != compiled():
        yield f"{COMPILED} is not made of these files: run `python3 dev.py translate`"


def unfaithful(room: str, message: Message) -> Iterator[str]:
    """Placeholders that differ between a text and its Polish, and Polish words that we do not use."""
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    source = message.id if isinstance(message.id, str) else message.id[1]
    for form in filter(None, forms):
        if fields_of(form) != fields_of(source):
            yield f"{room}.po: other placeholders than the source: {source!r} → {form!r}"
        yield from unused_words("pl", form, f"{room}.po")
    if isinstance(message.id, str) and message.string and message.id.count("&") != message.string.count("&"):
        yield f"{room}.po: a mnemonic is missing or too many: {message.id!r}"


def unused_words(language: str, text: str | tuple[str, ...], where: str) -> Iterator[str]:
    """The words in `text` that we do not use."""
    words = " ".join(text if isinstance(text, tuple) else (text,)).casefold().replace("„", " ").split()
    for unused in UNUSED_WORDS[language]:
        if unused == "please" and where.startswith(LETTERS):
            continue
        if any(
            word.strip(".,;:!?()”’'\"").startswith(unused)
            if len(unused) > 4
            else word.strip(".,;:!?") == unused
            for word in words
        ):
            yield f"{where}: says {unused!r}: {text!r}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
