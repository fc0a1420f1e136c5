import subprocess
import sys

import pytest

from wizard.commands import self_test
from wizard.errors import ExitCode

WINDOW = "window and Qt's Polish texts"
IN_EU = "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI"


def test_one_tax_number_of_every_state():
    assert [number[:2] for number in self_test.VAT_NUMBERS] == IN_EU.split()


# The window needs a process of its own; the Polish texts, a catalogue that is only made when all is built.
IN_THIS_PROCESS = [part for part in self_test.PARTS if part not in ("Polish texts", WINDOW)]


@pytest.mark.parametrize("name", IN_THIS_PROCESS)
def test_from_source_every_part_is_there(name: str):
    self_test.PARTS[name]()


def test_from_source_the_window_is_there_too():
    code = f"from wizard.commands.self_test import PARTS; PARTS[{WINDOW!r}]()"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_missing_part_is_named_and_exit_code_1(monkeypatch: pytest.MonkeyPatch, capsys):
    def gone() -> None:
        raise ImportError("no libheif")

    monkeypatch.setattr(self_test, "PARTS", {"good": lambda: None, "bad": gone})
    assert self_test.run(None) is ExitCode.FOUND  # type: ignore[arg-type]
    assert capsys.readouterr().out.splitlines() == ["ok       good", "MISSING  bad: ImportError: no libheif"]


def test_a_library_that_calls_every_number_wrong_is_noticed(monkeypatch: pytest.MonkeyPatch):
    from stdnum.eu import vat

    monkeypatch.setattr(vat, "is_valid", lambda _number: False)
    with pytest.raises(self_test.Missing, match="PL8567346215"):
        self_test.PARTS["tax numbers of every EU state"]()
