"""What the files of a case say, read once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from wizard.case.evidence import Evidence
from wizard.errors import Cancelled
from wizard.evidence import papers_of_case
from wizard.evidence.intake import take_in
from wizard.evidence.papers_of_case import papers_of
from wizard.evidence.reading import PaperKind
from wizard.evidence.statements.verdict import PairVerdict
from wizard.progress import Stop

TWICE = """Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance
CARD_PAYMENT,Current,2026-11-20 10:00:00,2026-11-20 12:00:00,Zielony Lisc,-129.90,0.00,PLN,COMPLETED,900.00
CARD_PAYMENT,Current,2026-11-20 10:02:00,2026-11-20 12:00:00,Zielony Lisc,-129.90,0.00,PLN,COMPLETED,770.10
CARD_PAYMENT,Current,2026-11-21 10:02:00,2026-11-21 12:00:00,Piekarnia,-9.90,0.00,PLN,COMPLETED,760.20
"""
UPO = """<?xml version="1.0" encoding="UTF-8"?>
<Potwierdzenie xmlns="http://upo.schematy.mf.gov.pl/KSeF/v4-3"><Dokument>
<NumerKSeFDokumentu>5265877635-20250826-0100001AF629-AF</NumerKSeFDokumentu></Dokument></Potwierdzenie>
"""


@pytest.fixture
def held(tmp_path):
    """`held(name, content)`: a file taken into a case, and where its original lies."""
    folder = tmp_path / "evidence"

    def one(name, content):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return take_in(path, folder, name=name, how="file", room_used=0)

    one.path_of = folder.joinpath
    return one


def test_a_charge_made_twice_and_nothing_of_the_other_lines(held):
    (paper,) = papers_of([held("historia.csv", TWICE)], held.path_of)
    assert paper.kind is PaperKind.STATEMENT
    (group,) = paper.groups
    assert group.verdict is PairVerdict.DUPLICATE
    assert [str(charge.amount) for charge in group.charges] == ["129.90", "129.90"]
    assert "Piekarnia" not in repr(paper)


def test_ksefs_receipt(held):
    (paper,) = papers_of([held("upo.xml", UPO)], held.path_of)
    assert (paper.kind, paper.ksef_number) == (PaperKind.UPO, "5265877635-20250826-0100001AF629-AF")


def test_a_file_is_read_once(held, monkeypatch):
    file = held("upo2.xml", UPO.replace("?>", "?><!-- again -->"))
    first = papers_of([file], held.path_of)
    monkeypatch.setattr(papers_of_case, "read", lambda *_a, **_k: pytest.fail("read again"))
    assert papers_of([file], held.path_of) == first


def test_a_file_that_is_gone_says_nothing_and_is_read_when_it_is_back(held, tmp_path):
    file = held("back.csv", TWICE.replace("129.90", "77.10"))
    assert papers_of([file], lambda _sha256: tmp_path / "gone") == ()
    assert len(papers_of([file], held.path_of)) == 1


def test_a_hostile_file_says_nothing(held):
    bad = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    papers = papers_of([held("bad.xml", bad)], held.path_of)
    assert all(not paper.fields for paper in papers)


def test_it_can_be_stopped(tmp_path):
    stop = Stop()
    stop.ask()
    file = Evidence(
        sha256="0" * 64, name="x", media_type="text/csv", size=1, added=datetime(2026, 11, 23, tzinfo=UTC)
    )
    with pytest.raises(Cancelled):
        papers_of([file], tmp_path.joinpath, stop=stop)
