"""The commands that work on a case, from answers to a verified package, as a script would call them."""

import json
import re
import zipfile
from pathlib import Path

import pytest

from wizard.drafts.store import Store

from .conftest import SAMPLE

EVIDENCE = [
    SAMPLE / name for name in ("zrzut-ekranu.png", "potwierdzenie.pdf", "wyciag.csv", "zamowienie.txt")
]
CARD = "4111 1111 1111 1111"


@pytest.fixture
def new_case(say, tmp_path: Path):
    """Begins the sample case in a folder of its own, and gives its id and the folder."""

    def begun(*more: object) -> tuple[str, Path]:
        folder = tmp_path / "my cases"
        code, out, err = say("new", "--answers", SAMPLE / "answers.json", *more, "--dir", folder)
        assert (code, err) == (0, "")
        return out.strip(), folder

    return begun


class TestNew:
    def test_it_prints_the_id_and_nothing_else(self, new_case):
        case_id, folder = new_case(*(part for path in EVIDENCE for part in ("--evidence", path)))
        assert re.fullmatch(r"IR-[0-9A-Z]{9}", case_id)
        saved = Store(folder).read(case_id)
        assert saved.draft.answers["order.number"] == "KPL/2026/11/20817"
        assert [held.name for held in saved.draft.evidence] == [path.name for path in EVIDENCE]
        for held, path in zip(saved.draft.evidence, EVIDENCE, strict=True):
            if path.suffix != ".csv":
                assert saved.evidence_path(held.sha256).read_bytes() == path.read_bytes()

    def test_of_a_statement_only_the_rows_that_matter_are_on_the_disk(self, new_case, ask):
        case_id, folder = new_case("--evidence", SAMPLE / "wyciag.csv")
        everything = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
        assert b"KSIEGARNIA POD LIPA" in everything
        for other in ("CZYNSZ", "PIEKARNIA", "4 207,06", "ANNA ZIELI"):
            assert other.encode() not in everything
            assert other.encode("cp1250") not in everything
        _code, answer = ask("check", case_id, "--dir", folder)
        found = next(one for one in answer["findings"] if one["check"] == "D01")
        assert found["facts"]["problem"] == "another_purchase"

    def test_a_statement_without_a_row_that_matters_is_left_out_and_said(self, say, tmp_path: Path):
        path = tmp_path / "w.csv"
        path.write_text(
            "Data;Kwota;Kontrahent;Opis\n2026-11-05;-9,00;SKLEP;a\n2026-11-06;-8,00;KINO;b\n",
            encoding="utf-8",
        )
        code, out, err = say("new", "--evidence", path, "--dir", tmp_path / "cases")
        assert code == 0
        assert Store(tmp_path / "cases").read(out.strip()).draft.evidence == ()
        assert "w.csv" in err

    def test_without_anything_it_is_an_empty_case(self, say, own_data: Path):
        code, out, _err = say("new")
        assert code == 0
        assert Store(own_data / "cases").read(out.strip()).draft.answers == {}

    def test_answers_that_cannot_be_read_are_kept_and_told(self, say, ask, answers):
        path = answers(order__amount="a lot", what__code="504")
        code, out, err = say("new", "--answers", path)
        assert code == 0
        assert out.count("\n") == 1
        assert "order.amount" in err
        _code, answer = ask("new", "--answers", path)
        assert answer["unreadable"].keys() == {"order.amount"}

    @pytest.mark.parametrize(
        "arguments",
        [
            ["--answers", "missing.json"],
            ["--evidence", "missing.png"],
            ["--answers", EVIDENCE[3]],
            ["--evidence", EVIDENCE[0], "--evidence", "missing.png"],
        ],
    )
    def test_all_of_it_or_nothing(self, say, tmp_path: Path, arguments: list[object]):
        code, out, err = say("new", *arguments, "--dir", tmp_path / "cases")
        assert (code, out) == (2, "")
        assert err.count("\n") == 1
        assert Store(tmp_path / "cases").listed() == ()

    def test_evidence_that_cannot_be_taken_in_leaves_no_case(self, say, tmp_path: Path):
        (tmp_path / "empty.png").write_bytes(b"")
        code, out, err = say(
            "new", "--evidence", EVIDENCE[0], "--evidence", tmp_path / "empty.png", "--dir", tmp_path / "c"
        )
        assert (code, out) == (3, "")
        assert "empty.png" in err
        assert Store(tmp_path / "c").listed() == ()
        assert not [
            path for path in (tmp_path / "c").rglob("*") if path.is_file() and path.name != "index.json"
        ]

    def test_a_folder_that_cannot_be_made_is_a_trouble(self, say, tmp_path: Path):
        (tmp_path / "file").write_text("x")
        code, out, err = say("new", "--dir", tmp_path / "file")
        assert (code, out) == (3, "")
        assert str(tmp_path / "file") in err

    def test_a_card_number_among_the_answers_never_reaches_the_disk(self, say, answers, tmp_path: Path):
        path = answers(what__message=f"Karta {CARD}, CVV 123", payment__card_last4=CARD)
        _code, out, _err = say("new", "--answers", path, "--dir", tmp_path / "cases")
        draft = Store(tmp_path / "cases").read(out.strip()).draft
        assert draft.answers["payment.card_last4"] == "1111"
        assert "…1111" in draft.answers["what.message"]
        everything = b"".join(file.read_bytes() for file in (tmp_path / "cases").rglob("*") if file.is_file())
        assert b"4111" not in everything
        assert b"CVV 123" not in everything


class TestCheck:
    def test_the_sample_case(self, ask, new_case):
        case_id, folder = new_case()
        code, answer = ask("check", case_id, "--dir", folder)
        assert code == 1
        assert answer["case"] == case_id
        verdicts = {finding["check"]: finding["verdict"] for finding in answer["findings"]}
        assert verdicts["B03"] == "failed"
        assert verdicts["P01"] == "failed"
        assert verdicts["B01"] == "passed"
        assert answer["diagnosis"][0]["cause"] == "payment"
        assert answer["diagnosis"][0]["because"]
        assert answer["action"] == "fix"

    def test_an_answers_file_gives_what_the_case_made_of_it_gives(self, ask, new_case):
        case_id, folder = new_case()
        _code, of_case = ask("check", case_id, "--dir", folder)
        _code, of_file = ask("check", SAMPLE / "answers.json")
        assert of_file["findings"] == of_case["findings"]
        assert ask("check", SAMPLE / "answers.json")[1]["case"] == of_file["case"]

    def test_an_id_may_be_typed_in_small_letters(self, ask, new_case):
        case_id, folder = new_case()
        assert ask("check", case_id.lower(), "--dir", folder)[1]["case"] == case_id

    def test_for_people(self, say, new_case):
        case_id, folder = new_case()
        code, out, _err = say("check", case_id, "--dir", folder)
        assert code == 1
        assert out.startswith("Most likely")
        assert "Stands in the way" in out
        assert max(map(len, out.splitlines())) <= 100

    def test_nothing_found_is_exit_code_0(self, ask, answers):
        code, answer = ask("check", answers())
        assert code == 0
        assert answer["diagnosis"] == []
        assert {finding["verdict"] for finding in answer["findings"]} <= {"skipped", "passed"}

    def test_looking_at_a_case_changes_nothing_even_while_the_window_has_it(self, ask, new_case):
        case_id, folder = new_case()
        with Store(folder).open(case_id) as case:
            before = (case.folder / "case.json").read_bytes()
            assert ask("check", case_id, "--dir", folder)[0] == 1
            assert (case.folder / "case.json").read_bytes() == before

    @pytest.mark.parametrize("case", ["IR-222222222", "nowhere.json", "", "IR-"])
    def test_a_case_that_is_not_there(self, say, case: str):
        code, out, err = say("check", case)
        assert code in (2, 3)
        assert out == ""
        assert err.count("\n") == 1

    def test_a_profile_is_asked_too(self, ask, say, answers, tmp_path: Path):
        profile = tmp_path / "vendor.toml"
        profile.write_text(
            'format = 1\n[vendor]\nname = "Sklep"\n[limits]\ninvoice_minimum = "50"\n', encoding="utf-8"
        )
        path = answers(what__vendor="Sklep", order__amount="20 zł")
        findings = ask("check", path, "--profile", profile)[1]["findings"]
        assert {finding["check"]: finding["verdict"] for finding in findings}["R01"] == "failed"
        code, out, err = say("check", path, "--profile", tmp_path / "none.toml")
        assert (code, out) == (2, "")
        assert "none.toml" in err

    def test_a_broken_profile_is_told_of_and_the_checks_run_without(self, say, answers, tmp_path: Path):
        profile = tmp_path / "vendor.toml"
        profile.write_text(
            'format = 1\n[vendor]\nname = "Sklep"\n[limits]\nmax_unpaid = "many"\n', encoding="utf-8"
        )
        path = answers(billing__kind="business", billing__tax_id="5261040827")
        code, out, err = say("check", path, "--profile", profile)
        assert code == 1
        assert "line 5" in err
        assert "billing details" in out

    def test_a_profile_beside_the_app_is_used(self, ask, answers, tmp_path: Path, monkeypatch):
        profile = tmp_path / "profile.toml"
        profile.write_text(
            'format = 1\n[vendor]\nname = "Sklep"\n[limits]\ninvoice_minimum = "50"\n', encoding="utf-8"
        )
        monkeypatch.setattr("wizard.knowledge.profile_place.profile_beside", lambda: profile)
        findings = ask("check", answers(order__amount="20 zł"))[1]["findings"]
        assert {finding["check"]: finding["verdict"] for finding in findings}["R01"] == "failed"


class TestRouteAndLetter:
    def test_the_route(self, ask, say, new_case):
        case_id, folder = new_case()
        code, answer = ask("route", case_id, "--dir", folder)
        assert code == 0
        assert answer["route"][0]["to"] == "billing"
        assert [rung["on"] for rung in answer["escalation"]] == sorted(
            rung["on"] for rung in answer["escalation"]
        )
        assert any("back of your card" in sentence for sentence in answer["official"])
        assert any("BLIK" in sentence for sentence in answer["fake"])
        said = say("route", case_id, "--dir", folder)[1]
        assert "billing" in said
        assert "Is this the official channel?" in said

    def test_help_from_outside_names_its_source(self, ask, answers):
        answer = ask("route", answers(billing__kind="person"))[1]
        rungs = {rung["stage"]: rung for rung in answer["escalation"]}
        assert {"complaint", "ombudsman"} <= set(rungs)
        assert all(rungs[stage]["source"]["read_on"] for stage in ("complaint", "ombudsman"))
        assert "source" not in rungs["reminder"]

    def test_the_days_go_into_a_calendar(self, say, new_case, tmp_path: Path):
        case_id, folder = new_case()
        target = tmp_path / "days.ics"
        code, _out, _err = say("route", case_id, "--dir", folder, "--calendar", target)
        assert code == 0
        assert f"UID:{case_id}-rung-" in target.read_text(encoding="utf-8")
        code, _out, err = say("route", case_id, "--dir", folder, "--calendar", tmp_path / "no" / "days.ics")
        assert code == 3
        assert "Traceback" not in err

    @pytest.mark.parametrize("channel", ["chat", "email", "form", "phone", "escalation", "complaint"])
    def test_every_letter(self, ask, say, new_case, channel: str):
        case_id, folder = new_case()
        code, answer = ask("letter", case_id, "--channel", channel, "--dir", folder)
        assert code == 0
        assert "KPL/2026/11/20817" in answer["body"]
        code, out, _err = say("letter", case_id, "--channel", channel, "--dir", folder)
        assert (code, answer["body"].strip() in out) == (0, True)

    def test_a_letter_that_the_person_changed_is_theirs(self, ask, new_case):
        case_id, folder = new_case()
        with Store(folder).open(case_id) as case:
            case.save(case.draft.model_copy(update={"letters": {"email": "Moje słowa."}}))
        assert ask("letter", case_id, "--channel", "email", "--dir", folder)[1]["body"] == "Moje słowa."


class TestPackAndVerify:
    def test_from_answers_to_a_verified_package(self, ask, say, new_case, tmp_path: Path):
        case_id, folder = new_case(*(part for path in EVIDENCE for part in ("--evidence", path)))
        target = tmp_path / "out" / "p.zip"
        target.parent.mkdir()
        code, packed = ask("pack", case_id, "--out", target, "--dir", folder)
        assert code == 0
        assert Path(packed["path"]) == target
        assert target.stat().st_size == packed["size"]
        code, verified = ask("verify", target)
        assert (code, verified["ok"], verified["case"]) == (0, True, case_id)
        assert len([file for file in verified["files"] if file["path"].startswith("data/evidence/")]) == 4
        code, out, _err = say("verify", target)
        assert code == 0
        assert packed["sha256"] in out
        assert case_id in out
        assert list(target.parent.iterdir()) == [target]

    @pytest.mark.parametrize(
        ("language", "page"), [("pl", "00-ZACZNIJ-TUTAJ.html"), ("en", "00-START-HERE.html")]
    )
    def test_the_package_speaks_the_language_that_was_asked_for(
        self, say, new_case, tmp_path: Path, language: str, page: str
    ):
        case_id, folder = new_case()
        code, _out, err = say(
            "pack", case_id, "--out", tmp_path / "p.zip", "--dir", folder, "--lang", language
        )
        assert (code, err) == (0, "")
        with zipfile.ZipFile(tmp_path / "p.zip") as made:
            assert any(name.endswith(page) for name in made.namelist())

    def test_a_case_language_counts_where_none_is_said(self, new_case, tmp_path: Path):
        from wizard import cli

        case_id, folder = new_case()
        with Store(folder).open(case_id) as case:
            case.save(case.draft.model_copy(update={"report_language": "en"}))
        assert cli.main(["pack", case_id, "--out", str(tmp_path / "p.zip"), "--dir", str(folder)]) == 0
        with zipfile.ZipFile(tmp_path / "p.zip") as made:
            assert any(name.endswith("00-START-HERE.html") for name in made.namelist())

    def test_secrets_of_the_answers_are_not_in_the_package(self, say, answers, tmp_path: Path):
        path = answers(
            what__message="Błąd. PESEL 44051401359, hasło: kotek2024",
            payment__method="transfer",
            payment__account="PL61 1090 1014 0000 0712 1981 2874",
        )
        code, _out, _err = say("pack", path, "--out", tmp_path / "p.zip")
        assert code == 0
        with zipfile.ZipFile(tmp_path / "p.zip") as made:
            everything = b"".join(made.read(name) for name in made.namelist())
        assert b"44051401359" not in everything
        assert b"kotek2024" not in everything

    @pytest.mark.parametrize("target", ["nowhere/p.zip", "."])
    def test_a_place_that_cannot_take_it(self, say, new_case, tmp_path: Path, target: str):
        case_id, folder = new_case()
        code, out, err = say("pack", case_id, "--out", tmp_path / target, "--dir", folder)
        assert (code, out) == (3, "")
        assert err.count("\n") == 1

    def test_a_damaged_package_is_exit_code_1(self, ask, new_case, tmp_path: Path, say):
        case_id, folder = new_case()
        target = tmp_path / "p.zip"
        say("pack", case_id, "--out", target, "--dir", folder)
        content = bytearray(target.read_bytes())
        content[len(content) // 2] ^= 1
        target.write_bytes(content)
        code, verified = ask("verify", target)
        assert (code, verified["ok"]) == (1, False)
        assert verified["problems"]
        assert "not whole" in say("verify", target)[1]

    @pytest.mark.parametrize(
        "content", [b"", b"PK\x05\x06" + b"\0" * 18, b"%PDF-1.7"], ids=["empty", "bare zip", "pdf"]
    )
    def test_something_else_than_a_package(self, ask, tmp_path: Path, content: bytes):
        (tmp_path / "x.zip").write_bytes(content)
        code, verified = ask("verify", tmp_path / "x.zip")
        assert (code, verified["ok"]) == (1, False)

    def test_a_package_that_is_not_there(self, say, tmp_path: Path):
        code, out, err = say("verify", tmp_path / "none.zip")
        assert (code, out) == (3, "")
        assert "none.zip" in err


class TestMask:
    def test_a_text_is_masked_and_the_file_stays_as_it_is(self, ask, say, tmp_path: Path):
        source = tmp_path / "log.txt"
        source.write_text(f"zapłata kartą {CARD} w sklepie\n", encoding="utf-8")
        code, answer = ask("mask", source, "--out", tmp_path / "copy.txt")
        assert code == 0
        assert answer["masks"] == [{"kind": "card", "count": 1, "where": "log.txt", "found_in": "text"}]
        assert CARD in source.read_text(encoding="utf-8")
        copy = (tmp_path / "copy.txt").read_text(encoding="utf-8")
        assert "⟦card 1⟧" in copy
        assert "4111" not in copy
        assert "card number" in say("mask", source, "--out", tmp_path / "copy.txt")[1]

    @pytest.mark.parametrize("path", EVIDENCE, ids=lambda path: path.name)
    def test_every_kind_of_evidence_can_be_masked(self, ask, tmp_path: Path, path: Path):
        code, _answer = ask("mask", path, "--out", tmp_path / f"copy{path.suffix}")
        assert code == 0
        assert (tmp_path / f"copy{path.suffix}").stat().st_size

    def test_it_never_takes_the_place_of_the_file_itself(self, say, tmp_path: Path):
        source = tmp_path / "a.txt"
        source.write_text(CARD)
        code, out, _err = say("mask", source, "--out", source)
        assert (code, out) == (2, "")
        assert source.read_text() == CARD

    @pytest.mark.parametrize(
        "content", [b"", b"MZ\x90\0" * 50, b"\x89PNG\r\n\x1a\n garbage"], ids=["empty", "exe", "png"]
    )
    def test_what_cannot_be_cleaned_is_not_copied(self, say, tmp_path: Path, content: bytes):
        source = tmp_path / "a.bin"
        source.write_bytes(content)
        code, out, err = say("mask", source, "--out", tmp_path / "b.bin")
        assert (code, out) == (3, "")
        assert err.count("\n") == 1
        assert not (tmp_path / "b.bin").exists()

    def test_a_file_that_is_not_there_and_a_folder_that_is_not(self, say, tmp_path: Path):
        assert say("mask", tmp_path / "none", "--out", tmp_path / "b")[0] == 3
        (tmp_path / "a.txt").write_text("x")
        code, _out, err = say("mask", tmp_path / "a.txt", "--out", tmp_path / "none" / "b.txt")
        assert code == 3
        assert "Traceback" not in err
        assert say("mask", tmp_path / "a.txt", "--out", tmp_path)[0] == 2


class TestLists:
    def test_every_question(self, ask, say):
        code, answer = ask("questions")
        assert code == 0
        by_id = {asked["id"]: asked for asked in answer["questions"]}
        assert [choice["value"] for choice in by_id["payment.method"]["choices"]][:2] == ["card", "blik"]
        assert by_id["payment.card_expiry"]["applies"] == {
            "question": "payment.method",
            "is_one_of": ["card", "wallet"],
        }
        assert by_id["billing.tax_id"]["applies"] == {"question": "billing.kind", "is_none_of": ["person"]}
        assert "applies" not in by_id["what.message"]
        assert answer["other_names"]["payment.amount"] == "order.amount"
        out = say("questions")[1]
        assert all(question_id in out for question_id in by_id)

    def test_every_check(self, ask, say):
        code, answer = ask("checks")
        assert code == 0
        ids = [check["id"] for check in answer["checks"]]
        assert "B03" in ids
        assert len(ids) == len(set(ids))
        assert all(check_id in say("checks")[1] for check_id in ids)


class TestProfile:
    def test_a_good_one_and_a_bad_one(self, ask, say, tmp_path: Path):
        path = tmp_path / "vendor.toml"
        path.write_text('format = 1\n[vendor]\nname = "Sklep Ćma"\n', encoding="utf-8")
        assert ask("profile", "check", path) == (0, {"ok": True, "vendor": "Sklep Ćma", "problems": []})
        path.write_text('format = 1\n[vendor]\nnaem = "Sklep"\n', encoding="utf-8")
        code, answer = ask("profile", "check", path)
        assert (code, answer["ok"]) == (1, False)
        assert "vendor.toml" in answer["problems"][0]
        assert say("profile", "check", path)[0] == 1

    def test_one_that_is_not_there(self, say, tmp_path: Path):
        code, out, err = say("profile", "check", tmp_path / "none.toml")
        assert (code, out) == (2, "")
        assert "none.toml" in err


def test_json_is_one_object_and_nothing_else(say, new_case):
    case_id, folder = new_case()
    for arguments in (["check", case_id], ["route", case_id], ["letter", case_id, "--channel", "chat"]):
        _code, out, err = say(*arguments, "--dir", folder, "--json")
        assert isinstance(json.loads(out), dict)
        assert err == ""
