"""A package that has to be small: pictures first, then parts; each part is a package's part for any program."""

from __future__ import annotations

import hashlib
import io
import json
import random
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import bagit
import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.bundle import samples
from tests.report.samples import NOW, evidence
from wizard.bundle import pack as pack_module
from wizard.bundle.manifest import Manifest
from wizard.bundle.pack import Packed, pack
from wizard.bundle.smaller import LEVELS, smaller
from wizard.bundle.together import look
from wizard.bundle.verify import verify
from wizard.case.evidence import Evidence, EvidenceKind
from wizard.errors import Cancelled, Trouble
from wizard.i18n import speaking
from wizard.progress import Stop
from wizard.report.json import CaseFile


@pytest.fixture(autouse=True)
def _english():
    with speaking("en"):
        yield


LIMIT = 1_800_000
"""Two parts of the case below: the report and a photo, and the other two photos."""


def photo(seed: int, side: int = 1000) -> bytes:
    """A picture that packs badly, like one of a camera."""
    noise = Image.frombytes("RGB", (side, side), random.Random(seed).randbytes(3 * side * side))
    held = io.BytesIO()
    noise.save(held, "PNG")
    return held.getvalue()


class Case:
    """A case of three photos and a log, and where the originals lie."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.items: list[Evidence] = []
        self.places: dict[str, Path] = {}
        for number in range(1, 4):
            self._add(
                folder, evidence(number, name=f"zdjęcie {number}.png", media_type="image/png"), photo(number)
            )
        log = evidence(4, EvidenceKind.LOG, name="log.txt", media_type="text/plain", caption="")
        self._add(folder, log, b"GET /invoice 504\n" * 100)

    def _add(self, folder: Path, item: Evidence, content: bytes) -> None:
        path = folder / item.sha256
        path.write_bytes(content)
        self.items.append(item)
        self.places[item.sha256] = path

    def packed(self, target: Path, limit: int, **more: object) -> Packed:
        return pack(
            samples.dossier(tuple(self.items), "en"),
            target,
            original=lambda item: self.places[item.sha256],
            cleaning=samples.cleaning(),
            made=NOW,
            limit=limit,
            **more,
        )


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return Case(tmp_path / "originals")


def names_in(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as opened:
        return [name.split("/", 1)[1] for name in opened.namelist()]


def listing(path: Path) -> Manifest:
    with zipfile.ZipFile(path) as opened:
        [name] = [name for name in opened.namelist() if name.endswith("data/manifest.json")]
        return Manifest.model_validate_json(opened.read(name))


def test_a_limit_that_is_kept_anyway_changes_no_byte(case, tmp_path):
    whole = case.packed(tmp_path / "whole.zip", 0)
    limited = case.packed(tmp_path / "limited.zip", whole.size)
    assert limited.sha256 == whole.sha256
    assert limited.reduced == ()


def test_pictures_are_made_smaller_before_there_are_parts(case, tmp_path):
    whole = case.packed(tmp_path / "whole.zip", 0)
    small = case.packed(tmp_path / "small.zip", whole.size * 6 // 10)
    assert [part.path.name for part in small.parts] == ["small.zip"]
    assert small.size <= whole.size * 6 // 10
    assert small.reduced == (1, 2, 3)
    assert small.digest == whole.digest, "what was agreed to is still what is in it"
    entries = {entry.path: entry for entry in listing(small.path).files}
    entry = entries["data/evidence/01-screenshot-zdjecie-1.jpg"]
    assert entry.media_type == "image/jpeg"
    assert entry.reduced_from == len(photo(1))
    assert entries["data/evidence/04-log-log.txt"].reduced_from == 0
    with zipfile.ZipFile(small.path) as opened:
        page = opened.read(f"{opened.namelist()[0].split('/')[0]}/00-START-HERE.html").decode()
    assert "made smaller to fit, was 3.0\u00a0MB" in page


@pytest.fixture(scope="module")
def parts_once(qapp, tmp_path_factory) -> Packed:
    folder = tmp_path_factory.mktemp("parts")
    with speaking("en"):
        return Case(folder / "originals").packed(folder / "mail.zip", LIMIT)


@pytest.fixture
def in_parts(parts_once, tmp_path) -> Packed:
    """A package in parts of its own for the test."""
    parts = tuple(replace(part, path=Path(shutil.copy(part.path, tmp_path))) for part in parts_once.parts)
    return replace(parts_once, path=parts[0].path, parts=parts)


def test_each_part_keeps_the_limit_and_is_named_by_its_number(in_parts):
    count = len(in_parts.parts)
    assert count > 1
    assert [part.path.name for part in in_parts.parts] == [
        f"mail-part-{number}-of-{count}.zip" for number in range(1, count + 1)
    ]
    for part in in_parts.parts:
        assert part.size == part.path.stat().st_size <= LIMIT
        assert part.sha256 == hashlib.sha256(part.path.read_bytes()).hexdigest()
        subprocess.run(["unzip", "-tqq", str(part.path)], check=True)


def test_the_first_part_has_the_report_and_the_others_say_so(in_parts):
    first, *others = [part.path for part in in_parts.parts]
    assert names_in(first)[0] == "00-START-HERE.html"
    assert {"data/report.pdf", "data/message.txt", "data/case.json"} < set(names_in(first))
    for number, path in enumerate(others, start=2):
        names = names_in(path)
        assert names[0] == f"00-PART-{number}-OF-{len(in_parts.parts)}.txt"
        assert not {"data/report.pdf", "data/message.txt", "data/case.json"} & set(names)
        with zipfile.ZipFile(path) as opened:
            assert "open 00-START-HERE.html there" in opened.read(opened.namelist()[0]).decode()


def test_unpacked_into_one_folder_they_are_a_whole_bag(in_parts, tmp_path):
    for part in in_parts.parts:
        subprocess.run(["unzip", "-qo", str(part.path), "-d", str(tmp_path / "all")], check=True)
    [folder] = (tmp_path / "all").iterdir()
    assert bagit.Bag(str(folder)).validate()
    tree = json.loads((folder / "data/case.json").read_text(encoding="utf-8"))
    report = CaseFile.model_validate(tree)
    parts = {entry.path: entry.part for entry in listing(in_parts.path).files}
    for row in report.files:
        assert (folder / row.file).stat().st_size == row.size
        assert parts[row.file] == row.part


def test_one_part_alone_is_whole_and_says_which_are_missing(in_parts):
    count = len(in_parts.parts)
    for number, part in enumerate(in_parts.parts, start=1):
        found = look([part.path], None)
        assert (found.ok, found.problems) == (True, ())
        assert found.missing == tuple(other for other in range(1, count + 1) if other != number)
        assert "still missing" in found.verdict
        assert found.first.case == "IR-7K2M9QX4T"


def test_all_parts_together_are_the_whole_package(in_parts):
    found = look([part.path for part in reversed(in_parts.parts)], None)
    assert (found.ok, found.problems, found.missing) == (True, (), ())
    assert found.first.summary.headline
    assert sum(1 for file in found.files if file.path.startswith("data/evidence/")) == 4


def test_parts_that_do_not_belong_together_are_told_apart(in_parts, case, tmp_path):
    case.items.pop()
    other = case.packed(tmp_path / "other.zip", LIMIT)
    first, second = in_parts.parts[0].path, in_parts.parts[1].path
    assert look([first, other.parts[1].path], None).problems == (
        f"{other.parts[1].path.name} belongs to another package.",
    )
    assert look([first, second, second], None).problems == (
        f"{second.name} and {second.name} are the same part.",
    )


def test_a_flipped_byte_in_a_part_is_noticed(in_parts):
    path = in_parts.parts[1].path
    content = path.read_bytes()
    directory = content.find(b"PK\x01\x02")
    for place in [*range(0, directory, 9_973), *range(directory, len(content), 29)]:
        changed = bytearray(content)
        changed[place] ^= 0x01
        path.write_bytes(changed)
        assert not verify(path).ok, place


def test_a_part_that_takes_a_file_of_another_is_not_whole(in_parts, tmp_path):
    first, second = (part.path for part in in_parts.parts[:2])
    with zipfile.ZipFile(second) as opened:
        names = [name for name in opened.namelist() if "/evidence/" in name]
        content = opened.read(names[0])
    with zipfile.ZipFile(first, "a") as opened:
        opened.writestr(names[0], content)
    problems = verify(first).problems
    assert any("belongs to another part" in problem for problem in problems), problems


def test_a_list_that_lies_about_its_parts_hides_nothing(package, tmp_path):
    """A whole package whose list says that the report lies in a second part."""
    from tests.bundle.test_verify import consistently, rewritten

    def change(tree: dict[str, object]) -> None:
        tree["parts"] = 2
        tree["files"][0]["part"] = 2  # type: ignore[index]

    path = tmp_path / "lie.zip"
    path.write_bytes(rewritten(package.read_bytes(), lambda files: consistently(files, change)))
    assert "data/report.pdf belongs to another part of the package." in verify(path).problems


@pytest.mark.parametrize("parts", ["2", -1, 0, 10**9, True, None, [2]])
def test_nonsense_about_parts_ends_in_a_sentence(package, tmp_path, parts):
    from tests.bundle.test_verify import consistently, rewritten

    path = tmp_path / "odd.zip"
    path.write_bytes(
        rewritten(package.read_bytes(), lambda files: consistently(files, lambda t: t.update(parts=parts)))
    )
    assert verify(path).parts == 1


def test_a_file_that_is_too_large_alone_is_named(case, tmp_path):
    del case.items[1:]
    with pytest.raises(Trouble, match=r"01-screenshot-zdjecie-1\.jpg alone has") as told:
        case.packed(tmp_path / "mail.zip", 600_000)
    assert "not more than 600\u00a0kB" in told.value.happened
    assert [path.name for path in tmp_path.iterdir()] == ["originals"]


def test_a_limit_below_the_report_is_told(case, tmp_path):
    with pytest.raises(Trouble, match="the report alone is larger"):
        case.packed(tmp_path / "mail.zip", 20_000)


def test_stopped_between_two_parts_nothing_is_left(case, tmp_path, monkeypatch):
    stop = Stop()
    real = pack_module.verify

    def verified(path: Path, *more: object):
        found = real(path, *more)
        stop.ask()
        return found

    monkeypatch.setattr(pack_module, "verify", verified)
    with pytest.raises(Cancelled):
        case.packed(tmp_path / "mail.zip", LIMIT, stop=stop)
    assert [path.name for path in tmp_path.iterdir()] == ["originals"]


@pytest.mark.parametrize("failing", [1, 2])
def test_a_part_that_cannot_be_moved_takes_the_others_back(case, tmp_path, monkeypatch, failing):
    real, calls = Path.replace, []

    def replaced(path: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == failing:
            raise OSError(28, "No space left on device")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replaced)
    with pytest.raises(Trouble, match="not enough room"):
        case.packed(tmp_path / "mail.zip", LIMIT)
    assert [path.name for path in tmp_path.iterdir()] == ["originals"]


def screen() -> Image.Image:
    """A screenshot with small letters, as large screens make them."""
    image = Image.new("RGB", (3000, 1700), "white")
    pen = ImageDraw.Draw(image)
    for line in range(40):
        pen.text((60, 40 + line * 40), f"Zamowienie ZAM/2026/11/{line:05d} 504", "#1f2328", _font(26))
    return image


def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.load_default(size)


def test_what_was_covered_stays_covered_and_nothing_unseen_comes_along(tmp_path):
    image = screen()
    ImageDraw.Draw(image).rectangle((500, 300, 900, 400), fill="black")
    photo_like = Image.blend(image, Image.effect_noise(image.size, 30).convert("RGB"), 0.1)
    ImageDraw.Draw(photo_like).rectangle((500, 300, 900, 400), fill="black")
    path = tmp_path / "01.png"
    photo_like.save(path, exif=b"Exif\0\0GPS", pnginfo=None)
    [item] = _prepared(tmp_path, path)
    for level in LEVELS:
        made = smaller(item, level, tmp_path, Stop())
        assert made.path is not None
        with Image.open(made.path) as small:
            assert max(small.size) == level.side
            assert not small.info.keys() - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
            scale = level.side / 3000
            box = (int(510 * scale), int(310 * scale), int(890 * scale), int(390 * scale))
            extrema = small.convert("L").crop(box).getextrema()
        assert extrema[1] < 12, extrema


def test_a_picture_that_would_not_get_smaller_stays_as_it_is(tmp_path):
    path = tmp_path / "01.png"
    Image.new("RGB", (300, 200), "white").save(path, optimize=True)
    [item] = _prepared(tmp_path, path)
    assert smaller(item, LEVELS[0], tmp_path, Stop()) is item


def _prepared(folder: Path, path: Path):
    from wizard.bundle.prepare import prepare

    (folder / "copies").mkdir()
    return prepare(
        (evidence(1, name="a.png", media_type="image/png"),),
        lambda _item: path,
        folder / "copies",
        cleaning=samples.cleaning(),
    )
