"""The name of a case: short enough to read out on the telephone, and never taken for another one."""

from __future__ import annotations

import hashlib
import re
import secrets

# No 0/O, 1/I/L and no U/V to mix up when it is read out, and no A, E, O to form words with.
ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ"
LENGTH = 9

_CASE_ID = re.compile(r"IR-[0-9A-Z]{9}")


def fresh_case_id() -> str:
    """A new id by chance: `IR-` and nine characters, one of about 10^13."""
    return "IR-" + "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def case_id_of(content: bytes) -> str:
    """The id that stands for `content` while it is no case of its own: the same content, the same id."""
    number = int.from_bytes(hashlib.sha256(content).digest(), "big")
    characters = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[place])
    return "IR-" + "".join(characters)


def is_case_id(text: str) -> bool:
    """Whether `text` has the form of a case id, in capitals."""
    return _CASE_ID.fullmatch(text) is not None
