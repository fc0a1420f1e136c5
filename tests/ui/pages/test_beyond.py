"""Registers and this computer, with clicks: nobody is asked before, and nothing is kept unseen."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QCheckBox

from tests.ui.pages.conftest import Stage, button, texts
from wizard import clock
from wizard.case.lookup import Answered, Lookup, Service
from wizard.case.machine import Machine
from wizard.i18n import speaking
from wizard.ui.pages.checks import ChecksPage
from wizard.ui.pages.what import WhatPage

NOW = datetime(2026, 11, 23, 14, 32, tzinfo=UTC)
FIRM = {
    "what.message": "x",
    "what.where": "website",
    "billing.kind": "business",
    "billing.tax_id": "526-104-08-28",
    "billing.name": "ORLEN",
}
FOUND = Machine(
    system="Windows 11 24H2 (26100)",
    browser="Mozilla Firefox 145.0",
    browsers=("Mozilla Firefox 145.0", "Microsoft Edge"),
    clock_behind_minutes=0,
    proxy="proxy.firma.example:8080",
)


@pytest.fixture
def asked(monkeypatch):
    """What was asked; `answered` says what comes back."""
    queries = []

    def look_up(query, *, stop=None, patience=None):
        queries.append(query)
        if query.service is Service.VIES:
            return Lookup(
                service=query.service,
                sent=query.number,
                to=query.host,
                at=NOW,
                answered=Answered.COULD_NOT_TELL,
                code="MS_UNAVAILABLE",
            )
        return Lookup(
            service=query.service,
            sent=query.number,
            to=query.host,
            at=NOW,
            answered=Answered.VALID,
            code="Czynny",
            name="PIEKARNIA RÓŻA",
        )

    monkeypatch.setattr("wizard.lookup.look_up.look_up", look_up)
    return queries


class TestRegisters:
    def checks(self, stage, **fields):
        page = ChecksPage(stage.fittings)
        with clock.fixed(NOW):
            holder = stage.put_on(page, stage.draft(answers=FIRM, **fields))
        return page, holder

    def test_nobody_is_asked_before_the_button(self, stage: Stage, asked):
        page, holder = self.checks(stage)
        assert asked == []
        assert "Ask VIES now" not in texts(page)
        button(page, "lookups.open").click()
        said = texts(page)
        assert "Only the number PL5261040828 is sent, to ec.europa.eu (the European Commission)." in said
        assert "Only the number 5261040828 is sent, to wl-api.mf.gov.pl" in said
        assert "Nothing of yours is sent; the question goes to api-latarnia.ksef.mf.gov.pl" in said
        assert asked == []
        assert holder.draft.lookups == ()

    def test_an_answer_is_kept_and_checked(self, stage: Stage, asked):
        page, holder = self.checks(stage)
        button(page, "lookups.open").click()
        button(page, "Ask the white list now").click()
        stage.settle()
        (kept,) = holder.draft.lookups
        assert (kept.service, kept.sent, kept.at) == (Service.WHITE_LIST, "5261040828", NOW)
        assert "under another name: PIEKARNIA RÓŻA" in texts(page)
        assert "Ask again" in texts(page)
        assert [query.service for query in asked] == [Service.WHITE_LIST]

    @pytest.mark.usefixtures("asked")
    def test_an_outage_is_never_shown_as_wrong(self, stage: Stage):
        page, _holder = self.checks(stage)
        button(page, "lookups.open").click()
        button(page, "Ask VIES now").click()
        stage.settle()
        assert "Could not tell (MS_UNAVAILABLE)" in texts(page)
        assert "not valid" not in texts(page).lower()

    def test_waiting_can_be_ended(self, stage: Stage, monkeypatch):
        begun = threading.Event()

        def silent(query, *, stop=None, patience=None):
            begun.set()
            while not stop.asked:
                threading.Event().wait(0.01)
            stop.check()

        monkeypatch.setattr("wizard.lookup.look_up.look_up", silent)
        page, holder = self.checks(stage)
        button(page, "lookups.open").click()
        button(page, "Ask VIES now").click()
        stage.qtbot.waitUntil(begun.is_set)
        assert not button(page, "Ask the white list now").isEnabled()
        button(page, "lookup.cancel").click()
        stage.settle()
        assert holder.draft.lookups == ()
        assert button(page, "Ask VIES now").isEnabled()

    @pytest.mark.usefixtures("asked")
    def test_a_check_that_waits_for_a_register_leads_there(self, stage: Stage):
        page, _holder = self.checks(stage)
        button(page, "fold.not_asked.button").click()
        button(page, "B06.answer").click()
        assert button(page, "lookup.vies").hasFocus()
        assert stage.went == []

    @pytest.mark.usefixtures("asked")
    def test_the_law_is_said_once_to_be_no_advice_and_its_sources_stand_there(self, stage: Stage):
        page, _holder = self.checks(stage)
        assert texts(page).count("legal advice") == 1
        button(page, "sources.open").click()
        assert "art. 106ga ustawy o VAT" in texts(page)
        assert "(read 2026-11-23)" in texts(page)


class TestThisComputer:
    @pytest.fixture
    def page(self, stage: Stage, monkeypatch):
        monkeypatch.setattr("wizard.machine.look.look", lambda _places=(): FOUND)
        return WhatPage(stage.fittings)

    def test_it_is_shown_before_it_is_kept(self, stage: Stage, page):
        holder = stage.put_on(page, stage.draft(answers={"what.where": "website"}))
        button(page, "machine.look").click()
        stage.settle()
        assert "Windows 11 24H2 (26100)" in texts(page)
        assert holder.draft.machine.is_empty
        button(page, "machine.keep").click()
        assert holder.draft.machine == FOUND.model_copy(update={"proxy": ""}), "the proxy waits for a tick"
        assert holder.draft.answers["what.software"] == "Mozilla Firefox"
        assert holder.draft.answers["what.software_version"] == "145.0"

    def test_each_can_be_refused(self, stage: Stage, page):
        holder = stage.put_on(page, stage.draft())
        button(page, "machine.look").click()
        stage.settle()
        for tick in page.machine.findChildren(QCheckBox):
            tick.setChecked(tick.objectName() == "machine.system")
        button(page, "machine.keep").click()
        assert holder.draft.machine == Machine(system=FOUND.system)
        assert "what.software" not in holder.draft.answers

    def test_what_was_typed_is_not_overwritten(self, stage: Stage, page):
        holder = stage.put_on(page, stage.draft(answers={"what.where": "website", "what.software": "Opera"}))
        button(page, "machine.look").click()
        stage.settle()
        button(page, "machine.keep").click()
        assert holder.draft.answers["what.software"] == "Opera"
        assert "what.software_version" not in holder.draft.answers

    def test_all_of_it_can_be_refused_and_forgotten(self, stage: Stage, page):
        holder = stage.put_on(page, stage.draft(machine=Machine(system="Linux")))
        assert "Operating system: Linux" in texts(page)
        button(page, "machine.forget").click()
        assert holder.draft.machine.is_empty
        button(page, "machine.look").click()
        stage.settle()
        button(page, "machine.none").click()
        assert holder.draft.machine.is_empty

    def test_ticks_stay_when_the_language_changes(self, stage: Stage, page):
        stage.put_on(page, stage.draft())
        button(page, "machine.look").click()
        stage.settle()
        tick = page.machine.findChild(QCheckBox, "machine.clock")
        tick.setChecked(False)
        with speaking("pl"):
            page.retranslate()
            shown = [one for one in page.machine.findChildren(QCheckBox) if one.isVisible()]
        assert {one.objectName(): one.isChecked() for one in shown}["machine.clock"] is False
        assert "Zegar" in {one.text() for one in shown}
