from __future__ import annotations

from datetime import timedelta

import pytest

from tests.contact.tales import (
    NOW,
    PERSON,
    case_of,
    circumstances,
    contact,
    diagnosis_of,
)
from wizard.case.case import Case
from wizard.case.evidence import Evidence
from wizard.case.outcome import Trial, TrialResult
from wizard.contact.letter.news import news
from wizard.contact.letters import CHANNELS, write_letter
from wizard.contact.route import route
from wizard.i18n import speaking

BEFORE = NOW - timedelta(days=3)


def held(days_ago: int, **more: object) -> Evidence:
    return Evidence.model_validate(
        {
            "sha256": f"{days_ago:064x}",
            "name": "a.png",
            "media_type": "image/png",
            "size": 1,
            "added": NOW - timedelta(days=days_ago),
            **more,
        }
    )


def grown() -> Case:
    trial = Trial(check="B03", at=NOW - timedelta(days=1), result=TrialResult.NOT_FIXED)
    case = case_of(PERSON, contacts=(contact(9), contact(2), contact(1)), trials=(trial,))
    return case.model_copy(update={"evidence": (held(5), held(1), held(0, included=False))})


def test_only_what_came_since_is_new() -> None:
    assert news(grown(), BEFORE) == (
        "This package adds to the one of 20 November 2026. New since then: 1 file, 2 contacts, 1 attempt to mend it."
    )


def test_nothing_new_is_not_spoken_of() -> None:
    assert news(grown(), NOW) == ""
    assert news(grown(), None) == ""


def test_polish_counts() -> None:
    with speaking("pl"):
        assert news(grown(), BEFORE).endswith("Nowe od tego czasu: 1 plik, 2 kontakty, 1 próba naprawy.")


@pytest.mark.parametrize("channel", [one for one in CHANNELS if one != "phone"])
def test_a_second_package_s_letter_says_what_is_new(channel: str) -> None:
    case, told = grown(), diagnosis_of()
    way = route(case, (), told, circumstances())
    letter = write_letter(case, (), told, way, channel, circumstances(), before=BEFORE)
    assert news(case, BEFORE) in letter.body
