"""Whether a value is as a JSON schema says: the part of the standard that our schemas use, and no more."""

import re
from datetime import date
from typing import Any

KNOWN = {
    "$schema", "$defs", "$ref", "title", "description", "type", "properties", "required", "items", "enum", "const",
    "anyOf", "additionalProperties", "pattern", "format", "minimum", "maximum", "default", "examples",
    "propertyNames",
}  # fmt: skip
TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
    "null": type(None),
}


def problems(
    value: Any, schema: dict[str, Any], root: dict[str, Any] | None = None, at: str = "$"
) -> list[str]:
    """What is not as `schema` says, each with its place."""
    root = root or schema
    assert schema.keys() <= KNOWN, schema.keys() - KNOWN
    if "$ref" in schema:
        return problems(value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root, at)
    if "anyOf" in schema:
        tried = [problems(value, one, root, at) for one in schema["anyOf"]]
        return [] if [] in tried else [f"{at}: none of {len(tried)} kinds"]
    if wrong := _wrong_itself(value, schema):
        return [f"{at}: {wrong}"]
    found = []
    if isinstance(value, dict):
        found += [f"{at}: no {name}" for name in schema.get("required", []) if name not in value]
        for name, inner in value.items():
            of_it = schema.get("properties", {}).get(name, schema.get("additionalProperties", True))
            if of_it is False:
                found.append(f"{at}: {name} is not known")
            elif isinstance(of_it, dict):
                found += problems(inner, of_it, root, f"{at}.{name}")
    if isinstance(value, list):
        for place, inner in enumerate(value):
            found += problems(inner, schema.get("items", {}), root, f"{at}[{place}]")
    return found


def _wrong_itself(value: Any, schema: dict[str, Any]) -> str:
    kind = schema.get("type")
    if kind and (not isinstance(value, TYPES[kind]) or (kind == "integer" and isinstance(value, bool))):
        return f"no {kind}: {value!r}"
    if "enum" in schema and value not in schema["enum"]:
        return f"{value!r} is none of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        return f"{value!r} is not {schema['const']!r}"
    if "pattern" in schema and not re.search(schema["pattern"], value):
        return f"{value!r} is not like {schema['pattern']}"
    if schema.get("format") == "date":
        date.fromisoformat(value)
    low, high = schema.get("minimum"), schema.get("maximum")
    return (
        f"{value} is out of range"
        if (low is not None and value < low) or (high is not None and value > high)
        else ""
    )
