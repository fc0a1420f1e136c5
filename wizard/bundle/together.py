"""The parts of one package, judged together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wizard.bundle.lock import Opener, is_locked, locked_trouble, unlocked
from wizard.bundle.sums import sum_of
from wizard.bundle.verify import Verified, VerifiedFile, verify
from wizard.case.value import Value
from wizard.i18n import _, ngettext
from wizard.progress import Progress, Stop, quiet


class Together(Value):
    """What came of all the files that were given.

    Attributes:
        ok: whether each of them is whole, and they belong to one package.
        problems: what is wrong; where there are several files, each sentence begins with the name of its file.
        missing: the numbers of the parts that were not given.
        parts: in how many files the package comes.
        sums: the name and the SHA-256 of each file that was given, as it came.
        first: the part that says most of the package: the one with the report, where it is there.
        files: everything in all of them.
    """

    ok: bool
    problems: tuple[str, ...]
    missing: tuple[int, ...]
    parts: int
    sums: tuple[tuple[str, str], ...]
    first: Verified
    files: tuple[VerifiedFile, ...]

    @property
    def verdict(self) -> str:
        """What came of it, in a sentence or two."""
        if not self.ok:
            return _("The package is not whole. Ask for it once more, and open nothing in it.")
        if not self.missing:
            return _("The package is whole: every file in it is as it was when the package was made.")
        return ngettext(
            "What is here is whole. Part {numbers} of {total} is still missing.",
            "What is here is whole. Parts {numbers} of {total} are still missing.",
            len(self.missing),
        ).format(numbers=", ".join(map(str, self.missing)), total=self.parts)


def look(
    paths: Sequence[Path], opener: Opener | None, progress: Progress = quiet, stop: Stop | None = None
) -> Together:
    """Checks the files in `paths`, locked ones with `opener`, and judges them together.

    Raises:
        Trouble: a file can't be read; or it is locked, and not for this opener.
        Cancelled: somebody asked to stop.
    """
    stop = stop or Stop()
    verified = []
    for path in paths:
        if not is_locked(path):
            verified.append(verify(path, progress, stop))
            continue
        if opener is None:
            raise locked_trouble(path)
        with unlocked(path, opener, stop) as plain:
            inside = verify(plain, progress, stop)
        # The sum to compare is that of the file that was sent.
        size, sha256 = sum_of(path, stop)
        verified.append(inside.model_copy(update={"size": size, "sha256": sha256}))
    return together(paths, verified)


def together(paths: Sequence[Path], verified: Sequence[Verified]) -> Together:
    """Judges the files in `paths` (one or more), of each of which `verified` says what it is."""
    several = len(paths) > 1
    problems = [
        _("{name}: {problem}").format(name=path.name, problem=problem) if several else problem
        for path, one in zip(paths, verified, strict=True)
        for problem in one.problems
    ]
    first = min(verified, key=lambda one: one.part)
    given: dict[int, Path] = {}
    for path, one in zip(paths, verified, strict=True):
        if one.whole_sum != first.whole_sum or one.parts != first.parts:
            problems.append(_("{name} belongs to another package.").format(name=path.name))
        elif one.part in given:
            problems.append(
                _("{name} and {other} are the same part.").format(name=given[one.part].name, other=path.name)
            )
        else:
            given[one.part] = path
    files = {file.path: file for one in verified for file in one.files}
    return Together(
        ok=not problems,
        problems=tuple(problems),
        missing=tuple(number for number in range(1, first.parts + 1) if number not in given),
        parts=first.parts,
        sums=tuple((path.name, one.sha256) for path, one in zip(paths, verified, strict=True)),
        first=first,
        files=tuple(files.values()),
    )
