"""Deflating in independent chunks that join into one stream: tightly where it is little, fast where it is much."""

from __future__ import annotations

from functools import cache
from typing import Any

CHUNK = 1 << 20
"""Bytes of one piece of work: long enough to pay for handing it to a thread, short enough to stop at once."""

WINDOW = 1 << 15
"""How far back deflate looks: the end of the chunk before serves as dictionary for the next one."""

TIGHT = 1 << 22
"""Members up to this size (4 MiB) are packed as tight as zlib does: reports, letters, most logs."""

# ISA-L packs logs six times as fast as zlib-ng, 6 % larger than zlib's 6; below `TIGHT` it would win milliseconds
# and lose a fifth of a JSON file. zlib-ng's 6 is as tight as zlib's, at twice its speed (`python -m bench.export`).
_LEVELS = {"isal_zlib": 2, "zlib_ng": 6, "zlib": 6}
_RAW = -15


@cache
def library() -> Any:
    """`zlib_ng.zlib_ng` or `zlib`; both let other threads run while they work."""
    try:
        from zlib_ng import zlib_ng
    except ImportError:
        import zlib

        return zlib
    return zlib_ng


@cache
def fast_library() -> Any:
    """`isal.isal_zlib`, for much content; where there is no wheel of it, `library`."""
    try:
        from isal import isal_zlib
    except ImportError:
        return library()
    return isal_zlib


def deflate(chunk: bytes | memoryview, before: bytes, *, last: bool, size: int = 0) -> bytes:
    """`chunk` deflated, to follow the chunks before it.

    Args:
        chunk: what to pack.
        before: the end of what came before it, at most `WINDOW` long.
        last: whether nothing follows; all others end on a whole byte, so that the next can simply be written behind.
        size: of the whole that it belongs to, bytes; it decides which library packs.
    """
    packs = library() if size <= TIGHT else fast_library()
    more = {"zdict": before} if before else {}
    level = _LEVELS[packs.__name__.rpartition(".")[2]]
    packer = packs.compressobj(level, packs.DEFLATED, _RAW, 8, packs.Z_DEFAULT_STRATEGY, **more)
    packed: bytes = packer.compress(chunk) + packer.flush(packs.Z_FINISH if last else packs.Z_SYNC_FLUSH)
    return packed


def unpacker() -> Any:
    """What inflates a raw deflate stream, piece by piece.

    Never the library that packed what is much: what comes back was then understood by a second one, and strangers'
    bytes meet the one that is tried hardest with such.
    """
    return library().decompressobj(_RAW)


def crc32(chunk: bytes | memoryview, before: int = 0) -> int:
    """The check sum that zip files use, continued from `before`."""
    found: int = library().crc32(chunk, before)
    return found
