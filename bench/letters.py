"""Route and all letters of the cases in tests/cases and of those with a contact log, in both languages, for reading.

    python -m bench letters [--lang pl|en] [--channel chat|email|…] [WORD…]

A case is printed when its file's name holds one of the words; without words, all are.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from textwrap import indent

from bench.diagnosis import FOLDER
from wizard import clock
from wizard.case.contact import Contact
from wizard.case.dates import show_date
from wizard.case.evidence import Evidence
from wizard.checks.interface import Circumstances
from wizard.checks.run import run_checks
from wizard.contact.letters import CHANNELS, write_letter
from wizard.contact.next_step import next_step
from wizard.contact.route import route
from wizard.diagnosis.diagnose import diagnose
from wizard.i18n import LANGUAGES, speaking
from wizard.questions.reading import read_case

RULE = "=" * 100
STORIES = FOLDER.parent / "contact" / "stories"
"""Cases with a contact log; their files hold `contacts` and `evidence` beside the answers."""


def main(arguments: list[str]) -> int:
    """Prints them; answers 0, or 1 where no case fits the words."""
    options = _parser().parse_args(arguments)
    found = [
        path
        for path in (*sorted(FOLDER.glob("*.json")), *sorted(STORIES.glob("*.json")))
        if not options.words or any(word in path.stem for word in options.words)
    ]
    for path in found:
        for language in options.lang or LANGUAGES:
            print("\n".join(pages(path, language, options.channel or CHANNELS)))
    return 0 if found else 1


def pages(path: Path, language: str, channels: Sequence[str]) -> Iterator[str]:
    """What the case of this file leads to, in `language`: its route, its ladder, and the letters."""
    told = json.loads(path.read_text(encoding="utf-8"))
    today = date.fromisoformat(told["today"])
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    circumstances = Circumstances(today=today)
    with clock.fixed(noon), speaking(language):
        case = read_case(
            told["answers"],
            case_id="IR-7K2M9QX4B",
            started=noon,
            contacts=tuple(map(Contact.model_validate, told.get("contacts", ()))),
            evidence=tuple(map(Evidence.model_validate, told.get("evidence", ()))),
        ).case
        findings = run_checks(case, circumstances)
        diagnosis = diagnose(findings, case)
        way = route(case, findings, diagnosis, circumstances)
        yield f"\n{RULE}\n{path.stem} [{language}] – {show_date(today)}\n{RULE}"
        yield f"{diagnosis.headline}\n{diagnosis.advice}"
        for choice in way.route:
            urgent = " !" if choice.urgent else ""
            yield f"  → {choice.to} / {choice.channel}{urgent}: {choice.why}"
        for rung in way.escalation:
            yield f"  {show_date(rung.on)} – {rung.to}: {rung.why}"
        then = next_step(case, way, today)
        if then is not None:
            yield f"  NOW: {then.do}"
        for channel in channels:
            letter = write_letter(case, findings, diagnosis, way, channel, circumstances)
            yield f"\n--- {channel}{': ' + letter.subject if letter.subject else ''}"
            yield indent(letter.body, "    ")


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m bench letters", description=__doc__)
    parser.add_argument("--lang", action="append", choices=LANGUAGES, help="only this language")
    parser.add_argument("--channel", action="append", choices=CHANNELS, help="only these letters")
    parser.add_argument("words", nargs="*", metavar="WORD", help="part of a case's name")
    return parser
