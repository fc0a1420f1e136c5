"""Writing a zip as a stream: both cores at work, memory that does not grow with it, the same bytes every time."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from wizard.bundle.deflate import CHUNK, WINDOW, crc32, deflate
from wizard.bundle.zipformat import (
    DEFLATED,
    END_FIELDS,
    STORED,
    Entry,
    Limits,
    Seal,
    central_record,
    end_records,
    local_record,
)
from wizard.progress import Stop

_WORKERS = 2
_QUEUE = 3 * _WORKERS

# What deflate adds at worst to content that it can't shorten.
_WORST = 1_000


@dataclass(frozen=True, slots=True)
class Member:
    """A file to write.

    Attributes:
        name: inside the zip, with folders.
        source: its bytes, or the file that holds them.
        size: of its content, bytes.
        sha256: of its content, hex; what is read must have it.
        stored: whether it is put in as it is, since it is compressed already.
    """

    name: str
    source: bytes | Path
    size: int
    sha256: str
    stored: bool = False


class ContentChanged(Exception):
    """A file is not what it was when its check sum was taken; `name` is its name inside the zip."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(name)


class _Sums:
    """Check sums of one member, fed chunk by chunk on one thread."""

    def __init__(self) -> None:
        self.crc = 0
        self.size = 0
        self.sha = hashlib.sha256()

    def feed(self, chunk: bytes) -> None:
        self.crc = crc32(chunk, self.crc)
        self.size += len(chunk)
        self.sha.update(chunk)


@dataclass(slots=True)
class _Piece:
    member: Member
    size: int
    sums: _Sums
    packed: Future[bytes] | bytes
    summed: Future[None]
    first: bool
    last: bool


def write_zip(
    file: BinaryIO,
    members: Iterable[Member],
    *,
    stop: Stop,
    done: Callable[[int], None] = lambda _count: None,
    limits: Limits | None = None,
) -> None:
    """Writes the zip of `members`, in their order, into the empty, seekable `file`.

    Args:
        file: where to.
        members: each read once, in chunks.
        stop: looked at before every chunk.
        done: told the bytes of content that were written since.
        limits: from where on zip64 is used.

    Raises:
        Cancelled: somebody asked to stop.
        ContentChanged: a file was changed since its check sum was taken.
        OSError: a file can't be read, or the zip can't be written.
    """
    with (
        ThreadPoolExecutor(_WORKERS, "deflate") as packers,
        ThreadPoolExecutor(1, "sums") as summer,
    ):
        try:
            _Writer(file, limits or Limits(), done).write(_pieces(members, packers, summer, stop))
        except BaseException:
            packers.shutdown(cancel_futures=True)
            summer.shutdown(cancel_futures=True)
            raise


def _pieces(
    members: Iterable[Member], packers: ThreadPoolExecutor, summer: ThreadPoolExecutor, stop: Stop
) -> Iterator[_Piece]:
    """The chunks of all members in order, each on its way through the threads while the ones before it are written."""
    waiting: deque[_Piece] = deque()
    for member in members:
        before = b""
        sums = _Sums()
        read = 0
        for chunk, first, last in _chunks(member.source):
            stop.check()
            read += len(chunk)
            if read > member.size:
                raise ContentChanged(member.name)
            packed: Future[bytes] | bytes = chunk
            if not member.stored:
                packed = packers.submit(deflate, chunk, before, last=last)
                before = chunk[-WINDOW:]
            waiting.append(
                _Piece(member, len(chunk), sums, packed, summer.submit(sums.feed, chunk), first, last)
            )
            if len(waiting) >= _QUEUE:
                yield waiting.popleft()
    while waiting:
        stop.check()
        yield waiting.popleft()


def _chunks(source: bytes | Path) -> Iterator[tuple[bytes, bool, bool]]:
    """The chunks of `source`, and whether each is the first and the last one; an empty source has one, empty."""
    first = True
    with _opened(source) as file:
        chunk = file.read(CHUNK)
        while True:
            following = file.read(CHUNK) if chunk else b""
            yield chunk, first, not following
            if not following:
                return
            chunk, first = following, False


@contextmanager
def _opened(source: bytes | Path) -> Iterator[BinaryIO]:
    with BytesIO(source) if isinstance(source, bytes) else source.open("rb") as file:
        yield file


class _Writer:
    """Puts pieces behind one another, and mends each member's record once its sizes are known."""

    def __init__(self, file: BinaryIO, limits: Limits, done: Callable[[int], None]) -> None:
        self._file = file
        self._limits = limits
        self._done = done
        self._at = 0
        self._entries: list[Entry] = []
        self._seal = Seal()

    def write(self, pieces: Iterable[_Piece]) -> None:
        packed_sum = hashlib.sha256()
        began = 0
        for piece in pieces:
            if piece.first:
                packed_sum, began = hashlib.sha256(), self._at
                self._put(local_record(self._entry(piece, began)))
            packed = piece.packed if isinstance(piece.packed, bytes) else piece.packed.result()
            self._put(packed)
            if not piece.member.stored:
                packed_sum.update(packed)
            piece.summed.result()
            if piece.last:
                digest = piece.sums.sha.digest() if piece.member.stored else packed_sum.digest()
                self._close(piece, began, digest)
            self._done(piece.size)
        self._end()

    def _entry(self, piece: _Piece, offset: int) -> Entry:
        member = piece.member
        most = member.size + member.size // _WORST + _WORST
        method = STORED if member.stored else DEFLATED
        return Entry(member.name, method, 0, 0, 0, offset, wide=most >= self._limits.size)

    def _close(self, piece: _Piece, began: int, packed_sum: bytes) -> None:
        if (piece.sums.sha.hexdigest(), piece.sums.size) != (piece.member.sha256, piece.member.size):
            raise ContentChanged(piece.member.name)
        blank = self._entry(piece, began)
        length = self._at - began - len(local_record(blank))
        entry = replace(blank, crc=piece.sums.crc, packed=length, size=piece.sums.size)
        record = local_record(entry)
        self._file.seek(began)
        self._file.write(record)
        self._file.seek(self._at)
        self._entries.append(entry)
        self._seal.member(record, packed_sum)

    def _end(self) -> None:
        directory = b"".join(central_record(entry, self._limits) for entry in self._entries)
        bare = end_records(len(self._entries), self._at, len(directory), self._limits, b"")
        before_end = directory + bare[: -END_FIELDS.size]
        comment = self._seal.comment(before_end)
        self._put(
            directory + end_records(len(self._entries), self._at, len(directory), self._limits, comment)
        )

    def _put(self, data: bytes) -> None:
        self._file.write(data)
        self._at += len(data)
