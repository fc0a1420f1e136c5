"""The commands, in the order of the help. A name is a module of this package with `add_arguments` and `run`."""

from __future__ import annotations

from wizard.i18n import N_

COMMANDS: dict[str, str] = {
    "new": N_("begin a case from answers and files; prints its id"),
    "questions": N_("list every question: id, kind, choices, when it is asked"),
    "checks": N_("list every check: id, cause, what it reads"),
    "check": N_("check a case: findings, likeliest cause, what to do next"),
    "statement": N_("read bank statements and find charges that were made twice"),
    "read": N_("say what a receipt, an e-invoice or a screenshot says"),
    "mask": N_("make a masked copy of a file, without what it carries unseen"),
    "route": N_("say whom to contact, and what to do when nobody answers"),
    "letter": N_("write the letter to the desk"),
    "decode": N_("turn the tokens in somebody's answer back into what they stand for"),
    "pack": N_("make the support package"),
    "verify": N_("say whether a support package is whole, and what it says"),
    "open": N_("show a support package in the window, read-only"),
    "profile": N_("check a vendor's profile"),
    "walk": N_("walk the sample case through the window and keep a picture of each step"),
}
