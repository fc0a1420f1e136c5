"""Masking whole values: one pass over every text, so that no field can be forgotten."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

Mask = Callable[[str], str]
"""Gives back the text with every secret replaced by a labelled token."""

V = TypeVar("V", bound=BaseModel)

# Hexadecimal check sums are ours, hold no secret, and can look like a long number by chance.
_EXACT = frozenset({"sha256", "thumbnail"})


def masked(value: V, mask: Mask) -> V:
    """`value` with every text in it masked, at any depth. Numbers, dates, choices and check sums stay."""
    found: V = _masked(value, mask)
    return found


def masked_tree(tree: Any, mask: Mask) -> Any:
    """The same for what JSON is made of: objects, lists and texts; keys of objects are masked too."""
    return _masked(tree, mask)


def _masked(value: Any, mask: Mask) -> Any:
    # An enum of words is a str as well, but holds our own words.
    if type(value) is str:
        return mask(value)
    if isinstance(value, BaseModel):
        fields = {
            name: getattr(value, name) if name in _EXACT else _masked(getattr(value, name), mask)
            for name in type(value).model_fields
        }
        return value.model_copy(update=_derived(value, fields))
    if isinstance(value, Mapping):
        return {
            _masked(key, mask): held if key in _EXACT else _masked(held, mask) for key, held in value.items()
        }
    if isinstance(value, tuple | list):
        return type(value)(_masked(part, mask) for part in value)
    return value


def _derived(value: BaseModel, fields: dict[str, Any]) -> dict[str, Any]:
    """Where what was typed holds a secret, what was made of it must not hold it, in whatever way it was written anew."""
    if "typed" not in fields or fields["typed"] == getattr(value, "typed", None):
        return fields
    return {name: fields["typed"] if type(held) is str and held else held for name, held in fields.items()}
