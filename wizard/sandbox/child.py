"""The child: reads one job from its standard input, does it under limits, and answers on its standard output.

A job is one JSON object. The answer is four bytes with the length of a JSON header, the header, and
the payload. Nothing is pickled in either direction: the parent believes sizes and bytes, no objects.

A child that is kept gets a job a line, until there are no more; its headers tell the length of the payload (`size`).

Started by `wizard.sandbox.parent`, from source as `python -m wizard.sandbox.child`, from the frozen app
as the app itself with `CHILD_OPTION` as its only argument.
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, BinaryIO

from wizard.sandbox.limits import Limits, limit_next, limit_self
from wizard.sandbox.refusal import Refusal, Refused

CHILD_OPTION = "--child"
"""The hidden argument that makes the frozen app a child."""

HEADER_LENGTH = struct.Struct(">I")

Answer = tuple[dict[str, Any], bytes]


def main(argv: Sequence[str] = ()) -> int:
    """Does one job, or several if it is kept; 0 when it answered, also where the answer is a refusal. `argv` is not looked at."""
    del argv
    answer_to = _standard_output()
    jobs = _standard_input()
    job = json.loads(jobs.readline())
    keep = bool(job.get("keep"))
    limit_self(Limits(float(job["seconds"]), int(job["memory"]), float(job.get("work", 0))), keep=keep)
    _answer(job, answer_to)
    while keep and (line := jobs.readline()):
        job = json.loads(line)
        limit_next(float(job["seconds"]))
        _answer(job, answer_to)
    return 0


def _answer(job: Mapping[str, Any], answer_to: BinaryIO) -> None:
    try:
        header, payload = _JOBS[job["job"]](job)
    except Refused as refused:
        header, payload = {"refused": refused.refusal.value}, b""
    except MemoryError:
        header, payload = {"refused": Refusal.TOO_HUNGRY.value}, b""
    encoded = json.dumps({**header, "size": len(payload)}).encode()
    answer_to.write(HEADER_LENGTH.pack(len(encoded)) + encoded)
    answer_to.write(payload)
    answer_to.flush()


def _picture(job: Mapping[str, Any]) -> Answer:
    from wizard.sandbox.pictures import picture

    return picture(job)


def _page(job: Mapping[str, Any]) -> Answer:
    from wizard.sandbox.pdf import page

    return page(job)


def _page_texts(job: Mapping[str, Any]) -> Answer:
    from wizard.sandbox.pdf import page_texts

    return page_texts(job)


def _attached(job: Mapping[str, Any]) -> Answer:
    from wizard.sandbox.pdf import attached

    return attached(job)


def _words(job: Mapping[str, Any]) -> Answer:
    from wizard.sandbox.words import words

    return words(job)


_JOBS: dict[str, Callable[[Mapping[str, Any]], Answer]] = {
    "picture": _picture,
    "page": _page,
    "page_texts": _page_texts,
    "attached": _attached,
    "words": _words,
}


def _standard_input() -> BinaryIO:
    return _stream(sys.stdin, 0, "rb")


def _standard_output() -> BinaryIO:
    return _stream(sys.stdout, 1, "wb")


def _stream(ours: Any, number: int, mode: str) -> BinaryIO:
    # A windowed app on Windows has no sys.stdin, yet the handles that the parent gave are there.
    if ours is not None:
        return ours.buffer  # type: ignore[no-any-return]
    return open(number, mode, closefd=False)  # type: ignore[return-value]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
