"""`mask`: a copy of a file that can be given away: secrets masked, nothing left that is unseen."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from wizard import clock
from wizard.case.evidence import Evidence
from wizard.commands.outputs import MaskAnswer, MaskOut
from wizard.commands.terminal import paragraph, say, say_json, table, warn
from wizard.drafts.troubles import could_not_write
from wizard.errors import ExitCode, UsageTrouble
from wizard.i18n import _

if TYPE_CHECKING:
    from wizard.privacy.sanitised import Sanitised


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help=_("a picture, a PDF or a text"))
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=_("where to put the copy"))
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Makes the copy; the file itself stays as it is."""
    from wizard.privacy.mask import Masker
    from wizard.privacy.sanitise import sanitise

    source, target = options.file, options.out
    _refuse_itself(source, target)
    evidence = _as_evidence(source)
    try:
        done = sanitise(source, evidence, target, Masker())
    except OSError as error:
        raise could_not_write(error, target.parent, _("The file itself is unchanged.")) from error
    if options.json:
        say_json(_out(source, done))
    else:
        _print(target, done)
    return ExitCode.DONE


def _refuse_itself(source: Path, target: Path) -> None:
    if target.exists() and source.exists() and source.samefile(target):
        raise UsageTrouble(
            _("The copy would take the place of {file} itself.").format(file=source),
            _("Give another name with --out."),
            _("Nothing was changed."),
        )
    if target.is_dir():
        raise UsageTrouble(
            _("{folder} is a folder.").format(folder=target),
            _("Give the name of a file with --out."),
            _("Nothing was changed."),
        )


def _as_evidence(source: Path) -> Evidence:
    from wizard.evidence.sniff import sniff

    found = sniff(source, source.name)
    return Evidence(
        sha256="0" * 64,
        name=source.name,
        media_type=found.media_type,
        size=source.stat().st_size,
        kind=found.kind,
        added=clock.now(),
    )


def _out(source: Path, done: Sanitised) -> MaskAnswer:
    return MaskAnswer(
        masks=tuple(
            MaskOut(kind=mask.kind.value, count=mask.count, where=source.name, found_in=mask.found_in)
            for mask in done.masks
        ),
        sanitised=done.stripped,
        pictures=done.pictures,
    )


def _print(target: Path, done: Sanitised) -> None:
    from wizard.privacy.hit import name_of
    from wizard.privacy.pictures import pictures_sentence

    say(str(target))
    if done.masks:
        say(_("Masked:"))
        table([(f"{mask.count} ×", name_of(mask.kind), mask.token) for mask in done.masks])
    else:
        paragraph(_("No secret was found in it. Look at it yourself before you give it away."))
    if sentence := pictures_sentence(done.pictures):
        warn(sentence)
    if done.stripped:
        say(_("Stripped:"))
        table([(words,) for words in done.stripped])
    if target.suffix.lower().lstrip(".") not in (done.extension, {"jpg": "jpeg"}.get(done.extension, "")):
        warn(
            _("The copy is of another kind than its name says: it should end in .{extension}.").format(
                extension=done.extension
            )
        )
