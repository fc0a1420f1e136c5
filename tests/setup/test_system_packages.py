"""Debian's packages: which are missing, and what happens then."""

import os
import shutil
import subprocess
from types import SimpleNamespace

import pytest

from scripts import system_packages
from scripts.trouble import CannotStartError


@pytest.fixture
def debian(monkeypatch):
    """A Debian on which `have` is installed; what is started there is noted in `started`."""
    machine = SimpleNamespace(have={"libegl1"}, user=1000, started=[], exit_code=0)

    def run(words, **options):
        if words[0] == "dpkg-query":
            rows = [f"{name}\tinstalled\n" for name in words if name in machine.have]
            rows += [f"{name}\tconfig-files\n" for name in words if name == "removed"]
            return SimpleNamespace(stdout="".join(rows), returncode=1)
        machine.started.append(SimpleNamespace(words=words, **options))
        return SimpleNamespace(returncode=machine.exit_code)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(shutil, "which", lambda *names: f"/usr/bin/{names[0]}")
    monkeypatch.setattr(os, "geteuid", lambda: machine.user, raising=False)
    monkeypatch.setattr(system_packages, "_venv_of_this_python", list)
    return machine


def test_nothing_is_started_when_all_is_there(debian):
    system_packages.ensure(["libegl1"])
    assert debian.started == []


def test_a_person_is_told_the_very_command(debian):
    with pytest.raises(CannotStartError) as told:
        system_packages.ensure(["libegl1", "libgl1", "xvfb"])
    assert "    sudo apt-get install libgl1 xvfb\n" in str(told.value)
    assert debian.started == []


def test_root_installs_without_being_asked(debian):
    debian.user = 0
    system_packages.ensure(["libegl1", "libgl1"])
    update, install = debian.started
    assert "update" in update.words
    assert install.words[-2:] == ["install", "libgl1"]
    assert "--yes" in install.words
    assert install.env["DEBIAN_FRONTEND"] == "noninteractive"


def test_a_failed_installation_is_told(debian):
    debian.user, debian.exit_code = 0, 100
    with pytest.raises(CannotStartError, match="could not install these packages: libgl1"):
        system_packages.ensure(["libgl1"])


def test_either_of_two_names_will_do(debian):
    assert system_packages.missing(["libegl1 | libegl1t64", "libegl1t64 | libegl1"]) == []
    assert system_packages.missing(["a | b"]) == ["a"]


def test_a_removed_package_is_missing_though_dpkg_remembers_it(debian):
    assert system_packages.missing(["removed"]) == ["removed"]


def test_other_systems_are_asked_for_nothing(debian, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda *_: None)
    system_packages.ensure(["libgl1"])
    assert debian.started == []


def test_a_python_without_venv_gets_a_sentence_where_there_is_no_apt(debian, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda *_: None)
    monkeypatch.setattr(system_packages, "_can_make_venv", lambda: False)
    with pytest.raises(CannotStartError, match="has no venv"):
        system_packages.ensure(["libgl1"])


def test_debian_splits_its_own_python(monkeypatch):
    monkeypatch.setattr("sys.version_info", SimpleNamespace(major=3, minor=12))
    monkeypatch.setattr(system_packages, "_can_make_venv", lambda: False)
    monkeypatch.setattr("sys.base_prefix", "/usr")
    assert system_packages._venv_of_this_python() == ["python3.12-venv"]
    assert system_packages._libpython() == ["libpython3.12 | libpython3.12t64"]
    monkeypatch.setattr("sys.base_prefix", "/opt/python")
    assert system_packages._venv_of_this_python() == system_packages._libpython() == []


def test_what_is_only_welcome_stops_nobody(debian, capsys):
    system_packages.ensure(["libegl1"], welcome=["tesseract-ocr-pol"])
    assert debian.started == []
    assert "tesseract-ocr-pol" in capsys.readouterr().out


def test_root_gets_what_is_welcome_and_goes_on_without_it(debian, capsys):
    debian.user, debian.exit_code = 0, 100
    system_packages.ensure(["libegl1"], welcome=["tesseract-ocr-pol"])
    assert debian.started[-1].words[-1] == "tesseract-ocr-pol"
    assert "could not install" in capsys.readouterr().out
