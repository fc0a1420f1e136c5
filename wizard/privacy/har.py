"""A browser's network log (HAR), by an allow list: what was asked of whom, when, and what came of it.

Bodies, cookies, form data, fragments and most headers never leave: in them are the keys to the person's
account, in shapes that no list of rules knows all of.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

_HEADERS = frozenset(
    "content-type content-length date retry-after server x-request-id x-correlation-id request-id correlation-id cf-ray traceparent "
    "x-amzn-requestid x-trace-id x-cache allow".split()
)
_ID = re.compile(r"[A-Za-z0-9_-]{20,}")


def cleaned(har: str) -> str:
    """The HAR in `har` with what the allow list knows, as JSON.

    Raises:
        ValueError: it is no HAR.
    """
    log = json.loads(har)
    entries = log.get("log", {}).get("entries") if isinstance(log, dict) else None
    if not isinstance(entries, list):
        raise ValueError("no entries")
    kept = {
        "log": {"version": "1.2", "entries": [_entry(entry) for entry in entries if isinstance(entry, dict)]}
    }
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


def _entry(entry: Mapping[str, Any]) -> dict[str, Any]:
    request, response = _object(entry, "request"), _object(entry, "response")
    return {
        "startedDateTime": _plain(entry.get("startedDateTime")),
        "time": _number(entry.get("time")),
        "request": {"method": _plain(request.get("method")), "url": _address(str(request.get("url", "")))},
        "response": {
            "status": _number(response.get("status")),
            "statusText": _plain(response.get("statusText")),
            "headers": _headers(response),
        },
    }


def _object(holder: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = holder.get(name)
    return value if isinstance(value, dict) else {}


def _headers(response: Mapping[str, Any]) -> list[dict[str, str]]:
    headers = response.get("headers")
    return [
        {"name": str(header["name"]).lower(), "value": _plain(header.get("value"))}
        for header in (headers if isinstance(headers, list) else [])
        if isinstance(header, dict) and str(header.get("name", "")).lower() in _HEADERS
    ]


def _address(url: str) -> str:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return "?"
    path = "/".join("…" if _ID.fullmatch(piece) else piece for piece in parts.path.split("/"))
    names = "&".join(f"{name}=…" for name, _value in parse_qsl(parts.query, keep_blank_values=True))
    return f"{parts.scheme}://{host}{path}" + (f"?{names}" if names else "")


def _plain(value: object) -> str:
    return str(value)[:200] if isinstance(value, str | int | float) else ""


def _number(value: object) -> float | int | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
