"""Step 7 with clicks and keys, and with all the real rooms below it: what is hidden, what stays, and the person's own words."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tests.bundle.test_canaries import everything
from tests.ui.pages.conftest import STARTED, Stage, button, texts
from wizard.case.evidence import Evidence, EvidenceKind
from wizard.drafts.draft import Draft
from wizard.privacy.mask import Masker
from wizard.progress import Stop, quiet
from wizard.questions.question import StepId
from wizard.sandbox.lines import Look, picture_lines
from wizard.ui.page import EDIT
from wizard.ui.pages import before_after
from wizard.ui.pages.before_after import masked_places
from wizard.ui.pages.inside import make_package
from wizard.ui.pages.review import ReviewPage

ADDRESS = "jan.kowalski@onet.pl"
CARD = "4111 1111 1111 1111"
MAIL = f"Zamówienie 1\nPisze {ADDRESS} w sprawie Zielińskiej\nKarta {CARD}\n"
ANSWERS = {"what.message": f"Nie udało się. Proszę pisać: {ADDRESS}", "what.vendor": "Sklep Zielony"}


def put_file(stage: Stage, name: str, media_type: str, content: bytes) -> Evidence:
    sha256 = hashlib.sha256(content).hexdigest()
    folder = stage.folder / "evidence"
    folder.mkdir(exist_ok=True)
    (folder / sha256).write_bytes(content)
    kind = EvidenceKind.SCREENSHOT if media_type.startswith("image/") else EvidenceKind.ORDER
    return Evidence(
        sha256=sha256, name=name, media_type=media_type, size=len(content), kind=kind, added=STARTED
    )


def mail(stage: Stage) -> Evidence:
    return put_file(stage, "mail.txt", "text/plain", MAIL.encode())


def screen(stage: Stage, kind: str = "PNG") -> Evidence:
    image = Image.new("RGB", (900, 300), "white")
    font = ImageFont.truetype("DejaVuSans.ttf", 30)
    for number, line in enumerate((f"E-mail: {ADDRESS}", "Klient: Ewa Zielinska", f"Karta {CARD}")):
        ImageDraw.Draw(image).text((20, 20 + 80 * number), line, fill="black", font=font)
    path = stage.folder / "made"
    image.save(path, kind)
    name, media_type = ("shot.png", "image/png") if kind == "PNG" else ("scan.pdf", "application/pdf")
    return put_file(stage, name, media_type, path.read_bytes())


@pytest.fixture
def page(stage: Stage) -> ReviewPage:
    return ReviewPage(stage.fittings)


def put_on(stage: Stage, page: ReviewPage, *files: Evidence, **fields: Any) -> Any:
    return stage.put_on(page, stage.draft(answers=ANSWERS, evidence=files, **fields))


def press(stage: Stage, widget: QWidget) -> None:
    widget.setFocus()
    stage.qtbot.keyClick(widget, Qt.Key.Key_Return)
    stage.settle()


def click(stage: Stage, root: QWidget, name: str) -> None:
    stage.qtbot.mouseClick(button(root, name), Qt.MouseButton.LeftButton)
    stage.settle()


def look_for(stage: Stage, page: ReviewPage, word: str) -> None:
    page.hiding.words.line.setText(word)
    press(stage, page.hiding.words.line)


def pack(stage: Stage, draft: Draft) -> Path:
    target = stage.folder / "p.zip"
    make_package(draft, None, lambda sha: stage.folder / "evidence" / sha, target, quiet, Stop())
    return target


def holds(package: Path, value: str) -> bool:
    """Whether `value` is in any byte of the package: its texts, its inflated PDFs, what its pictures show."""
    wanted = value.casefold()
    for name, data in everything(package):
        if wanted in data.decode("utf-8", "replace").casefold():
            return True
        if name.endswith((".png", ".pdf")) and data.startswith((b"\x89PNG", b"%PDF")):
            path = package.with_suffix(".look")
            path.write_bytes(data)
            media_type = "image/png" if name.endswith(".png") else "application/pdf"
            pages = len(pypdfium2.PdfDocument(data)) if media_type == "application/pdf" else 1
            for number in range(pages):
                for look in Look:
                    lines = picture_lines(path, media_type, page=number, look=look)
                    if any(wanted in line.text.casefold() for line in lines):
                        return True
    return False


def test_the_totals_and_every_place_are_told(stage: Stage, page: ReviewPage) -> None:
    put_on(stage, page, mail(stage))
    assert "Hidden in your package: 1 e-mail address, 1 card number." in texts(page.hiding)
    click(stage, page, "hidden.fold")
    said = texts(page.hiding.card)
    assert f"e-mail address 1: {ADDRESS}" in said
    assert "Hidden 3 times, in: “What did the message say?”; the message; mail.txt." in said
    assert "card number 1: …1111" in said
    assert "always hidden" in said


def test_only_what_need_not_be_hidden_can_stay(stage: Stage, page: ReviewPage) -> None:
    put_on(stage, page, mail(stage))
    click(stage, page, "hidden.fold")
    names = [one.objectName() for one in page.hiding.card.list.findChildren(QWidget) if one.objectName()]
    assert "hidden.stay.e-mail-1" in names
    assert not [name for name in names if name.startswith("hidden.stay.card")]


def test_letting_an_address_stay_and_hiding_it_again(stage: Stage, page: ReviewPage) -> None:
    holder = put_on(stage, page, mail(stage), agreed="x")
    click(stage, page, "hidden.fold")
    press(stage, button(page, "hidden.stay.e-mail-1"))
    assert holder.draft.unmasked == (f"e-mail:{ADDRESS}",)
    assert holder.draft.agreed == ""
    assert "Hidden in your package: 1 card number." in texts(page.hiding)
    assert "At your wish 1 thing stays" in texts(page.consent)
    assert holds(pack(stage, holder.draft), ADDRESS)
    press(stage, button(page, "stays.1.hide"))
    assert holder.draft.unmasked == ()
    assert not holds(pack(stage, holder.draft), ADDRESS)


def test_a_word_of_ones_own_is_found_hidden_and_shown_again(stage: Stage, page: ReviewPage) -> None:
    holder = put_on(stage, page, mail(stage), screen(stage))
    look_for(stage, page, "Zielińska")
    said = texts(page.hiding.words)
    assert "It stands in 2 places." in said
    assert "shot.png" in said
    assert "<b>Zielińskiej</b>" in said
    assert CARD not in said, "what is hidden stays so beside what was looked for"
    press(stage, button(page, "words.hide"))
    assert holder.draft.hidden_words == ("Zielińska",)
    assert "Everywhere it is hidden already." in texts(page.hiding.words)
    assert "Hidden in 2 places." in texts(page.hiding.words)
    package = pack(stage, holder.draft)
    for form in ("Zielińsk", "Zielinsk", "zielinsk"):
        assert not holds(package, form)
    press(stage, button(page, "own.1.show"))
    assert holder.draft.hidden_words == ()
    assert holds(pack(stage, holder.draft), "Zielińskiej")


def test_a_word_in_a_pdf_is_in_no_byte_either(stage: Stage, page: ReviewPage) -> None:
    holder = put_on(stage, page, screen(stage, "PDF"), hidden_words=("Zielińska",))
    assert "1 word of your own" in texts(page.hiding.card)
    package = pack(stage, holder.draft)
    assert not holds(package, "zielinsk")
    assert holds(package, "Klient")


def test_what_is_nowhere_and_what_is_too_short_is_said(stage: Stage, page: ReviewPage) -> None:
    put_on(stage, page, mail(stage))
    look_for(stage, page, "Kwiatkowski")
    assert "found nowhere" in texts(page.hiding.words)
    look_for(stage, page, "a")
    assert "at least two" in texts(page.hiding.words)


def test_what_was_typed_to_be_looked_for_is_forgotten_with_the_page(stage: Stage, page: ReviewPage) -> None:
    put_on(stage, page, mail(stage))
    look_for(stage, page, "Zamówienie")
    page.leave()
    assert page.hiding.words.line.text() == ""
    assert "Zamówienie" not in texts(page.hiding.words)


def test_a_text_before_and_after(stage: Stage, page: ReviewPage) -> None:
    holder = put_on(stage, page, mail(stage))
    press(stage, button(page, "file.1.compare"))
    view = page.comparing.view
    assert CARD in view.before.text.toPlainText()
    with zipfile.ZipFile(pack(stage, holder.draft)) as opened:
        [name] = [one for one in opened.namelist() if one.endswith(".txt") and "evidence" in one]
        assert view.after.text.toPlainText() == opened.read(name).decode()
    marked = [one.cursor.selectedText() for one in view.after.text.extraSelections()]
    assert marked == ["⟦e-mail 1⟧", "⟦card 1⟧"]
    press(stage, button(page, "compare.see.card-1"))
    assert page.parts.isVisible() is False
    press(stage, page.comparing.back)
    assert page.parts.isVisible()
    assert button(page, "file.1.compare").hasFocus()
    assert CARD not in view.before.text.toPlainText()


def test_a_picture_before_and_after_and_letting_something_stay_there(stage: Stage, page: ReviewPage) -> None:
    holder = put_on(stage, page, screen(stage))
    press(stage, button(page, "file.1.compare"))
    view = page.comparing.view
    before, after = view.before.picture, view.after.picture
    assert before.natural_size == after.natural_size
    assert after._side is not None
    outlines = {one.token: one for one in after._side.outlines}
    assert outlines.keys() == {"⟦e-mail 1⟧", "⟦card 1⟧"}

    def shade(token: str) -> int:
        outline, image = outlines[token], after._side.picture
        x = int((outline.x + outline.width / 2) * image.width())
        y = int((outline.y + outline.height / 2) * image.height())
        return image.pixelColor(x, y).lightness()

    assert shade("⟦card 1⟧") == 0
    press(stage, button(page, "compare.stay.e-mail-1"))
    assert holder.draft.unmasked == (f"e-mail:{ADDRESS}",)
    stage.qtbot.waitUntil(lambda: [one.token for one in after._side.outlines] == ["⟦card 1⟧"])
    assert page.comparing.is_open


def test_pages_of_a_long_text_turn(stage: Stage, page: ReviewPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(before_after, "_CHARS_A_PAGE", 800)
    lines = [f"{number} {ADDRESS}" for number in range(120)]
    long = put_file(stage, "long.log", "text/plain", "\n".join(lines).encode())
    put_on(stage, page, long)
    press(stage, button(page, "file.1.compare"))
    view = page.comparing.view
    assert "Page 1 of" in view.state.text()
    for _turn in range(2):
        press(stage, view.next_page)
    before, after = (pane.text.toPlainText().splitlines() for pane in (view.before, view.after))
    assert [line.split()[0] for line in before] == [line.split()[0] for line in after]
    assert before[0] != lines[0]


def test_from_there_to_the_editor_and_out_of_the_package(stage: Stage, page: ReviewPage) -> None:
    holder = put_on(stage, page, screen(stage))
    press(stage, button(page, "file.1.compare"))
    press(stage, page.comparing.cover)
    [item] = holder.draft.evidence
    assert stage.went == [("back here", StepId.EVIDENCE, EDIT + item.sha256)]
    press(stage, page.comparing.leave_out)
    assert holder.draft.evidence[0].included is False
    assert page.comparing.leave_out.text() == "Put it into the package"
    page.leave()


def test_answers_say_what_the_package_holds_instead(stage: Stage, page: ReviewPage) -> None:
    put_on(stage, page)
    assert "something hidden in 1" in page.table.folds[StepId.WHAT].text
    click(stage, page, "answers.1")
    assert "In the package: Nie udało się. Proszę pisać: ⟦e-mail 1⟧" in texts(page.table)


def test_the_consent_names_just_what_is_agreed_to(stage: Stage, page: ReviewPage) -> None:
    put_on(stage, page, mail(stage))
    said = texts(page.consent)
    assert "The package will hold: 2 answers, 1 file, the message, the report (language: English)." in said
    assert "Hidden in it: 1 e-mail address, 1 card number." in said


def test_no_secret_is_in_the_name_of_anything(stage: Stage, page: ReviewPage) -> None:
    put_on(stage, page, mail(stage), screen(stage), unmasked=("telephone:601202303",), hidden_words=("Ewa",))
    click(stage, page, "hidden.fold")
    press(stage, button(page, "file.1.compare"))
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
                said = interface.text(kind)
                for secret in (ADDRESS, CARD, "601 202 303", "Ewa"):
                    assert secret not in said, (widget.objectName(), said)


def test_looking_leaves_nothing_on_the_disk(
    stage: Stage, page: ReviewPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    put_on(stage, page, mail(stage), screen(stage))
    known = {path for path in stage.folder.rglob("*") if path.is_file()}
    press(stage, button(page, "file.2.compare"))
    press(stage, page.comparing.back)
    look_for(stage, page, "Zielińska")
    assert {path for path in stage.folder.rglob("*") if path.is_file()} == known
    assert list(temporary.iterdir()) == []


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [ADDRESS, CARD, "hasło: kotek2024", "⟦card 1⟧", "x", "\n", " ", "601 202 303", "12 345"]
        ),
        max_size=12,
    )
)
def test_places_in_the_text_are_those_of_the_tokens(parts: list[str]) -> None:
    text = " ".join(parts)
    places = masked_places(text, Masker())
    at, masked = 0, ""
    for start, end, token in places:
        assert start >= at
        masked += text[at:start] + token
        at = end
    assert masked + text[at:] == Masker().mask(text).text
