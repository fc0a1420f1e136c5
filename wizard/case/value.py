"""What all our values share: frozen, and strict about what they are made of."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value; unknown fields are refused, so that a misspelt name never passes silently."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)
