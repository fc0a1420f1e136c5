"""The file that a state of a case is saved in: the draft, the version of its layout, and a checksum over it.

    {"format": "invoice-rescue-case", "schema_version": 1, "checksum": "…", "draft": {…}}

The checksum is the SHA-256 of version and draft as compact JSON with sorted keys, so that a file that
was only laid out anew is still whole. It finds damage; it proves no origin. Later versions may change
the draft, never this envelope: so a file from a newer program is told from a damaged one.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

FORMAT = "invoice-rescue-case"


class Broken(ValueError):
    """The file is damaged: cut off, overwritten, or changed by something else than us."""


class Foreign(ValueError):
    """The file is whole, but no case of ours."""


def sealed(draft: dict[str, Any], version: int) -> bytes:
    """The bytes of the file that holds `draft`."""
    envelope = {
        "format": FORMAT,
        "schema_version": version,
        "checksum": checksum(version, draft),
        "draft": draft,
    }
    return (json.dumps(envelope, ensure_ascii=False, indent=1) + "\n").encode()


def opened(content: bytes) -> tuple[int, dict[str, Any]]:
    """The version of the layout and the draft in the file with the bytes `content`.

    Raises:
        Broken: it is damaged.
        Foreign: it is something else.
    """
    try:
        envelope = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Broken("not JSON") from error
    if not isinstance(envelope, dict):
        raise Foreign("not an object")
    version = envelope.get("schema_version")
    # Before version 1 a draft lay in its file as it is, without an envelope.
    if version == 0 and "format" not in envelope:
        return 0, envelope
    if envelope.get("format") != FORMAT or type(version) is not int:
        raise Foreign("not a case")
    draft = envelope.get("draft")
    if not isinstance(draft, dict):
        raise Broken("no draft")
    if envelope.get("checksum") != checksum(version, draft):
        raise Broken("checksum")
    return version, draft


def checksum(version: int, draft: dict[str, Any]) -> str:
    """SHA-256 over `version` and `draft`, 64 hex digits."""
    canonical = json.dumps([version, draft], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
