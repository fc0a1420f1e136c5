"""A Qt application for the PDF, and one package that tests look at without changing it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bundle.samples import packed


@pytest.fixture(autouse=True)
def _application(qapp):
    """The PDF is drawn with Qt; making and ending an application for each test would only take time."""


@pytest.fixture(scope="session")
def package_bytes(qapp, tmp_path_factory) -> bytes:
    folder = tmp_path_factory.mktemp("package")
    return packed(folder / "package.zip", folder / "originals").path.read_bytes()


@pytest.fixture
def package(package_bytes: bytes, tmp_path: Path) -> Path:
    """A whole package of its own for the test."""
    path = tmp_path / "faktura-IR-7K2M9QX4T-2026-11-05.zip"
    path.write_bytes(package_bytes)
    return path
