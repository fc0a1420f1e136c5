"""A secret of every kind in every field of a draft and in every kind of file: none is in any byte of the package."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from random import Random

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from bench.masking_files import FORMATS
from bench.masking_pdf import PLACES
from bench.masking_secrets import Secret, secrets
from tests.bundle.test_canaries import everything
from tests.drafts.test_no_card_on_disk import full_draft, planted
from wizard.bundle.pack import Packed
from wizard.bundle.verify import verify
from wizard.case.evidence import Evidence, EvidenceKind
from wizard.checks.interface import Circumstances
from wizard.drafts.draft import Draft
from wizard.drafts.packing import pack_case
from wizard.drafts.store import Store

NOON = datetime.fromisoformat("2026-11-23T12:00:00+01:00")
WAYS = {
    "card": "spaces",
    "account": "spaces",
    "pesel": "labelled",
    "card code": "CVV",
    "password": "hasło",
    "token": "api key",
    "ksef token": "plain",
    "cookie": "header",
    "e-mail": "plain",
    "telephone": "spaces",
}


def canaries(seed: int) -> dict[str, Secret]:
    """One secret of each kind, in an everyday way of writing; no two alike."""
    found: dict[str, Secret] = {}
    for one in secrets(Random(seed), 1):
        if WAYS[one.kind] == one.way:
            found.setdefault(one.kind, one)
    return found


def picture(kind: str, planted: str, path: Path) -> None:
    image = Image.new("RGB", (60, 40), "white")
    exif = Image.Exif()
    exif[0x010E] = planted
    if kind == "PNG":
        notes = PngInfo()
        notes.add_itxt("Comment", planted, zip=True)
        notes.add_text("Title", planted)
        image.save(path, kind, pnginfo=notes, exif=exif.tobytes())
    else:
        image.save(path, kind, exif=exif.tobytes(), comment=planted.encode(), xmp=planted.encode())
    with path.open("ab") as file:
        file.write(planted.encode())


def keep(folder: Path, content: bytes, media_type: str, name: str) -> Evidence:
    """A file of the case, under the digest of its bytes."""
    folder.mkdir(exist_ok=True)
    digest = hashlib.sha256(content).hexdigest()
    (folder / digest).write_bytes(content)
    return Evidence(
        sha256=digest, name=f"{name}.x", media_type=media_type, size=len(content), kind=EvidenceKind.DOCUMENT,
        caption=name, added=NOON,
    )  # fmt: skip


def texts(folder: Path, text: str) -> tuple[Evidence, ...]:
    """A text of every kind with `text` in it, and a program, whose inside nobody can check."""
    made = [keep(folder, *wrap(text), text) for wrap in FORMATS.values()]
    return (*made, keep(folder, b"MZ" + text.encode(), "application/x-msdownload", text))


def pictures(folder: Path, lines: list[str]) -> tuple[Evidence, ...]:
    """PDFs with `lines` in every place that a PDF has, and pictures with them in all that a picture carries unseen."""
    made = [keep(folder, place(lines), "application/pdf", name) for name, place in PLACES.items()]
    for kind in ("PNG", "JPEG"):
        picture(kind, " ".join(lines), folder / "picture")
        made.append(keep(folder, (folder / "picture").read_bytes(), f"image/{kind.lower()}", kind))
    return tuple(made)


def everywhere(draft: Draft, text: str, held: tuple[Evidence, ...]) -> Draft:
    grown = planted(text, full_draft(draft))
    return grown.model_copy(
        update={"evidence": held, "packages": (), "unmasked": (), "hidden_words": (), "agreed": ""}
    )


def pack(tmp_path: Path, lines: list[str], files: Callable[[Path], tuple[Evidence, ...]]) -> Packed:
    """The package of a case that has the first line in every field, and these files."""
    with Store(tmp_path / "cases").new() as case:
        draft = case.save(everywhere(case.draft, lines[0], files(case.evidence_dir)))
        return pack_case(
            draft, tmp_path / "p.zip", Circumstances(today=date(2026, 11, 23)),
            evidence_path=case.evidence_path, language="pl",
        )  # fmt: skip


def assert_gone(secret: Secret, package: Path) -> None:
    """In no byte of the package is more of it than may be."""
    core = re.sub(r"\s", "", secret.core)
    for name, data in everything(package):
        # Names of texts are folded and cut; a token of an account shows the last four digits.
        found = re.sub(rb"[\s\xa0-]|\xc2", b"", data)
        if len(core) <= 4:
            assert secret.text.encode() not in data, name
        else:
            assert core.encode() not in found, name
            assert core.casefold().encode() not in found.lower(), name


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_no_secret_is_in_any_byte(tmp_path: Path, kind: str) -> None:
    """In every field and every kind of text, each kind of secret alone: nothing else there that could give it away."""
    secret = canaries(7)[kind]
    packed = pack(tmp_path, [secret.text], lambda folder: texts(folder, secret.text))
    assert verify(packed.path).ok
    assert set(packed.left_out) == {len(FORMATS) + 1}
    assert_gone(secret, packed.path)


def test_no_secret_is_in_any_byte_of_a_picture_or_pdf(tmp_path: Path) -> None:
    """All kinds on one page, a line each: reading pages takes seconds."""
    every = canaries(7)
    lines = [every[kind].text for kind in sorted(every)]
    packed = pack(tmp_path, lines, lambda folder: pictures(folder, lines))
    assert verify(packed.path).ok
    assert packed.left_out == {}
    for secret in every.values():
        assert_gone(secret, packed.path)


def test_the_secrets_are_in_what_was_packed(tmp_path: Path) -> None:
    """Else the tests above would show nothing."""
    text = canaries(7)["card"].text
    held = (*texts(tmp_path, text), *pictures(tmp_path, [text]))
    contents = [(tmp_path / item.sha256).read_bytes() for item in held]
    assert len(held) == len(FORMATS) + len(PLACES) + 3
    for content in contents:
        plain = content.replace(b"=20", b" ").replace(b"%20", b" ")
        assert text.encode() in plain or text.encode("utf-16-le") in content
