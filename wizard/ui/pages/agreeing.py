"""Just what a person agrees to in the review, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.i18n import _, language, ngettext
from wizard.report.words import language_word

if TYPE_CHECKING:
    from wizard.ui.pages.inside import Inside


def agreed_to(inside: Inside) -> str:
    """What the package holds, what is hidden in it, and what the person lets stay."""
    from wizard.drafts.hidden import counted

    draft = inside.draft
    answers = sum(bool(text.strip()) for text in draft.answers.values())
    files = sum(bool(row.file) for row in inside.rows.values())
    contacts = len(draft.contacts)
    things = [
        ngettext("{n} answer", "{n} answers", answers).format(n=answers),
        ngettext("{n} file", "{n} files", files).format(n=files),
        ngettext("{n} entry of the contact log", "{n} entries of the contact log", contacts).format(
            n=contacts
        )
        if contacts
        else "",
        _("the message"),
        _("the report (language: {language})").format(
            language=language_word(draft.report_language or language())
        ),
    ]
    said = [_("The package will hold: {things}.").format(things=", ".join(filter(None, things)))]
    if hidden := counted(inside.hidden):
        said.append(_("Hidden in it: {kinds}.").format(kinds=hidden))
    if stays := len(draft.unmasked):
        said.append(
            ngettext(
                "At your wish {n} thing stays that would have been hidden.",
                "At your wish {n} things stay that would have been hidden.",
                stays,
            ).format(n=stays)
        )
    return " ".join(said)
