"""Secrets in every field and file of a case, cleaned by the rooms of privacy themselves: none is in any byte."""

import re
import zipfile
import zlib
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.bundle.samples import dossier
from tests.report.samples import ANSWERS, NOW, evidence
from wizard.bundle.cleaning import cleaning_with
from wizard.bundle.pack import pack
from wizard.bundle.verify import verify
from wizard.case.contact import Contact
from wizard.case.evidence import EvidenceKind
from wizard.case.outcome import Trial, TrialResult
from wizard.errors import Trouble
from wizard.privacy.mask import Masker

CARD = "4111 1111 1111 1111"
PASSWORD = "kotek-Burek-2024"
TEXT = f"hasło: {PASSWORD}, karta {CARD}"


def planted(folder: Path):
    """A case with a card number wherever a person can type, and in what each kind of file shows and hides."""
    free_text = (
        "what.message",
        "what.action",
        "what.code",
        "order.subscription",
        "payment.reference",
        "billing.street",
    )
    answers = {name.replace(".", "__"): TEXT for name in ANSWERS if name in free_text}
    notes = PngInfo()
    notes.add_text("Comment", TEXT)
    Image.new("RGB", (60, 40), "white").save(folder / "1", "PNG", pnginfo=notes)
    with (folder / "1").open("ab") as file:
        file.write(TEXT.encode())
    (folder / "2").write_text(f"GET /pay?card={CARD.replace(' ', '')}\n{TEXT}\n", encoding="utf-8")
    name = f"karta {CARD}"
    items = (
        evidence(1, name=f"{name}.png", media_type="image/png", caption=TEXT),
        evidence(2, EvidenceKind.LOG, name=f"{name}.log", media_type="text/plain", caption=TEXT),
        evidence(
            3, EvidenceKind.RECEIPT, name=f"{name}.exe", media_type="application/x-msdownload", caption=TEXT
        ),
    )
    made = dossier(items, **answers)
    contact = Contact(id="c", at=NOW, who=TEXT, said=TEXT, promised=TEXT, case_number=CARD)
    trial = Trial(check="S05", at=NOW, result=TrialResult.TRIED, note=TEXT)
    case = made.case.model_copy(
        update={"contacts": (contact,), "trials": (trial,), "unreadable": {"order.amount": CARD}}
    )
    finding = made.findings[0].model_copy(
        update={"sentence": TEXT, "remedy": TEXT, "facts": {"message": TEXT}}
    )
    return (
        made,
        case,
        (finding, *made.findings[1:]),
        {item.sha256: folder / str(n) for n, item in enumerate(items, 1)},
    )


@pytest.fixture
def package(tmp_path) -> Path:
    import dataclasses

    folder = tmp_path / "originals"
    folder.mkdir()
    made, case, findings, places = planted(folder)
    told = dataclasses.replace(
        made,
        case=case,
        findings=findings,
        diagnosis=made.diagnosis.model_copy(update={"headline": TEXT, "advice": TEXT}),
        message=TEXT,
        titles={"B03": TEXT},
    )
    return pack(
        told,
        tmp_path / "p.zip",
        original=lambda item: places[item.sha256],
        cleaning=cleaning_with(Masker()),
        made=NOW,
    ).path


def everything(package: Path):
    """Each member's name, bytes, and, for a PDF, its inflated streams and its text."""
    with zipfile.ZipFile(package) as opened:
        for name in opened.namelist():
            data = opened.read(name)
            yield name, name.encode()
            yield name, data
            if name.endswith(".pdf"):
                for stream in re.finditer(rb"stream\r?\n", data):
                    try:
                        yield name, zlib.decompressobj().decompress(data[stream.end() :])
                    except zlib.error:
                        continue
                for page in pypdfium2.PdfDocument(data):
                    yield name, page.get_textpage().get_text_range().encode()


def test_none_is_in_any_byte(package):
    for name, data in everything(package):
        bare = re.sub(rb"[\s-]", b"", data)
        assert CARD.replace(" ", "").encode() not in bare, name
        assert PASSWORD.replace("-", "").encode() not in bare, name


def test_tokens_stand_in_their_place_and_are_told_of(package):
    with zipfile.ZipFile(package) as opened:
        page = opened.read(opened.namelist()[0]).decode()
        names = [name.rsplit("/", 1)[1] for name in opened.namelist() if "/evidence/" in name]
    assert "⟦card 1⟧" in page
    assert "⟦card 2⟧" not in page
    assert names == ["01-screenshot-karta-card-1.png", "02-log-karta-card-1.txt"]
    assert verify(package).ok


def test_a_secret_that_cleaning_missed_stops_the_package(tmp_path):
    """As if masking had a hole: the last search looks with its own eyes."""

    class Blind(Masker):
        def mask(self, text: str):
            return type(super().mask(""))(text, ())

    folder = tmp_path / "originals"
    folder.mkdir()
    made, _case, _findings, places = planted(folder)
    with pytest.raises(Trouble, match="card number"):
        pack(
            made,
            tmp_path / "p.zip",
            original=lambda item: places[item.sha256],
            cleaning=cleaning_with(Blind()),
            made=NOW,
        )
    assert [path.name for path in tmp_path.iterdir()] == ["originals"]
