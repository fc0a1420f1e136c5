"""Inside the child: the text in a picture, or in a page that is one."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wizard.sandbox.glyphs import Corners, Engine, Word
from wizard.sandbox.lean import lean_of
from wizard.sandbox.rows import Row, joined

if TYPE_CHECKING:
    from PIL.Image import Image

ENLARGED_PIXELS = 16_000_000
"""A picture is enlarged to no more than this: the engine's time and memory grow with it."""

MOST_PIXELS_READ = 32_000_000
"""A picture with more is read smaller than it is."""

_CONFIDENT = 70.0
_ENOUGH_CHARS = 12
_QUARTERS = (1, 2, 3)

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Pose:
    """How a picture was held to be read.

    Attributes:
        width, height: of the picture as it is, in pixels.
        quarters: quarter turns counter-clockwise.
        scale: by which it was enlarged after that.
        lean: degrees by which it was turned counter-clockwise in the end.
    """

    width: int
    height: int
    quarters: int = 0
    scale: float = 1.0
    lean: float = 0.0

    def hold(self, image: Image) -> Image:
        """`image`, held so."""
        from PIL import Image as Images

        turns = {
            1: Images.Transpose.ROTATE_90,
            2: Images.Transpose.ROTATE_180,
            3: Images.Transpose.ROTATE_270,
        }
        held = image.transpose(turns[self.quarters]) if self.quarters else image
        if held.size != self._enlarged():
            held = held.resize(self._enlarged(), Images.Resampling.BICUBIC)
        if self.lean:
            ground = held.getpixel((0, 0))
            margin = self._margin()
            canvas = Images.new(held.mode, (held.width + 2 * margin, held.height + 2 * margin), ground)
            canvas.paste(held, (margin, margin))
            held = canvas.rotate(self.lean, Images.Resampling.BICUBIC, fillcolor=ground)
        return held

    def box_of(self, corners: Corners) -> Box:
        """Where `corners`, found in the picture as held, lie in the picture as it is: x, y, width and height."""
        left, top, right, bottom = corners
        points = [self._back(x, y) for x in (left, right) for y in (top, bottom)]
        x1 = min(max(0, math.floor(min(x for x, _y in points))), self.width)
        y1 = min(max(0, math.floor(min(y for _x, y in points))), self.height)
        x2 = min(max(x1, math.ceil(max(x for x, _y in points))), self.width)
        y2 = min(max(y1, math.ceil(max(y for _x, y in points))), self.height)
        return x1, y1, x2 - x1, y2 - y1

    def _enlarged(self) -> tuple[int, int]:
        width, height = self._turned()
        return max(1, round(width * self.scale)), max(1, round(height * self.scale))

    def _turned(self) -> tuple[int, int]:
        return (self.height, self.width) if self.quarters % 2 else (self.width, self.height)

    def _margin(self) -> int:
        # So that no corner is turned out of sight.
        return math.ceil(math.sin(math.radians(abs(self.lean))) * max(self._enlarged()) / 2) + 1

    def _back(self, x: float, y: float) -> tuple[float, float]:
        if self.lean:
            middle_x, middle_y = (side / 2 for side in self._enlarged())
            turn = -math.radians(self.lean)
            x, y = x - self._margin() - middle_x, y - self._margin() - middle_y
            x, y = (
                math.cos(turn) * x + math.sin(turn) * y + middle_x,
                -math.sin(turn) * x + math.cos(turn) * y + middle_y,
            )
        enlarged, turned = self._enlarged(), self._turned()
        x, y = x * turned[0] / enlarged[0], y * turned[1] / enlarged[1]
        match self.quarters:
            case 1:
                return self.width - y, x
            case 2:
                return self.width - x, self.height - y
            case 3:
                return y, self.height - x
            case _:
                return x, y


def words(job: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The text of one picture or page: `path`, `page`, `pdf`, `enlarge`; a JSON list of `[text, boxes, confidence]`.

    The boxes are `x, y, width, height, …` of each character, in pixels of the full-size picture.
    """
    from wizard.sandbox.tesseract import Tesseract

    engine = Tesseract()
    picture, width, height = _opened(job)
    lines = read(picture, engine, job["enlarge"], width, height)
    told = [
        [text, [number for box in boxes for number in box], confidence] for text, boxes, confidence in lines
    ]
    return {"width": width, "height": height}, json.dumps(told).encode()


def _opened(job: Mapping[str, Any]) -> tuple[Image, int, int]:
    if job["pdf"]:
        from wizard.sandbox.pdf import drawn

        image, full = drawn(job["path"], job["page"], job["enlarge"], ENLARGED_PIXELS)
    else:
        from wizard.sandbox.pictures import upright

        image = upright(job["path"], job["page"])
        full = image.size
    return image, *full


def read(
    image: Image, engine: Engine, enlarge: float, width: int, height: int
) -> list[tuple[str, list[Box], int]]:
    """The lines in `image`, each with its text, a box a character in pixels of `width` x `height`, and its confidence.

    Where the picture as it is gives no clear text, it is turned by quarters, and the turn with the most
    confident characters is read.
    """
    pixels = image.width * image.height
    wanted = enlarge * math.sqrt(width * height / pixels)
    scale = min(wanted, max(1.0, math.sqrt(ENLARGED_PIXELS / pixels)), math.sqrt(MOST_PIXELS_READ / pixels))
    pose, found = _held(image, engine, 0, scale)
    if not _is_clear(found):
        coarse = min(1.0, scale)
        best = max(_QUARTERS, key=lambda quarters: confident_chars(_held(image, engine, quarters, coarse)[1]))
        turned_pose, turned = _held(image, engine, best, scale)
        if confident_chars(turned) > confident_chars(found):
            pose, found = turned_pose, turned
    across, down = width / image.width, height / image.height
    return [_told(row, pose, across, down) for row in joined(found)]


def confident_chars(found: list[Word]) -> int:
    """How many letters and digits the engine is sure of; single ones are mostly specks."""
    return sum(
        sum(char.isalnum() for char in word.text)
        for word in found
        if word.confidence >= _CONFIDENT and len(word.text) > 1
    )


def _is_clear(found: list[Word]) -> bool:
    sure = confident_chars(found)
    return sure >= _ENOUGH_CHARS and sure * 2 >= sum(len(word.text) for word in found)


def _held(image: Image, engine: Engine, quarters: int, scale: float) -> tuple[Pose, list[Word]]:
    level = Pose(image.width, image.height, quarters, scale)
    pose = Pose(image.width, image.height, quarters, scale, lean_of(level.hold(image)))
    return pose, engine(pose.hold(image))


def _told(row: Row, pose: Pose, across: float, down: float) -> tuple[str, list[Box], int]:
    boxes = []
    for corners in row.corners:
        x, y, wide, high = pose.box_of(corners)
        x1, y1 = math.floor(x * across), math.floor(y * down)
        boxes.append((x1, y1, math.ceil((x + wide) * across) - x1, math.ceil((y + high) * down) - y1))
    return row.text, boxes, round(row.confidence)
