"""How much masking finds, and what it takes for a secret that is none: by kind and by format.

    python -m bench.masking [--part texts|strangers|pdf|pictures] [--rounds 2] [--seed 1] [--show 20]

A corpus is made on the spot, of secrets in every listed way of writing, and of decoys; each is put into every
format and cleaned as a package would be. A second corpus was written without a look at the rules; the last part draws
screenshots (see `masking_pictures`). Without `--part` all of it is done. Of a number nothing longer than its last four digits may be left, of a
text nothing of five characters. A PDF is made twice with different secrets: cleaned, the two have to be the same
file, pixel by pixel. Ends with 1 when one secret was left or one decoy touched.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from bench import masking_pictures
from bench.masking_files import FORMATS, LEFT_AS_IT_IS
from bench.masking_pdf import PLACES
from bench.masking_secrets import Secret, decoys, secrets
from bench.masking_strangers import innocents, strangers
from wizard.bundle.names import evidence_name
from wizard.case.evidence import Evidence, EvidenceKind
from wizard.privacy.clean_text import clean_text
from wizard.privacy.mask import Masker
from wizard.privacy.sanitise import sanitise
from wizard.privacy.seen import look
from wizard.privacy.token import TOKEN
from wizard.sandbox.views import PDF

_LONGEST_LEFT = 4
_LINES_A_PAGE = 30
_STRANGERS_IN = ("text", "text, UTF-16", "log", "HTML", "XML", "XML attribute", "EML", "JSON")


@dataclass
class Score:
    """What came of it: (kind, format) → how many there were, and how many were left or touched."""

    planted: Counter[tuple[str, str]] = field(default_factory=Counter)
    left: Counter[tuple[str, str]] = field(default_factory=Counter)
    decoys: Counter[tuple[str, str]] = field(default_factory=Counter)
    touched: Counter[tuple[str, str]] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def secret(self, one: Secret, place: str, *, is_left: bool, result: str = "") -> None:
        """Counts one secret."""
        self.planted[one.kind, place] += 1
        if is_left:
            self.left[one.kind, place] += 1
            self.examples.append(
                f"LEFT    {one.kind} ({one.way}) in {place}: {one.text!r} -> {result[:200]!r}"
            )

    def decoy(self, name: str, text: str, place: str, *, is_touched: bool, result: str = "") -> None:
        """Counts one decoy."""
        self.decoys[name, place] += 1
        if is_touched:
            self.touched[name, place] += 1
            self.examples.append(f"TOUCHED {name} in {place}: {text!r} -> {result[:200]!r}")


def is_left(core: str, result: str) -> bool:
    """Whether more of `core` is to be seen in `result` than may be."""
    shown = look(TOKEN.sub("", result)).text
    bare = re.sub(r"\D", "", shown) if core.isdigit() else re.sub(r"\s", "", shown).casefold()
    wanted = core.casefold()
    longest = min(_LONGEST_LEFT, len(wanted) - 1)
    pieces = {wanted[at : at + longest + 1] for at in range(len(wanted) - longest)}
    return any(piece in bare for piece in pieces)


def _in_texts(score: Score, dice: Random, rounds: int) -> None:
    for one in secrets(dice, rounds):
        for place, wrap in FORMATS.items():
            data, media_type = wrap(one.text)
            result = Masker().mask(clean_text(data, media_type).text).text
            score.secret(one, place, is_left=is_left(core_of(one), result), result=result)
        caption = Masker().mask(one.text).text
        score.secret(one, "caption", is_left=is_left(core_of(one), caption), result=caption)
        # Only what every system lets stand in a name.
        if not re.search(r'[/\\:*?"<>|\n]', one.text):
            title = Masker().mask(one.text).text
            member = evidence_name(1, EvidenceKind.LOG, TOKEN.sub("", title), "txt").replace("/01-", "/")
            score.secret(
                one,
                "file name",
                is_left=is_left(core_of(one), f"{title}\n{member}"),
                result=f"{title} {member}",
            )
    for name, text in decoys(dice, rounds * 20):
        for place in LEFT_AS_IT_IS:
            data, media_type = FORMATS[place](text)
            masked = Masker().mask(clean_text(data, media_type).text)
            score.decoy(name, text, place, is_touched=bool(masked.masks), result=masked.text)


def _of_strangers(score: Score, dice: Random, rounds: int) -> None:
    for number, one in enumerate(strangers(dice, rounds)):
        result = Masker().mask(one.text).text
        score.secret(one, "as it is", is_left=is_left(core_of(one), result), result=result)
        # Each in one format, all formats in turn: the corpus is large enough.
        place = _STRANGERS_IN[number % len(_STRANGERS_IN)]
        if place == "HTML" and (one.way.startswith("table") or one.way == "soft line end"):
            place = "text"  # a page has lines of its own
        data, media_type = FORMATS[place](one.text)
        result = Masker().mask(clean_text(data, media_type).text).text
        score.secret(one, place, is_left=is_left(core_of(one), result), result=result)
    for name, text in innocents(dice, rounds * 20):
        masked = Masker().mask(text)
        score.decoy(name, text, "as it is", is_touched=bool(masked.masks), result=masked.text)


def core_of(one: Secret) -> str:
    """What must not be left of a secret."""
    # The last four of an account stay to be seen, and the country before it says nothing.
    return one.core[2:] if one.kind == "account" and one.core[:2].isalpha() else one.core


def _in_pdfs(score: Score, rounds: int, seed: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for place in PLACES:
            for lines in _pages(rounds, seed):
                _pdf_page(score, folder, place, lines)


def _pages(rounds: int, seed: int) -> Iterator[list[tuple[Secret, Secret]]]:
    """Pages of lines; the two of a pair are alike but for the secret itself."""
    pairs: dict[tuple[str, str], tuple[Secret, Secret]] = {}
    for one, other in zip(secrets(Random(seed), rounds), secrets(Random(seed + 1), rounds), strict=True):
        alike = (one.kind, one.way) == (other.kind, other.way) and len(one.text) == len(other.text)
        if alike and _fits(one) and _fits(other):
            pairs.setdefault((one.kind, one.way), (one, other))
    lines = list(pairs.values())
    for at in range(0, len(lines), _LINES_A_PAGE):
        yield lines[at : at + _LINES_A_PAGE]


def _fits(one: Secret) -> bool:
    return one.text.isascii() and "\n" not in one.text and len(one.text) < 75


def _pdf_page(score: Score, folder: Path, place: str, lines: list[tuple[Secret, Secret]]) -> None:
    same = _cleaned(folder, place, [one for one, _ in lines]) == _cleaned(
        folder, place, [one for _, one in lines]
    )
    for pair in lines:
        left = not same and _cleaned(folder, place, [pair[0]]) != _cleaned(folder, place, [pair[1]])
        score.secret(pair[0], place, is_left=left, result="the two files differ")
    if not same and not any(score.left[one.kind, place] for one, _ in lines):
        score.left["together", place] += 1


def _cleaned(folder: Path, place: str, lines: list[Secret]) -> bytes:
    source = folder / "source.pdf"
    source.write_bytes(PLACES[place]([one.text for one in lines]))
    held = Evidence(
        sha256=hashlib.sha256(b"").hexdigest(),
        name="x",
        media_type=PDF,
        size=1,
        added=datetime(2026, 11, 3, tzinfo=UTC),
    )
    sanitise(source, held, folder / "clean", Masker())
    return (folder / "clean").read_bytes()


PARTS = ("texts", "strangers", "pdf", "pictures")


def measure(rounds: int, seed: int, parts: Sequence[str] = PARTS) -> Score:
    """Makes the corpus and cleans it; pictures apart."""
    score = Score()
    if "texts" in parts:
        _in_texts(score, Random(seed), rounds)
    if "strangers" in parts:
        _of_strangers(score, Random(seed), rounds)
    if "pdf" in parts:
        _in_pdfs(score, 1, seed)
    return score


def main(arguments: list[str] | None = None) -> int:
    """Prints the tables; 0 when every secret is gone and no decoy was touched."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--part", choices=PARTS, action="append", help="only that part; all of them if not given"
    )
    parser.add_argument("--screens", type=int, default=6, help="pictures of each kind")
    parser.add_argument("--show", type=int, default=20, help="how many of the misses to print")
    chosen = parser.parse_args(arguments)
    parts = chosen.part or PARTS
    score = measure(chosen.rounds, chosen.seed, parts)
    if score.planted:
        _report(score, chosen.show)
    unseen = "pictures" in parts and masking_pictures.main(
        ["--screens", str(chosen.screens), "--seed", str(chosen.seed)]
    )
    return 1 if score.left or score.touched or unseen else 0


def _report(score: Score, show: int) -> None:
    _table("secrets gone", score.planted, score.left)
    _table("decoys left alone", score.decoys, score.touched)
    for example in score.examples[:show]:
        print(example)
    planted, left = score.planted.total(), score.left.total()
    held, touched = score.decoys.total(), score.touched.total()
    print(
        f"\nrecall {100 * (planted - left) / planted:.3f} % of {planted}; false alarms {touched} of {held}\n"
    )


def _table(title: str, there: Counter[tuple[str, str]], missed: Counter[tuple[str, str]]) -> None:
    print(f"\n{title}")
    for place, name in enumerate(("by kind", "by format")):
        print(f"  {name}")
        for key in sorted({pair[place] for pair in there}):
            count = sum(number for pair, number in there.items() if pair[place] == key)
            wrong = sum(number for pair, number in missed.items() if pair[place] == key)
            print(f"    {key:22} {count - wrong:>7} of {count:>7}{'   <-- ' + str(wrong) if wrong else ''}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
