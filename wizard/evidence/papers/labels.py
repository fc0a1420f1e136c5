"""What papers call the things that we ask about: for each question the words that stand before or above its answer.

The surer ones first. They are looked for in lower case and without diacritics (see `page.plain`).
"""

from __future__ import annotations

import re

_NO = r"(?:nr\.?|numer|number|num\.?|no\.?|id|#|n[°º]|ref\.?|kod)"

_NO_EN = r"(?:#|(?:nr\.?|number|num\.?|no\.?|id|ref\.?|reference|code)(?![a-z]))"
_SORT = (
    r"(?:vat|koncow[aey]|zaliczkow[aey]|sprzedazy|korygujac[aey]|rr|ustrukturyzowan[aey]|imienn[aey]|marza|uproszczon[aey]"
    r"|elektroniczn[aey]|kosztow[aey]|rozliczeniow[aey])"
)

_NUMBERS: dict[str, tuple[str, ...]] = {
    "order.number": (
        rf"\b{_NO} (?:twojego |panstwa |pani/pana |tego |klienta )?(?:zamowienia|zam\.)(?: (?:klienta|internetowego|online))?",
        rf"\bzamowieni[eau](?: internetowe(?:go)?| online)? {_NO}",
        rf"\bzam\. ?{_NO}",
        rf"\b(?:your |purchase |sales |web )?order(?: confirmation)? ?{_NO_EN}",
        rf"\b{_NO} order\b",
        r"\border reference",
        r"\bzamowieni[eau] ?[:#]",
        r"\border ?[:#]",
        r"^(?:twoje )?zamowienie(?= (?:[a-z]{0,5}[-/]?\d|#))",
        r"\bzamowieni[aeu](?= (?:[a-z]{1,5}[-/])?\d{4,}\b)",
        r"\border(?= (?:[a-z]{1,5}[-/])?\d{4,}\b)",
        rf"\bzakup(?:u)? {_NO}",
        rf"\b{_NO} rezerwacji",
        r"\bbooking (?:reference|number|no\.?)",
    ),
    "order.invoice_number": (
        rf"\bfaktur[aye](?: {_SORT})*(?: ?- ?(?:korekta|oryginal|kopia))? {_NO}",
        rf"\b{_NO} (?:faktury|dokumentu|fv)(?: vat| sprzedazy| korygujacej)?",
        rf"\b(?:tax |vat |sales )?invoice ?{_NO_EN}",
        rf"\b{_NO} invoice\b",
        rf"\be-?faktura {_NO}",
        r"\bfaktur[aye](?: vat| koncowa| zaliczkowa| sprzedazy| korygujaca)?(?: ?:)?(?= (?:[a-z]{1,6}[ /-]?)?\d+[/-])",
        r"\b(?:tax |vat )?invoice ?:?(?= (?:[a-z]{1,6}[ /-]?)?\d{2,}[/-]?)",
        r"\b(?:tax |vat )?invoice ?:?(?= [a-z]{2,6}-\d)",
        r"\bcredit note (?:no\.?|number|#)",
    ),
    "order.subscription": (
        rf"\b{_NO} (?:subskrypcji|abonamentu|umowy|kontraktu|prenumeraty)",
        rf"\b(?:subskrypcj[ai]|abonament(?:u)?|umow[ay]|prenumerat[ay]) {_NO}",
        rf"\b(?:subscription|contract|membership) ?{_NO_EN}",
    ),
    "payment.reference": (
        rf"\b(?:{_NO}|identyfikator) (?:transakcji|platnosci|operacji|referencyjny(?: (?:transakcji|operacji|przelewu))?|przelewu|wplaty|potwierdzenia)",
        rf"\b(?:transakcj[ai]|platnosc|operacj[ai]) (?:{_NO}|id)",
        rf"\b(?:transaction|payment|trx|txn|authori[sz]ation) ?(?:reference number|{_NO_EN})",
        r"\b(?:payment|bank|end-to-end) reference",
        r"(?<!booking )(?<!order )(?<!customer )(?<!invoice )(?<!your )\breference(?: number| no\.?| id)?(?= ?[:#])",
        r"\breferencj[ae](?= ?[:#])",
        r"\b(?:nr|numer) autoryzacji",
        r"\b(?:nr ref|ref)\.? ?:",
        r"\breceipt (?:number|no\.?|#)",
        r"\bid transakcji|\bid platnosci",
    ),
    "what.code": (
        r"\b(?:kod|nr|numer) (?:bledu|problemu|zdarzenia|incydentu)",
        r"\b(?:error|err|fault|problem|incident) ?(?:code|id|no\.?|number|#)(?![a-z])",
        r"\bblad(?: serwera| http| systemu)? ?(?:nr|:|#)?(?= ?(?:[a-z]{1,8}[-_])?\d{3})",
        r"\b(?:http(?: error| status)?|status code|error|kod http|kod odpowiedzi http)[ :#]{1,2}(?=[1-5]\d\d\b)",
        r"\b(?:identyfikator|id|nr|numer) (?:zadania|zgloszenia bledu|sesji bledu)",
        r"\b(?:request|correlation|trace|ray|event|reference error)[ -]id\b",
    ),
    "what.case_number": (
        rf"\b{_NO} (?:zgloszenia|sprawy|reklamacji|ticketu)",
        rf"\b(?:zgloszenie|sprawa|reklamacja|ticket) {_NO}",
        r"\b(?:case|ticket|support request) ?(?:id|no\.?|number|#)(?![a-z])",
        r"\[(?:ticket|case|zgloszenie)[ #:]*(?=\d)",
    ),
}  # fmt: skip

_PAYING = (
    r"(?:platnosci|transakcji|zaplaty|operacji|wplaty|zaksiegowania|ksiegowania|realizacji(?: przelewu)?|wykonania(?: przelewu)?"
    r"|obciazenia|przelewu|autoryzacji)"
)

_DAYS: dict[str, tuple[str, ...]] = {
    "order.placed_on": (
        r"\bdata (?:zlozenia )?zamowienia",
        r"\bdata zlozenia",
        r"\b(?:order(?:ed)?|purchase) (?:date|on|placed(?: on)?)",
        r"\bdate (?:of (?:the )?(?:order|purchase|sale|supply)|ordered|placed)",
        r"\b(?:zamowiono|zamowienie zlozone|zlozone|zlozono|zamowienie z)(?: dnia| w dniu)?(?= \d| [a-z]+\.?,? \d| ?:)",
        r"\bdata (?:zakupu|sprzedazy|dokonania(?: lub zakonczenia)? dostawy(?: towarow)?(?: lub wykonania uslugi)?|wykonania uslugi|dostawy(?: towaru| ?/ ?wykonania uslugi)?)",
        r"\bplaced on",
        r"\bzamowieni[ea] .{0,40}? z dnia",
        r"\border .{0,40}? (?:of|from|placed on) (?=\d|[a-z]{3,9} \d)",
    ),
    "payment.paid_on": (
        rf"\bdata (?:i (?:godzina|czas) )?{_PAYING}",
        r"\bdata i (?:godzina|czas)(?! (?:zdarzenia|bledu|zgloszenia))",
        r"\b(?:payment|transaction|paid|booking|execution|settlement) ?(?:date|on|at)\b(?: and time| & time)?",
        r"\bdate (?:paid|of (?:payment|transaction)|and time)",
        r"\b(?:zaplacono|oplacono|zaksiegowano)(?: dnia| w dniu)?(?= ?:? ?\d| [a-z]+\.?,? \d)",
        r"\bpaid (?=\d|[a-z]{3,9} \d)",
    ),
    "order.invoice_requested_on": (
        r"\bdata (?:zgloszenia )?(?:prosby|zadania|wniosku) o fakture",
        r"\binvoice requested(?: on)?",
    ),
}

_ISSUED = (
    r"\bdata (?:i miejsce )?wystawienia(?: faktury| dokumentu)?(?:, z zastrzezeniem [^:]{0,60})?(?: ?:? ?[^\W\d]{3,20},(?= ?\d))?",
    r"\bwystawiono(?: dnia| w dniu)?",
    r"\b(?:invoice|issue|issued|date of issue|billing) ?(?:date|on)?\b(?= ?:? ?(?:\d|[a-z]{3,9} \d))",
    r"\bdate of issue",
    r"\b(?:invoice|issue) date",
    r"\bdata faktury",
)
_DATED = (r"^(?:data|date)(?= ?[:.]? ?\d| ?:? [a-z]{3,9} \d| ?:?$)",)
"""The day of an invoice's issue: that of the purchase where the paper gives no other."""


def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


NUMBERS = {question: _compiled(patterns) for question, patterns in _NUMBERS.items()}
DAYS = {question: _compiled(patterns) for question, patterns in _DAYS.items()}
ISSUED = _compiled(_ISSUED)
DATED = _compiled(_DATED)

IS_LABEL = re.compile(
    r"^(?:nr|numer|data|kwota|razem|suma|nip|regon|adres|forma|metoda|sposob|status|order|invoice|total|date|payment|amount|vat id"
    r"|tax id|termin|sprzedawca|nabywca|wystawca|odbiorca|e-?mail|tel|telefon|phone|konto|rachunek)\b|:\s*$"
)
"""What is a label itself is nobody's value."""
