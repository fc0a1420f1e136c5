"""KSeF's Latarnia: is KSeF up? It is asked nothing about anybody.

Source: six independent clients agree on `GET /status`; there is no document of the ministry's that we could read.
"""

from __future__ import annotations

from urllib.request import Request

from wizard.case.lookup import Answered
from wizard.lookup.answer import Said, code_of, not_usable
from wizard.lookup.web import Response, request

AVAILABLE = "AVAILABLE"
DOWN = ("MAINTENANCE", "FAILURE", "TOTAL_FAILURE")


def question(base: str) -> Request:
    """The request."""
    return request(f"{base}/status")


def read(response: Response) -> Said:
    """What the answer says of KSeF."""
    data = response.data
    if not isinstance(data, dict) or response.status >= 400:
        return not_usable(response)
    status = code_of(data.get("status")).upper()
    if status == AVAILABLE:
        return Said(Answered.VALID, status)
    return Said(Answered.NOT_VALID, status) if status in DOWN else not_usable(response)
