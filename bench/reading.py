"""How much of papers is read, and how much of it right: samples of every kind, and every bank's statements.

    python -m bench reading [--keep FOLDER] [--no-pictures]

Makes the samples (see `bench.samples`), has each read by `invoice-rescue read FILE --json` as a person would, and counts the
fields that were expected: right, missing, wrong. A value for something that the paper does not say is wrong as well.
Ends with the statements (see `bench.statements`), and with 1 where anything was wrong.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench import statements
from bench.samples import Made, make
from wizard import cli


@dataclass
class Row:
    """One row of the table."""

    files: int = 0
    expected: int = 0
    right: int = 0
    missing: int = 0
    wrong: int = 0
    seconds: float = 0.0
    examples: list[str] = field(default_factory=list)


def main(arguments: list[str] | None = None) -> int:
    """Prints the tables; 1 where a value was wrong."""
    parser = argparse.ArgumentParser(prog="bench reading")
    parser.add_argument("--keep", type=Path, help="leave the samples in this folder")
    parser.add_argument("--no-pictures", action="store_true", help="leave out what takes long")
    options = parser.parse_args(arguments or [])
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        rows: dict[str, Row] = defaultdict(Row)
        for made in make(folder, with_pictures=not options.no_pictures):
            _count(rows[made.group], made, folder / made.file)
    print(f"{'kind':<30} {'files':>5} {'fields':>7} {'right':>6} {'missing':>8} {'wrong':>6} {'s a file':>9}")
    for name, row in rows.items():
        print(
            f"{name:<30} {row.files:>5} {row.expected:>7} {row.right:>6} {row.missing:>8} {row.wrong:>6} {row.seconds / row.files:>9.2f}"
        )
    for row in rows.values():
        for example in row.examples:
            print(f"  {example}")
    print()
    wrong = sum(row.wrong for row in rows.values())
    return max(statements.main([]), int(wrong > 0))


def read_as_json(path: Path) -> dict[str, Any]:
    """What `invoice-rescue read FILE --json` answers."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        cli.main(["read", str(path), "--json"])
    answer: dict[str, Any] = json.loads(out.getvalue())
    return answer


def _count(row: Row, made: Made, path: Path) -> None:
    began = time.perf_counter()
    answer = read_as_json(path)
    row.seconds += time.perf_counter() - began
    row.files += 1
    row.expected += len(made.fields) + 1
    wanted = {"kind": made.kind, **made.fields}
    said = {"kind": answer["kind"], **answer["fields"]}
    for name, value in wanted.items():
        if said.get(name) == value:
            row.right += 1
        elif name not in said:
            row.missing += 1
            row.examples.append(f"{path.name}: {name} missing, expected {value!r}")
        else:
            row.wrong += 1
            row.examples.append(f"{path.name}: {name} is {said[name]!r}, expected {value!r}")
    for name in set(made.not_said) & said.keys():
        row.wrong += 1
        row.examples.append(f"{path.name}: {name} is {said[name]!r}, the paper does not say it")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
