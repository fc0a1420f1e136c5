"""What is hidden, where; the person's own search; and tokens that come back, from the draft to the case's memory."""

import hashlib
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from wizard import clock
from wizard.case.contact import Contact
from wizard.case.evidence import Evidence, EvidenceKind
from wizard.checks.interface import Circumstances
from wizard.drafts.draft import Draft, Package
from wizard.drafts.guard import guarded
from wizard.drafts.hidden import counted, hidden_in, shown_of_mark
from wizard.drafts.packing import hidden_now, pack_case, tools_for
from wizard.drafts.places import Place, Where, words_of
from wizard.drafts.reply import turned_back
from wizard.drafts.word_search import is_too_short, search
from wizard.privacy.hit import SecretKind
from wizard.privacy.mask import Masker

FOREIGN = "PL27 1140 2004 0000 3002 0135 5387"
MAIL = f"Zamówienie 1\nPisze jan@onet.pl, tel. 601 202 303, konto {FOREIGN}\nKarta 4111 1111 1111 1111\n"
SHA = hashlib.sha256(MAIL.encode()).hexdigest()


@pytest.fixture
def original(tmp_path: Path) -> Callable[[str], Path]:
    (tmp_path / SHA).write_text(MAIL, encoding="utf-8")
    return tmp_path.joinpath


@pytest.fixture
def draft(noon: datetime) -> Draft:
    receipt = Evidence(
        sha256=SHA,
        name="potwierdzenie.txt",
        media_type="text/plain",
        size=len(MAIL.encode()),
        kind=EvidenceKind.ORDER,
        added=noon,
    )
    return Draft(
        id="IR-222222222",
        started=noon,
        saved=noon,
        answers={
            "what.message": "Nie udało się, hasło: kotek2024. Pisać do jan@onet.pl",
            "what.vendor": "Sklep Ćma",
            "order.number": "Z/1",
        },
        evidence=(receipt,),
        contacts=(Contact(id="c1", at=noon, who="Ewa Zielińska", said="zadzwonić do p. Zielińskiej"),),
    )


def hidden_of(draft: Draft, original: Callable[[str], Path], folder: Path):
    tools = tools_for(draft, draft.told().case)
    item = draft.evidence[0]
    from wizard.progress import Stop, quiet

    tools.cleaning.sanitise(original(SHA), item, folder / "out", tools.cleaning.masker, quiet, Stop())
    return {one.token: one for one in hidden_in(draft, "Napisz na ⟦e-mail 1⟧", tools.masker, tools.cleaned)}


def test_each_secret_comes_once_with_all_its_places(draft, original, tmp_path):
    hidden = hidden_of(draft, original, tmp_path)
    mail = hidden["⟦e-mail 1⟧"]
    assert mail.shown == "jan@onet.pl"
    assert mail.mark == "e-mail:jan@onet.pl"
    assert [str(place) for place in mail.places] == ["answer:what.message", "message", f"file:{SHA}"]
    assert hidden["⟦account 1 …5387⟧"].shown == FOREIGN
    assert hidden["⟦telephone 1⟧"].shown == "601 202 303"


def test_of_the_first_grade_nothing_is_shown_and_nothing_can_be_let_stay(draft, original, tmp_path):
    hidden = hidden_of(draft, original, tmp_path)
    card, password = hidden["⟦card 1⟧"], hidden["⟦password 1⟧"]
    assert (card.shown, card.mark, card.is_kept) == ("…1111", "", False)
    assert (password.shown, password.mark, password.is_kept) == ("", "", False)
    assert "kotek" not in repr(hidden)
    assert "jan@" not in "".join(f"{one!r}".replace(one.mark, "") for one in hidden.values())


def test_counted_in_words(draft, original, tmp_path):
    said = counted(hidden_of(draft, original, tmp_path).values())
    assert sorted(said.split(", ")) == [
        "1 bank account number",
        "1 card number",
        "1 e-mail address",
        "1 password",
        "1 telephone number",
    ]
    assert counted(()) == ""


@pytest.mark.parametrize("kind", SecretKind)
def test_every_kind_has_a_word_for_several(kind: SecretKind):
    from wizard.drafts.hidden import _COUNTS

    assert _COUNTS[kind](2).startswith("{n} ")


def test_marks_can_be_read_back():
    assert shown_of_mark("card:1111") == (SecretKind.CARD, "…1111")
    assert shown_of_mark("telephone:601202303") == (SecretKind.TELEPHONE, "601 202 303")
    with pytest.raises(ValueError, match="none"):
        shown_of_mark("none:x")


@pytest.mark.parametrize("place", [Place(Where.ANSWER, "what.message"), Place(Where.FILE, "a" * 64, 3),
                                   Place(Where.FILE, "a" * 64), Place(Where.MESSAGE)])  # fmt: skip
def test_places_are_read_as_they_were_written(place: Place):
    assert Place.read(str(place)) == place


def test_places_are_named_without_the_secrets_in_names(draft, noon):
    item = draft.evidence[0].model_copy(update={"name": "karta 4111 1111 1111 1111.pdf"})
    told = draft.model_copy(update={"evidence": (item,)})

    def mask(text: str) -> str:
        return Masker().mask(text).text

    assert words_of(Place(Where.FILE, SHA, 2), told, mask) == "karta ⟦card 1⟧.pdf, page 2"
    assert words_of(Place(Where.FILE, "b" * 64), told, mask) == "a file that is no longer in the case"


# The person's own search


def found(word: str, draft: Draft, original: Callable[[str], Path], **fields: object):
    told = draft.model_copy(update=fields)
    return search(word, told, original, tools_for(told, told.told().case).masker)


def test_a_name_is_found_in_notes_in_another_ending(draft, original):
    result = found("Ewa Zielińska", draft, original)
    assert (result.count, result.hidden) == (1, 0)
    other = found("zielinska", draft, original)
    assert [spot.found for spot in other.spots] == ["Zielińska", "Zielińskiej"]
    assert {spot.place.where for spot in other.spots} == {Where.CONTACT}


def test_what_is_hidden_already_is_told_so(draft, original):
    result = found("jan@onet.pl", draft, original)
    assert (result.count, result.hidden) == (2, 2)
    shown = found("jan@onet.pl", draft, original, unmasked=("e-mail:jan@onet.pl",))
    assert (shown.count, shown.hidden) == (2, 0)
    hidden = found("zielińska", draft, original, hidden_words=("Zielińska",))
    assert (hidden.count, hidden.hidden) == (2, 2)


def test_files_that_stay_out_are_not_searched(draft, original):
    out = draft.evidence[0].model_copy(update={"included": False})
    assert found("Zamówienie", draft, original).count == 1
    assert found("Zamówienie", draft, original, evidence=(out,)).count == 0


def test_a_letter_alone_is_too_short():
    assert is_too_short(" a ")
    assert not is_too_short("Bo")


# The way to the package and back


def pack(draft: Draft, target: Path, original: Callable[[str], Path]) -> Draft:
    packed = pack_case(
        draft, target, Circumstances(today=clock.today()), evidence_path=original, language="pl"
    )
    package = Package(
        path=str(packed.path),
        size=packed.size,
        sha256=packed.sha256,
        made=clock.now(),
        tokens=packed.tokens,
        places=packed.places,
    )
    return draft.model_copy(update={"packages": (*draft.packages, package)})


ANSWER = """Dzień dobry,
proszę potwierdzić ⟦account 1 ·5387⟧ / [e-mail 1].
> pisano o
> ⟦card
> 1⟧ i hasło 1
Czy ⟦telephone 7⟧ to pomyłka? Pozdrawiam, karta 9"""


def test_an_answer_is_turned_back(draft, original, tmp_path):
    told = pack(draft, tmp_path / "p.zip", original)
    reply = turned_back(ANSWER, told)
    assert f"potwierdzić {FOREIGN} / jan@onet.pl." in reply.text
    assert "[card number: not kept]" in reply.text
    assert "[password: not kept]" in reply.text
    assert "⟦telephone 7⟧" in reply.text
    assert "karta 9" in reply.text
    said = {one.token: one.sentence for one in reply.meanings}
    assert "potwierdzenie.txt" in said["⟦card 1⟧"]
    assert "“What did the message say?”" in said["⟦password 1⟧"]
    assert "No package" in said["⟦telephone 7⟧"]


def test_what_tokens_mean_is_nowhere_in_the_package(draft, original, tmp_path):
    told = pack(draft, tmp_path / "p.zip", original)
    package = told.packages[0]
    assert package.tokens == {
        "⟦account 1 …5387⟧": FOREIGN,
        "⟦e-mail 1⟧": "jan@onet.pl",
        "⟦telephone 1⟧": "601 202 303",
    }
    with zipfile.ZipFile(tmp_path / "p.zip") as opened:
        everything = b"".join(opened.read(name) for name in opened.namelist())
    for value in (*package.tokens.values(), "4111 1111 1111 1111", "kotek2024"):
        assert value.encode() not in everything
        assert value.replace(" ", "").encode() not in everything
    kept = told.model_dump_json()
    assert "kotek2024" not in kept.replace(told.answers["what.message"], "")
    assert "4111 1111" not in kept


def test_an_earlier_package_is_told_of_where_it_says_otherwise(draft, original, tmp_path):
    told = pack(draft, tmp_path / "p.zip", original)
    answers = {**draft.answers, "what.message": "Pisać do ewa@onet.pl"}
    later = pack(told.model_copy(update={"answers": answers}), tmp_path / "q.zip", original)
    [meaning] = turned_back("⟦e-mail 1⟧", later).meanings
    assert meaning.value == "ewa@onet.pl"
    assert "jan@onet.pl" in meaning.note


def test_an_answer_to_a_letter_without_a_package_is_turned_back(draft):
    now = hidden_now(draft, draft.told().case)
    assert turned_back("Czy to e-mail 1?", draft, now).text == "Czy to jan@onet.pl?"
    assert turned_back("Czy to e-mail 1?", draft).text == "Czy to e-mail 1?"


def test_no_card_is_kept_with_a_package(draft):
    package = Package(
        path="p", size=1, sha256="a", made=clock.now(), tokens={"⟦hidden 1⟧": "4111 1111 1111 1111"}
    )
    safe = guarded(draft.model_copy(update={"packages": (package,)}))
    assert "4111" not in safe.packages[0].tokens["⟦hidden 1⟧"]
