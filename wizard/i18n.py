"""The one door to texts: gettext, with the language chosen per piece of work.

Sources speak English; `resources/locale/<language>/LC_MESSAGES/invoice-rescue.mo` holds the rest. The
language belongs to the running context (a `contextvars` variable), so that a report can be written
in English while the window speaks Polish, also from two threads at once.

    _("Next")                                   at call time, never at import
    _("Step {n} of {total}").format(n=2, total=8)
    ngettext("{n} file", "{n} files", n).format(n=n)
    N_("Next")                                  marks a text that a table holds; `_()` it when shown
"""

from __future__ import annotations

import gettext as _gettext
import locale
import os
import string
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from wizard.resources import path_of

DOMAIN = "invoice-rescue"
LANGUAGES = ("pl", "en")
SOURCE_LANGUAGE = "en"

_spoken: ContextVar[str] = ContextVar("language", default="pl")


def language() -> str:
    """The language now spoken: one of `LANGUAGES`."""
    return _spoken.get()


def speak(code: str) -> None:
    """Speaks `code` from now on in this context; an unknown code is a `ValueError`."""
    if code not in LANGUAGES:
        raise ValueError(code)
    _spoken.set(code)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speaks `code` inside the block, and what was spoken before after it."""
    before = language()
    speak(code)
    try:
        yield
    finally:
        _spoken.set(before)


def language_of_system(environ: dict[str, str] | None = None) -> str:
    """The language to start in: English for a system that says it speaks something else than Polish.

    A system that says nothing (a bare `C` locale) gets Polish, the language of most who need us.
    """
    variables = os.environ if environ is None else environ
    said = next((variables[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if variables.get(name)), "")
    if not said and environ is None:
        said = locale.getlocale()[0] or ""
    code = said.replace("-", "_").split("_")[0].split(".")[0].lower()
    if code in ("", "c", "posix", "pl", "polish"):
        return "pl"
    return "en"


@cache
def _catalogue(code: str) -> _gettext.NullTranslations:
    if code == SOURCE_LANGUAGE:
        return _gettext.NullTranslations()
    return _gettext.translation(DOMAIN, localedir=str(path_of("locale")), languages=[code], fallback=True)


def fields_of(text: str) -> frozenset[str]:
    """The names in braces in `text`; a text that is no format string has none."""
    try:
        return frozenset(
            name.split(".")[0].split("[")[0]
            for _lit, name, _spec, _conv in string.Formatter().parse(text)
            if name
        )
    except ValueError:
        return frozenset()


def _faithful(source: str, translated: str) -> str:
    # A translation with other placeholders would break the sentence it stands in: the source is better.
    return translated if translated == source or fields_of(translated) == fields_of(source) else source


def _(text: str) -> str:
    """`text` in the language now spoken."""
    return _faithful(text, _catalogue(language()).gettext(text)) if text else ""


def ngettext(one: str, many: str, n: int) -> str:
    """The form that belongs to the number `n` in the language now spoken."""
    catalogue = _catalogue(language())
    source = one if n == 1 else many
    return _faithful(source, catalogue.ngettext(one, many, n))


def pgettext(context: str, text: str) -> str:
    """`text` as meant in `context`, for words that translate in more than one way."""
    return _faithful(text, _catalogue(language()).pgettext(context, text))


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for it
    """Marks `text` for translation and gives it back as it is."""
    return text
