import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bundle.hostile import FOLDER, HOSTILE
from wizard.bundle.verify import verify
from wizard.errors import Cancelled, Trouble
from wizard.i18n import speaking
from wizard.progress import Stop


@pytest.fixture(autouse=True)
def _english():
    with speaking("en"):
        yield


def rewritten(package: bytes, edit: Callable[[dict[str, bytes]], None]) -> bytes:
    """The package packed anew by Python, its files (by their path in the folder) changed by `edit`."""
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        files = {name.split("/", 1)[1]: opened.read(name) for name in opened.namelist()}
    edit(files)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, data in files.items():
            made.writestr(f"{FOLDER}/{name}", data)
    return buffer.getvalue()


def judge(tmp_path: Path, data: bytes):
    path = tmp_path / "stranger.zip"
    path.write_bytes(data)
    return verify(path)


def test_a_whole_package(package):
    checked = verify(package)
    assert checked.ok
    assert checked.problems == ()
    assert checked.format_version == 1
    assert checked.case == "IR-7K2M9QX4T"
    assert len(checked.files) == 11
    assert checked.size == package.stat().st_size
    assert checked.sha256 == hashlib.sha256(package.read_bytes()).hexdigest()
    assert checked.summary.evidence == 2
    assert "ZAM/2026/11/00473" in checked.summary.headline


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_zips_end_in_a_sentence(tmp_path, name):
    data, said = HOSTILE[name]
    checked = judge(tmp_path, data)
    assert not checked.ok
    assert any(said in problem for problem in checked.problems), checked.problems
    assert all(problem.isprintable() for problem in checked.problems)
    assert [path.name for path in tmp_path.iterdir()] == ["stranger.zip"]


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda files: files.update({"data/message.txt": b"pay again"}), "data/message.txt was changed"),
        (lambda files: files.pop("data/report.pdf"), "data/report.pdf is missing"),
        (lambda files: files.pop("data/evidence/01-screenshot-blad-platnosci-ae.png"), "is not in the zip"),
        (lambda files: files.pop("00-ZACZNIJ-TUTAJ.html"), "is missing"),
        (lambda files: files.pop("manifest-sha256.txt"), "manifest-sha256.txt is missing"),
        (lambda files: files.update({"data/evidence/03.png": b"x"}), "does not list it"),
        (lambda files: files.update({"extra.exe": b"x"}), "does not list it"),
        (lambda files: files.update({"fetch.txt": b""}), "fetched from elsewhere"),
        (lambda files: files.update({"00-ZACZNIJ-TUTAJ.html": b"<h1>"}), "was changed"),
        (lambda files: files.update({"bagit.txt": b"BagIt-Version: 9"}), "bagit.txt is not as it should be"),
        (lambda files: files.update({"manifest-sha256.txt": b"what?"}), "manifest-sha256.txt is not as it should be"),
    ],
)  # fmt: skip
def test_a_changed_file_is_named(package_bytes, tmp_path, edit, said):
    checked = judge(tmp_path, rewritten(package_bytes, edit))
    assert not checked.ok
    assert any(said in problem for problem in checked.problems), checked.problems


def consistently(files: dict[str, bytes], change: Callable[[dict[str, object]], None]) -> None:
    """Changes data/manifest.json and every sum that speaks of it, as an attacker would."""
    tree = json.loads(files["data/manifest.json"])
    change(tree)
    files["data/manifest.json"] = json.dumps(tree).encode()
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        lines = [line.split("  ", 1)[1] for line in files[manifest].decode().splitlines()]
        files[manifest] = "".join(
            f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in lines
        ).encode()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda tree: tree.update(format_version=2), "newer version"),
        (lambda tree: tree.update(format_version="1"), "does not agree"),
        (lambda tree: tree["files"].pop(), "does not agree"),
        (lambda tree: tree["files"].append(dict(tree["files"][0])), "does not agree"),
        (lambda tree: tree["files"][0].update(size=1), "does not agree"),
        (lambda tree: tree.update(files=7), "does not agree"),
        (lambda tree: tree.update(files=[[]]), "does not agree"),
    ],
)
def test_the_list_of_files_is_compared(package_bytes, tmp_path, change, said):
    checked = judge(tmp_path, rewritten(package_bytes, lambda files: consistently(files, change)))
    assert any(said in problem for problem in checked.problems), checked.problems


def test_packed_anew_without_a_change_is_said_to_be_just_that(package_bytes, tmp_path):
    checked = judge(tmp_path, rewritten(package_bytes, lambda _files: None))
    assert checked.problems == (
        "The zip was packed anew by another program; the files in it are those of the package.",
    )


def test_text_of_a_stranger_cannot_steer_a_terminal(package_bytes, tmp_path):
    def edit(files: dict[str, bytes]) -> None:
        tree = json.loads(files["data/case.json"])
        tree["headline"] = "\x1b[2J\x1b]0;owned\x07 all\r\nis  well\u202e"
        files["data/case.json"] = json.dumps(tree).encode()

    checked = judge(tmp_path, rewritten(package_bytes, edit))
    assert checked.summary.headline == "[2J ]0;owned all is well"


def test_json_that_is_too_deep(package_bytes, tmp_path):
    deep = b"[" * 200_000
    checked = judge(tmp_path, rewritten(package_bytes, lambda files: files.update({"data/case.json": deep})))
    assert not checked.ok


def flips(package: bytes) -> list[int]:
    """Every byte of the directory and the end, where a flip is most likely to be missed, and a sample of the others."""
    directory = package.find(b"PK\x01\x02")
    return [*range(0, directory, 701), *range(directory, len(package), 3)]


def test_any_flipped_byte_is_noticed(package, package_bytes):
    for place in flips(package_bytes):
        changed = bytearray(package_bytes)
        changed[place] ^= 0x01
        package.write_bytes(changed)
        assert not verify(package).ok, place


@pytest.mark.parametrize("end", [1, 21, 22, 100, 2000])
def test_a_cut_off_end_is_noticed(package, package_bytes, end):
    package.write_bytes(package_bytes[:-end])
    assert not verify(package).ok


@given(data=st.binary(max_size=400), at=st.floats(0, 1))
def test_no_bytes_bring_it_down(package_bytes, tmp_path_factory, data, at):
    place = int(at * len(package_bytes))
    path = tmp_path_factory.mktemp("any") / "any.zip"
    path.write_bytes(package_bytes[:place] + data + package_bytes[place + len(data) :])
    changed = path.read_bytes() != package_bytes
    assert verify(path).ok != changed


def test_file_that_is_not_there(tmp_path):
    with pytest.raises(Trouble, match="is not there"):
        verify(tmp_path / "gone.zip")


def test_folder_in_place_of_a_file(tmp_path):
    with pytest.raises(Trouble, match="is a folder"):
        verify(tmp_path)


def test_can_be_stopped(package):
    stop = Stop()
    stop.ask()
    with pytest.raises(Cancelled):
        verify(package, stop=stop)
