from __future__ import annotations

import pytest

from wizard.contact.official import finding_the_official_channel, telling_a_fake_one, told_by_the_seller
from wizard.i18n import speaking
from wizard.knowledge.profile import Profile


@pytest.mark.parametrize("language", ["pl", "en"])
def test_sentences_in_both_languages(language: str) -> None:
    with speaking(language):
        sentences = (*finding_the_official_channel(), *telling_a_fake_one())
    assert len(set(sentences)) == len(sentences) >= 8
    assert all(sentence.endswith(".") for sentence in sentences)


def test_the_sign_of_a_fake_that_matters_most_is_there_in_polish() -> None:
    with speaking("pl"):
        assert any("kod BLIK" in sentence for sentence in telling_a_fake_one())


def test_what_the_seller_says_of_itself_can_be_compared() -> None:
    vendor = {"name": "Sklep Sosna", "website": "https://sosna.example", "tax_id": "5261040828"}
    told = " ".join(told_by_the_seller(Profile.model_validate({"format": 1, "vendor": vendor})))
    for known in vendor.values():
        assert known in told
    assert told_by_the_seller(None) == ()
    bare = Profile.model_validate({"format": 1, "vendor": {"name": "Sklep Sosna"}})
    assert len(told_by_the_seller(bare)) == 1
