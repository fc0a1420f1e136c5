"""The frozen window under a real X server: from an empty machine to a package, with keys and clicks alone."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import bagit
import pytest

from tests.packaged.desktop import Hands, draft_in, screen, wait_for
from wizard.resources import path_of

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="drives an X server"
)  # the only one we can drive

MESSAGE = "Sorry, we couldn't create the invoice. Error 504"
VENDOR = "Ksiegarnia Pod Lipa"


STAND_IN = """#!/bin/sh
printf '%s\\n' "$(basename "$0") $* LD_LIBRARY_PATH=$LD_LIBRARY_PATH" >> "$HOME/called"
"""


def stand_ins(folder: Path) -> Path:
    """Programs that write down how they were called, in place of the desktop's own."""
    folder.mkdir()
    for name in ("xdg-open", "dbus-send", "gdbus"):
        (folder / name).write_text(STAND_IN, encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


class Person:
    """Somebody in front of the frozen window."""

    def __init__(self, hands: Hands, home: Path) -> None:
        self.hands = hands
        self.home = home

    @property
    def draft(self) -> dict:
        return draft_in(self.home)

    @property
    def called(self) -> str:
        """How other programs were called so far, a line a call."""
        kept = self.home / "called"
        return kept.read_text(encoding="utf-8") if kept.exists() else ""

    def next(self) -> None:
        self.hands.click_from_right_bottom(70, 30)

    def wait_for_answer(self, question: str, text: str) -> None:
        wait_for(lambda: self.draft.get("answers", {}).get(question) == text, f"{question} on the disk")

    def wait_for_step(self, step: int) -> None:
        wait_for(lambda: self.draft.get("step") == step, f"step {step}")

    def go_to(self, step: int) -> None:
        """Presses Next until `step` is there.

        A page that wants another look stays, and lets the second press pass; and a press that follows another one
        at once counts as a double click, which Next takes for one.
        """
        self.press_next_until(lambda: self.draft["step"] == step, f"step {step}")

    def press_next_until(self, look: Callable[[], object], what: str) -> None:
        for _press in range(3):
            self.next()
            with suppress(AssertionError):
                wait_for(look, what, within_s=4)
                return
        wait_for(look, what)


@contextmanager
def at_the_window(frozen_window: Path, folder: Path, *words: str) -> Iterator[Person]:
    """The frozen window on an empty machine with stand-in programs, started with these `words`."""
    home = folder / "home"
    (home / "Desktop").mkdir(parents=True)
    with screen() as display:
        programs = f"{stand_ins(folder / 'programs')}:/usr/bin:/bin"
        environment = {"HOME": str(home), "LANG": "C.UTF-8", "DISPLAY": display, "PATH": programs}
        window = subprocess.Popen([frozen_window, "--lang", "en", *words], cwd=folder, env=environment)
        try:
            yield Person(Hands(environment, "invoice-rescue"), home)
        finally:
            window.terminate()
            window.wait()


@pytest.fixture
def person(frozen_window: Path, tmp_path: Path) -> Iterator[Person]:
    with at_the_window(frozen_window, tmp_path) as found:
        yield found


def test_from_an_empty_machine_to_a_package(person: Person) -> None:
    hands = person.hands
    hands.key("Return")  # "Start a new case" has the focus
    wait_for(lambda: person.draft, "a case")
    hands.type(MESSAGE)
    person.wait_for_answer("what.message", MESSAGE)

    person.next()  # whose invoice it is was not answered: the summary says so, and leads there
    hands.key("Return")
    hands.type(VENDOR)
    person.wait_for_answer("what.vendor", VENDOR)

    for step in (2, 3, 4, 5):
        person.go_to(step)
    clipboard = hands.copy_picture(path_of("sample/zrzut-ekranu.png"))
    try:
        hands.key("ctrl+v")
        wait_for(lambda: person.draft["evidence"], "the pasted screenshot")
    finally:
        clipboard.terminate()
        clipboard.wait()

    person.go_to(6)
    person.go_to(7)
    agree(person)
    person.go_to(8)
    person.press_next_until(lambda: person.draft["packages"], "the package in the case's history")
    (target,) = (person.home / "Desktop").glob("faktura-IR-*.zip")

    hands.key("Tab", "Return")  # from "Copy the message" to "Open e-mail"
    wait_for(lambda: "xdg-open mailto:" in person.called, "the mail program")
    hands.key("Tab", "Return")
    wait_for(lambda: target.name in person.called.partition("mailto:")[2], "the folder")
    # What we bring along must not be what other programs load.
    assert "_internal" not in person.called

    assert_whole(target, person.home / "unpacked")
    assert [one["sha256"] for one in person.draft["packages"]] == [sha256(target)]


PROFILE = """
format = 1
[vendor]
name = "Sklep Testowy"
[[channels]]
desk = "billing"
channel = "form"
address = "https://sklep.example/faktury"
"""


def test_the_seller_s_own_form_is_opened_in_the_browser(frozen_window: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profile.toml"
    profile.write_text(PROFILE, encoding="utf-8")
    with at_the_window(frozen_window, tmp_path, "--profile", str(profile)) as person:
        hands = person.hands
        hands.key("Return")  # "Start a new case" has the focus
        wait_for(lambda: person.draft, "a case")
        hands.type(MESSAGE)
        person.wait_for_answer("what.message", MESSAGE)
        for step in (2, 3, 4, 5, 6):
            person.go_to(step)

        def opened() -> bool:
            # The first choice has the focus once it is worked out; beside it stands "Open the page".
            hands.key("Tab", "Return")
            with suppress(AssertionError):
                wait_for(lambda: "xdg-open https://sklep.example/faktury" in person.called, "it", within_s=4)
            return "xdg-open https://" in person.called

        wait_for(opened, "the browser")
        assert "_internal" not in person.called


def agree(person: Person) -> None:
    """Ticks the box that says what is inside was seen; the summary that Next shows leads to it.

    The box takes no tick before the report is put together. So this tries again, but not before a tick that was
    taken had the time to reach the disk.
    """

    def tick() -> bool:
        person.next()
        person.hands.key("Return")
        person.hands.key("space")
        with suppress(AssertionError):
            wait_for(lambda: person.draft["agreed"], "the tick", within_s=5)
        return bool(person.draft["agreed"])

    wait_for(tick, "a tick that was taken")


def assert_whole(target: Path, into: Path) -> None:
    assert subprocess.run(["unzip", "-tq", target], capture_output=True).returncode == 0
    with zipfile.ZipFile(target) as package:
        package.extractall(into)
    (folder,) = into.iterdir()
    assert folder.name == target.stem
    checked = subprocess.run(
        ["sha256sum", "--check", "--quiet", "manifest-sha256.txt"], cwd=folder, capture_output=True
    )
    assert checked.returncode == 0, checked.stdout
    assert bagit.Bag(str(folder)).validate()
    assert [path.name for path in (folder / "data" / "evidence").iterdir()]


def sha256(path: Path) -> str:
    return subprocess.run(["sha256sum", path], capture_output=True, text=True, check=True).stdout.split()[0]
