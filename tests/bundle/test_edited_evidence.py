"""What was cut off or covered is in no byte of the package: whatever lay there, the package is the same."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from wizard import clock
from wizard.case.evidence import Box, Evidence, EvidenceKind, Mark, MarkKind
from wizard.checks.interface import Circumstances
from wizard.drafts.draft import Draft
from wizard.drafts.packing import pack_case
from wizard.sandbox.mark_shapes import CORE

NOON = datetime.fromisoformat("2026-11-23T12:00:00+01:00")
HIDDEN = ((0, 0, 640, 60), (0, 0, 80, 480), (200, 200, 360, 260))
"""Above and to the left of what is left, and below the cover."""


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with clock.fixed(NOON):
        yield


def draft() -> Draft:
    shot = Evidence(
        sha256="0" * 64,
        name="zrzut ekranu.png",
        media_type="image/png",
        size=1000,
        kind=EvidenceKind.SCREENSHOT,
        added=NOON,
        crops=(Box(x=80, y=60, width=500, height=400),),
        covers=(Box(x=200, y=200, width=160, height=60),),
        marks=(
            Mark(kind=MarkKind.FRAME, x=190, y=190, to_x=370, to_y=270),
            Mark(kind=MarkKind.ARROW, x=420, y=400, to_x=300, to_y=230),
            Mark(kind=MarkKind.NUMBER, x=210, y=210, to_x=210, to_y=210, number=1),
        ),
    )
    return Draft(id="IR-222222222", started=NOON, saved=NOON, evidence=(shot,))


def packed(folder: Path, hidden: Image.Image) -> bytes:
    picture = Image.new("RGB", (640, 480), "#dfe8f2")
    for box in HIDDEN:
        picture.paste(hidden.resize((box[2] - box[0], box[3] - box[1])), box)
    source = folder / "original"
    picture.save(source, "PNG")
    made = pack_case(
        draft(),
        folder / "package.zip",
        Circumstances(today=NOON.date()),
        evidence_path=lambda _sha256: source,
        language="pl",
    )
    return made.path.read_bytes()


def test_the_package_is_the_same_whatever_was_hidden(tmp_path: Path, qapp) -> None:
    packages = set()
    for number, hidden in enumerate(
        (Image.new("RGB", (9, 9), "#ff00ff"), Image.effect_noise((99, 99), 99).convert("RGB"))
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        packages.add(packed(folder, hidden))
    (package,) = packages
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        (name,) = [name for name in opened.namelist() if name.endswith(".png")]
        with Image.open(io.BytesIO(opened.read(name))) as picture:
            assert picture.size == (500, 400)
            core = tuple(int(CORE[at : at + 2], 16) for at in (1, 3, 5))
            assert core in {colour for _count, colour in picture.convert("RGB").getcolors(10**7)}
