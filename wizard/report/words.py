"""The words for what files and models hold as codes. Tables hold marked texts; functions say them."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from wizard.case.contact import Channel
from wizard.case.dates import Moment, show_date, show_moment
from wizard.case.evidence import EvidenceKind
from wizard.case.outcome import TrialResult
from wizard.checks.interface import Verdict
from wizard.i18n import N_, _, language

_VERDICTS = {
    Verdict.FAILED: N_("Problem"),
    Verdict.WARNED: N_("Worth a look"),
    Verdict.PASSED: N_("In order"),
    Verdict.SKIPPED: N_("Not checked"),
}
_KINDS = {
    EvidenceKind.SCREENSHOT: N_("Screenshot"),
    EvidenceKind.RECEIPT: N_("Receipt or proof of payment"),
    EvidenceKind.INVOICE: N_("Invoice"),
    EvidenceKind.ORDER: N_("Order confirmation"),
    EvidenceKind.STATEMENT: N_("Bank statement"),
    EvidenceKind.LOG: N_("Log file"),
    EvidenceKind.DOCUMENT: N_("Document"),
}
_CHANNELS = {
    Channel.CHAT: N_("Chat"),
    Channel.EMAIL: N_("E-mail"),
    Channel.FORM: N_("Form on the website"),
    Channel.PHONE: N_("Telephone"),
    Channel.POST: N_("Letter by post"),
    Channel.IN_PERSON: N_("In person"),
}
_RESULTS = {
    TrialResult.TRIED: N_("tried, result not known yet"),
    TrialResult.FIXED: N_("this solved it"),
    TrialResult.NOT_FIXED: N_("the same result as before"),
}
_LANGUAGES = {"pl": N_("Polish"), "en": N_("English")}
_UNITS = ("kB", "MB", "GB", "TB")


def verdict_word(verdict: Verdict) -> str:
    """How a check ended, in a word or two."""
    return _(_VERDICTS[verdict])


def kind_word(kind: EvidenceKind) -> str:
    """What a file is evidence of."""
    return _(_KINDS[kind])


def channel_word(channel: Channel) -> str:
    """How somebody was reached."""
    return _(_CHANNELS[channel])


def result_word(result: TrialResult) -> str:
    """What came of a try."""
    return _(_RESULTS[result])


def language_word(code: str) -> str:
    """The name of a language of ours."""
    return _(_LANGUAGES.get(code, code))


def size_words(size: int) -> str:
    """`size` bytes as people read it: "640 B", "1.2 MB" (powers of a thousand, as file managers count)."""
    if size < 1000:
        return f"{size}\u00a0B"
    value = float(size)
    for unit in _UNITS:
        value /= 1000
        if value < 999.5 or unit == _UNITS[-1]:
            break
    digits = f"{value:.1f}" if value < 9.95 else f"{value:.0f}"
    return f"{digits.replace('.', ',') if language() == 'pl' else digits}\u00a0{unit}"


def offset_words(moment: datetime) -> str:
    """The distance of `moment`'s time zone from UTC: "UTC+01:00"."""
    offset = moment.strftime("%z")
    return f"UTC{offset[:3]}:{offset[3:5]}"


def exact_words(moment: datetime) -> str:
    """`moment` to the minute, with its distance from UTC."""
    return f"{show_moment(moment)} ({offset_words(moment)})"


def moment_words(moment: Moment, zone: tzinfo | None = None) -> str:
    """`moment`, which is local time of the person, with its UTC offset where the time of day is known.

    The offset is that of the very day: an agent who searches a server's log must not be an hour off because
    the clocks were changed since. `zone` is the person's time zone; without it, it is this machine's.
    """
    if moment.at is None:
        return show_date(moment.day)
    local = datetime.combine(moment.day, moment.at)
    return exact_words(local.replace(tzinfo=zone) if zone else local.astimezone())


def day_words(day: date | None) -> str:
    """`day` for people; nothing for no day."""
    return show_date(day) if day else ""
