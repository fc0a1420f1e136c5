"""Leaves JBIG-KIT out of the packaged app: the one library under the GPL that tesserocr's wheel for Linux brings.

libtiff links to it for fax pages packed with JBIG. No TIFF ever reaches Tesseract here: it is handed bare pixels. So
the app carries a copy of libtiff that asks for no such library, and takes its functions for absent.
"""

import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

JBIG = "libjbig"
_FUNCTIONS = b"jbg_"
_NEEDED = 1
_DYNAMIC, _SYMBOLS = 6, 11
_WEAK = 2
_SECTION, _SYMBOL, _ENTRY = struct.Struct("<IIQQQQIIQQ"), struct.Struct("<IBBHQQ"), struct.Struct("<qQ")

Row = tuple[str, str, str]


def rows(files: Iterable[Row], folder: Path) -> list[Row]:
    """The collected `files` (place, source, kind) without JBIG-KIT; what linked to it is replaced by a copy in `folder`."""
    kept = []
    for place, source, kind in files:
        if Path(place).name.startswith(JBIG):
            continue
        if Path(place).name.startswith("libtiff") and JBIG.encode() in Path(source).read_bytes():
            folder.mkdir(parents=True, exist_ok=True)
            copy = folder / Path(place).name
            copy.write_bytes(unlinked(Path(source).read_bytes()))
            copy.chmod(0o755)
            kept.append((place, str(copy), kind))
        else:
            kept.append((place, source, kind))
    return kept


def unlinked(library: bytes) -> bytes:
    """The ELF `library` (64 bits, little-endian) that needs no JBIG-KIT: its entry names libc once more instead.

    Its functions become weak symbols, which may be missing (ELF: System V ABI, chapters 4 and 5).
    """
    assert library[:6] == b"\x7fELF\x02\x01", "not for this kind of machine"
    made = bytearray(library)
    for kind, offset, size, names in _sections(library):
        if kind == _DYNAMIC:
            _rename_needed(made, offset, size, names)
        elif kind == _SYMBOLS:
            _weaken(made, offset, size, names)
    return bytes(made)


def _sections(library: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Type, offset and size of each section, and the offset of the names that it links to."""
    (start,) = struct.unpack_from("<Q", library, 0x28)
    size, count = struct.unpack_from("<HH", library, 0x3A)
    heads = [_SECTION.unpack_from(library, start + number * size) for number in range(count)]
    for head in heads:
        yield head[1], head[4], head[5], heads[head[6]][4]


def _rename_needed(made: bytearray, offset: int, size: int, names: int) -> None:
    entries = {
        at: value
        for at in range(offset, offset + size, _ENTRY.size)
        for tag, value in [_ENTRY.unpack_from(made, at)]
        if tag == _NEEDED
    }
    libc = next(value for value in entries.values() if _name(made, names + value).startswith(b"libc.so"))
    for at, value in entries.items():
        if _name(made, names + value).startswith(JBIG.encode()):
            _ENTRY.pack_into(made, at, _NEEDED, libc)


def _weaken(made: bytearray, offset: int, size: int, names: int) -> None:
    for at in range(offset, offset + size, _SYMBOL.size):
        name, info, *rest = _SYMBOL.unpack_from(made, at)
        if _name(made, names + name).startswith(_FUNCTIONS):
            _SYMBOL.pack_into(made, at, name, (_WEAK << 4) | (info & 0xF), *rest)


def _name(made: bytes | bytearray, at: int) -> bytes:
    return bytes(made[at : made.index(b"\0", at)])
