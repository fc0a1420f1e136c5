"""The report as one page that needs nothing beside itself: no script, no font, no picture from elsewhere."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from wizard.checks.interface import Verdict
from wizard.i18n import _, ngettext, speaking
from wizard.privacy.pictures import pictures_sentence
from wizard.report.report import EvidenceRow, Report
from wizard.report.words import size_words
from wizard.resources import read_text

if TYPE_CHECKING:
    from jinja2 import Environment

_JPEG = b"\xff\xd8"


def render_html(report: Report) -> str:
    """The page. Its policy lets it load nothing at all: pictures and style are inside, and the style is known by hash."""
    style = read_text("templates/report.css")
    with speaking(report.language):
        return (
            environment()
            .get_template("report.html.j2")
            .render(report=report, style=_raw(style), style_hash=_policy_hash(style), **groups(report))
        )


@cache
def environment() -> Environment:
    """The templates' surroundings: everything put in is escaped, a name that is not there is an error.

    Kept: reading and compiling the templates takes longer than filling them in.
    """
    import jinja2

    made = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: read_text(f"templates/{name}")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(_=_, ngettext=ngettext)
    made.filters.update(data_uri=data_uri, size_words=size_words, alt=alt, sentence=pictures_sentence)
    return made


def groups(report: Report) -> dict[str, object]:
    """The findings and files in the groups in which a page shows them."""
    return {
        "needing": [row for row in report.findings if row.verdict in (Verdict.FAILED, Verdict.WARNED)],
        "passed": [row for row in report.findings if row.verdict is Verdict.PASSED],
        "skipped": [row for row in report.findings if row.verdict is Verdict.SKIPPED],
        "included": [row for row in report.evidence if not row.left_out],
    }


def data_uri(picture: bytes) -> str:
    """`picture` (PNG or JPEG) as an address that holds it."""
    kind = "jpeg" if picture.startswith(_JPEG) else "png"
    return f"data:image/{kind};base64,{base64.b64encode(picture).decode('ascii')}"


def alt(row: EvidenceRow) -> str:
    """What a picture of `row` shows, for those who don't see it."""
    if row.caption:
        return _("{kind}: {caption}").format(kind=row.kind_word, caption=row.caption)
    return _("{kind}, file {number}").format(kind=row.kind_word, number=row.number)


def _policy_hash(style: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode('ascii')}"


def _raw(style: str) -> object:
    from markupsafe import Markup

    # Our own file, not input; escaping would change the quotes in it.
    return Markup(style)  # noqa: S704
