"""`pack --limit`, `--to-desk-key`, `--password-file`, and `verify` of what comes of them."""

from __future__ import annotations

import random
from pathlib import Path

import pyrage
import pytest
from PIL import Image

from wizard.commands.size_option import size_of
from wizard.errors import UsageTrouble
from wizard.i18n import speaking

PROFILE = """format = 1
desk_key = "{key}"
[vendor]
name = "Zielony Liść"
"""


@pytest.fixture
def photos(tmp_path: Path) -> list[object]:
    """Two photos that pack badly, as options."""
    said: list[object] = []
    for number in range(2):
        noise = Image.frombytes("RGB", (900, 900), random.Random(number).randbytes(3 * 900 * 900))
        path = tmp_path / f"photo {number}.png"
        noise.save(path)
        said += ["--evidence", path]
    return said


@pytest.fixture
def case(say, tmp_path: Path) -> list[object]:
    """A case without files: its id and where it lies, for any command."""
    folder = tmp_path / "cases"
    _code, out, _err = say("new", "--dir", folder)
    return [out.strip(), "--dir", folder]


@pytest.fixture
def photo_case(say, tmp_path: Path, photos) -> list[object]:
    """A case with photos, likewise."""
    folder = tmp_path / "cases"
    _code, out, _err = say("new", *photos, "--dir", folder)
    return [out.strip(), "--dir", folder]


def test_parts_below_the_limit_and_verified_alone_and_together(ask, say, photo_case, tmp_path: Path):
    out = tmp_path / "out"
    out.mkdir()
    code, packed = ask("pack", *photo_case, "--out", out / "p.zip", "--limit", "1.3MB")
    assert code == 0
    paths = [Path(part["path"]) for part in packed["parts"]]
    assert len(paths) > 1
    assert sorted(out.iterdir()) == sorted(paths)
    assert all(path.stat().st_size <= 1_300_000 for path in paths)
    assert packed["reduced"] == [1, 2]
    assert packed["path"] == str(paths[0])
    code, one = ask("verify", paths[0])
    assert (code, one["ok"], one["missing_parts"]) == (0, True, list(range(2, len(paths) + 1)))
    assert "still missing" in say("verify", paths[0])[1]
    code, all_of_them = ask("verify", *paths)
    assert (code, all_of_them["ok"], all_of_them["missing_parts"]) == (0, True, [])
    said = say("verify", *paths)[1]
    assert "The package is whole" in said
    for part in packed["parts"]:
        assert part["sha256"] in said
        assert " ".join(part["sha256"][at : at + 4] for at in range(0, 64, 4)) in " ".join(said.split())


def test_a_damaged_part_is_named(ask, photo_case, tmp_path: Path):
    _code, packed = ask("pack", *photo_case, "--out", tmp_path / "p.zip", "--limit", "1.3MB")
    paths = [Path(part["path"]) for part in packed["parts"]]
    content = bytearray(paths[1].read_bytes())
    content[-3] ^= 1
    paths[1].write_bytes(content)
    code, found = ask("verify", *paths)
    assert (code, found["ok"]) == (1, False)
    assert all(problem.startswith(paths[1].name) for problem in found["problems"])


def test_a_limit_that_nothing_can_keep(say, photo_case, tmp_path: Path):
    code, out, err = say("pack", *photo_case, "--out", tmp_path / "p.zip", "--limit", "20 kB")
    assert (code, out) == (3, "")
    assert "report alone" in err
    assert not list(tmp_path.glob("*.zip"))


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("10MB", 10_000_000), ("9,5 MB", 9_500_000), ("800kB", 800_000), ("1 GiB", 1 << 30),
        ("10m", 10_000_000), ("512 b", 512),
    ],
)  # fmt: skip
def test_sizes_as_people_write_them(text, size):
    assert size_of(text) == size


@pytest.mark.parametrize("text", ["", "ten", "10", "-1MB", "0MB", "1e9MB", "MB", "99999999MB", "10 TB"])
def test_what_is_no_size_is_told(text):
    with speaking("en"), pytest.raises(UsageTrouble, match="is no size"):
        size_of(text)


def test_locked_for_the_desk(ask, say, case, tmp_path: Path):
    identity = pyrage.x25519.Identity.generate()
    profile = tmp_path / "profile.toml"
    profile.write_text(PROFILE.format(key=identity.to_public()), encoding="utf-8")
    (tmp_path / "key.txt").write_text(f"# public key: …\n{identity}\n", encoding="utf-8")
    code, packed = ask("pack", *case, "--out", tmp_path / "p.zip", "--to-desk-key", "--profile", profile)
    path = tmp_path / "p.zip.age"
    assert (code, packed["path"]) == (0, str(path))
    assert not (tmp_path / "p.zip").exists()
    code, out, err = say("verify", path)
    assert (code, out) == (3, "")
    assert "--identity" in err
    code, found = ask("verify", path, "--identity", tmp_path / "key.txt")
    assert (code, found["ok"], found["case"]) == (0, True, case[0])
    assert packed["sha256"] in say("verify", path, "--identity", tmp_path / "key.txt")[1]


def test_locked_with_a_password(ask, say, case, tmp_path: Path):
    password = tmp_path / "password.txt"
    password.write_text("zażółć gęślą jaźń\r\nnot this line\n", encoding="utf-8")
    code, _packed = ask("pack", *case, "--out", tmp_path / "p.zip", "--password-file", password)
    assert code == 0
    code, found = ask("verify", tmp_path / "p.zip.age", "--password-file", password)
    assert (code, found["ok"]) == (0, True)
    (tmp_path / "wrong.txt").write_text("wrong", encoding="utf-8")
    code, out, err = say("verify", tmp_path / "p.zip.age", "--password-file", tmp_path / "wrong.txt")
    assert (code, out) == (3, "")
    assert "can't be opened" in err


def test_without_a_key_in_the_profile_nothing_is_locked(say, case, tmp_path: Path):
    code, out, err = say("pack", *case, "--out", tmp_path / "p.zip", "--to-desk-key")
    assert (code, out) == (2, "")
    assert "no key of the desk" in err
    assert not list(tmp_path.glob("*.zip*"))


def test_one_lock_is_enough(say, case, tmp_path: Path):
    (tmp_path / "pw").write_text("x", encoding="utf-8")
    code, _out, err = say(
        "pack", *case, "--out", tmp_path / "p.zip", "--to-desk-key", "--password-file", tmp_path / "pw"
    )
    assert (code, "either" in err) == (2, True)


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe"], ids=["empty", "no first line", "no text"])
def test_a_password_file_without_a_password(say, case, tmp_path: Path, content: bytes):
    (tmp_path / "pw").write_bytes(content)
    code, _out, _err = say("pack", *case, "--out", tmp_path / "p.zip", "--password-file", tmp_path / "pw")
    assert code == 2
    assert not list(tmp_path.glob("*.zip*"))


def test_an_identity_file_without_a_key(say, tmp_path: Path):
    (tmp_path / "x.zip.age").write_bytes(b"age-encryption.org/v1\n")
    (tmp_path / "key.txt").write_text("age1public\n", encoding="utf-8")
    code, _out, err = say("verify", tmp_path / "x.zip.age", "--identity", tmp_path / "key.txt")
    assert (code, "no secret key" in err) == (2, True)


def test_a_profile_with_a_key_that_is_none_is_refused(say, tmp_path: Path):
    (tmp_path / "profile.toml").write_text(PROFILE.format(key="ssh-rsa AAAA"), encoding="utf-8")
    code, _out, _err = say("profile", "check", tmp_path / "profile.toml")
    assert code != 0
