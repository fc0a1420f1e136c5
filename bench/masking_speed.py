"""How fast texts are searched for secrets, against reading them: by kind of text, and for texts made to be slow.

    python -m bench masking_speed [--megabytes 1]

Seconds of one core. Reading is what every search has to do at least: the bytes are decoded and looked through once for
one letter. A text made to be slow is measured at one length and at twice that: the second has to take twice as long.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable

from tests.privacy.secrets import CARDS
from wizard.privacy.find import find_secrets
from wizard.privacy.mask import Masker

_WORDS = (
    "Dzień dobry, w sprawie zamówienia nr 4711/2026 z dnia 3.11.2026 nie mogę pobrać faktury FV/2026/11/00473 na kwotę 1 234,50 zł. "
    "Proszę o pomoc, płatność kartą została pobrana. Błąd 502. Z poważaniem Anna"
).split()
_SLOW = (
    "1 ", "value=", "a_", "eyJ", "token:", "1234;", "<td ", "hasło ", "a@", "tel ", "+1 ", "1234 i ", "pesel ", "PL12 ", "60 ", "a (at) ", "<a@b.pl>", "%25",
    "a@b.pl,", "hasło;", 'pass="', "4111 ", "login,hasło\n",
)  # fmt: skip
_LEAST_RATIO = 3.0


def prose(dice: random.Random, length: int) -> str:
    """A long message."""
    return " ".join(dice.choice(_WORDS) for _ in range(length // 5))[:length]


def log(dice: random.Random, length: int) -> str:
    """What a shop's server writes: full of digits, and no secret in it."""
    line = "2026-11-03T14:{:02d}:05.{:03d}Z INFO [http-nio-8080-exec-{}] com.shop.checkout.InvoiceService - order={} status={} took={}ms path=/api/v1/invoices/{}?page=2\n"
    return "".join(
        line.format(number % 60, dice.randrange(1000), number % 8, dice.randrange(10**9), dice.choice((200, 502)), dice.randrange(9000), dice.randrange(10**6))
        for number in range(length // 150)
    )  # fmt: skip


def statement(dice: random.Random, length: int) -> str:
    """A bank's table: every line has an account."""
    return "Data;Opis;Konto;Kwota\n" + "".join(
        f"2026-11-{dice.randrange(1, 29):02d};Przelew;{dice.randrange(10**25, 10**26)};-{dice.randrange(10, 999)},{dice.randrange(10, 99)}\n"
        for _ in range(length // 60)
    )


def with_cards(dice: random.Random, length: int) -> str:
    """A log that has a card in every fifth line."""
    lines = log(dice, length).splitlines(keepends=True)
    return "".join(line if number % 5 else f"pan={CARDS['visa']} {line}" for number, line in enumerate(lines))


KINDS: dict[str, Callable[[random.Random, int], str]] = {
    "prose": prose, "log": log, "statement": statement, "log with cards": with_cards,
}  # fmt: skip


def _seconds(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began


def main(words: list[str] | None = None) -> int:
    """Prints the tables; 1 when a text made to be slow takes more than three times as long at twice the length."""
    options = argparse.ArgumentParser(prog="bench masking_speed")
    options.add_argument("--megabytes", type=float, default=1.0)
    chosen = options.parse_args(words)
    length = int(chosen.megabytes * 1_000_000)
    dice = random.Random(1)
    find_secrets("x ż 4111")
    print(f"{'':<18}{'MB/s read':>12}{'MB/s searched':>15}{'reading / searching':>21}{'MB/s masked':>13}")
    for name, make in KINDS.items():
        data = make(dice, length).encode()
        text = data.decode()
        reading = min(_seconds(lambda data=data: "\x00" in data.decode()) for _ in range(3))  # type: ignore[misc]
        searching = _seconds(lambda text=text: find_secrets(text))  # type: ignore[misc]
        masking = _seconds(lambda text=text: Masker().mask(text))  # type: ignore[misc]
        rates = [len(data) / 1e6 / max(seconds, 1e-9) for seconds in (reading, searching, masking)]
        print(
            f"{name:<18}{rates[0]:>12.0f}{rates[1]:>15.2f}{reading / searching:>21.5f}{rates[2]:>13.2f}",
            flush=True,
        )
    message = prose(dice, 5_000)
    print(
        f"\na message of 5,000 characters: {1000 * min(_seconds(lambda: find_secrets(message)) for _ in range(5)):.1f} ms\n"
    )
    worst = 0.0
    print(f"{'made to be slow':<18}{'ms for 1 kB':>12}{'twice as long':>15}")
    for piece in _SLOW:
        once = _seconds(lambda piece=piece: find_secrets((piece * 50_000)[:50_000]))  # type: ignore[misc]
        twice = _seconds(lambda piece=piece: find_secrets((piece * 100_000)[:100_000]))  # type: ignore[misc]
        ratio = twice / max(once, 0.005)
        worst = max(worst, ratio)
        print(f"{piece!r:<18}{once * 20:>12.2f}{ratio:>15.1f}")
    return 1 if worst > _LEAST_RATIO else 0
