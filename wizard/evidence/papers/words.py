"""The words of a file, as far as it has any."""

from __future__ import annotations

from pathlib import Path

from wizard.evidence.papers.pictures import words_in_picture
from wizard.evidence.troubles import could_not_read
from wizard.progress import Stop

_MOST_BYTES = 25_000_000


def content_of(path: Path) -> bytes:
    """The bytes of the file, as far as anybody reads them.

    Raises:
        Trouble: it can't be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except (OSError, ValueError) as error:
        known = error if isinstance(error, OSError) else FileNotFoundError()
        raise could_not_read(path.name, known) from error


def words_of_file(path: Path, media_type: str, *, stop: Stop | None = None) -> str:
    """The text of the file: a PDF's text layer, an e-mail, a page, plain text, what pictures and scans show.

    Empty for everything else, and for pictures where nothing on this computer can read them.

    Raises:
        Trouble: it can't be read, or a PDF can't be opened.
        Cancelled: `stop` was asked.
    """
    if media_type == "application/pdf":
        from wizard.sandbox.views import page_texts

        pages = page_texts(path, stop=stop)
        text = "\n".join(page.text.replace("\r\n", "\n") for page in pages)
        return text if text.strip() else words_in_picture(path, media_type, pages=len(pages), stop=stop)
    if media_type.startswith("image/"):
        return words_in_picture(path, media_type, stop=stop)
    if media_type == "message/rfc822":
        from wizard.privacy.eml_text import eml_text

        return eml_text(content_of(path))[0]
    if not media_type.startswith("text/") and media_type not in ("application/json", "application/xml"):
        return ""
    from wizard.privacy.decode import decode

    text = decode(content_of(path)).text.replace("\r\n", "\n").replace("\r", "\n")
    if media_type == "text/html":
        from wizard.privacy.html_text import words_of

        return words_of(text)
    return text
