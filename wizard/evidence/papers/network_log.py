"""A browser's network log (HAR): what was asked of whom and what came of it, by the allow list of `privacy.har`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from wizard.evidence.papers.found import Collected, Facts
from wizard.privacy.har import cleaned

_MOST_LINES = 500
_IDS = (
    "x-request-id",
    "x-correlation-id",
    "request-id",
    "correlation-id",
    "cf-ray",
    "x-amzn-requestid",
    "x-trace-id",
)


def read_network_log(text: str) -> tuple[Facts, str]:
    """What the log says of the request that failed, and the log itself, a line a request.

    Raises:
        ValueError: it is no such log, or is nested too deep.
    """
    try:
        entries: list[dict[str, Any]] = json.loads(cleaned(text))["log"]["entries"]
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    got = Collected()
    if (failed := _failed(entries)) is not None:
        place = _line(failed)
        status = failed["response"]["status"]
        got.put("what.code", str(status) if status else "", place)
        if when := _when(str(failed["startedDateTime"])):
            got.put("what.when", when, place)
        got.put("what.where", "website", place)
    lines = [_line(entry) for entry in entries[:_MOST_LINES]]
    return Facts(got.fields, got.places, also=got.also), "\n".join(lines)


def _failed(entries: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The request that failed: of the site itself rather than of somebody's counter, the last one, faults of the server first."""
    own = _site(str(entries[0]["request"]["url"])) if entries else ""
    bad = [entry for entry in entries if _status(entry) >= 400]
    of_site = [entry for entry in bad if _site(str(entry["request"]["url"])) == own] or bad
    for least in (500, 400):
        if found := [entry for entry in of_site if _status(entry) >= least]:
            return found[-1]
    return None


def _status(entry: Mapping[str, Any]) -> int:
    status = entry["response"]["status"]
    return int(status) if isinstance(status, int | float) else 0


def _site(url: str) -> str:
    with suppress(ValueError):
        return ".".join((urlsplit(url).hostname or "").split(".")[-2:])
    return ""


def _line(entry: Mapping[str, Any]) -> str:
    request, response = entry["request"], entry["response"]
    ids = [f"{header['name']}: {header['value']}" for header in response["headers"] if header["name"] in _IDS]
    came = " ".join(str(part) for part in (response["status"], response["statusText"]) if part)
    line = f"{entry['startedDateTime']}  {request['method']} {request['url']}  {came}"
    return "  ".join([line.strip(), *ids])


def _when(started: str) -> str:
    with suppress(ValueError):
        moment = datetime.fromisoformat(started)
        # The log may be kept in another zone than the person's own clock.
        moment = moment.astimezone() if moment.tzinfo else moment
        return f"{moment:%Y-%m-%d %H:%M}"
    return ""
