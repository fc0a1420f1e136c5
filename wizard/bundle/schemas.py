"""The published JSON Schemas: `python -m wizard.bundle.schemas docs/schemas` writes them anew."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from wizard.bundle import manifest
from wizard.report import json as case_json


def schemas() -> dict[str, dict[str, Any]]:
    """File name → schema."""
    return {"case.schema.json": case_json.schema(), "manifest.schema.json": manifest.schema()}


def write(folder: Path) -> None:
    """Writes every schema into `folder`."""
    for name, schema in schemas().items():
        (folder / name).write_text(case_json.dump(schema), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
