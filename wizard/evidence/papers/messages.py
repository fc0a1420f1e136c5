"""What a screen with an error says: its message, its code, and when it was."""

from __future__ import annotations

import re

from wizard.evidence.papers.page import Cell, Page

_SAYS_SO = re.compile(
    r"\bnie (?:mogl\w+|mozemy|mozna|udalo|powiodl\w+|da sie|jest mozliwe|zostal[aoy]?)\b.{0,60}|\bwystapil\w* (?:\w+ )?(?:blad|problem)|\bcos poszlo nie tak"
    r"|\bblad (?:podczas|serwera|przy|krytyczny|systemu|wewnetrzny|walidacji)|\bsprobuj (?:ponownie|pozniej)|\bprzerwa techniczna|\bchwilowo niedostepn"
    r"|\bplatnosc (?:zostala )?odrzucon|\btransakcja (?:zostala )?odrzucon|\b(?:jest|sa) nieprawidlow|\bnieprawidlow\w+ (?:nip|numer|kod|dane)"
    r"|\bprzekroczono|\bodmow|\bodrzucon"
    r"|\b(?:could ?n[o']t|could not|cannot|can't|unable to|failed to|didn't|wasn't able)\b|\bsomething went wrong|\ban? (?:\w+ )?error (?:has )?occurred"
    r"|\b(?:payment|card|transaction) (?:was |has been |is )?(?:declined|rejected|failed)|\bis not valid|\bis invalid|\btry again"
    r"|\bserver error|\bservice unavailable|\bbad gateway|\bgateway time-?out|\btimed? ?out\b"
)
_SORRY = re.compile(r"\b(?:przepraszamy|sorry|ups|oops|uwaga|error|blad)\b")
_BUTTON = re.compile(
    r"^(?:sprobuj ponownie|try again|ok|anuluj|cancel|wroc|back|pomoc|help|zamknij|close|dalej|next|retry|kontakt|contact us)[.!]?$"
)
_LABEL = re.compile(r"^[\w .-]{3,40}: ?\S|^(?:kod|nr|numer|id|http|error code|request id|data|czas)\b")
# What engines make of the sign beside a message.
_ICON = re.compile(r"^(?:[^\w„\"'(]|[(\[]?[A-Za-z0-9®©@&!]{1,2}[)\]]?\s(?=[A-ZŻŹĆŁŚÓ]))+")
_MOST_LINES = 4
_LONGEST = 400


def message_in(page: Page) -> tuple[str, str] | None:
    """The message of a screen that says that something went wrong, and the line that gives it away; `None` without one."""
    for cell in page:
        if not _SAYS_SO.search(cell.plain) or _BUTTON.match(cell.plain) or len(cell.plain) > _LONGEST:
            continue
        lines = [cell]
        # "Przepraszamy," may stand in a line of its own above.
        above = next((one for one in page if one.row == cell.row - 1 and cell in page.below(one)), None)
        if above and _SORRY.search(above.plain) and len(above.plain) < 80 and not _LABEL.match(above.plain):
            lines.insert(0, above)
        for below in page.below(cell, _MOST_LINES):
            if len(lines) == _MOST_LINES or not _goes_on(lines[-1], below):
                break
            lines.append(below)
        message = _ICON.sub("", " ".join(" ".join(line.text.split()) for line in lines))
        return message, " ".join(cell.text.split())
    return None


def _goes_on(line: Cell, following: Cell) -> bool:
    """Whether the message goes on in the following line: in the middle of a sentence, or with one more that says so."""
    if _BUTTON.match(following.plain) or _LABEL.match(following.plain) or following.line - line.line > 2:
        return False
    if not re.search(r"[.!?:…]$", line.text):
        return following.text[:1].islower()
    return bool(_SAYS_SO.search(following.plain)) and len(following.plain.split()) >= 3
