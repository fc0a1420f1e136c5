"""Reading the members of a stranger's zip: counted while they are unpacked, never written anywhere."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import cycle
from typing import Any, BinaryIO

from wizard.bundle.deflate import CHUNK, crc32, unpacker
from wizard.bundle.zipdirectory import Broken, show_name
from wizard.bundle.zipformat import STORED, Entry
from wizard.i18n import _
from wizard.progress import Stop

Chunk = bytes | memoryview

MOST_KEPT = 1 << 26
"""Bytes of a text of ours that is read as a whole (64 MiB)."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a member holds: the SHA-256 of its content (hex) and of its packed bytes, and the content itself if it was asked for."""

    sha256: str
    packed_sum: bytes
    data: bytes | None


class MemberReader:
    """Reads members of one open zip; check sums are made on a thread of their own."""

    def __init__(
        self, file: BinaryIO, stop: Stop, summer: ThreadPoolExecutor, done: Callable[[int], None]
    ) -> None:
        self._file = file
        self._stop = stop
        self._summer = summer
        self._done = done
        # While the check sums of one are made, the other is read into.
        self._buffers = cycle((memoryview(bytearray(CHUNK)), memoryview(bytearray(CHUNK))))

    def read(
        self, entry: Entry, begins: int, *, keep: bool, use: Callable[[Chunk], object] | None = None
    ) -> Content:
        """Reads the member to its end.

        Args:
            entry: the member.
            begins: where its packed bytes begin.
            keep: whether its content is wanted.
            use: is given the content chunk by chunk, before anything is known of its check sum.

        Raises:
            Broken: it is damaged, or not as large as the zip says.
            Cancelled: somebody asked to stop.
        """
        if keep and entry.size > MOST_KEPT:
            raise Broken(_("{name} is too large to be true.").format(name=show_name(entry.name)))
        sums = _Sums(with_packed=entry.method != STORED)
        kept = bytearray()
        waiting: Future[None] | None = None
        size = 0
        for packed, content in self._pieces(entry, begins):
            self._stop.check()
            size += len(content)
            if size > entry.size:
                raise Broken(_("{name} is larger than the zip says.").format(name=show_name(entry.name)))
            if waiting is not None:
                waiting.result()
            waiting = self._summer.submit(sums.feed, packed, content)
            if keep:
                kept += content
            if use is not None:
                use(content)
            self._done(len(content))
        if waiting is not None:
            waiting.result()
        if size != entry.size or sums.crc != entry.crc:
            raise _damaged(entry)
        return Content(sums.sha.hexdigest(), sums.packed_sum, bytes(kept) if keep else None)

    def _pieces(self, entry: Entry, begins: int) -> Iterator[tuple[Chunk, Chunk]]:
        """The packed bytes in chunks, and what comes out of them; a chunk that gives much comes out in parts."""
        self._file.seek(begins)
        left = entry.packed
        inflating = None if entry.method == STORED else unpacker()
        while left:
            buffer = next(self._buffers)
            count = self._file.readinto(buffer[: min(CHUNK, left)])  # type: ignore[attr-defined]
            if not count:
                raise _damaged(entry)
            packed = buffer[:count]
            left -= count
            if inflating is None:
                yield packed, packed
            else:
                yield from _inflated(inflating, packed, entry)
        if inflating is not None and (not inflating.eof or inflating.unused_data):
            raise _damaged(entry)


def _inflated(inflating: Any, packed: Chunk, entry: Entry) -> Iterator[tuple[Chunk, Chunk]]:
    whole: Chunk = packed
    rest: Chunk = packed
    while rest:
        if inflating.eof:
            raise _damaged(entry)
        try:
            content = inflating.decompress(rest, CHUNK)
        except Exception as error:
            # zlib and zlib-ng each have an error of their own.
            raise _damaged(entry) from error
        yield whole, content
        whole, rest = b"", inflating.unconsumed_tail
    # What is kept back inside comes out with the next call, or at the end.
    while not inflating.eof and (content := inflating.decompress(b"", CHUNK)):
        yield b"", content


def _damaged(entry: Entry) -> Broken:
    return Broken(_("{name} is damaged.").format(name=show_name(entry.name)))


class _Sums:
    """Check sums of one member: of its content, and of its packed bytes where they differ."""

    def __init__(self, *, with_packed: bool) -> None:
        self.crc = 0
        self.sha = hashlib.sha256()
        self._packed = hashlib.sha256() if with_packed else self.sha

    @property
    def packed_sum(self) -> bytes:
        return self._packed.digest()

    def feed(self, packed: Chunk, content: Chunk) -> None:
        self.crc = crc32(content, self.crc)
        self.sha.update(content)
        if self._packed is not self.sha:
            self._packed.update(packed)
