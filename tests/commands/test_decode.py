"""`decode`: tokens in somebody's answer, turned back from a case."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from wizard import clock
from wizard.drafts.draft import Package
from wizard.drafts.store import Store

from .conftest import SAMPLE

ANSWER = "Czy ⟦e-mail 1⟧ to dobry adres? Karta 1 jest nieważna."


@pytest.fixture
def case(say, tmp_path: Path) -> tuple[str, Path]:
    folder = tmp_path / "cases"
    _code, out, _err = say("new", "--answers", SAMPLE / "answers.json", "--dir", folder)
    case_id = out.strip()
    with Store(folder).open(case_id) as opened:
        package = Package(
            path="p.zip",
            size=1,
            sha256="a" * 64,
            made=clock.now(),
            tokens={"⟦e-mail 1⟧": "jan@onet.pl"},
            places={"⟦card 1⟧": ("file:" + "b" * 64 + ":2",), "⟦e-mail 1⟧": ("message",)},
        )
        opened.save(opened.draft.model_copy(update={"packages": (package,)}))
    return case_id, folder


def test_it_says_what_is_meant(say, case, tmp_path: Path):
    path = tmp_path / "answer.txt"
    path.write_text(ANSWER, encoding="utf-8")
    code, out, err = say("decode", case[0], path, "--dir", case[1])
    assert (code, err) == (0, "")
    assert "Czy jan@onet.pl to dobry adres? [card number: not kept] jest" in out
    assert "a file that is no longer in the case, page 2" in " ".join(out.split())


def test_json_and_standard_input(ask, case, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("⟦e-mail 1⟧ ⟦pesel 4⟧".encode())))
    code, answer = ask("decode", case[0], "-", "--dir", case[1])
    assert code == 1
    assert answer["text"] == "jan@onet.pl ⟦pesel 4⟧"
    assert [(one["token"], one["known"], one["value"]) for one in answer["tokens"]] == [
        ("⟦e-mail 1⟧", True, "jan@onet.pl"),
        ("⟦pesel 4⟧", False, ""),
    ]


def test_a_saved_e_mail_is_read(say, case, tmp_path: Path):
    path = tmp_path / "answer.eml"
    path.write_bytes(
        b"From: a@shop.example\r\nSubject: Re\r\nContent-Type: text/plain; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\nadres =E2=9F=A6e-mail 1=E2=9F=A7=\r\n.\r\n"
    )
    assert "adres jan@onet.pl." in say("decode", case[0], path, "--dir", case[1])[1]


def test_letters_that_went_without_a_package_are_known_too(say, tmp_path: Path):
    folder = tmp_path / "cases"
    answers = tmp_path / "a.json"
    answers.write_text('{"what.message": "pisze ewa@onet.pl"}', encoding="utf-8")
    case_id = say("new", "--answers", answers, "--dir", folder)[1].strip()
    path = tmp_path / "answer.txt"
    path.write_text("mail 1", encoding="utf-8")
    code, out, _err = say("decode", case_id, path, "--dir", folder)
    assert code == 0
    assert out.startswith("ewa@onet.pl")


def test_no_file_is_said(say, case):
    code, _out, err = say("decode", case[0], "none.txt", "--dir", case[1])
    assert code == 2
    assert "none.txt" in err
