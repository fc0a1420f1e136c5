"""Every documented answer of every register, and everything else that can come over a wire."""

from __future__ import annotations

import json
import threading
from datetime import UTC, datetime

import pytest

from wizard import clock
from wizard.case.lookup import Answered, Lookup, Service
from wizard.errors import Cancelled
from wizard.lookup.look_up import Query, kept, latest, look_up
from wizard.lookup.web import LARGEST, Patience
from wizard.progress import Stop

NOW = datetime(2026, 11, 23, 14, 32, tzinfo=UTC)
SHORT = Patience(silence=0.3, altogether=0.6)
VAT, NIP = "DE129273398", "5261040828"


def asked(register, service=Service.VIES, number=VAT, patience=None, stop=None) -> Lookup:
    with clock.fixed(NOW):
        return look_up(Query(service, number, register.base), patience=patience, stop=stop)


def failure(code, **more):
    return {"actionSucceed": False, "errorWrappers": [{"error": code, **more}]}


VIES = [
    pytest.param({"valid": True, "name": "Muster GmbH"}, Answered.VALID, "VALID", "Muster GmbH", id="valid"),
    pytest.param({"valid": True, "name": "---"}, Answered.VALID, "VALID", "", id="valid, the state tells no name"),
    pytest.param({"valid": True, "countryCode": "DE", "vatNumber": "129273398"}, Answered.VALID, "VALID", "", id="names what was asked"),
    pytest.param({"valid": False, "name": "---"}, Answered.NOT_VALID, "INVALID", "", id="not valid"),
    pytest.param(failure("INVALID_INPUT"), Answered.NOT_VALID, "INVALID_INPUT", "", id="no such number"),
    pytest.param({"isValid": True, "userError": "VALID", "name": "A"}, Answered.VALID, "VALID", "A", id="the GET form, valid"),
    pytest.param({"isValid": False, "userError": "INVALID"}, Answered.NOT_VALID, "INVALID", "", id="the GET form, not valid"),
    pytest.param({"isValid": False, "userError": "IP_BLOCKED"}, Answered.COULD_NOT_TELL, "IP_BLOCKED", "", id="the GET form, blocked: no answer"),
    pytest.param({"isValid": False, "userError": "MS_UNAVAILABLE"}, Answered.COULD_NOT_TELL, "MS_UNAVAILABLE", "", id="the GET form, a state is down"),
    *(
        pytest.param(failure(code), Answered.COULD_NOT_TELL, code, "", id=code)
        for code in (
            "INVALID_REQUESTER_INFO", "SERVICE_UNAVAILABLE", "MS_UNAVAILABLE", "TIMEOUT", "MS_MAX_CONCURRENT_REQ",
            "MS_MAX_CONCURRENT_REQ_TIME", "GLOBAL_MAX_CONCURRENT_REQ", "GLOBAL_MAX_CONCURRENT_REQ_TIME", "VAT_BLOCKED",
            "IP_BLOCKED", "A_CODE_OF_NEXT_YEAR",
        )
    ),
    pytest.param({"actionSucceed": False}, Answered.COULD_NOT_TELL, "garbled", "", id="failed, no code"),
    pytest.param({"actionSucceed": False, "errorWrappers": [], "valid": False}, Answered.COULD_NOT_TELL, "garbled", "", id="failed, and says false"),
    pytest.param({"valid": True, **failure("MS_UNAVAILABLE")}, Answered.COULD_NOT_TELL, "MS_UNAVAILABLE", "", id="contradicts itself"),
    pytest.param({"valid": True, "vatNumber": "999999999"}, Answered.COULD_NOT_TELL, "garbled", "", id="of another number"),
    pytest.param({"valid": "true"}, Answered.COULD_NOT_TELL, "garbled", "", id="a word for a truth value"),
    pytest.param({"valid": None}, Answered.COULD_NOT_TELL, "garbled", "", id="null"),
    pytest.param({}, Answered.COULD_NOT_TELL, "garbled", "", id="empty"),
    pytest.param([], Answered.COULD_NOT_TELL, "garbled", "", id="a list"),
    pytest.param("valid", Answered.COULD_NOT_TELL, "garbled", "", id="a word"),
    pytest.param({"errorWrappers": [{"error": "<script>"}, 7], "valid": 1}, Answered.COULD_NOT_TELL, "garbled", "", id="nonsense inside"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "answered", "code", "name"), VIES)
def test_vies(register, data, answered, code, name):
    register.says(data)
    found = asked(register)
    assert (found.answered, found.code, found.name) == (answered, code, name)


def subject(**fields):
    return {
        "result": {"subject": {"nip": NIP, **fields}, "requestId": "x-1", "requestDateTime": "23-11-2026"}
    }


WHITE_LIST = [
    pytest.param(subject(statusVat="Czynny", name="ORLEN S.A."), 200, Answered.VALID, "Czynny", "ORLEN S.A.", id="active"),
    pytest.param(subject(statusVat="Zwolniony", name="X"), 200, Answered.VALID, "Zwolniony", "X", id="exempt"),
    pytest.param(subject(statusVat="Niezarejestrowany", name="X"), 200, Answered.NOT_VALID, "Niezarejestrowany", "X", id="not registered"),
    pytest.param({"result": {"subject": None, "requestId": "x"}}, 200, Answered.NOT_VALID, "not_listed", "", id="not listed"),
    *(pytest.param({"code": f"WL-{n}", "message": "…"}, 400, Answered.NOT_VALID, f"WL-{n}", "", id=f"WL-{n}") for n in (112, 113, 114, 115)),
    *(
        pytest.param({"code": f"WL-{n}", "message": "…"}, status, Answered.COULD_NOT_TELL, f"WL-{n}", "", id=f"WL-{n}")
        for n, status in ((109, 400), (110, 400), (111, 400), (118, 400), (130, 400), (190, 400), (191, 429), (195, 400), (196, 503))
    ),
    pytest.param(subject(statusVat="Inny"), 200, Answered.COULD_NOT_TELL, "garbled", "", id="a status of next year"),
    pytest.param({"result": {"subject": {"nip": "1", "statusVat": "Czynny"}}}, 200, Answered.COULD_NOT_TELL, "garbled", "", id="of another number"),
    pytest.param({"result": None}, 200, Answered.COULD_NOT_TELL, "garbled", "", id="null"),
    pytest.param({"result": {}}, 200, Answered.COULD_NOT_TELL, "garbled", "", id="no subject at all"),
    pytest.param({"result": {"subject": []}}, 200, Answered.COULD_NOT_TELL, "garbled", "", id="a list"),
    pytest.param(subject(statusVat="Czynny"), 500, Answered.COULD_NOT_TELL, "http_500", "", id="an answer and an error at once"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "status", "answered", "code", "name"), WHITE_LIST)
def test_white_list(register, data, status, answered, code, name):
    register.says(data, status)
    found = asked(register, Service.WHITE_LIST, NIP)
    assert (found.answered, found.code, found.name) == (answered, code, name)


KSEF = [
    pytest.param({"status": "AVAILABLE", "messages": []}, Answered.VALID, "AVAILABLE", id="up"),
    *(pytest.param({"status": one}, Answered.NOT_VALID, one, id=one) for one in ("MAINTENANCE", "FAILURE", "TOTAL_FAILURE")),
    pytest.param({"status": "SLEEPY"}, Answered.COULD_NOT_TELL, "garbled", id="a status of next year"),
    pytest.param({}, Answered.COULD_NOT_TELL, "garbled", id="empty"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "answered", "code"), KSEF)
def test_ksef_status(register, data, answered, code):
    register.says(data)
    found = asked(register, Service.KSEF_STATUS, "")
    assert (found.answered, found.code) == (answered, code)


def test_only_the_number_is_sent(register):
    register.says({"valid": True})
    found = asked(register)
    (one,) = register.asked
    assert (one.method, one.path) == ("POST", "/check-vat-number")
    assert json.loads(one.body) == {"countryCode": "DE", "vatNumber": "129273398"}
    assert {name.lower() for name in one.headers} == {
        "accept", "accept-encoding", "connection", "content-length", "content-type", "host", "user-agent",
    }  # fmt: skip
    assert (found.sent, found.to, found.at) == (VAT, register.base.removeprefix("http://"), NOW)


def test_the_white_list_is_asked_for_the_day(register):
    register.says({"result": {"subject": None}})
    asked(register, Service.WHITE_LIST, NIP)
    assert register.asked[0].path == f"/api/search/nip/{NIP}?date=2026-11-23"
    assert register.asked[0].body == ""


def test_ksef_is_sent_nothing(register):
    register.says({"status": "AVAILABLE"})
    found = asked(register, Service.KSEF_STATUS, "")
    assert (register.asked[0].method, register.asked[0].path, register.asked[0].body) == (
        "GET",
        "/status",
        "",
    )
    assert found.sent == ""


@pytest.mark.parametrize("service", list(Service))
@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        pytest.param(b"", 200, "garbled", id="nothing"),
        pytest.param(b"<html>Maintenance</html>", 200, "garbled", id="a page"),
        pytest.param(b"\xff\xfe\x00", 200, "garbled", id="bytes"),
        pytest.param(b"[" * 100_000, 200, "garbled", id="too deep"),
        pytest.param(b'{"valid": ' + b"9" * 20_000 + b"}", 200, "garbled", id="a huge number"),
        pytest.param(b"{" + b" " * LARGEST + b"}", 200, "too_big", id="too big"),
        pytest.param(b"<h1>Bad gateway</h1>", 502, "http_502", id="502"),
        pytest.param(b"", 503, "http_503", id="503"),
        pytest.param(b"{}", 404, "http_404", id="404"),
        pytest.param(b"{}", 429, "http_429", id="429"),
    ],
)
def test_what_is_no_answer_is_none(register, service, content, status, code):
    register.sends(content, status)
    found = asked(register, service, NIP if service is Service.WHITE_LIST else VAT)
    assert (found.answered, found.code) == (Answered.COULD_NOT_TELL, code)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(register, status):
    register.sends(b"", status, Location=f"{register.base}/elsewhere")
    assert asked(register).code == "redirected"
    assert [one.path for one in register.asked] == ["/check-vat-number"]


def test_a_server_that_says_nothing_is_given_up(register):
    quiet = threading.Event()
    register.answer = lambda _handler: quiet.wait(5)
    assert asked(register, patience=SHORT).code == "no_answer"
    quiet.set()


def test_a_server_that_drips_is_given_up(register):
    enough = threading.Event()

    def drip(handler):
        handler.send_response(200)
        handler.end_headers()
        while not enough.wait(0.05):
            handler.wfile.write(b" ")

    register.answer = drip
    assert asked(register, patience=SHORT).code == "no_answer"
    enough.set()


def test_a_server_that_hangs_up_is_no_answer(register):
    register.answer = lambda handler: handler.connection.close()
    assert asked(register).code == "no_answer"


def test_a_server_that_promises_more_than_it_sends_is_no_answer(register):
    def short(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b'{"valid": true')

    register.answer = short
    assert asked(register).answered is Answered.COULD_NOT_TELL


@pytest.mark.parametrize("base", ["http://127.0.0.1:9", "https://name.invalid"])
def test_nobody_there_is_no_answer(base):
    found = look_up(Query(Service.VIES, VAT, base), patience=Patience(1, 2))
    assert (found.answered, found.code) == (Answered.COULD_NOT_TELL, "no_answer")


@pytest.mark.parametrize(
    "base",
    ["http://ec.europa.eu/x", "ftp://127.0.0.1", "file:///etc/passwd", "", "https://", "https://[", "x"],
)
def test_what_is_not_encrypted_is_not_asked(base):
    assert look_up(Query(Service.VIES, VAT, base)).code == "address"


def test_cancel_is_heard_while_the_server_is_silent(register):
    stop, quiet = Stop(), threading.Event()

    def silent(_handler):
        stop.ask()
        quiet.wait(5)

    register.answer = silent
    with pytest.raises(Cancelled):
        asked(register, stop=stop)
    quiet.set()


def test_of_one_number_only_the_newest_answer_is_kept():
    def one(answered, sent=VAT, service=Service.VIES):
        return Lookup(service=service, sent=sent, at=NOW, answered=answered)

    old, other, new = one(Answered.COULD_NOT_TELL), one(Answered.VALID, "PL1"), one(Answered.VALID)
    assert kept((old, other), new) == (other, new)
    assert latest((old, other), Service.VIES, VAT) is old
    assert latest((old, other), Service.WHITE_LIST, VAT) is None
