"""What the tests of set-up and packaging share."""

import shutil
import sys
from pathlib import Path

import pytest

from scripts.commands import ROOT

# These drive tools that only Linux has, and the second only Debian and its kin.
collect_ignore = []
if sys.platform != "linux":
    collect_ignore.append("test_desktop_files.py")
if shutil.which("dpkg-query") is None:
    collect_ignore.append("test_system_licences.py")


@pytest.fixture
def project() -> Path:
    """The root of the source tree."""
    return ROOT
