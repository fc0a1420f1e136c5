"""Inside the child: Tesseract as an engine, through tesserocr."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from wizard.sandbox.glyphs import Corners, Word
from wizard.sandbox.refusal import Refusal, Refused
from wizard.sandbox.tessdata import LANGUAGES, find_tessdata

if TYPE_CHECKING:
    from PIL.Image import Image

# Tesseract guesses the size of letters from it; the picture itself tells nothing true.
_DOTS_PER_INCH = 150
_MOST_SYMBOLS = 100_000


class Tesseract:
    """Tesseract with Polish and English, looking for text wherever it stands (page segmentation mode 11)."""

    def __init__(self) -> None:
        """Loads the engine.

        Raises:
            Refused: it isn't installed, or its data isn't.
        """
        # One picture a process: several are read by several children.
        os.environ["OMP_THREAD_LIMIT"] = "1"
        folder = find_tessdata()
        try:
            import tesserocr
        except ImportError as error:
            raise Refused(Refusal.NO_READER) from error
        if folder is None:
            raise Refused(Refusal.NO_READER)
        self._library: Any = tesserocr
        try:
            self._api = tesserocr.PyTessBaseAPI(
                path=str(folder), lang="+".join(LANGUAGES), psm=tesserocr.PSM.SPARSE_TEXT
            )
        except RuntimeError as error:
            raise Refused(Refusal.NO_READER) from error

    def __call__(self, image: Image, /) -> list[Word]:
        """The words in `image`."""
        channels = 1 if image.mode == "L" else 3
        self._api.SetImageBytes(image.tobytes(), image.width, image.height, channels, image.width * channels)
        self._api.SetSourceResolution(_DOTS_PER_INCH)
        if not self._api.Recognize():
            raise Refused(Refusal.DAMAGED)
        return self._words()

    def _words(self) -> list[Word]:
        level = self._library.RIL
        words: list[Word] = []
        found = self._api.GetIterator()
        if found is None:
            return words
        text, confidence = "", 0.0
        corners: list[Corners] = []
        word_box: Corners = (0, 0, 0, 0)
        for count, symbol in enumerate(self._library.iterate_level(found, level.SYMBOL)):
            if count == _MOST_SYMBOLS:
                break
            if symbol.IsAtBeginningOf(level.WORD):
                word_box = symbol.BoundingBox(level.WORD) or (0, 0, 0, 0)
                text, corners, confidence = "", [], symbol.Confidence(level.WORD)
            try:
                chars = symbol.GetUTF8Text(level.SYMBOL)
            except RuntimeError:
                continue  # a picture without any text has one symbol that is none
            box = symbol.BoundingBox(level.SYMBOL) or word_box
            text += chars
            corners += [box] * len(chars)
            if symbol.IsAtFinalElement(level.WORD, level.SYMBOL) and text.strip():
                words.append(Word(text, _stretched(corners, word_box), confidence))
        return words


def _stretched(corners: list[Corners], word: Corners) -> tuple[Corners, ...]:
    # The engine knows words better than letters: the first and the last letter reach to the word's ends.
    left, _top, right, _bottom = word
    stretched = list(corners)
    x1, y1, x2, y2 = stretched[0]
    stretched[0] = (min(x1, left), y1, x2, y2)
    x1, y1, x2, y2 = stretched[-1]
    stretched[-1] = (x1, y1, max(x2, right), y2)
    return tuple(stretched)
