import pytest

from wizard.resources import path_of, read_bytes, read_text


def test_resources_are_found_wherever_we_are(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert read_text("knowledge/countries.csv").startswith("code,pl,en")
    assert read_bytes("knowledge/countries.csv")[:4] == b"code"


@pytest.mark.parametrize("name", ["../pyproject.toml", "/etc/passwd", "knowledge/../../wizard/cli.py"])
def test_nothing_outside_is_a_resource(name: str):
    with pytest.raises(ValueError, match="outside"):
        path_of(name)
