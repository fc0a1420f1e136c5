from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from wizard.errors import ExitCode
from wizard.ui import display
from wizard.ui.display import no_display


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":987"},
        {"DISPLAY": "not a display"},
        {"WAYLAND_DISPLAY": "wayland-987", "XDG_RUNTIME_DIR": "/nowhere"},
        {"WAYLAND_DISPLAY": "wayland-0"},
    ],
    ids=["nothing said", "empty", "nobody there", "nonsense", "no compositor", "no folder"],
)
def test_no_display_is_said_with_what_to_do(environ):
    trouble = no_display(environ)
    assert trouble is not None
    assert trouble.exit_code is ExitCode.COULD_NOT
    assert "invoice-rescue --help" in trouble.sentences


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=1x1"])
def test_a_platform_that_needs_none_is_well(platform):
    assert no_display({"QT_QPA_PLATFORM": platform}) is None


def test_a_compositor_that_answers_is_a_display(tmp_path):
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-3"))
        compositor.listen()
        assert no_display({"WAYLAND_DISPLAY": "wayland-3", "XDG_RUNTIME_DIR": str(tmp_path)}) is None


def test_an_x_server_that_answers_is_a_display(tmp_path, monkeypatch):
    monkeypatch.setattr(display, "_X11_SOCKET", str(tmp_path / "X{}"))
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "X7"))
        server.listen()
        assert no_display({"DISPLAY": ":7.0"}) is None
        assert no_display({"DISPLAY": ":8"}) is not None


def test_the_window_says_so_in_one_sentence_and_ends_with_three(own_data):
    ran = subprocess.run(
        [sys.executable, "-c", "import sys; from wizard.app import main; sys.exit(main())"],
        env={
            "INVOICE_RESCUE_DATA": str(own_data),
            "LANG": "en_GB.UTF-8",
            "PATH": "/usr/bin",
            "PYTHONPATH": ".",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 3
    assert ran.stderr.strip().startswith("There is no display here")
    assert "Traceback" not in ran.stderr
    assert ran.stdout == ""
