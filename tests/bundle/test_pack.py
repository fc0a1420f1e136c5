import os
import subprocess
import sys
import zipfile
from pathlib import Path

import bagit
import pytest

from tests.bundle.samples import (
    SECRET,
    UNREADABLE,
    FakeSanitise,
    cleaning,
    dossier,
    files,
    packed,
)
from tests.report.samples import NOW
from wizard.bundle.assemble import assemble
from wizard.bundle.pack import file_name, pack
from wizard.bundle.verify import verify
from wizard.errors import Cancelled, Trouble
from wizard.progress import Stop

NAME = "faktura-IR-7K2M9QX4T-2026-11-05"


def unpacked(package: Path, folder: Path) -> Path:
    with zipfile.ZipFile(package) as opened:
        opened.extractall(folder)
    return folder / NAME


def test_the_same_case_gives_the_same_bytes(tmp_path):
    one = packed(tmp_path / "one.zip", tmp_path / "originals")
    two = packed(tmp_path / "two.zip", tmp_path / "originals")
    assert one.path.read_bytes() == two.path.read_bytes()
    assert one.digest == two.digest


def test_members_lie_in_one_folder_and_the_page_to_open_comes_first(package):
    with zipfile.ZipFile(package) as opened:
        names = [name.split("/", 1) for name in opened.namelist()]
    assert {folder for folder, _name in names} == {NAME}
    assert [name for _folder, name in names] == [
        "00-ZACZNIJ-TUTAJ.html",
        "bagit.txt",
        "bag-info.txt",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
        "data/report.pdf",
        "data/message.txt",
        "data/case.json",
        "data/manifest.json",
        "data/evidence/01-screenshot-blad-platnosci-ae.png",
        "data/evidence/02-log-przegladarka.txt",
    ]
    assert min(name for _folder, name in names) == "00-ZACZNIJ-TUTAJ.html"


def test_an_english_package_begins_in_english(tmp_path):
    made = packed(tmp_path / "p.zip", tmp_path / "originals", language="en")
    with zipfile.ZipFile(made.path) as opened:
        assert opened.namelist()[0].endswith("/00-START-HERE.html")
        assert b'<html lang="en">' in opened.read(opened.namelist()[0])


def test_the_bagit_library_finds_the_bag_valid(package, tmp_path):
    bag = bagit.Bag(str(unpacked(package, tmp_path)))
    bag.validate()
    assert bag.info["External-Identifier"] == "IR-7K2M9QX4T"


@pytest.mark.parametrize("manifest", ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
def test_sha256sum_checks_the_manifests(package, tmp_path, manifest):
    subprocess.run(["sha256sum", "-c", "--strict", manifest], cwd=unpacked(package, tmp_path), check=True)


def test_unzip_finds_no_errors(package):
    subprocess.run(["unzip", "-t", str(package)], check=True, stdout=subprocess.DEVNULL)


def test_what_is_packed_already_is_stored_and_the_rest_deflated(package):
    with zipfile.ZipFile(package) as opened:
        stored = {
            info.filename.rsplit(".", 1)[1]
            for info in opened.infolist()
            if info.compress_type == zipfile.ZIP_STORED
        }
        infos = opened.infolist()
    assert stored == {"png", "pdf"}
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {(info.create_system, info.external_attr >> 16, info.flag_bits) for info in infos} == {
        (3, 0o100644, 0)
    }


def test_nothing_but_the_package_is_left(tmp_path):
    packed(tmp_path / "p.zip", tmp_path / "originals")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["originals", "p.zip"]


def test_says_what_it_made(tmp_path):
    made = packed(tmp_path / "p.zip", tmp_path / "originals")
    checked = verify(made.path)
    assert (made.size, made.sha256) == (checked.size, checked.sha256)
    assert checked.ok


def test_name_to_save_under():
    assert file_name("IR-7K2M9QX4T", NOW) == f"{NAME}.zip"


def test_a_planted_number_is_in_no_byte(tmp_path):
    items, places = files(tmp_path / "originals", log=f"card=4111 1111 1111 1111\n{SECRET}\n")
    items = (
        items[0].model_copy(update={"name": f"karta {SECRET}.png", "caption": f"widać {SECRET}"}),
        items[1],
    )
    given = {
        "what__message": f"Odrzucono 4111-1111-1111-1111 {SECRET}",
        "what__action": SECRET,
        "order__number": SECRET,
    }
    made = dossier(items, **given)
    path = pack(
        made, tmp_path / "p.zip", original=lambda item: places[item.sha256], cleaning=cleaning(), made=NOW
    ).path
    with zipfile.ZipFile(path) as opened:
        for name in opened.namelist():
            for text in (name, opened.read(name).decode("utf-8", "ignore")):
                assert "4111" not in text.replace(" ", "").replace("-", ""), name
        page = opened.read(opened.namelist()[0]).decode()
    assert "⟦card 1⟧" in page


def test_a_secret_that_was_missed_stops_it(tmp_path):
    with pytest.raises(Trouble) as stopped:
        packed(tmp_path / "p.zip", tmp_path / "originals", log=SECRET, cleaning=cleaning(blind=True))
    assert "02-log-przegladarka.txt: card number (line 1)" in stopped.value.happened
    assert [path.name for path in tmp_path.iterdir()] == ["originals"]


def test_a_file_that_cannot_be_cleaned_stays_out_and_is_named(tmp_path):
    failing = FakeSanitise({"przeglądarka.log": UNREADABLE})
    made = packed(tmp_path / "p.zip", tmp_path / "originals", cleaning=cleaning(failing))
    assert made.left_out == {2: UNREADABLE.happened}
    with zipfile.ZipFile(made.path) as opened:
        assert not any("02-log" in name for name in opened.namelist())
        assert UNREADABLE.happened in opened.read(opened.namelist()[0]).decode()


@pytest.mark.parametrize(
    "error", [RuntimeError("x"), ValueError("x"), MemoryError(), PermissionError(13, "no")]
)
def test_any_failure_of_cleaning_keeps_the_file_out(tmp_path, error):
    made = packed(
        tmp_path / "p.zip",
        tmp_path / "originals",
        cleaning=cleaning(FakeSanitise({"przeglądarka.log": error})),
    )
    assert list(made.left_out) == [2]
    assert verify(made.path).ok


def test_a_lost_original_is_named(tmp_path):
    items, places = files(tmp_path / "originals")
    places[items[1].sha256].unlink()
    made = pack(
        dossier(items),
        tmp_path / "p.zip",
        original=lambda item: places[item.sha256],
        cleaning=cleaning(),
        made=NOW,
    )
    assert list(made.left_out) == [2]


def test_what_the_person_left_out_is_not_even_cleaned(tmp_path):
    items, places = files(tmp_path / "originals")
    items = (items[0], items[1].model_copy(update={"included": False}))
    contents = assemble(
        dossier(items),
        lambda item: places[item.sha256],
        tmp_path,
        made=NOW,
        cleaning=cleaning(FakeSanitise({"przeglądarka.log": AssertionError("cleaned")})),
    )
    assert list(contents.left_out) == [2]


class TestAgreement:
    """What was agreed to is what is packed."""

    def digest(self, folder: Path, language: str = "pl", made=NOW, **answers: str) -> str:
        items, places = files(folder / "originals")
        items = (items[0].model_copy(update={"caption": answers.pop("caption", "a")}), items[1])
        copies = folder / "copies"
        copies.mkdir(exist_ok=True)
        return assemble(
            dossier(items, language, **answers),
            lambda item: places[item.sha256],
            copies,
            made=made,
            cleaning=cleaning(),
        ).digest

    def test_the_same_contents_have_the_same_digest_whenever_they_are_made(self, tmp_path):
        assert self.digest(tmp_path) == self.digest(tmp_path, made=NOW.replace(hour=11))

    @pytest.mark.parametrize(
        "edit",
        [
            {"what__message": "Inny komunikat"},
            {"order__number": "4712"},
            {"payment__card_last4": "2222"},
            {"caption": "inny podpis"},
            {"language": "en"},
        ],
        ids=lambda edit: next(iter(edit)),
    )
    def test_any_edit_changes_it(self, tmp_path, edit):
        assert self.digest(tmp_path) != self.digest(tmp_path, **edit)

    def test_a_changed_file_changes_it(self, tmp_path):
        before = self.digest(tmp_path)
        items, places = files(tmp_path / "originals", log="other\n")
        items = (items[0].model_copy(update={"caption": "a"}), items[1])
        after = assemble(
            dossier(items), lambda item: places[item.sha256], tmp_path, made=NOW, cleaning=cleaning()
        )
        assert after.digest != before

    def test_packing_what_was_not_agreed_to_is_refused(self, tmp_path):
        with pytest.raises(Trouble, match="changed since you looked"):
            packed(tmp_path / "p.zip", tmp_path / "originals", agreed="0" * 64)
        assert not (tmp_path / "p.zip").exists()

    def test_packing_what_was_agreed_to(self, tmp_path):
        agreed = packed(tmp_path / "p.zip", tmp_path / "originals").digest
        assert packed(tmp_path / "q.zip", tmp_path / "originals", agreed=agreed).digest == agreed


class TestStopping:
    """Nothing is left of a run that was stopped, and what was there before stays."""

    @pytest.mark.parametrize("at", range(8))
    def test_stopped_at_any_stage(self, tmp_path, at):
        target = tmp_path / "p.zip"
        target.write_bytes(b"older")
        stop = Stop()
        told = []

        def progress(*step: object) -> None:
            told.append(step)
            if len(told) > at:
                stop.ask()

        try:
            packed(target, tmp_path / "originals", progress=progress, stop=stop)
        except Cancelled:
            assert target.read_bytes() == b"older"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["originals", "p.zip"]
        assert at > 4 or target.read_bytes() == b"older"

    def test_progress_never_goes_back_within_a_stage_and_ends_full(self, tmp_path):
        told = []
        packed(tmp_path / "p.zip", tmp_path / "originals", progress=lambda *step: told.append(step))
        for stage in {what for _done, _total, what in told}:
            done = [done for done, _total, what in told if what == stage]
            assert done == sorted(done)
        assert told[-1][0] == told[-1][1]


class TestLeftovers:
    """What a killed run left is taken away by the next one."""

    def test_of_a_process_that_is_gone(self, tmp_path):
        gone = subprocess.Popen([sys.executable, "-c", ""])
        gone.wait()
        (tmp_path / f".p.zip.{gone.pid}.part").write_bytes(b"half")
        (tmp_path / f".invoice-rescue-{gone.pid}-x").mkdir()
        (tmp_path / f".invoice-rescue-{gone.pid}-x" / "01").write_bytes(b"copy")
        packed(tmp_path / "p.zip", tmp_path / "originals")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["originals", "p.zip"]

    def test_of_a_process_that_lives_stays(self, tmp_path):
        other = f".p.zip.{os.getppid()}.part"
        (tmp_path / other).write_bytes(b"being written")
        packed(tmp_path / "p.zip", tmp_path / "originals")
        assert (tmp_path / other).exists()
