"""Files that mean harm: what each of them comes to, how long that takes, and how much memory.

    python -m bench hostile [NAME…]

Each is taken into a case, read, looked at as a statement where it may be one, and shown as a picture, all as the window does it, in
a process of its own, so that the peak of that process and of the children that it starts can be told. A line each: seconds, megabytes
of the process itself and of its largest child, and the sentence that a person gets. Ends with 1 where one took 15 seconds or more,
ended without a sentence, or took down the process.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.hostile_files import FILES
from wizard.errors import Trouble
from wizard.evidence.intake import take_in
from wizard.evidence.reading import PaperKind, read
from wizard.evidence.sniff import sniff
from wizard.evidence.statements.reading import read_statement
from wizard.i18n import speaking
from wizard.sandbox.views import can_be_seen, picture_of

_MOST_SECONDS = 15.0
_KILLED_AFTER = 120.0
_THUMBNAIL = 480


@dataclass(frozen=True)
class Way:
    """What a file came to.

    Attributes:
        sentence: what a person gets to read.
        seconds: of wall time; `work` of a processor, of the process and its children.
        own, child: megabytes at the most, of the process itself and of its largest child.
    """

    sentence: str
    seconds: float = 0.0
    work: float = 0.0
    own: float = 0.0
    child: float = 0.0


def go(path: Path, folder: Path) -> Way:
    """Takes the file in, reads it and shows it; what goes wrong on the way is told, and nothing else breaks."""
    began, work = time.perf_counter(), _work()
    sentences: list[str] = []
    try:
        held = folder / take_in(path, folder).sha256
        sentences.append(_said(held))
    except Trouble as trouble:
        sentences.append(f"{trouble.happened} {trouble.todo}")
    return Way(" | ".join(sentences), time.perf_counter() - began, _work() - work, *_peaks())


def _said(held: Path) -> str:
    media_type = sniff(held).media_type
    try:
        found = read(held)
        said = f"Read as {found.kind} ({found.format}), {len(found.fields)} fields. {' '.join(found.notes)}"
        if found.kind is PaperKind.STATEMENT:
            statement = read_statement(held)
            said += f"{len(statement.transactions)} transactions. {' '.join(statement.problems)}"
    except Trouble as trouble:
        return trouble.happened
    if can_be_seen(media_type):
        try:
            shown = picture_of(held, media_type, longest_side=_THUMBNAIL)
            said += f" Shown, {shown.pages} pages."
        except Trouble as trouble:
            said += f" Not shown: {trouble.happened}"
    return said.strip()


def _work() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def _peaks() -> tuple[float, float]:
    unit = 1e6 if sys.platform == "darwin" else 1e3
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    with suppress(OSError):  # what it inherited of the process that started it does not count
        status = Path("/proc/self/status").read_text(encoding="ascii")
        own = int(status.split("VmHWM:")[1].split()[0]) / 1e3
    return own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit


def main(arguments: list[str] | None = None) -> int:
    """Prints the table; 1 where one of them got through."""
    parser = argparse.ArgumentParser(prog="bench hostile")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments or [])
    if options.one:
        with tempfile.TemporaryDirectory() as folder, speaking("en"):
            print(json.dumps(asdict(go(options.one, Path(folder)))))
        return 0
    failed = 0
    print(f"{'file':<26} {'s':>6} {'s of work':>9} {'MB own':>7} {'MB child':>8}  sentence")
    for name in options.names or FILES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            FILES[name](path)
            way = _apart(path)
        failed += not way.sentence or min(way.seconds, way.work or way.seconds) >= _MOST_SECONDS
        print(
            f"{name:<26} {way.seconds:>6.1f} {way.work:>9.1f} {way.own:>7.0f} {way.child:>8.0f}  {way.sentence[:150] or 'NOTHING WAS SAID'}",
            flush=True,
        )
    print(f"\n{len(options.names or FILES)} files, {failed} of them got through.")
    return int(failed > 0)


def _apart(path: Path) -> Way:
    """The way of one file, in a process of its own."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "bench.hostile", "--one", str(path)],
            capture_output=True,
            text=True,
            timeout=_KILLED_AFTER,
            check=False,
        )
        return Way(**json.loads(done.stdout))
    except subprocess.TimeoutExpired:
        return Way("", _KILLED_AFTER)
    except (ValueError, TypeError):
        return Way("", 0.0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
