"""`route`: whom to contact, by which channel, why; and what to do when nobody answers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from wizard import clock, files
from wizard.case.contact import Channel
from wizard.case.dates import show_date
from wizard.checks.interface import Circumstances, Desk, Source
from wizard.commands.case_argument import add_case, case_of, warn_of_unreadable
from wizard.commands.contact_outputs import RouteAnswer, RungOut, SourceOut, WayOut
from wizard.commands.surroundings import circumstances_of
from wizard.commands.terminal import heading, paragraph, say, say_json, table
from wizard.contact.channels import address_of, closed_now
from wizard.contact.next_step import next_step
from wizard.contact.official import finding_the_official_channel, telling_a_fake_one, told_by_the_seller
from wizard.drafts.draft import Draft
from wizard.drafts.troubles import could_not_write
from wizard.drafts.worked_out import WorkedOut, work_out
from wizard.errors import ExitCode
from wizard.i18n import N_, _

DESKS = {
    Desk.BILLING: N_("billing"),
    Desk.TECHNICAL: N_("technical support"),
    Desk.ACCOUNT_MANAGER: N_("your account manager"),
    Desk.BANK: N_("your bank"),
    Desk.NONE: N_("nobody"),
}
CHANNELS = {
    Channel.CHAT: N_("chat"),
    Channel.EMAIL: N_("e-mail"),
    Channel.FORM: N_("contact form"),
    Channel.PHONE: N_("telephone"),
    Channel.POST: N_("letter by post"),
    Channel.IN_PERSON: N_("in person"),
}


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what this command takes."""
    add_case(parser)
    parser.add_argument(
        "--calendar", type=Path, metavar="FILE.ics", help=_("also put the days, with alarms, into this file")
    )
    parser.add_argument("--json", action="store_true", help=_("answer in JSON"))


def run(options: Namespace) -> ExitCode:
    """Says it."""
    given = case_of(options)
    draft = given.draft
    circumstances = circumstances_of(options, given)
    worked = work_out(draft, circumstances)
    if options.calendar is not None:
        _write_calendar(options.calendar, draft, worked, circumstances)
    if options.json:
        say_json(_out(worked, circumstances))
    else:
        warn_of_unreadable(draft)
        _print(worked, circumstances)
    return ExitCode.DONE


def _write_calendar(target: Path, draft: Draft, worked: WorkedOut, circumstances: Circumstances) -> None:
    from wizard.contact.reminders import calendar, reminders
    from wizard.drafts.packing import without_secrets

    case = without_secrets(draft, worked.told.case, circumstances.profile)
    days = reminders(case, worked.route, worked.diagnosis, circumstances.today)
    try:
        files.write_bytes(target, calendar(case.id, days, clock.now()))
    except OSError as error:
        raise could_not_write(error, target.parent, _("Nothing was changed.")) from error


def _out(worked: WorkedOut, circumstances: Circumstances) -> RouteAnswer:
    route, profile, now = worked.route, circumstances.profile, clock.now()
    then = next_step(worked.told.case, route, circumstances.today)
    return RouteAnswer(
        route=tuple(
            WayOut(
                to=way.to,
                channel=way.channel,
                why=way.why,
                urgent=way.urgent,
                address=address_of(way.to, way.channel, profile),
                closed=closed_now(way.to, way.channel, profile, now),
                answer_by=way.answer_by,
            )
            for way in route.route
        ),
        escalation=tuple(
            RungOut(stage=rung.stage, on=rung.on, to=rung.to, why=rung.why, source=_source(rung.source))
            for rung in route.escalation
        ),
        next_step=then.do if then else "",
        letter=then.letter if then else "",
        official=(*told_by_the_seller(profile), *finding_the_official_channel()) if route.escalation else (),
        fake=telling_a_fake_one() if route.escalation else (),
    )


def _source(source: Source | None) -> SourceOut | None:
    return SourceOut(name=source.name, read_on=source.read_on, address=source.address) if source else None


def _print(worked: WorkedOut, circumstances: Circumstances) -> None:
    route, profile = worked.route, circumstances.profile
    then = next_step(worked.told.case, route, circumstances.today)
    if then:
        paragraph(then.do)
        say()
    for place, way in enumerate(route.route, start=1):
        desk = _("{desk}, at once") if way.urgent else "{desk}"
        table([(f"{place}.", desk.format(desk=_(DESKS[way.to])), _(CHANNELS[way.channel]))], indent=0)
        paragraph(way.why, indent=4)
        closed = closed_now(way.to, way.channel, profile, clock.now())
        for more in (address_of(way.to, way.channel, profile), closed):
            if more:
                paragraph(more, indent=4)
    if route.escalation:
        heading(_("When nobody answers"))
        table([(show_date(rung.on), rung.to, rung.why) for rung in route.escalation])
        heading(_("Is this the official channel?"))
        known = told_by_the_seller(profile)
        for sentence in (*known, *finding_the_official_channel(), *telling_a_fake_one()):
            paragraph(f"• {sentence}", indent=2)
