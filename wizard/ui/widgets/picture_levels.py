"""A picture at several sizes, so that it is drawn quickly and finely at every zoom."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from wizard.sandbox.views import Picture

_SMALL_ENOUGH = 400


class PictureLevels:
    """The picture of one page, each level half as large as the one before; made by a worker.

    Attributes:
        full: the size of the full-size page, to which all places belong; the largest level may be smaller.
    """

    def __init__(self, image: QImage, full: QSize) -> None:
        self.full = full
        self._levels = [image]
        while max(image.width(), image.height()) > _SMALL_ENOUGH:
            image = image.scaled(
                max(1, image.width() // 2),
                max(1, image.height() // 2),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._levels.append(image)

    @classmethod
    def of(cls, picture: Picture) -> PictureLevels:
        """Of bare pixels that a child gave."""
        return cls(image_of(picture), QSize(picture.full_width, picture.full_height))

    def for_width(self, pixels: float) -> QImage:
        """The smallest level that is at least `pixels` wide, else the largest one."""
        return next((one for one in reversed(self._levels) if one.width() >= pixels), self._levels[0])


def image_of(picture: Picture) -> QImage:
    """The image of bare pixels that a child gave."""
    channels, form = (
        (1, QImage.Format.Format_Grayscale8) if picture.grey else (3, QImage.Format.Format_RGB888)
    )
    image = QImage(picture.content, picture.width, picture.height, picture.width * channels, form)
    # A copy of its own, in the form that is drawn fastest.
    return image.convertToFormat(QImage.Format.Format_RGB32)
