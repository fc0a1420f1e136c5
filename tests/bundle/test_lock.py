"""Locked packages: for the desk's key and with a password, with nothing unlocked left behind."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pyrage
import pytest

from tests.bundle.samples import packed
from wizard.bundle import lock as lock_module
from wizard.bundle.lock import Lock, Opener, is_locked, lock, room_inside, unlocked
from wizard.bundle.together import look
from wizard.errors import Cancelled, Trouble
from wizard.i18n import speaking
from wizard.progress import Stop

AGE = shutil.which("age")
PASSWORD = "zażółć gęślą jaźń"


@pytest.fixture(autouse=True)
def _english():
    with speaking("en"):
        yield


@pytest.fixture(scope="module")
def identity() -> pyrage.x25519.Identity:
    return pyrage.x25519.Identity.generate()


@pytest.fixture
def how(identity) -> Lock:
    return Lock(key=str(identity.to_public()))


@pytest.fixture
def opener(identity) -> Opener:
    return Opener(identity=f"# created: today\n# public key: {identity.to_public()}\n{identity}\n")


def test_a_package_for_the_desks_key(tmp_path, how, opener):
    made = packed(tmp_path / "p.zip", tmp_path / "originals", how=how)
    assert made.path.name == "p.zip.age"
    assert {path.name for path in tmp_path.iterdir()} == {"originals", "p.zip.age"}
    assert is_locked(made.path)
    found = look([made.path], opener)
    assert found.ok
    assert found.first.case == "IR-7K2M9QX4T"
    assert found.sums == (("p.zip.age", made.sha256),), "the sum of what is sent, not of what is in it"


def test_nothing_of_it_can_be_read_from_outside(tmp_path, how):
    content = packed(tmp_path / "p.zip", tmp_path / "originals", how=how).path.read_bytes()
    for word in (b"IR-7K2M9QX4T", b"PK\x03\x04", b"invoice-rescue", b"manifest"):
        assert word not in content


def test_a_package_with_a_password(tmp_path):
    made = packed(tmp_path / "p.zip", tmp_path / "originals", how=Lock(password=PASSWORD))
    assert made.path.name == "p.zip.age"
    assert look([made.path], Opener(password=PASSWORD)).ok


def test_the_tool_named_age_opens_it(tmp_path, how, opener):
    """Where that tool is installed; elsewhere the library opens it, which the other tests show."""
    made = packed(tmp_path / "p.zip", tmp_path / "originals", how=how)
    opened = tmp_path / "opened.zip"
    (tmp_path / "key.txt").write_text(opener.identity, encoding="utf-8")
    if AGE is not None:
        subprocess.run(
            [AGE, "-d", "-i", str(tmp_path / "key.txt"), "-o", str(opened), str(made.path)], check=True
        )
    else:
        opened.write_bytes(
            pyrage.decrypt(
                made.path.read_bytes(), [pyrage.x25519.Identity.from_str(opener.identity.split()[-1])]
            )
        )
    assert look([opened], None).ok


@pytest.mark.parametrize(
    "wrong",
    [
        Opener(password="wrong"),
        Opener(identity=str(pyrage.x25519.Identity.generate())),
        Opener(identity=""),
        Opener(),
    ],
    ids=["password", "other key", "no key", "nothing"],
)
def test_what_does_not_open_it_is_told(tmp_path, how, wrong):
    made = packed(tmp_path / "p.zip", tmp_path / "originals", how=how)
    with pytest.raises(Trouble, match="can't be opened"):
        look([made.path], wrong)


def test_without_a_key_it_says_what_is_needed(tmp_path, how):
    made = packed(tmp_path / "p.zip", tmp_path / "originals", how=how)
    with pytest.raises(Trouble, match="is locked") as told:
        look([made.path], None)
    assert "--identity" in told.value.todo
    assert "--password-file" in told.value.todo


@pytest.mark.parametrize("at", [0.02, 0.5, 0.999])
def test_a_flipped_byte_opens_nothing(tmp_path, how, opener, at):
    made = packed(tmp_path / "p.zip", tmp_path / "originals", how=how)
    content = bytearray(made.path.read_bytes())
    content[int(at * len(content))] ^= 1
    made.path.write_bytes(content)
    with pytest.raises(Trouble):
        look([made.path], opener)


def test_a_cut_off_end_opens_nothing(tmp_path, how, opener):
    made = packed(tmp_path / "p.zip", tmp_path / "originals", how=how)
    made.path.write_bytes(made.path.read_bytes()[:-20_000])
    with pytest.raises(Trouble, match="damaged on the way"):
        look([made.path], opener)


def test_the_opened_copy_is_gone_afterwards(tmp_path, how, opener):
    made = packed(tmp_path / "p.zip", tmp_path / "originals", how=how)
    with unlocked(made.path, opener, Stop()) as plain:
        assert plain.is_file()
    assert not plain.exists()
    assert not plain.parent.exists()


class FullDisk:
    def write(self, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    def flush(self) -> None:
        pass


def test_a_full_disk_is_told_as_such(tmp_path, how):
    (tmp_path / "p").write_bytes(b"x" * 300_000)
    with pytest.raises(OSError, match="No space left"):
        lock(tmp_path / "p", FullDisk(), how, Stop())  # type: ignore[arg-type]


def test_stopped_while_locking_nothing_is_left(tmp_path, how, monkeypatch):
    real = lock_module.lock

    def stopped(plain: Path, file, how: Lock, stop: Stop) -> None:
        stop.ask()
        real(plain, file, how, stop)

    monkeypatch.setattr("wizard.bundle.pack.lock", stopped)
    with pytest.raises(Cancelled):
        packed(tmp_path / "p.zip", tmp_path / "originals", how=how)
    assert [path.name for path in tmp_path.iterdir()] == ["originals"]


def test_a_key_that_is_none_makes_no_package(tmp_path):
    with pytest.raises(Trouble, match="key in the profile"):
        packed(tmp_path / "p.zip", tmp_path / "originals", how=Lock(key="age1nonsense"))
    assert [path.name for path in tmp_path.iterdir()] == ["originals"]


@pytest.mark.parametrize("size", [0, 1, 65_536, 65_537, 3_000_000])
def test_locked_it_is_within_the_limit(tmp_path, how, size):
    limit = 4_000_000
    plain = tmp_path / "plain"
    plain.write_bytes(b"\0" * min(size, room_inside(limit)))
    for one in (how, Lock(password="x")):
        with (tmp_path / "locked").open("wb") as file:
            lock(plain, file, one, Stop())
        assert (tmp_path / "locked").stat().st_size <= max(limit - (room_inside(limit) - size), 0)
