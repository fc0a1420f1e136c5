"""The sample case walks through the real window, and what comes out is whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from wizard.bundle.verify import verify

PICTURES = [
    "1-what.png",
    "2-billing.png",
    "3-order.png",
    "4-checks.png",
    "5-evidence.png",
    "6-contact.png",
    "7-review.png",
    "8-package.png",
]


def walk(out: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Walks, on a machine without a display where nothing was ever kept."""
    environ = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    environ.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "wizard", "walk", "--out", str(out)],
        env={**environ, "HOME": str(home), "LANG": "pl_PL.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )


def test_eight_pictures_and_a_package_that_is_whole(tmp_path, own_data):
    out = tmp_path / "walk"
    ran = walk(out, tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr
    assert str(out) in ran.stdout
    assert sorted(path.name for path in out.glob("*.png")) == PICTURES
    # Kept in a list: the bits of a picture are gone with it.
    pictures = [QImage(str(out / name)) for name in PICTURES]
    assert len({picture.constBits().tobytes() for picture in pictures}) == len(PICTURES)
    (package,) = out.glob("*.zip")
    assert verify(package).ok
    assert not own_data.exists()


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    ran = walk(tmp_path / "file" / "walk", tmp_path)
    assert ran.returncode == 3
    assert "Traceback" not in ran.stderr
    assert str(tmp_path / "file" / "walk") in ran.stderr


@pytest.mark.parametrize("name", PICTURES)
def test_every_step_has_a_picture(name):
    from wizard.questions.question import StepId

    number, word = name.removesuffix(".png").split("-")
    assert StepId(int(number)).name.lower() == word
