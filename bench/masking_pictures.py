"""How many secrets in screenshots are covered, how many decoys are, and how long it takes.

    python -m bench masking_pictures [--screens N] [--seed N]

Draws N screenshots of each kind of trouble (themes, sizes of letters, JPEG, turned, leaning, blurred, shrunk), has each
cleaned as for a package, and looks at the pixels of the copy: a secret counts as covered when 97 % of the middle half of
its box is black, a decoy as hit when a tenth of it is. Texts and rules are by the same hands: what real pictures do stays
to be seen.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image, ImageFilter

from tests.privacy.screens import FONTS, SECRETS, THEMES, Planted, Screen, screen
from wizard.case.evidence import Evidence
from wizard.privacy.mask import Masker
from wizard.privacy.sanitise import sanitise
from wizard.sandbox.lines import picture_text
from wizard.sandbox.tessdata import can_read_pictures

_COVERED, _HIT = 0.97, 0.1
_BLACK = 12
_HARD = frozenset({"small letters", "leaning 2-3°", "blurred", "shrunk to 70 %"})
_SIZES = ((1366, 768), (1920, 1080), (2560, 1440), (1080, 2340))


@dataclass(frozen=True)
class Kind:
    """A kind of picture: how one is drawn, and how it is kept."""

    name: str
    draw: Callable[[random.Random], Screen]
    media_type: str = "image/png"


def _any(rng: random.Random, **fixed: object) -> Screen:
    size = rng.choice(_SIZES)
    given: dict[str, object] = {
        "size": size,
        "pixels": rng.randrange(22, 28) if size[1] > size[0] else rng.randrange(13, 23),
        "theme": rng.choice(tuple(THEMES)),
        "font": rng.choice(FONTS),
    }
    return screen(rng, **{**given, **fixed})  # type: ignore[arg-type]


def _changed(change: Callable[[Image.Image], Image.Image]) -> Callable[[random.Random], Screen]:
    def draw(rng: random.Random) -> Screen:
        made = _any(rng)
        return replace(made, image=change(made.image))

    return draw


def _leaning(rng: random.Random) -> Screen:
    made = _any(rng, size=(1366, 900), pixels=18)
    lean = rng.choice((-3, -2, 2, 3))
    ground = made.image.getpixel((0, 0))
    # Bilinear: sharper ways leave black rims of their own around letters on dark ground.
    return replace(
        made, image=made.image.rotate(lean, Image.Resampling.BILINEAR, fillcolor=ground), lean=lean
    )


def _shrunk(rng: random.Random) -> Screen:
    made = _any(rng, size=(1920, 1080), pixels=20)
    size = (1344, 756)
    part = size[0] / made.image.width
    return Screen(
        made.image.resize(size, Image.Resampling.BILINEAR),
        tuple(
            replace(one, corners=tuple(round(side * part) for side in one.corners)) for one in made.planted
        ),  # type: ignore[arg-type]
    )


KINDS = (
    Kind("light", lambda rng: _any(rng, theme="light")),
    Kind("dark", lambda rng: _any(rng, theme="dark")),
    Kind("on blue", lambda rng: _any(rng, theme="blue")),
    Kind("small letters", lambda rng: _any(rng, size=(1366, 768), pixels=rng.choice((11, 12)))),
    Kind("JPEG", _any, "image/jpeg"),
    Kind("turned by 90°", lambda rng: _any(rng).turned(rng.choice((1, 3)))),
    Kind("upside down", lambda rng: _any(rng).turned(2)),
    Kind("leaning 2-3°", _leaning),
    Kind("blurred", _changed(lambda image: image.filter(ImageFilter.GaussianBlur(1)))),
    Kind("shrunk to 70 %", _shrunk),
)


def main(words: list[str] | None = None) -> int:
    """Draws, cleans, looks and prints; 1 when a card, an account or a PESEL on a straight, sharp picture was missed."""
    options = argparse.ArgumentParser(prog="bench masking_pictures")
    options.add_argument("--screens", type=int, default=12, help="of each kind")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--keep", type=Path, help="a folder for the copies in which something was missed")
    chosen = options.parse_args(words)
    if not can_read_pictures():
        print("Text recognition is not installed here: nothing to measure.")
        return 1
    rng = random.Random(chosen.seed)
    columns = (*SECRETS, "decoys hit", "s a picture")
    print(f"{'':<16}" + "".join(f"{column:>14}" for column in columns))
    totals: Counter[str] = Counter()
    missed = 0
    for kind in KINDS:
        counts: Counter[str] = Counter()
        for number in range(chosen.screens):
            counts += _measure(kind, kind.draw(rng), chosen.keep, number)
        totals += counts
        if kind.name not in _HARD:
            missed += sum(counts[one] - counts[f"{one} ok"] for one in SECRETS[:3])
        _print(kind.name, counts)
    _print("all", totals)
    return 1 if missed else 0


def _measure(kind: Kind, made: Screen, keep: Path | None, number: int) -> Counter[str]:
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        path, target = Path(name) / "shot", Path(name) / "copy"
        made.image.save(
            path,
            kind.media_type.removeprefix("image/"),
            **({"quality": 60} if kind.media_type == "image/jpeg" else {}),
        )
        started = time.perf_counter()
        done = sanitise(path, _evidence(kind.media_type), target, Masker())
        counts["ms"] += round((time.perf_counter() - started) * 1000)
        counts["pictures"] += 1
        with Image.open(target) as copy:
            # Turned back, so that a value stands where it was planted.
            pixels = copy.convert("L").rotate(-made.lean)
        missed = []
        for one in made.planted:
            covered = _covered(pixels, one)
            if one.kind in SECRETS:
                counts[one.kind] += 1
                counts[f"{one.kind} ok"] += covered >= _COVERED
                missed += [one] if covered < _COVERED else []
            else:
                counts["decoy"] += 1
                counts["decoy ok"] += covered >= _HIT
                missed += [one] if covered >= _HIT else []
        if missed and keep:
            keep.mkdir(parents=True, exist_ok=True)
            stem = keep / f"{kind.name.split()[0]}-{number}"
            pixels.save(stem.with_suffix(".png"))
            text = "\n".join(map(str, missed)) + "\n\n" + picture_text(path, kind.media_type).text
            stem.with_suffix(".txt").write_text(f"{text}\n{done.masks}\n", encoding="utf-8")
    return counts


def _covered(pixels: Image.Image, one: Planted) -> float:
    left, top, right, bottom = one.corners
    if bottom - top <= right - left:
        quarter = (bottom - top) // 4
        top, bottom = top + quarter, bottom - quarter
    else:
        quarter = (right - left) // 4
        left, right = left + quarter, right - quarter
    histogram = pixels.crop((left, top, right, bottom)).histogram()
    return sum(histogram[:_BLACK]) / sum(histogram)


def _evidence(media_type: str) -> Evidence:
    return Evidence(
        sha256="0" * 64, name="shot", media_type=media_type, size=1, added=datetime(2026, 11, 23, tzinfo=UTC)
    )


def _print(name: str, counts: Counter[str]) -> None:
    cells = [f"{counts[f'{kind} ok']}/{counts[kind]}" for kind in (*SECRETS, "decoy")]
    seconds = counts["ms"] / 1000 / max(1, counts["pictures"])
    print(f"{name:<16}" + "".join(f"{cell:>14}" for cell in (*cells, f"{seconds:.1f}")), flush=True)
