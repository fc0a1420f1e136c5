"""Deflating in independent chunks that join into one stream; zlib-ng where it is there, else Python's own zlib."""

from __future__ import annotations

from functools import cache
from typing import Any

CHUNK = 1 << 20
"""Bytes of one piece of work: long enough to pay for handing it to a thread, short enough to stop at once."""

WINDOW = 1 << 15
"""How far back deflate looks: the end of the chunk before serves as dictionary for the next one."""

# Levels mean different things to the two: zlib-ng's 4 packs logs and source as tight as zlib's 6, within 3 %,
# in two fifths of the time (`python -m bench.export`).
_LEVELS = {"zlib_ng": 4, "zlib": 6}
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


def deflate(chunk: bytes, before: bytes, *, last: bool) -> bytes:
    """`chunk` deflated, to follow the chunks before it; `before` is the end of what came before it, at most `WINDOW` long.

    All but the last one end on a whole byte, so that the next can simply be written behind it.
    """
    zlib = library()
    more = {"zdict": before} if before else {}
    level = _LEVELS["zlib" if zlib.__name__ == "zlib" else "zlib_ng"]
    packer = zlib.compressobj(level, zlib.DEFLATED, _RAW, 8, zlib.Z_DEFAULT_STRATEGY, **more)
    packed: bytes = packer.compress(chunk) + packer.flush(zlib.Z_FINISH if last else zlib.Z_SYNC_FLUSH)
    return packed


def unpacker() -> Any:
    """What inflates a raw deflate stream, piece by piece."""
    return library().decompressobj(_RAW)


def crc32(chunk: bytes, before: int = 0) -> int:
    """The check sum that zip files use, continued from `before`."""
    found: int = library().crc32(chunk, before)
    return found
