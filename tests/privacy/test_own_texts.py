"""Our own sentences speak of cards, passwords and codes, and hold none: they must never stop a package."""

from pathlib import Path

from babel.messages.pofile import read_po

from wizard.privacy.find import find_secrets
from wizard.resources import path_of


def texts(catalogue: Path) -> list[str]:
    with catalogue.open("rb") as file:
        messages = list(read_po(file))
    sides = [side for message in messages for side in (message.id, message.string) if message.id and side]
    return [text for side in sides for text in ((side,) if isinstance(side, str) else side) if text]


def test_no_text_of_ours_looks_like_a_secret() -> None:
    catalogues = sorted(path_of("locale/pl").glob("*.po"))
    assert catalogues
    alarms = [text for catalogue in catalogues for text in texts(catalogue) if find_secrets(text)]
    assert alarms == []
