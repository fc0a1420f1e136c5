"""A cleaned file shows what the original showed, and carries nothing else."""

import hashlib
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat, PngImagePlugin

from tests.privacy.secrets import CARDS, KSEF_TOKEN, NRB, PESEL
from tests.sandbox import hostile
from wizard.case.evidence import Box, Evidence
from wizard.errors import Cancelled
from wizard.privacy.hit import SecretKind
from wizard.privacy.mask import Masker, total
from wizard.privacy.sanitise import MAX_TEXT_BYTES, sanitise
from wizard.privacy.sanitised import CannotClean, Sanitised
from wizard.privacy.sweep import sweep_file
from wizard.progress import Stop
from wizard.sandbox.views import PDF, page_texts, picture_of

CANARY = b"KANAREK"


def evidence(media_type: str, covers: tuple[Box, ...] = ()) -> Evidence:
    return Evidence(
        sha256=hashlib.sha256(b"").hexdigest(),
        name="x",
        media_type=media_type,
        size=1,
        added=datetime(2026, 11, 23, tzinfo=UTC),
        covers=covers,
    )


def cleaned(
    tmp_path: Path, content: bytes, media_type: str, *covers: Box, masker: Masker | None = None
) -> tuple[Sanitised, Path]:
    source = hostile.put(tmp_path, "original", content)
    done = sanitise(source, evidence(media_type, covers), tmp_path / "new", masker or Masker())
    assert source.read_bytes() == content
    return done, (tmp_path / "new").rename(tmp_path / f"new.{done.extension}")


def photo(kind: str) -> bytes:
    image = Image.effect_noise((64, 48), 40).convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = "KANAREK camera"
    exif[0x8825] = {1: "N", 2: (50.0, 3.0, 41.0), 29: "KANAREK"}
    canary = CANARY.decode()
    more: dict[str, object] = {"exif": exif.tobytes()}
    if kind == "JPEG":
        more |= {
            "comment": CANARY,
            "icc_profile": CANARY * 20,
            "xmp": b"<x:xmpmeta>" + CANARY + b"</x:xmpmeta>",
        }
    if kind == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", canary)
        text.add_itxt("XML:com.adobe.xmp", canary)
        text.add_text("Packed", canary * 9, zip=True)
        more |= {"pnginfo": text, "icc_profile": CANARY * 20}
    if kind == "WEBP":
        more |= {"xmp": CANARY, "icc_profile": CANARY * 20, "quality": 80}
    if kind == "TIFF":
        more = {"description": canary, "software": canary}
    if kind == "GIF":
        more = {"comment": CANARY}
    return hostile.saved(image, kind, **more) + CANARY + b"PK\x03\x04"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF"])
def test_nothing_unseen_is_left_of_a_picture(tmp_path: Path, kind: str) -> None:
    content = photo(kind)
    assert CANARY in content
    done, path = cleaned(tmp_path, content, f"image/{kind.lower()}")
    new = path.read_bytes()
    assert CANARY not in new
    assert b"Exif" not in new
    assert sweep_file(path) == ()
    with Image.open(path) as shown:
        assert shown.size == (64, 48)
        assert not set(shown.info) - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert done.media_type == ("image/jpeg" if kind == "JPEG" else "image/png")
    assert kind == "TIFF" or done.stripped


def test_the_pictures_of_a_heic_file_come_out(tmp_path: Path) -> None:
    # No library that may be shipped can write HEIC: a file that only says that it is one is refused.
    with pytest.raises(CannotClean):
        cleaned(tmp_path, b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 64, "image/heic")


def test_a_cover_is_burnt_in(tmp_path: Path) -> None:
    content = hostile.saved(Image.effect_noise((120, 90), 80).convert("RGB"), "PNG")
    _done, path = cleaned(tmp_path, content, "image/png", Box(x=10, y=20, width=31, height=17))
    with Image.open(path) as shown:
        assert shown.crop((10, 20, 41, 37)).getcolors() == [(31 * 17, (0, 0, 0))]


def test_the_same_file_is_cleaned_to_the_same_bytes(tmp_path: Path) -> None:
    for content, media_type in ((photo("JPEG"), "image/jpeg"), (hostile.text_pdf(["Razem 12,30"]), PDF)):
        first = cleaned(tmp_path, content, media_type)[1].read_bytes()
        assert cleaned(tmp_path, content, media_type)[1].read_bytes() == first


def test_a_pdf_becomes_pictures_of_its_pages(tmp_path: Path) -> None:
    extra = (
        b"/OpenAction << /S /JavaScript /JS (app.alert('KANAREK')) >> /Names << /EmbeddedFiles << /Names [(KANAREK) 5 0 R] >> >> "
        b"/AcroForm << /Fields [] /DA (KANAREK) >>"
    )
    card = CARDS["visa"]
    lines = [
        "Ksiegarnia",
        f"Karta {card[:4]} {card[4:8]} {card[8:12]} {card[12:]}",
        f"na {NRB}",
        "Razem 12,30",
    ]
    content = hostile.text_pdf(lines, extra=extra, trailer=b"/Info << /Author (KANAREK) >>")
    done, path = cleaned(tmp_path, content, PDF, Box(x=100, y=1000, width=50, height=40))
    new = path.read_bytes()
    assert (done.media_type, done.extension) == (PDF, "pdf")
    assert CANARY not in new
    assert total(done.masks) == {SecretKind.CARD: 1, SecretKind.ACCOUNT: 1}
    assert [page.text for page in page_texts(path)] == [""]
    assert sweep_file(path) == ()
    before, after = (
        Image.open(io.BytesIO(picture_of(file, PDF).content)).convert("L")
        for file in (tmp_path / "original", path)
    )
    assert after.size == before.size
    (page,) = page_texts(tmp_path / "original")
    start = page.text.index(card[:4])
    ((x, y, width, height),) = page.boxes_of(start, start + 19)
    for box in ((x + 1, y + 1, x + width - 1, y + height - 1), (101, 1001, 149, 1039)):
        dark = after.crop(box).getextrema()
        assert dark[1] < 30, dark
    top = (0, 0, before.width, y - 10)
    changed = ImageStat.Stat(ImageChops.difference(after.crop(top), before.crop(top))).mean[0]
    assert changed < 1  # drawn once more, the letters' edges move by a part of a pixel
    assert after.crop(top).getextrema()[0] < 60


def test_a_pdf_of_many_pages_gives_the_first_ones_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wizard.privacy.new_pixels.MAX_PAGES", 3)
    monkeypatch.setattr(
        "wizard.privacy.new_pixels.page_texts", lambda path, *, stop: page_texts(path, stop=stop)[:3]
    )
    done, path = cleaned(tmp_path, hostile.many_pages_pdf(5), PDF)
    assert len(page_texts(path)) == 3
    assert "2 pages after the first 3" in done.stripped


def test_a_scan_of_several_pages_becomes_a_pdf(tmp_path: Path) -> None:
    pages = [Image.new("RGB", (40, 30), colour) for colour in ("red", "white")]
    content = hostile.saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    done, path = cleaned(tmp_path, content, "image/tiff", Box(page=1, x=0, y=0, width=40, height=30))
    assert done.extension == "pdf"
    colours = [
        Image.open(io.BytesIO(picture_of(path, PDF, page=number).content)).convert("RGB").getpixel((10, 10))
        for number in (0, 1)
    ]
    assert colours[0][0] > 240 > 20 > colours[0][1]
    assert colours[1] == (0, 0, 0)


SECRETS = f"karta {CARDS['visa']}\nPESEL {PESEL}\ntoken {KSEF_TOKEN}\nhasło: kotek2024\nCVV: 123\n"
HAR = """{"log": {"pages": [{"title": "KANAREK"}], "entries": [{"startedDateTime": "2026-11-03T14:30:00Z", "time": 12.5,
 "request": {"method": "POST", "url": "https://u:KANAREK@shop.example/pay/KANAREKKANAREKKANAREK?token=KANAREK&x=1#KANAREK",
  "headers": [{"name": "Cookie", "value": "KANAREK"}], "cookies": [{"name": "a", "value": "KANAREK"}], "postData": {"text": "KANAREK"}},
 "response": {"status": 500, "statusText": "Internal Server Error", "content": {"text": "KANAREK"},
  "headers": [{"name": "X-Request-Id", "value": "req-77"}, {"name": "Set-Cookie", "value": "KANAREK"}]},
 "_webSocketMessages": [{"data": "KANAREK"}]}]}}"""
EML = f"""Received: from KANAREK (10.0.0.1)
From: Sklep <sklep@shop.example>
To: anna@example.com
Subject: =?utf-8?q?Zam=C3=B3wienie?= 4711
Message-ID: <abc@shop.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=X

--X
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

{SECRETS}
--X
Content-Type: application/pdf
Content-Disposition: attachment; filename=faktura.pdf
Content-Transfer-Encoding: base64

S0FOQVJFSw==
--X--
"""
TEXTS = {
    "text": (SECRETS.encode(), "text/plain", "txt"),
    "text of a bank": (SECRETS.encode("cp1250"), "text/plain", "txt"),
    "text of Windows": (SECRETS.encode("utf-16"), "text/plain", "txt"),
    "csv": (SECRETS.replace("\n", ";\n").encode(), "text/csv", "csv"),
    "xml": (f'<?xml version="1.0" encoding="windows-1250"?><?xml-stylesheet href="KANAREK"?><a b="{CARDS["amex"]}">{SECRETS}</a>'.encode("cp1250"), "application/xml", "xml"),
    "xml with entities": (f'<!DOCTYPE a [<!ENTITY x "y">]><a>{SECRETS}</a>'.encode(), "application/xml", "txt"),
    "json": (('{"text": "' + SECRETS.replace("\n", "\\n") + '", "token": "abc123DEF456"}').encode(), "application/json", "json"),
    "html": (f"<html><title>Sklep</title><script>KANAREK</script><p>Dzień&nbsp;dobry {SECRETS}<input type=hidden value=KANAREK>".encode(), "text/html", "txt"),
    "e-mail": (EML.encode(), "message/rfc822", "txt"),
    "har": (HAR.encode(), "application/har+json", "har.json"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "media_type", "extension"), TEXTS.values(), ids=TEXTS)
def test_a_text_is_masked(tmp_path: Path, content: bytes, media_type: str, extension: str) -> None:
    done, path = cleaned(tmp_path, content, media_type)
    text = path.read_text(encoding="utf-8")
    assert done.extension == extension
    for secret in (CARDS["visa"], CARDS["amex"], PESEL, KSEF_TOKEN, "kotek2024", "CVV: 123", "KANAREK"):
        assert secret not in text
    assert sweep_file(path) == ()
    assert media_type == "application/har+json" or {
        "⟦card 1⟧",
        "⟦pesel 1⟧",
        "⟦ksef token 1⟧",
        "⟦card code 1⟧",
    } <= {mask.token for mask in done.masks}


def test_what_an_agent_needs_of_an_email_stays(tmp_path: Path) -> None:
    done, path = cleaned(tmp_path, EML.encode(), "message/rfc822")
    text = path.read_text(encoding="utf-8")
    assert "Subject: Zamówienie 4711" in text
    assert "From: Sklep <sklep@shop.example>" in text
    assert any("faktura.pdf" in sentence for sentence in done.stripped)


def test_what_an_agent_needs_of_a_network_log_stays(tmp_path: Path) -> None:
    text = cleaned(tmp_path, HAR.encode(), "application/har+json")[1].read_text(encoding="utf-8")
    for needed in (
        '"status": 500',
        "https://shop.example/pay/…?token=…&x=…",
        "req-77",
        "2026-11-03T14:30:00Z",
    ):
        assert needed in text


def test_a_formula_in_a_table_does_not_act(tmp_path: Path) -> None:
    content = (
        b'data;opis;kwota\n2026-11-03;=HYPERLINK("http://x.example");-1,00\n2026-11-03;"@SUM(A1)";2,00\n'
    )
    text = cleaned(tmp_path, content, "text/csv")[1].read_text()
    assert ";'=HYPERLINK" in text
    assert "\"'@SUM" in text
    assert ";-1,00" in text


def test_one_card_has_one_token_in_all_files(tmp_path: Path) -> None:
    masker = Masker()
    for name in ("a", "b"):
        folder = tmp_path / name
        folder.mkdir()
        text = cleaned(folder, f"karta {CARDS['visa']}".encode(), "text/plain", masker=masker)[1].read_text()
        assert text == "karta ⟦card 1⟧"


UNCLEAN = {
    "zip": (b"PK\x03\x04", "application/zip"),
    "unknown": (b"\0\1\2", "application/octet-stream"),
    "half a PDF": (hostile.text_pdf(["x"])[:150], PDF),
    "locked PDF": (hostile.locked_pdf(), PDF),
    "no picture": (b"abc", "image/png"),
    "huge picture": (hostile.bomb_png(20_000), "image/png"),
    "no HAR": (b'{"log": 1}', "application/har+json"),
    "long text": (b"a " * (MAX_TEXT_BYTES // 2 + 1), "text/plain"),
}


@pytest.mark.parametrize(("content", "media_type"), UNCLEAN.values(), ids=UNCLEAN)
def test_what_can_not_be_cleaned_stays_out(tmp_path: Path, content: bytes, media_type: str) -> None:
    with pytest.raises(CannotClean) as trouble:
        cleaned(tmp_path, content, media_type)
    assert "stays out" in trouble.value.kept
    assert trouble.value.todo
    assert not (tmp_path / "new").exists()


def test_an_error_while_masking_keeps_the_file_out(tmp_path: Path) -> None:
    class Broken(Masker):
        def mask(self, _text):
            raise RuntimeError

    with pytest.raises(CannotClean):
        cleaned(tmp_path, b"abc", "text/plain", masker=Broken())
    assert not (tmp_path / "new").exists()


def test_stopping_in_a_long_text_is_stopping_and_no_damage(tmp_path: Path) -> None:
    stop = Stop()
    stop.ask()
    source = hostile.put(tmp_path, "x.txt", f"karta {CARDS['visa']}\n".encode() * 1000)
    with pytest.raises(Cancelled):
        sanitise(source, evidence("text/plain"), tmp_path / "new", Masker(), stop=stop)
    assert not (tmp_path / "new").exists()


def test_a_long_log_goes_through(tmp_path: Path) -> None:
    line = "2026-11-03T14:30:05.123Z INFO order=510284736 status=502 took=83ms\n"
    content = (line * 30_000 + f"pan={CARDS['visa']}\n" + line * 60_000).encode()
    assert len(content) > 5 * 1024 * 1024
    done, path = cleaned(tmp_path, content, "text/plain")
    assert total(done.masks) == {SecretKind.CARD: 1}
    assert path.read_text() == content.decode().replace(CARDS["visa"], "⟦card 1⟧")


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    stop = Stop()
    stop.ask()
    source = hostile.put(tmp_path, "x.pdf", hostile.text_pdf(["x"]))
    with pytest.raises(Cancelled):
        sanitise(source, evidence(PDF), tmp_path / "new", Masker(), stop=stop)
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".pdf" and path.is_file()] == []
