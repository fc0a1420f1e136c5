"""One request over the network, with an end to everything: time, size, redirects, patience.

The standard library's `urllib` does the talking, in a thread of its own, so that "Cancel" is heard at once
even while a server says nothing. Proxies are those of the system.
"""

from __future__ import annotations

import json
import ssl
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, HTTPSHandler, OpenerDirector, Request, build_opener

from wizard import __version__
from wizard.progress import Stop

LARGEST = 256 * 1024
"""In bytes. The registers answer in a few hundred; what is larger is something else."""

_LOOK_EVERY_S = 0.05
# Where a Python that brings no certificates of its own finds those of the system.
_CERTIFICATES = (
    "/etc/ssl/cert.pem",
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds: for one sign of life, and for all of it."""

    silence: float = 8.0
    altogether: float = 15.0


@dataclass(frozen=True, slots=True)
class Response:
    """What came back.

    Attributes:
        status: the HTTP status; 0 where nothing came.
        data: the JSON in the body; `None` where it is none.
        trouble: our own word for what went wrong on the way: "no_answer", "too_big", "garbled", "redirected".
    """

    status: int = 0
    data: Any = None
    trouble: str = ""


def request(url: str, body: object = None) -> Request:
    """The request for `url`; with a `body` it is sent as JSON."""
    headers = {"Accept": "application/json", "User-Agent": f"invoice-rescue/{__version__}"}
    data = None
    if body is not None:
        data = json.dumps(body).encode()
        headers["Content-Type"] = "application/json"
    return Request(url, data, headers)  # noqa: S310 - addresses.may_be_asked has looked at the scheme


def ask(wanted: Request, *, stop: Stop | None = None, patience: Patience | None = None) -> Response:
    """What comes back for `wanted`. Whatever goes wrong on the way is an answer too, never an exception.

    Raises:
        Cancelled: `stop` was asked; nobody waits for the answer any more.
    """
    patience = patience or Patience()
    came: list[Response] = []
    done = threading.Event()

    def work() -> None:
        try:
            came.append(_fetch(wanted, patience))
        finally:
            done.set()

    # A daemon: an answer that nobody waits for must not keep the program from ending.
    threading.Thread(target=work, name="lookup", daemon=True).start()
    until = time.monotonic() + patience.altogether
    while not done.wait(_LOOK_EVERY_S):
        if stop is not None:
            stop.check()
        if time.monotonic() > until:
            return Response(trouble="no_answer")
    if stop is not None:
        stop.check()
    return came[0] if came else Response(trouble="no_answer")


def _fetch(wanted: Request, patience: Patience) -> Response:
    try:
        with _opener(wanted).open(wanted, timeout=patience.silence) as response:
            return _read(response.status, response)
    except HTTPError as error:
        with error:
            if 300 <= error.code < 400:
                return Response(error.code, trouble="redirected")
            return _read(error.code, error)
    except Exception:  # urllib, http.client, ssl and socket each raise their own: all of them mean no answer
        return Response(trouble="no_answer")


def _read(status: int, body: IO[bytes]) -> Response:
    content = body.read(LARGEST + 1)
    if len(content) > LARGEST:
        return Response(status, trouble="too_big")
    try:
        return Response(status, json.loads(content.decode("utf-8-sig")))
    except (ValueError, RecursionError):
        return Response(status, trouble="garbled")


class _NoRedirects(HTTPRedirectHandler):
    """A register that sends us elsewhere is not believed: the number goes to whom the person was told."""

    def redirect_request(self, *_arguments: Any) -> None:
        """Follows nobody."""


def _opener(wanted: Request) -> OpenerDirector:
    if wanted.type != "https":
        return build_opener(_NoRedirects())
    return build_opener(_NoRedirects(), HTTPSHandler(context=_trust()))


def _trust() -> ssl.SSLContext:
    context = ssl.create_default_context()
    if not context.get_ca_certs() and not ssl.get_default_verify_paths().cafile:
        for path in _CERTIFICATES:
            if Path(path).is_file():
                context.load_verify_locations(path)
                break
    return context
