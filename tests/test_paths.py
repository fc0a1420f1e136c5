from pathlib import Path

import platformdirs
import pytest

from wizard import paths
from wizard.errors import ExitCode, Trouble


def test_the_variable_names_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path))
    assert paths.data_dir() == tmp_path
    assert paths.cases_dir() == tmp_path / "cases"
    assert paths.log_dir() == tmp_path / "log"


def test_a_relative_folder_is_one_below_where_we_are(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(paths.DATA_VARIABLE, "stick")
    assert paths.data_dir() == Path.cwd() / "stick"


def no_home(*_arguments: object, **_options: object) -> str:
    raise RuntimeError("Could not determine home directory.")


@pytest.mark.parametrize("answer", [no_home, lambda *_a, **_o: "~", lambda *_a, **_o: "~/.local/share/x"])
def test_an_account_without_a_home_hears_what_to_do(monkeypatch: pytest.MonkeyPatch, answer):
    monkeypatch.delenv(paths.DATA_VARIABLE, raising=False)
    monkeypatch.setattr(platformdirs, "user_data_dir", answer)
    monkeypatch.setattr(Path, "expanduser", lambda self: self)
    with pytest.raises(Trouble) as trouble:
        paths.data_dir()
    assert trouble.value.exit_code is ExitCode.COULD_NOT
    assert paths.DATA_VARIABLE in trouble.value.todo


def test_asking_where_things_live_makes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path / "none"))
    paths.cases_dir()
    paths.log_dir()
    assert not (tmp_path / "none").exists()


def test_a_package_is_offered_where_people_look_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    desktop, documents, home = (tmp_path / name for name in ("Desktop", "Documents", "home"))
    monkeypatch.setattr(platformdirs, "user_desktop_path", lambda: desktop)
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: documents)
    monkeypatch.setattr(Path, "home", lambda: home)
    assert paths.desktop_dir() == Path.cwd()
    for folder in (home, documents, desktop):
        folder.mkdir()
        assert paths.desktop_dir() == folder


def test_without_a_home_it_is_offered_where_we_are(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(platformdirs, "user_desktop_path", lambda: Path("~/Desktop"))
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: Path("~/Documents"))
    monkeypatch.setattr(Path, "home", no_home)
    assert paths.desktop_dir() == Path.cwd()
