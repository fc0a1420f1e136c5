"""Inside the child: pages of a PDF, drawn and read."""

from __future__ import annotations

import ctypes
import json
from collections.abc import Mapping
from typing import Any

from wizard.sandbox.limits import MAX_ATTACHED, MAX_ATTACHED_BYTES, MAX_PAGE_PIXELS, MAX_PAGES
from wizard.sandbox.pixels import encode, fresh, header_of, scaled_to
from wizard.sandbox.refusal import Refusal, Refused
from wizard.sandbox.touches import Touches

_DOTS_PER_POINT = 150 / 72
_LONGEST_SIDE = 10_000
_MAX_CHARS_A_PAGE = 100_000
_LONGEST_NAME = 200


def page(job: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """One page, drawn: `path`, `page`, `longest_side`, `encoding`, and `Touches` (in pixels of the full-size page)."""
    document = _opened(job["path"])
    found = _page_of(document, job["page"])
    full, scale = _full_size(*found.get_size())
    touches = Touches.of(job, full)
    wanted = scaled_to(*touches.size, job["longest_side"])
    smaller = wanted[0] / touches.size[0]
    image = fresh(found.render(scale=scale * smaller, draw_annots=False).to_pil())
    whole = (max(1, round(full[0] * smaller)), max(1, round(full[1] * smaller)))
    if image.size != whole:
        image = image.resize(whole)
    image = touches.cut(image)
    if image.size != wanted:
        image = image.resize(wanted)
    if _is_grey(image):
        image = image.convert("L")
    encoding, image, payload = encode(image, job["encoding"], touches)
    return header_of(image, full, len(document), encoding), payload


def drawn(path: str, number: int, enlarge: float, most_pixels: int) -> tuple[Any, tuple[int, int]]:
    """The page `number`, drawn larger than full size by `enlarge` or until it has `most_pixels`, and its full size."""
    found = _page_of(_opened(path), number)
    full, scale = _full_size(*found.get_size())
    larger = min(enlarge, max(1.0, (most_pixels / (full[0] * full[1])) ** 0.5))
    return fresh(found.render(scale=scale * larger).to_pil()), full


def _page_of(document: Any, number: int) -> Any:
    """The page, with what lies on it (notes, fields of forms) made part of it: else it would be drawn but never read."""
    import pypdfium2.raw as raw

    if not 0 <= number < len(document):
        raise Refused(Refusal.NO_SUCH_PAGE)
    # What can't be made part of the page is not drawn either.
    raw.FPDFPage_Flatten(document[number], raw.FLAT_NORMALDISPLAY)
    return document[number]


def _full_size(width: float, height: float) -> tuple[tuple[int, int], float]:
    if not (width > 0 and height > 0):
        raise Refused(Refusal.DAMAGED)
    scale = min(
        _DOTS_PER_POINT, (MAX_PAGE_PIXELS / (width * height)) ** 0.5, _LONGEST_SIDE / max(width, height)
    )
    return (max(1, round(width * scale)), max(1, round(height * scale))), scale


def _is_grey(image: Any) -> bool:
    from PIL import ImageChops

    if image.mode != "RGB":
        return False
    red, green, blue = image.split()
    return not (ImageChops.difference(red, green).getbbox() or ImageChops.difference(green, blue).getbbox())


def page_texts(job: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The text of the first pages with the box of each character: a JSON list of `[text, boxes, width, height, is_cut]`.

    Width and height are those of the full-size page in pixels, the boxes `x, y, width, height, …` in the same.
    """
    document = _opened(job["path"])
    pages = [_text_of(_page_of(document, number)) for number in range(min(len(document), MAX_PAGES))]
    return {"pages": len(document), "attached": _attached_count(document)}, json.dumps(pages).encode()


def attached(job: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The files that a PDF holds, such as the XML of an e-invoice: a JSON list of `[name, length]`, then their bytes."""
    import pypdfium2 as pdfium

    document = _opened(job["path"])
    names: list[tuple[str, int]] = []
    payload = b""
    for number in range(min(_attached_count(document), MAX_ATTACHED)):
        try:
            found = document.get_attachment(number)
            content = bytes(found.get_data())
            name = str(found.get_name())[:_LONGEST_NAME]
        except pdfium.PdfiumError:
            continue  # named, but not there
        if len(payload) + len(content) > MAX_ATTACHED_BYTES:
            break
        names.append((name, len(content)))
        payload += content
    return {"held": names}, payload


def _attached_count(document: Any) -> int:
    return max(0, int(document.count_attachments()))


def _text_of(found: Any) -> tuple[str, list[int], int, int, bool]:
    import pypdfium2.raw as raw

    layer = found.get_textpage()
    size, _scale = _full_size(*found.get_size())
    chars: list[str] = []
    boxes: list[int] = []
    for index in range(min(layer.count_chars(), _MAX_CHARS_A_PAGE)):
        code = raw.FPDFText_GetUnicode(layer, index)
        # A text with half a surrogate could not be told on as JSON in UTF-8.
        chars.append(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd")
        boxes.extend(_box_of(found, layer, index, size))
    return "".join(chars), boxes, *size, layer.count_chars() > _MAX_CHARS_A_PAGE


def _box_of(found: Any, layer: Any, index: int, size: tuple[int, int]) -> tuple[int, ...]:
    import pypdfium2 as pdfium
    import pypdfium2.raw as raw

    try:
        left, bottom, right, top = layer.get_charbox(index, loose=True)
    except pdfium.PdfiumError:
        return 0, 0, 0, 0  # a line break that stands nowhere on the page
    # The page may be turned or cropped; pdfium knows where a point of it ends up when it is drawn.
    corners = []
    for x, y in ((left, top), (right, bottom)):
        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(found, 0, 0, *size, 0, x, y, across, down)
        corners.append((across.value, down.value))
    (x1, y1), (x2, y2) = corners
    return min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)


def _opened(path: str) -> Any:
    import pypdfium2 as pdfium
    import pypdfium2.raw as raw

    try:
        document = pdfium.PdfDocument(path)
        if not len(document):
            raise Refused(Refusal.DAMAGED)
        return document
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        raise Refused(Refusal.PASSWORD if locked else Refusal.DAMAGED) from error
