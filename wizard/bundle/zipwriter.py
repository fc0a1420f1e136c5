"""Writing a zip as a stream: both cores at work, memory that does not grow with it, the same bytes every time."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BufferedReader, BytesIO
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
        sha256: of its content, hex; what is read must have it, which reading the zip back shows.
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


@dataclass(slots=True)
class _Piece:
    """A chunk on its way: `crc` is that of its member up to its end."""

    member: Member
    content: memoryview
    crc: int
    packed: Future[bytes] | memoryview
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

    What is read is not hashed here once more: whoever reads the zip back compares it with `Member.sha256`.

    Args:
        file: where to.
        members: each read once, in chunks.
        stop: looked at before every chunk.
        done: told the bytes of content that were written since.
        limits: from where on zip64 is used.

    Raises:
        Cancelled: somebody asked to stop.
        ContentChanged: a file is longer or shorter than when its check sum was taken.
        OSError: a file can't be read, or the zip can't be written.
    """
    with (
        ThreadPoolExecutor(_WORKERS, "deflate") as packers,
        ThreadPoolExecutor(1, "sums") as summer,
    ):
        try:
            chunks = _Chunks()
            _Writer(file, limits or Limits(), done, summer, chunks.give_back).write(
                _pieces(members, chunks, packers, stop)
            )
        except BaseException:
            packers.shutdown(cancel_futures=True)
            summer.shutdown(cancel_futures=True)
            raise


class _Chunks:
    """Reads members chunk by chunk, into a few buffers that come back once their chunk is written."""

    def __init__(self) -> None:
        self._free: list[memoryview] = []

    def of(self, member: Member) -> Iterator[tuple[memoryview, bool]]:
        """The chunks of `member`, and whether each is the last one; an empty member has one, empty."""
        left = member.size
        with _opened(member.source) as file:
            while True:
                wanted = min(CHUNK, left)
                buffer = self._free.pop() if self._free else memoryview(bytearray(CHUNK))
                left -= wanted
                if file.readinto(buffer[:wanted]) != wanted or (not left and file.read(1)):
                    raise ContentChanged(member.name)
                yield buffer[:wanted], not left
                if not left:
                    return

    def give_back(self, chunk: memoryview) -> None:
        """`chunk` is needed no more."""
        self._free.append(memoryview(chunk.obj))


@contextmanager
def _opened(source: bytes | Path) -> Iterator[BytesIO | BufferedReader]:
    with BytesIO(source) if isinstance(source, bytes) else source.open("rb") as file:
        yield file


def _pieces(
    members: Iterable[Member], chunks: _Chunks, packers: ThreadPoolExecutor, stop: Stop
) -> Iterator[_Piece]:
    """The chunks of all members in order, each on its way through the threads while the ones before it are written."""
    waiting: deque[_Piece] = deque()
    for member in members:
        before = b""
        crc = 0
        first = True
        for chunk, last in chunks.of(member):
            stop.check()
            crc = crc32(chunk, crc)
            packed: Future[bytes] | memoryview = chunk
            if not member.stored:
                packed = packers.submit(deflate, chunk, before, last=last, size=member.size)
                before = bytes(chunk[-WINDOW:])
            waiting.append(_Piece(member, chunk, crc, packed, first, last))
            first = False
            if len(waiting) >= _QUEUE:
                yield waiting.popleft()
    while waiting:
        stop.check()
        yield waiting.popleft()


class _PackedSum:
    """SHA-256 of one member's packed bytes, made on a thread of its own, one chunk behind the writing."""

    def __init__(self, summer: ThreadPoolExecutor) -> None:
        self._summer = summer
        self._sum = hashlib.sha256()
        self._under_way: Future[None] | None = None

    def feed(self, packed: bytes) -> None:
        self._settle()
        self._under_way = self._summer.submit(self._sum.update, packed)

    def digest(self) -> bytes:
        self._settle()
        return self._sum.digest()

    def _settle(self) -> None:
        if self._under_way is not None:
            self._under_way.result()


class _Writer:
    """Puts pieces behind one another, and mends each member's record once its sizes are known."""

    def __init__(
        self,
        file: BinaryIO,
        limits: Limits,
        done: Callable[[int], None],
        summer: ThreadPoolExecutor,
        written: Callable[[memoryview], None],
    ) -> None:
        self._file = file
        self._limits = limits
        self._done = done
        self._summer = summer
        self._written = written
        self._at = 0
        self._entries: list[Entry] = []
        self._seal = Seal()

    def write(self, pieces: Iterable[_Piece]) -> None:
        packed_sum = _PackedSum(self._summer)
        began = 0
        for piece in pieces:
            if piece.first:
                packed_sum, began = _PackedSum(self._summer), self._at
                self._put(local_record(self._entry(piece.member, began)))
            if isinstance(piece.packed, memoryview):
                self._put(piece.packed)
            else:
                packed = piece.packed.result()
                packed_sum.feed(packed)
                self._put(packed)
            if piece.last:
                stored = piece.member.stored
                self._close(
                    piece, began, bytes.fromhex(piece.member.sha256) if stored else packed_sum.digest()
                )
            self._done(len(piece.content))
            self._written(piece.content)
        self._end()

    def _entry(self, member: Member, offset: int) -> Entry:
        most = member.size + member.size // _WORST + _WORST
        method = STORED if member.stored else DEFLATED
        return Entry(member.name, method, 0, 0, 0, offset, wide=most >= self._limits.size)

    def _close(self, piece: _Piece, began: int, packed_sum: bytes) -> None:
        blank = self._entry(piece.member, began)
        length = self._at - began - len(local_record(blank))
        entry = replace(blank, crc=piece.crc, packed=length, size=piece.member.size)
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

    def _put(self, data: bytes | memoryview) -> None:
        self._file.write(data)
        self._at += len(data)
