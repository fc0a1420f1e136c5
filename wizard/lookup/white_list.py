"""The white list (biała lista), Poland's register of VAT payers: its API 1.6, without a key.

Sources: gov.pl OpenAPI of the register; codes as in two client libraries (resources/knowledge/codes/white_list.toml).
"""

from __future__ import annotations

from datetime import date
from urllib.request import Request

from wizard.case.lookup import Answered
from wizard.lookup.answer import Said, code_of, name_of, not_usable, untold
from wizard.lookup.web import Response, request

NOT_LISTED = "not_listed"
"""Our own word for an empty answer: the register does not know the number."""

_ABOUT_THE_NUMBER = {"WL-112", "WL-113", "WL-114", "WL-115"}
_STATUSES = {
    "czynny": ("Czynny", Answered.VALID),
    "zwolniony": ("Zwolniony", Answered.VALID),
    "niezarejestrowany": ("Niezarejestrowany", Answered.NOT_VALID),
}


def question(base: str, number: str, day: date) -> Request:
    """The request about the NIP `number`, as it stands on `day`."""
    return request(f"{base}/api/search/nip/{number}?date={day.isoformat()}")


def read(response: Response, number: str) -> Said:
    """What the answer says of the NIP `number`."""
    data = response.data
    if not isinstance(data, dict):
        return not_usable(response)
    if code := code_of(data.get("code")):
        return Said(Answered.NOT_VALID, code) if code in _ABOUT_THE_NUMBER else untold(code)
    result = data.get("result")
    if response.status >= 400 or not isinstance(result, dict) or "subject" not in result:
        return not_usable(response)
    subject = result["subject"]
    if subject is None:
        return Said(Answered.NOT_VALID, NOT_LISTED)
    if not isinstance(subject, dict) or subject.get("nip") not in (None, number):
        return not_usable(response)
    status = _STATUSES.get(str(subject.get("statusVat")).casefold())
    if status is None:
        return not_usable(response)
    return Said(status[1], status[0], name_of(subject.get("name")))
