"""What goes with a package, written from a real case: the message, the address, the limits, the day of the answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from wizard import clock
from wizard.drafts.draft import Draft, Package
from wizard.i18n import speaking
from wizard.knowledge.profile import Profile
from wizard.ui.pages.handing_over import HandOver, hand_over

NOW = datetime.fromisoformat("2026-11-23T10:00:00+01:00")
ANSWERS = {
    "what.message": "Przepraszamy, nie mogliśmy utworzyć faktury",
    "what.where": "website",
    "what.charged": "yes",
    "billing.kind": "person",
    "billing.name": "Anna Nowak",
    "billing.country": "PL",
    "order.number": "ZAM/118",
    "payment.method": "card",
    "payment.status": "paid",
}
FORM = {"desk": "billing", "channel": "form", "address": "https://sosna.example/faktury", "answer_days": 2}
MAIL = {"desk": "billing", "channel": "email", "address": "faktury@sosna.example"}


def over(*channels: dict[str, Any], size: int = 7_000_000, language: str = "pl", **fields: Any) -> HandOver:
    profile = Profile.model_validate({"format": 1, "vendor": {"name": "Sosna"}, "channels": list(channels)})
    package = Package(path="/nowhere/faktura.zip", size=size, sha256="ab" * 32, made=NOW)
    draft = Draft(
        id="IR-ABC123DEF", started=NOW, saved=NOW, answers=ANSWERS, packages=(package,),
        report_language=language, **fields,
    )  # fmt: skip
    with clock.fixed(NOW), speaking("en"):
        return hand_over(draft, profile if channels else None)


def test_the_message_is_in_the_report_s_language_and_the_page_in_the_window_s() -> None:
    made = over(MAIL)
    assert made.message.startswith("Szanowni Państwo!")
    assert " ".join(["abab"] * 16) in made.message, "in groups, to be read on the telephone"
    assert made.mailto.startswith("mailto:faktury@sosna.example?subject=Pro%C5%9Bba")
    assert len(made.mailto) <= 1800
    assert made.where == "Billing department (E-mail)"


def test_the_seller_s_form_its_limit_and_its_day() -> None:
    made = over({**FORM, "max_megabytes": 5})
    assert made.page == "https://sosna.example/faktury"
    assert made.answer_by == date(2026, 11, 25)
    assert not made.fits
    assert "only 5 MB" in made.size


@pytest.mark.parametrize(("size", "fits"), [(10_000_000, True), (10_000_001, False)])
def test_without_a_profile_the_usual_limit_of_mail_counts(size: int, fits: bool) -> None:
    made = over(size=size)
    assert made.fits is fits
    assert made.page == ""
    assert made.answer_by is None


def test_an_address_that_is_no_page_is_not_opened_as_one() -> None:
    assert over(MAIL).page == ""
