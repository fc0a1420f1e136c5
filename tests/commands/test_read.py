import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

FIELDS = {"order.amount": "486.80 PLN", "order.number": "KPL/1", "order.placed_on": "2026-11-19"}


@pytest.fixture(autouse=True)
def a_document(monkeypatch: pytest.MonkeyPatch):
    """Stands for the reader of documents: every file is a receipt of the same purchase."""
    reader = ModuleType("wizard.evidence.reading")
    reading = SimpleNamespace(
        kind="receipt",
        format="pdf",
        fields=FIELDS,
        places=dict.fromkeys(FIELDS, "SUMA PLN 486,80"),
        also={},
        seller_tax_id="",
        ksef_number="5265877635-20250826-0100001AF629-AF",
        doubts=("5261040829",),
        attached=("factur-x.xml",),
        notes=("A word to it.",),
        text="PARAGON FISKALNY",
    )
    monkeypatch.setattr(reader, "read", lambda _path: reading, raising=False)
    monkeypatch.setitem(sys.modules, "wizard.evidence.reading", reader)


def test_what_a_document_says(ask, say):
    code, answer = ask("read", "receipt.pdf")
    assert code == 0
    told = {"kind": "receipt", "format": "pdf", "fields": FIELDS, "text": "PARAGON FISKALNY"}
    assert told.items() <= answer.items()
    assert answer["places"]["order.number"] == "SUMA PLN 486,80"
    assert answer["ksef_number"] == "5265877635-20250826-0100001AF629-AF"
    shown = "".join(map(str, say("read", "receipt.pdf")[1:]))
    for words in ("KPL/1", "SUMA PLN", "5261040829", "factur-x.xml", "1AF629-AF", "A word to it."):
        assert words in shown


def test_a_document_that_agrees_with_the_case(ask, say, answers):
    path = answers(order__amount="486,80 zł", order__number="KPL/1")
    code, answer = ask("read", "receipt.pdf", "--case", path)
    assert (code, answer["disagrees"]) == (0, [])
    assert "agrees" in say("read", "receipt.pdf", "--case", path)[1]


def test_a_document_that_says_something_else_is_exit_code_1(ask, say, answers):
    path = answers(order__amount="468,80 zł", order__number="KPL/1")
    code, answer = ask("read", "receipt.pdf", "--case", path)
    assert code == 1
    assert [(one["question"], one["answered"], one["read"]) for one in answer["disagrees"]] == [
        ("order.amount", "468,80 zł", "486.80 PLN")
    ]
    assert "468,80" in say("read", "receipt.pdf", "--case", path)[1]


def test_a_case_to_compare_with_that_is_not_there(say, tmp_path: Path):
    assert say("read", "receipt.pdf", "--case", tmp_path / "none.json")[0] == 2
