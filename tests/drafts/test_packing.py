from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from wizard import clock
from wizard.case.contact import Channel
from wizard.checks.interface import Circumstances, Desk
from wizard.contact.interface import Choice, Route
from wizard.drafts.draft import Draft
from wizard.drafts.packing import channel_in_writing, dossier_of, letter_for, pack_case, without_secrets
from wizard.drafts.worked_out import work_out
from wizard.errors import Cancelled

ACCOUNT = "PL61 1090 1014 0000 0712 1981 2874"


@pytest.fixture
def draft(noon: datetime) -> Draft:
    return Draft(
        id="IR-222222222",
        started=noon,
        saved=noon,
        answers={
            "what.message": "Nie udało się. PESEL 44051401359, hasło: kotek2024",
            "what.vendor": "Sklep Ćma",
            "order.number": "Z/1",
            "payment.method": "transfer",
            "payment.account": ACCOUNT,
            "payment.status": "declined",
        },
    )


@pytest.fixture
def circumstances(noon: datetime) -> Circumstances:
    return Circumstances(today=clock.today())


def test_what_follows_from_a_draft_speaks_the_language_now_spoken(draft: Draft, circumstances: Circumstances):
    worked = work_out(draft, circumstances)
    assert worked.told.case.order.number == "Z/1"
    assert worked.findings
    assert worked.diagnosis.headline
    assert worked.route.route


def test_working_out_can_be_stopped(draft: Draft, circumstances: Circumstances):
    def stop(_done: int, _total: int, _what: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        work_out(draft, circumstances, stop)


def test_a_letter_holds_no_secrets_but_the_account_paid_to(draft: Draft, circumstances: Circumstances):
    body = letter_for(draft, "email", circumstances).body
    assert "44051401359" not in body
    assert "kotek2024" not in body
    case = without_secrets(draft, draft.told().case)
    assert case.payment.account == ACCOUNT.replace(" ", "")
    assert "⟦pesel 1⟧" in (case.what.message or "")


def test_there_is_no_letter_by_pigeon(draft: Draft, circumstances: Circumstances):
    with pytest.raises(ValueError, match="pigeon"):
        letter_for(draft, "pigeon", circumstances)


def test_a_dossier_is_all_in_one_language(draft: Draft, circumstances: Circumstances):
    dossier = dossier_of(draft, circumstances, language="en")
    assert dossier.language == "en"
    assert {finding.check for finding in dossier.findings} <= dossier.titles.keys()
    assert "Z/1" in dossier.message


@pytest.mark.parametrize(
    ("ways", "kind"),
    [
        ([], "email"),
        ([(Desk.BILLING, Channel.CHAT), (Desk.BILLING, Channel.EMAIL)], "chat"),
        ([(Desk.BANK, Channel.EMAIL), (Desk.BILLING, Channel.FORM)], "form"),
        ([(Desk.BILLING, Channel.PHONE)], "email"),
    ],
)
def test_a_package_goes_with_the_letter_to_the_first_desk_that_reads(ways, kind: str):
    route = Route(route=tuple(Choice(to=to, channel=channel, why="x") for to, channel in ways))
    assert channel_in_writing(route) == kind


def test_a_package_that_was_agreed_to_is_made_of_just_that(
    draft: Draft, circumstances: Circumstances, tmp_path: Path, no_evidence: Callable[[str], Path]
):
    from wizard.errors import Trouble

    first = pack_case(draft, tmp_path / "a.zip", circumstances, evidence_path=no_evidence, language="pl")
    again = pack_case(
        draft,
        tmp_path / "b.zip",
        circumstances,
        evidence_path=no_evidence,
        language="pl",
        agreed=first.digest,
    )
    assert (tmp_path / "a.zip").read_bytes()[:4] == b"PK\x03\x04"
    assert again.digest == first.digest
    changed = draft.model_copy(update={"answers": {**draft.answers, "order.number": "Z/2"}})
    with pytest.raises(Trouble):
        pack_case(
            changed,
            tmp_path / "c.zip",
            circumstances,
            evidence_path=no_evidence,
            language="pl",
            agreed=first.digest,
        )
    assert not (tmp_path / "c.zip").exists()


@pytest.fixture
def no_evidence() -> Callable[[str], Path]:
    def nowhere(sha256: str) -> Path:
        raise FileNotFoundError(sha256)

    return nowhere
