from __future__ import annotations

import pytest

from wizard.contact.official import finding_the_official_channel, telling_a_fake_one
from wizard.i18n import speaking


@pytest.mark.parametrize("language", ["pl", "en"])
def test_sentences_in_both_languages(language: str) -> None:
    with speaking(language):
        sentences = (*finding_the_official_channel(), *telling_a_fake_one())
    assert len(set(sentences)) == len(sentences) >= 8
    assert all(sentence.endswith(".") for sentence in sentences)


def test_the_sign_of_a_fake_that_matters_most_is_there_in_polish() -> None:
    with speaking("pl"):
        assert any("kod BLIK" in sentence for sentence in telling_a_fake_one())
