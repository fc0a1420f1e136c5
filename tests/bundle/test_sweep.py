import dataclasses

import pytest

from tests.bundle.samples import SECRET, Found, cleaning, dossier, files
from tests.report.samples import NOW
from wizard.bundle.assemble import assemble
from wizard.bundle.contents import Contents
from wizard.bundle.sweep import sweep
from wizard.bundle.zipwriter import Member
from wizard.progress import Stop


@pytest.fixture
def contents(tmp_path) -> Contents:
    items, places = files(tmp_path / "originals")
    return assemble(dossier(items), lambda item: places[item.sha256], tmp_path, made=NOW, cleaning=cleaning())


def with_member(contents: Contents, name: str, source: object) -> Contents:
    extra = Member(f"{contents.name}/{name}", source, 0, "0" * 64)
    return dataclasses.replace(contents, members=(*contents.members, extra))


def test_clean_contents_have_no_hits(contents):
    assert sweep(contents, cleaning(), Stop()) == ()


@pytest.mark.parametrize("name", ["data/case.json", "00-START-HERE.html", "data/evidence/09-log.txt"])
def test_finds_it_in_texts(contents, name):
    found = sweep(with_member(contents, name, f"a {SECRET} b".encode()), cleaning(), Stop())
    assert found == (f"{name.split('/')[-1]}: card number",)


def test_finds_it_in_a_name(contents):
    name = f"data/evidence/09-log-{SECRET}.bin"
    assert len(sweep(with_member(contents, name, b""), cleaning(), Stop())) == 1


def test_finds_it_in_the_text_of_the_pdf(tmp_path):
    items, places = files(tmp_path / "originals")
    blind = cleaning(blind=True)
    contents = assemble(
        dossier(items, what__message=f"numer {SECRET}"),
        lambda item: places[item.sha256],
        tmp_path,
        made=NOW,
        cleaning=blind,
    )
    places_found = sweep(contents, blind, Stop())
    assert "report.pdf: card number" in places_found
    assert "case.json: card number" in places_found


def test_finds_it_in_a_cleaned_file_and_says_where(contents, tmp_path):
    path = tmp_path / "long.log"
    path.write_text("x\n" * 10 + SECRET, encoding="utf-8")
    found = sweep(with_member(contents, "data/evidence/09-log.txt", path), cleaning(), Stop())
    assert found == ("09-log.txt: card number (line 11)",)


def test_check_sums_and_thumbnails_of_our_own_are_no_hits(contents):
    """Sixty-four hexadecimal digits hold a card number once in a while; it would be nobody's."""
    sums = {member.sha256 for member in contents.members}

    def suspicious(_name: str, text: str) -> list[Found]:
        return [Found()] * (any(sum_ in text for sum_ in sums) or "base64," in text)

    tools = dataclasses.replace(cleaning(), sweep=suspicious)
    assert sweep(contents, tools, Stop()) == ()
