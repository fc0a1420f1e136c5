"""What would be sent: the number alone, and only one without a slip."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from wizard.case.lookup import Service
from wizard.knowledge.profile import Lookups, Profile, Vendor
from wizard.lookup.addresses import VARIABLES, base_of, host_of
from wizard.lookup.look_up import queries
from wizard.questions.reading import read_case

VIES, LIST, KSEF = Service.VIES, Service.WHITE_LIST, Service.KSEF_STATUS


def case_of(answers):
    return read_case(answers, case_id="IR-000000000", started=datetime(2026, 11, 23, tzinfo=UTC)).case


@pytest.mark.parametrize(
    ("answers", "sent"),
    [
        pytest.param({"billing.kind": "business", "billing.tax_id": "526-104-08-28"}, {LIST: "5261040828", VIES: "PL5261040828", KSEF: ""}, id="a Polish firm"),
        pytest.param({"billing.kind": "business", "billing.country": "DE", "billing.tax_id": "129273398"}, {VIES: "DE129273398"}, id="a German one, by its country"),
        pytest.param({"billing.kind": "business", "billing.country": "GR", "billing.tax_id": "094259216"}, {VIES: "EL094259216"}, id="Greece is EL"),
        pytest.param({"billing.kind": "business", "billing.tax_id": "XI980780684", "billing.country": "GB"}, {VIES: "XI980780684"}, id="Northern Ireland"),
        pytest.param({"billing.kind": "business", "billing.tax_id": "GB980780684", "billing.country": "GB"}, {}, id="Britain"),
        pytest.param({"billing.kind": "business", "billing.tax_id": "5261040827"}, {KSEF: ""}, id="a slip: not sent"),
        pytest.param({"billing.kind": "business", "billing.tax_id": "4111111111111111"}, {KSEF: ""}, id="a card: not sent"),
        pytest.param({"billing.kind": "business", "billing.tax_id": "44051401359"}, {KSEF: ""}, id="a PESEL: not sent"),
        pytest.param({"billing.kind": "person", "billing.tax_id": "5261040828"}, {}, id="a person"),
        pytest.param({"billing.kind": "business", "billing.country": "US", "billing.tax_id": "07-1234567"}, {}, id="the United States"),
        pytest.param({"what.where": "einvoicing"}, {KSEF: ""}, id="seen in KSeF"),
        pytest.param({}, {}, id="nothing known"),
    ],
)  # fmt: skip
def test_what_would_be_sent(answers, sent):
    assert {query.service: query.number for query in queries(case_of(answers))} == sent


def test_the_public_addresses_are_encrypted():
    assert all(base_of(service, environ={}).startswith("https://") for service in Service)


def test_the_environment_goes_before_the_profile_and_that_before_the_public_one():
    profile = Profile(
        format=1, vendor=Vendor(name="X"), lookups=Lookups(vies="https://gateway.example/vies/")
    )
    assert base_of(VIES, profile, {}) == "https://gateway.example/vies"
    assert base_of(LIST, profile, {}) == base_of(LIST, None, {})
    assert base_of(VIES, profile, {VARIABLES[VIES]: "http://127.0.0.1:8000/"}) == "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    "address", ["http://gateway.example", "gateway.example", "https://", "https://a b", "https://x/?q=1"]
)
def test_a_profile_names_only_encrypted_addresses(address):
    with pytest.raises(ValueError, match="vies"):
        Lookups(vies=address)


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://ec.europa.eu/x/y", "ec.europa.eu"),
        ("http://127.0.0.1:80/x", "127.0.0.1:80"),
        ("https://[", ""),
        ("x", ""),
    ],
)
def test_people_are_told_the_host(address, host):
    assert host_of(address) == host
