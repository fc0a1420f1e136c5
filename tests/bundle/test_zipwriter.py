import hashlib
import io
import os
import random
import subprocess
import threading
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.bundle import deflate as deflate_module
from wizard.bundle.deflate import CHUNK, TIGHT
from wizard.bundle.zipformat import Limits
from wizard.bundle.zipwalk import walk
from wizard.bundle.zipwriter import ContentChanged, Member, write_zip
from wizard.errors import Cancelled
from wizard.progress import Stop


def member(name: str, data: bytes, *, stored: bool = False, source: object = None) -> Member:
    return Member(name, source or data, len(data), hashlib.sha256(data).hexdigest(), stored)


def written(*members: Member, limits: Limits | None = None) -> bytes:
    buffer = io.BytesIO()
    write_zip(buffer, members, stop=Stop(), limits=limits)
    return buffer.getvalue()


def read_back(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name) for name in opened.namelist()}


LENGTHS = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 17, TIGHT, TIGHT + 1, TIGHT + CHUNK]


@pytest.mark.parametrize("stored", [True, False], ids=["stored", "deflated"])
@pytest.mark.parametrize("length", LENGTHS)
def test_every_length_comes_back(length, stored):
    data = random.Random(length).randbytes(length // 2) + b"text " * (length // 5)
    data = (data + b"x" * length)[:length]
    assert read_back(written(member("a/b.bin", data, stored=stored))) == {"a/b.bin": data}


@given(st.lists(st.tuples(st.binary(max_size=3000), st.booleans()), max_size=8))
def test_any_members_come_back(contents):
    members = [member(f"f/{n}.bin", data, stored=stored) for n, (data, stored) in enumerate(contents)]
    assert read_back(written(*members)) == {f"f/{n}.bin": data for n, (data, _stored) in enumerate(contents)}


def test_no_record_is_other_than_ours():
    data = written(member("a/x.txt", b"x" * 100), member("a/y.png", b"y", stored=True))
    found = walk(io.BytesIO(data))
    assert not found.foreign
    assert not found.problems
    assert found.sealed


@pytest.mark.parametrize("length", [400_000, 800_000], ids=["little", "much"])
def test_without_either_library_pythons_own_zlib_does_it(monkeypatch, length):
    import zlib

    monkeypatch.setattr(deflate_module, "library", lambda: zlib)
    monkeypatch.setattr(deflate_module, "fast_library", lambda: zlib)
    data = b"log line\n" * length
    assert read_back(written(member("a/x.log", data))) == {"a/x.log": data}


@pytest.mark.parametrize("stored", [True, False], ids=["stored", "deflated"])
def test_zip64(tmp_path, stored):
    """With the limits lowered, everything that needs four gigabytes otherwise happens with a few thousand bytes."""
    limits = Limits(size=3000, count=2)
    contents = {f"f/{n}.bin": os.urandom(1500) * 2 for n in range(4)}
    data = written(*(member(name, held, stored=stored) for name, held in contents.items()), limits=limits)
    assert data.count(b"PK\x06\x06") == 1
    assert data.count(b"PK\x06\x07") == 1
    assert read_back(data) == contents
    path = tmp_path / "z.zip"
    path.write_bytes(data)
    subprocess.run(["unzip", "-tqq", str(path)], check=True)
    found = walk(io.BytesIO(data))
    assert not found.foreign
    assert not found.problems
    assert [entry.size for entry in found.entries] == [3000] * 4


def test_a_file_is_read_from_disk(tmp_path):
    data = b"line\n" * 500_000
    path = tmp_path / "big.log"
    path.write_bytes(data)
    assert read_back(written(member("a/big.log", data, source=path))) == {"a/big.log": data}


@pytest.mark.parametrize("now", [b"longer than it was", b"l"], ids=["grown", "shrunk"])
def test_a_file_that_is_not_what_it_was(tmp_path, now):
    path = tmp_path / "file"
    path.write_bytes(now)
    with pytest.raises(ContentChanged):
        written(member("a/file", b"older", source=path))


def test_stops_between_chunks():
    stop = Stop()
    seen = []

    def done(count: int) -> None:
        seen.append(count)
        stop.ask()

    data = b"x" * (20 * CHUNK)
    with pytest.raises(Cancelled):
        write_zip(io.BytesIO(), [member("a/x.log", data)], stop=stop, done=done)
    assert len(seen) < 10


def test_no_thread_is_left():
    before = threading.active_count()
    with pytest.raises(OSError, match="full"):
        write_zip(FullDisk(), [member("a/x.log", b"x" * (8 * CHUNK))], stop=Stop())
    assert threading.active_count() == before


class FullDisk(io.BytesIO):
    def write(self, data: object) -> int:
        if self.tell() > 2000:
            raise OSError(28, "full")
        return super().write(data)  # type: ignore[arg-type]


def test_tells_every_byte():
    told = []
    data = os.urandom(3 * CHUNK + 5)
    write_zip(
        io.BytesIO(), [member("a/x", data), member("a/y", b"", stored=True)], stop=Stop(), done=told.append
    )
    assert sum(told) == len(data)


def test_memory_does_not_grow_with_the_file(tmp_path):
    """What is read ahead is bounded by the queue, however slowly the zip is written."""
    length = 64 * CHUNK
    path = tmp_path / "sparse.log"
    with path.open("wb") as file:
        file.truncate(length)
    import tracemalloc

    sha = hashlib.sha256()
    for _chunk in range(64):
        sha.update(bytes(CHUNK))
    tracemalloc.start()
    try:
        with (tmp_path / "out.zip").open("wb") as out:
            write_zip(out, [Member("a/sparse.log", path, length, sha.hexdigest(), stored=True)], stop=Stop())
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 16 * CHUNK
