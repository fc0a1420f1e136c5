"""Keys that open an account without a password: bearer tokens, JWT, API keys, private keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.privacy.hit import Grade, SecretKind
from wizard.privacy.labelled import JOINED, LABEL_STARTS, QUOTE, looks_random, values_of
from wizard.privacy.span import Span
from wizard.privacy.values import value_at

_BY_SHAPE = re.compile(
    r"""
    eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{4,8000}(?:\.[A-Za-z0-9_-]{0,4000})*                    # JWT
  | (?<![A-Za-z0-9])(?:
        [srp]k_(?:live|test)_[A-Za-z0-9]{8,200} | whsec_[A-Za-z0-9+/=]{8,200}                     # Stripe
      | gh[pousr]_[A-Za-z0-9]{20,255} | github_pat_\w{20,255} | glpat-[\w-]{16,64}
      | xox[abeprs]-[\w-]{8,255} | xapp-[\w-]{16,255} | (?:AKIA|ASIA)[0-9A-Z]{16} | AIza[\w-]{35} | ya29\.[\w-]{20,400}
      | SG\.[\w-]{16,64}\.[\w-]{16,64} | key-[0-9a-f]{32} | SK[0-9a-f]{32}                        # mail and text messages
      | sk-(?:[a-z]{2,8}[0-9]{0,2}-)?[\w-]{20,255} | hf_[A-Za-z0-9]{20,64} | npm_[A-Za-z0-9]{30,64} | pypi-[\w-]{20,255}
      | shp(?:at|ca|pa|ss)_[0-9a-fA-F]{16,64} | sq0(?:atp|csp)-[\w-]{20,64} | do[op]_v1_[0-9a-f]{32,80}
      | access_token\$(?:production|sandbox)\$[0-9a-z]{8,32}\$[0-9a-f]{32}                         # PayPal
      | [0-9]{8,10}:AA[\w-]{32,36} | EAA[A-Za-z0-9]{40,400}
    )(?![A-Za-z0-9])
  | -----BEGIN[A-Z ]{0,30}PRIVATE[ ]KEY-----(?:(?!-----END)[\s\S]){0,20000}(?:-----END[A-Z ]{0,30}PRIVATE[ ]KEY-----)?
    """,
    re.VERBOSE,
)
_AUTHORIZATION = re.compile(
    rf"\b(?:proxy-)?authorization{JOINED}(?:{QUOTE})?(?:(?:bearer|basic|token|digest|apikey|negotiate)\s{{1,3}})?"
    rf"(?!(?:bearer|basic|token|digest|apikey|negotiate)(?:\s|$))(?P<value>[^\s\"'\\<>\ue000-\ue0ff\ufffd][^\r\n\"'\\<>\ue000-\ue0ff]{{3,4000}})",
    re.IGNORECASE,
)
_BEARER = re.compile(r"\b(?:bearer|basic)\s{1,3}(?P<value>[A-Za-z0-9._~+/=-]{6,4000})", re.IGNORECASE)
_LABEL = re.compile(
    LABEL_STARTS
    + r"(?:(?:tajny |prywatny )?klucz(?: (?:api|crc|dost[eę]pu|prywatny|tajny|do api|md5))|token (?:dost[eę]pu|api|autoryzacji)|sekret"
    r"|(?:access|refresh|id|auth|session|csrf|xsrf|security|bearer|api|ksef)?[_ -]?token"
    r"|(?:api|access|subscription|license|account|shared|secret|client|encryption|signing|second|crc|rest|webhook)[_ -]?(?:access[_ -]?)?key"
    r"|x-api-key|(?:client|app|api|shared|webhook|consumer)?[_ -]?secret"
    r"|private[_-]?key|session[_-]?id|sig|signature|credential)(?![a-ząćęłńóśźż])",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\s{1,3}(?:to|is|jest|brzmi)[:\s]{1,3}", re.IGNORECASE)
_STEMS = (
    "token", "key", "klucz", "ecret", "sekret", "sig", "session", "credential", "uthoriz", "bearer", "basic ", "eyj", "k_live_", "k_test_", "whsec_", "gho_",
    "ghp_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "xapp-", "akia", "asia", "aiza", "ya29.", "sg.", "sk-", "hf_", "npm_", "pypi-", "shp",
    "sq0", "_v1_", "$production$", "$sandbox$", ":aa", "eaa",
)  # fmt: skip
_TWILIO = re.compile("sk[0-9a-f]{32}")


def worth(lowered: str) -> bool:
    """Whether there can be one in a text (in small letters) at all."""
    return any(stem in lowered for stem in _STEMS) or bool(_TWILIO.search(lowered))


def find(seen: str) -> Iterator[Span]:
    """The keys in `seen`."""
    for found in _BY_SHAPE.finditer(seen):
        yield _span(found.start(), found.end(), found[0])
    for found in _AUTHORIZATION.finditer(seen):
        yield _span(found.start("value"), found.end("value"), found["value"])
    for found in _BEARER.finditer(seen):
        if looks_random(found["value"]):
            yield _span(found.start("value"), found.end("value"), found["value"])
    taken = 0
    for label in _LABEL.finditer(seen):
        if label.start() < taken:
            continue  # inside the value of the one before
        for given in values_of(seen, label.start(), label.end()):
            if looks_random(given.text) and " " not in given.text:
                yield _span(given.start, given.end, given.text)
                taken = given.end
                break
        else:
            yield from _said(seen, label.end())


def _said(seen: str, end: int) -> Iterator[Span]:
    found = _SAYS.match(seen, end)
    value = value_at(seen, found.end()) if found else None
    if value is not None and looks_random(text := seen[value.start : value.end]):
        yield _span(value.start, value.end, text)


def _span(start: int, end: int, value: str) -> Span:
    return Span(SecretKind.TOKEN, start, end, Grade.SURE, value)
