from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from wizard.contact.whereabouts import Whereabouts, find_package

CONTENT = b"PK" * 2_000_000
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def saved_as(tmp_path: Path) -> Path:
    path = tmp_path / "Pulpit" / "faktura.zip"
    path.parent.mkdir()
    path.write_bytes(CONTENT)
    return path


def looked(path: Path, *folders: Path) -> tuple[Whereabouts, Path]:
    found = find_package(path, len(CONTENT), SHA256, folders)
    return found.state, found.path


def test_a_package_that_lies_where_it_was_saved(saved_as: Path) -> None:
    assert looked(saved_as) == (Whereabouts.THERE, saved_as)


def test_one_that_was_moved_is_found_by_its_check_sum(saved_as: Path, tmp_path: Path) -> None:
    downloads = tmp_path / "Pobrane"
    downloads.mkdir()
    saved_as.rename(downloads / saved_as.name)
    assert looked(saved_as, tmp_path, downloads) == (Whereabouts.MOVED, downloads / saved_as.name)


@pytest.mark.parametrize("content", [b"short", CONTENT[:-1] + b"!"], ids=["size", "content"])
def test_another_file_of_its_name_is_not_it(saved_as: Path, content: bytes) -> None:
    saved_as.write_bytes(content)
    assert looked(saved_as, saved_as.parent) == (Whereabouts.CHANGED, saved_as)


def test_one_that_is_gone_and_folders_that_are_not_there(saved_as: Path, tmp_path: Path) -> None:
    saved_as.unlink()
    assert looked(saved_as, tmp_path / "nowhere") == (Whereabouts.GONE, saved_as)


def test_a_folder_of_its_name_is_no_package(saved_as: Path) -> None:
    saved_as.unlink()
    saved_as.mkdir()
    assert looked(saved_as) == (Whereabouts.GONE, saved_as)
