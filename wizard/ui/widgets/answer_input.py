"""Which input a question gets, and how wide: the width says how much is expected."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCollator, QLocale

from wizard.i18n import N_, _, language
from wizard.questions.question import Choice, Kind, Question
from wizard.ui.widgets.area import AreaInput
from wizard.ui.widgets.choice import ChoiceInput
from wizard.ui.widgets.inputs import Input
from wizard.ui.widgets.line import LineInput
from wizard.ui.widgets.search_combo import SearchComboInput

CURRENCIES = (
    ("PLN", N_("Polish zloty")),
    ("EUR", N_("euro")),
    ("USD", N_("US dollar")),
    ("GBP", N_("pound sterling")),
    ("CZK", N_("Czech koruna")),
    ("CHF", N_("Swiss franc")),
    ("SEK", N_("Swedish krona")),
    ("NOK", N_("Norwegian krone")),
    ("DKK", N_("Danish krone")),
    ("HUF", N_("Hungarian forint")),
    ("RON", N_("Romanian leu")),
    ("UAH", N_("Ukrainian hryvnia")),
)

HOME_COUNTRY = "PL"

_WIDTHS = {
    Kind.COUNT: 7,
    Kind.CARD_LAST4: 7,
    Kind.CARD_EXPIRY: 7,
    Kind.MONEY: 13,
    Kind.DATE: 15,
    Kind.MOMENT: 18,
    Kind.CURRENCY: 18,
    Kind.TAX_ID: 18,
    Kind.COUNTRY: 24,
    Kind.ACCOUNT: 26,
    Kind.EMAIL: 28,
    Kind.LINE: 32,
    Kind.TEXT: 0,
}
_WIDTHS_OF = {"billing.postal_code": 9, "what.code": 18, "what.software_version": 13}


def width_of(question: Question) -> float:
    """How wide the input of `question` is, in ems; 0: as wide as there is room."""
    return _WIDTHS_OF.get(question.id, _WIDTHS.get(question.kind, 0))


def answer_input(question: Question) -> Input:
    """A new input for `question`."""
    if question.kind is Kind.CHOICE:
        return ChoiceInput([(choice.value, _label(choice)) for choice in question.choices])
    if question.kind is Kind.TEXT:
        return AreaInput()
    if question.kind is Kind.COUNTRY:
        return SearchComboInput(countries)
    if question.kind is Kind.CURRENCY:
        return SearchComboInput(currencies)
    return LineInput(question.suggestions)


def countries() -> Sequence[tuple[str, str]]:
    """Code and name of every country: ours first, then as the alphabet of the language now spoken goes."""
    from wizard.knowledge.countries import COUNTRIES

    collator = QCollator(QLocale(language()))
    rest = [(code, country.name) for code, country in COUNTRIES.by_code.items() if code != HOME_COUNTRY]
    rest.sort(key=lambda pair: collator.sortKey(pair[1]))
    return [(HOME_COUNTRY, COUNTRIES.name(HOME_COUNTRY)), *rest]


def currencies() -> Sequence[tuple[str, str]]:
    """Code and name of the currencies that are offered; others may be typed."""
    return [(code, f"{code} ({_(name)})") for code, name in CURRENCIES]


def _label(choice: Choice) -> Callable[[], str]:
    return lambda: _(choice.label)
