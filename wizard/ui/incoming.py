"""What comes by clipboard or by drop, as plain values that a worker can take in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class Incoming:
    """Files and folders by path, pictures as pixels (to make files of them takes a worker), texts as UTF-8."""

    files: tuple[Path, ...] = ()
    pictures: tuple[QImage, ...] = ()
    texts: tuple[bytes, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.files or self.pictures or self.texts)


def from_mime(mime: QMimeData | None) -> Incoming:
    """What `mime` holds: local files first, else a picture, else text; an empty clipboard has none at all."""
    if mime is None:
        return Incoming()
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files:
        return Incoming(files=files)
    if mime.hasImage():
        picture = QImage(mime.imageData())
        return Incoming(pictures=() if picture.isNull() else (picture,))
    text = mime.text().strip()
    return Incoming(texts=(text.encode(),) if text else ())


def png(image: QImage) -> bytes:
    """`image` as the bytes of a PNG file; nothing for an empty one."""
    if image.isNull():
        return b""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes; the call takes str
    return bytes(buffer.data().data())
