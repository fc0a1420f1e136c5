import gettext
import string
import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard import i18n
from wizard.i18n import (
    LANGUAGES,
    _,
    fields_of,
    language,
    language_of_system,
    ngettext,
    pgettext,
    speak,
    speaking,
)


class Translations(gettext.NullTranslations):
    """A catalogue that says what a test wants."""

    def __init__(self, texts: dict[str, str]) -> None:
        super().__init__()
        self.texts = texts

    def gettext(self, text: str) -> str:
        return self.texts.get(text, text)

    def ngettext(self, one: str, many: str, n: int) -> str:
        return self.texts.get(f"{one}|{n}", one if n == 1 else many)

    def pgettext(self, context: str, text: str) -> str:
        return self.texts.get(f"{context}|{text}", text)


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    with speaking("pl"):
        yield


@pytest.fixture
def polish(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    texts: dict[str, str] = {}
    monkeypatch.setattr(i18n, "_catalogue", lambda code: Translations(texts if code == "pl" else {}))
    speak("pl")
    return texts


def test_a_text_is_said_in_the_language_now_spoken(polish: dict[str, str]):
    polish["Step {n} of {total}"] = "Krok {n} z {total}"
    assert _("Step {n} of {total}").format(n=2, total=8) == "Krok 2 z 8"
    with speaking("en"):
        assert _("Step {n} of {total}") == "Step {n} of {total}"
    assert language() == "pl"


@pytest.mark.parametrize(
    "translated",
    [
        "Krok {m} z {total}",
        "Krok z {total}",
        "Krok {n} z {total} {x}",
        "Krok {n z {total}",
        "Krok {} z {total}",
        "",
    ],
    ids=["other name", "one missing", "one too many", "broken", "without name", "empty"],
)
def test_a_translation_with_other_placeholders_is_not_used(polish: dict[str, str], translated: str):
    polish["Step {n} of {total}"] = translated
    assert _("Step {n} of {total}").format(n=1, total=8) == "Step 1 of 8"


def test_plural_and_context_are_held_to_the_same(polish: dict[str, str]):
    polish["{n} file|5"] = "{n} plików"
    polish["{n} file|2"] = "{m} pliki"
    polish["button|Open"] = "Otwórz"
    assert ngettext("{n} file", "{n} files", 5) == "{n} plików"
    assert ngettext("{n} file", "{n} files", 2) == "{n} files"
    assert ngettext("{n} file", "{n} files", 1) == "{n} file"
    assert pgettext("button", "Open") == "Otwórz"
    assert pgettext("state", "Open") == "Open"


def test_nothing_is_nothing_and_not_the_catalogues_header():
    for code in LANGUAGES:
        with speaking(code):
            assert _("") == ""


@pytest.mark.parametrize("code", ["", "de", "PL", "pl_PL"])
def test_an_unknown_language_is_not_spoken(code: str):
    speak("en")
    with pytest.raises(ValueError, match=f"^{code}$"):
        speak(code)
    assert language() == "en"


def test_a_language_belongs_to_its_thread():
    speak("pl")
    heard: list[str] = []

    def other() -> None:
        speak("en")
        heard.append(language())

    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
    assert heard == ["en"]
    assert language() == "pl"


def test_what_was_spoken_before_is_spoken_after_even_when_it_fails():
    speak("pl")
    with pytest.raises(RuntimeError), speaking("en"):
        raise RuntimeError
    assert language() == "pl"


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"LANG": "pl_PL.UTF-8"}, "pl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "pl_PL"}, "pl"),
        ({"LANG": "pl_PL", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "C"}, "pl"),
        ({"LANG": "C.UTF-8"}, "pl"),
        ({"LC_ALL": "POSIX"}, "pl"),
        ({"LANG": ""}, "pl"),
        ({}, "pl"),
        ({"LANG": "pl-PL"}, "pl"),
    ],
)
def test_the_language_of_the_system(environment: dict[str, str], code: str):
    assert language_of_system(environment) == code


@given(st.text())
def test_the_fields_of_any_text(text: str):
    found = fields_of(text)
    try:
        names = {name for _lit, name, _spec, _conv in string.Formatter().parse(text) if name}
    except ValueError:
        names = set()
    assert bool(found) == bool(names) or found == frozenset({""})
