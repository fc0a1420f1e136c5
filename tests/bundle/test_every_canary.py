"""A secret of every kind in every field of a draft and in every kind of file: none is in any byte of the package."""

from __future__ import annotations

import hashlib
import re
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


def files(folder: Path, text: str) -> tuple[Evidence, ...]:
    """A file of every kind with `text` in it, under the digest of its bytes."""
    folder.mkdir(exist_ok=True)
    made = []

    def keep(content: bytes, media_type: str) -> None:
        digest = hashlib.sha256(content).hexdigest()
        (folder / digest).write_bytes(content)
        made.append(
            Evidence(
                sha256=digest, name=f"{text}.x", media_type=media_type, size=len(content), kind=EvidenceKind.DOCUMENT,
                caption=text, added=NOON,
            )
        )  # fmt: skip

    for wrap in FORMATS.values():
        keep(*wrap(text))
    for place in PLACES.values():
        keep(place([text]), "application/pdf")
    for kind in ("PNG", "JPEG"):
        picture(kind, text, folder / "picture")
        keep((folder / "picture").read_bytes(), f"image/{kind.lower()}")
    keep(b"MZ" + text.encode(), "application/x-msdownload")
    return tuple(made)


def everywhere(draft: Draft, text: str, held: tuple[Evidence, ...]) -> Draft:
    grown = planted(text, full_draft(draft))
    return grown.model_copy(
        update={"evidence": held, "packages": (), "unmasked": (), "hidden_words": (), "agreed": ""}
    )


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_no_secret_is_in_any_byte(tmp_path: Path, kind: str) -> None:
    secret = canaries(7)[kind]
    with Store(tmp_path / "cases").new() as case:
        held = files(case.evidence_dir, secret.text)
        draft = case.save(everywhere(case.draft, secret.text, held))
        packed = pack_case(
            draft, tmp_path / "p.zip", Circumstances(today=date(2026, 11, 23)),
            evidence_path=case.evidence_path, language="pl",
        )  # fmt: skip
    assert verify(packed.path).ok
    assert set(packed.left_out) == {len(held)}
    for name, data in everything(packed.path):
        # Names of texts are folded and cut; a token of an account shows the last four digits.
        found = re.sub(rb"[\s\xa0-]|\xc2", b"", data)
        core = re.sub(r"\s", "", secret.core)
        if len(core) <= 4:
            assert secret.text.encode() not in data, name
        else:
            assert core.encode() not in found, name
            assert core.casefold().encode() not in found.lower(), name


def test_the_secrets_are_in_what_was_packed(tmp_path: Path) -> None:
    """Else the test above would show nothing."""
    text = canaries(7)["card"].text
    with Store(tmp_path / "cases").new() as case:
        held = files(case.evidence_dir, text)
        plain = text.encode()
        holding = [
            item for item in held if plain in case.evidence_path(item.sha256).read_bytes()
            or plain in case.evidence_path(item.sha256).read_bytes().replace(b"=20", b" ").replace(b"%20", b" ")
            or text.encode("utf-16-le") in case.evidence_path(item.sha256).read_bytes()
        ]  # fmt: skip
    assert len(holding) == len(held)
