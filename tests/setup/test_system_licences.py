"""Licences of the system libraries that are put into the app."""

from pathlib import Path

from scripts import system_licences


def test_a_system_library_brings_its_packages_licence():
    library = next(Path("/usr/lib").glob("*/libc.so.6"))
    rows = system_licences.collect([str(library), "/home/me/libmine.so"], "lic")
    assert [(place, kind) for place, _, kind in rows] == [("lic/libc6.txt", "DATA")]
    assert "GNU" in Path(rows[0][1]).read_text(encoding="utf-8")


def test_without_dpkg_there_is_nothing_to_bring(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda *_: None)
    assert system_licences.collect(["/usr/lib/os-release"], "lic") == []
