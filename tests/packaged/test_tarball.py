"""The tar.gz: unpacked anywhere, it runs."""

import subprocess
import tarfile

import pytest

from wizard import __version__


@pytest.fixture
def unpacked(tarball, tmp_path):
    subprocess.run(["tar", "--extract", "--file", tarball, "--directory", tmp_path], check=True)
    return tmp_path / f"invoice-rescue-{__version__}"


def test_it_runs_from_another_folder(unpacked, on_an_empty_machine):
    assert __version__ in on_an_empty_machine(unpacked / "invoice-rescue", "--version").stdout
    ended = on_an_empty_machine(unpacked / "invoice-rescue", "--self-test")
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_it_tells_nothing_of_the_builder(tarball):
    with tarfile.open(tarball) as tar:
        members = tar.getmembers()
    assert {(member.uid, member.gid, member.uname, member.gname) for member in members} == {(0, 0, "", "")}
    assert len({member.mtime for member in members}) == 1
