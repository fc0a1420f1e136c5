"""VIES, the European Commission's register of VAT numbers: its REST service.

An outage comes with HTTP 200, and the older GET form says `isValid: false` when it only would not answer. So only two
things count as an answer about the number: a plain `valid`, and INVALID_INPUT.
Sources: tested notes in three clients (resources/knowledge/codes/vies.toml).
"""

from __future__ import annotations

from typing import Any
from urllib.request import Request

from wizard.case.lookup import Answered
from wizard.lookup.answer import Said, code_of, name_of, not_usable, untold
from wizard.lookup.web import Response, request

_ABOUT_THE_NUMBER = {"": None, "VALID": True, "INVALID": False, "INVALID_INPUT": False}


def question(base: str, number: str) -> Request:
    """The request about `number`, which begins with its country's two letters."""
    return request(f"{base}/check-vat-number", {"countryCode": number[:2], "vatNumber": number[2:]})


def read(response: Response, number: str) -> Said:
    """What the answer says of `number`."""
    data = response.data
    if not isinstance(data, dict):
        return not_usable(response)
    errors = _errors(data)
    if errors:
        said = next((code for code in errors if code not in _ABOUT_THE_NUMBER), errors[0])
        return Said(Answered.NOT_VALID, said) if said == "INVALID_INPUT" else untold(said)
    valid = data.get("valid", data.get("isValid"))
    if response.status >= 400 or not isinstance(valid, bool) or not _is_about(data, number):
        return not_usable(response)
    return Said(
        Answered.VALID if valid else Answered.NOT_VALID,
        "VALID" if valid else "INVALID",
        name_of(data.get("name", data.get("traderName"))) if valid else "",
    )


def _errors(data: dict[str, Any]) -> list[str]:
    """Every code that the answer carries, unless it only repeats `valid`."""
    wrappers = data.get("errorWrappers")
    found = [
        code
        for wrapper in (wrappers if isinstance(wrappers, list) else ())
        if isinstance(wrapper, dict) and (code := code_of(wrapper.get("error")))
    ]
    own = code_of(data.get("userError"))
    if own not in ("", "VALID", "INVALID"):
        found.append(own)
    if not found and data.get("actionSucceed") is False:
        found.append("garbled")
    return found


def _is_about(data: dict[str, Any], number: str) -> bool:
    """Whether it answers what was asked; an answer that names no number does."""
    country, vat = data.get("countryCode"), data.get("vatNumber")
    return (country in (None, number[:2])) and (
        vat is None or f"{number[:2]}{vat}" in (number, f"{number[:2]}{number}")
    )
