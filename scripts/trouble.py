"""The one exception that dev.py turns into a sentence."""


class CannotStartError(Exception):
    """A command can't do its work here; the text is a whole sentence for the person at the terminal."""
