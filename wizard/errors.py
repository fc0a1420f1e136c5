"""What can go wrong for a person, said in words that help.

Every trouble says three things: what happened, what to do, and what is safe. The sentences are
translated by whoever raises it, so that a trouble can be shown as it is in the window and on the
command line alike.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a command of ours answers to the shell."""

    DONE = 0
    FOUND = 1
    """Done, and there are findings or problems to look at."""
    USAGE = 2
    """Called in a way that can't be understood."""
    COULD_NOT = 3
    """Called rightly, but it could not be done here and now."""


class Trouble(Exception):
    """Something a person has to know of.

    Attributes:
        happened: what happened, one sentence.
        todo: what the person can do about it, one sentence.
        kept: what is safe all the same, one sentence, or empty where nothing was at stake.
        exit_code: what a command that ends with this trouble answers.
    """

    exit_code = ExitCode.COULD_NOT

    def __init__(self, happened: str, todo: str, kept: str = "") -> None:
        self.happened = happened
        self.todo = todo
        self.kept = kept
        super().__init__(self.sentences)

    @property
    def sentences(self) -> str:
        """All that there is to say, in one paragraph."""
        return " ".join(part for part in (self.happened, self.todo, self.kept) if part)


class UsageTrouble(Trouble):
    """The command, or a file that it was given, can't be understood."""

    exit_code = ExitCode.USAGE


class Cancelled(Exception):
    """The person stopped the work; nothing of it is left behind."""


class Unreadable(ValueError):
    """What was typed can't be read as what was asked for.

    Attributes:
        sentence: how to write it, in the language now spoken.
    """

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)
