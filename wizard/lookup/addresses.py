"""Where the registers answer. A test, or a vendor with a gateway of its own, can name other places."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wizard.case.lookup import Service

if TYPE_CHECKING:
    from wizard.knowledge.profile import Profile

_PUBLIC = {
    Service.VIES: "https://ec.europa.eu/taxation_customs/vies/rest-api",
    Service.WHITE_LIST: "https://wl-api.mf.gov.pl",
    Service.KSEF_STATUS: "https://api-latarnia.ksef.mf.gov.pl",
}

VARIABLES = {
    Service.VIES: "INVOICE_RESCUE_VIES",
    Service.WHITE_LIST: "INVOICE_RESCUE_WHITE_LIST",
    Service.KSEF_STATUS: "INVOICE_RESCUE_KSEF_STATUS",
}
"""Environment variables that name another base address."""

_HERE = {"localhost", "127.0.0.1", "::1"}


def base_of(
    service: Service, profile: Profile | None = None, environ: Mapping[str, str] | None = None
) -> str:
    """The base address of `service`, without a slash at its end: of the environment, of the profile, or the public one."""
    named = (os.environ if environ is None else environ).get(VARIABLES[service], "")
    own = getattr(profile.lookups, service.value) if profile else ""
    return (named or own or _PUBLIC[service]).rstrip("/")


def host_of(address: str) -> str:
    """The host that `address` names, as people are told; empty where it names none."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return ""
    host = parts.hostname or ""
    return f"{host}:{port}" if host and port else host


def may_be_asked(address: str) -> bool:
    """Whether `address` is safe to ask: encrypted, or on this very machine."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE)
    )
