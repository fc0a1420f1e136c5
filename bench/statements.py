"""Every bank's layout with pairs planted in it and decoys around: what is read, what is found, and how time grows.

    python -m bench statements

Writes each layout of `bench.samples_statements`, has it read by `invoice-rescue statement FILE --json`, and counts: the
transactions with the right day and amount, the planted pairs with the right verdict, and the pairs that nobody planted.
Then one layout with more and more rows. Ends with 1 where anything is missing or too much.
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from bench.samples_statements import LAYOUTS, Layout, Line, lines
from wizard import cli
from wizard.evidence.statements.pairs import pairs
from wizard.evidence.statements.reading import read_statement

_VERDICTS = {
    "duplicate": "duplicate",
    "duplicate by transfer": "duplicate",
    "hold_and_booked": "hold_and_booked",
    "refunded": "refunded",
    "same line twice": "same_line_twice",
    "subscription": "subscription",
    "ask": "ask",
}
_ROWS = (12_500, 25_000, 50_000, 100_000, 200_000)
_MOST_SECONDS = 5.0


def main(_arguments: list[str] | None = None) -> int:
    """Prints the tables; 1 where something is missing, too much or too slow."""
    print(f"{'layout':<22} {'rows':>5} {'read right':>11} {'pairs':>6} {'found':>6} {'not planted':>12}")
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for name, layout in LAYOUTS.items():
            told = one_layout(name, layout, Path(folder) / "statement")
            print(
                f"{name:<22} {told.rows:>5} {told.right:>11} {told.pairs:>6} {told.found:>6} {told.extra:>12}"
            )
            problems += told.problems
        print("".join(f"\n  {problem}" for problem in problems))
        slow = _growth(Path(folder) / "long.csv")
    return int(bool(problems) or slow)


def statement_as_json(path: Path) -> dict[str, Any]:
    """What `invoice-rescue statement FILE --json` answers."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        cli.main(["statement", str(path), "--json"])
    answer: dict[str, Any] = json.loads(out.getvalue())
    return answer


@dataclass(frozen=True)
class Told:
    """What came of one layout: rows planted and read right, pairs planted, found and not planted, and what is wrong."""

    rows: int
    right: int
    pairs: int
    found: int
    extra: int
    problems: list[str]


def one_layout(name: str, layout: Layout, path: Path) -> Told:
    """Writes the layout to `path`, has it read, and compares."""
    planted = lines(holds=layout.has_holds, refs=layout.has_refs)
    path.write_bytes(layout.write(planted).replace("\n", "\r\n").encode(layout.encoding, errors="replace"))
    answer = statement_as_json(path)
    read = answer["transactions"]
    right = sum(
        one["amount"] == f"{line.amount}"
        and one.get("date") == line.day.isoformat()
        and one["currency"] == "PLN"
        for one, line in zip(read, planted, strict=False)
    )
    row_of = dict(zip([one["row"] for one in read], planted, strict=False))
    wanted = _wanted(planted)
    found, extra = [], []
    for pair in answer["pairs"]:
        names = {row_of[row].plant for row in pair["rows"] if row in row_of}
        plant = names.pop() if len(names) == 1 else ""
        if plant in wanted and _VERDICTS[plant] == pair["verdict"] and len(pair["rows"]) == wanted[plant]:
            found.append(plant)
        else:
            extra.append(f"{name}: {pair['verdict']} for {plant or sorted(names)}: {pair['sentence']}")
    told = [f"{name}: {plant} not found" for plant in wanted if plant not in found] + extra
    if right != len(planted) or len(read) != len(planted):
        told.append(
            f"{name}: {right} of {len(planted)} rows right, {len(read)} read; {answer.get('problems')}"
        )
    return Told(len(planted), right, len(wanted), len(found), len(extra), told)


def _wanted(planted: list[Line]) -> dict[str, int]:
    sizes: dict[str, int] = defaultdict(int)
    for line in planted:
        if line.plant in _VERDICTS:
            sizes[line.plant] += 1
    return {plant: size for plant, size in sizes.items() if size > 1}


def _growth(path: Path) -> bool:
    """Prints how time grows with the number of rows; true where the most takes too long.

    Beside it stands what the rows cost that are only cut into cells: on a busy machine both take longer, and seconds of a
    processor are less than those of the clock.
    """
    print(
        f"\n{'rows':>8} {'MB':>6} {'cut, s':>7} {'read, s':>8} {'pairs, s':>9} {'s by the clock':>15} {'µs a row':>9} {'times cutting':>14}"
    )
    reading = 0.0
    for count in _ROWS:
        path.write_text(long_statement(count), encoding="cp1250")
        began = time.process_time()
        cut = list(csv.reader(path.read_text(encoding="cp1250").splitlines(), delimiter=";"))
        base = time.process_time() - began
        del cut
        clock, began = time.perf_counter(), time.process_time()
        statement = read_statement(path)
        read = time.process_time()
        pairs(statement.transactions)
        done = time.process_time()
        total, reading = done - began, read - began
        print(
            f"{count:>8} {path.stat().st_size / 1e6:>6.1f} {base:>7.2f} {read - began:>8.2f} {done - read:>9.2f} "
            f"{time.perf_counter() - clock:>15.2f} {total / count * 1e6:>9.1f} {total / base:>14.1f}"
        )
    return reading > _MOST_SECONDS


def long_statement(count: int) -> str:
    """A statement of `count` rows."""
    head = "Data transakcji;Kwota;Waluta;Kontrahent;Opis;Identyfikator transakcji\n"
    start = date(2020, 1, 1)
    return head + "".join(
        f"{start + timedelta(days=n // 90)};{Decimal(-(n * 7919 % 30_000) - 100) / 100};PLN;Sklep {chr(65 + n % 26)}{chr(65 + n // 26 % 26)} {n % 50};zakupy żółte {n};T{n}\n"
        for n in range(count)
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
