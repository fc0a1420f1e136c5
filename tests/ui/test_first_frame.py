"""The first page is on the screen before anything heavier than Qt is imported."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = (
    "pydantic",
    "lxml",
    "PIL",
    "pypdfium2",
    "stdnum",
    "jinja2",
    "tesserocr",
    "PySide6.QtNetwork",
    "email_validator",
    "zlib_ng",
    "isal",
    "pyrage",
    "asyncio",
    "ssl",
    "http.client",
)

SCRIPT = """
import json, sys
from PySide6.QtWidgets import QApplication
from wizard import app

def painted(self):
    print(json.dumps([name for name in {heavy!r} if name in sys.modules]))
    QApplication.quit()

app.Program._after_first_frame = painted
sys.exit(app.main(app.Options(language="pl")))
"""

CASE = {
    "schema_version": 1,
    "id": "IR-ABC123DEF",
    "started": "2026-11-03T14:32:00+01:00",
    "saved": "2026-11-03T14:40:00+01:00",
    "answers": {"what.vendor": "Sklep"},
    "step": 2,
}


@pytest.mark.parametrize("cases", [0, 3], ids=["welcome", "cases"])
def test_nothing_heavy_before_the_first_frame(own_data, cases):
    for number in range(cases):
        folder = own_data / "cases" / f"IR-ABC123DE{number}"
        folder.mkdir(parents=True)
        (folder / "case.json").write_text(json.dumps({**CASE, "id": folder.name}))
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(heavy=HEAVY)],
        env={
            "INVOICE_RESCUE_DATA": str(own_data),
            "QT_QPA_PLATFORM": "offscreen",
            "PATH": "/usr/bin",
            "PYTHONPATH": ".",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == []


def test_quit_after_first_frame_ends_it_well(own_data):
    ran = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from wizard.app import *; sys.exit(main(Options(quit_after_first_frame=True)))",
        ],
        env={
            "INVOICE_RESCUE_DATA": str(own_data),
            "QT_QPA_PLATFORM": "offscreen",
            "PATH": "/usr/bin",
            "PYTHONPATH": ".",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stderr
