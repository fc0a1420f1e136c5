"""`python -m bench NAME`: runs one bench. Without a name: lists them."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path


def names() -> list[str]:
    """The benches: the modules beside this one that have a `main`."""
    found = (path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    return sorted(name for name in found if hasattr(import_module(f"bench.{name}"), "main"))


def run(arguments: list[str]) -> int:
    """Runs the bench that is named first, with the other arguments; answers its exit code."""
    if not arguments or arguments[0] not in names():
        print("Usage: python -m bench NAME")
        for name in names():
            first_line = (import_module(f"bench.{name}").__doc__ or "").strip().splitlines()[0]
            print(f"  {name:<12} {first_line}")
        return 0 if not arguments else 2
    return int(import_module(f"bench.{arguments[0]}").main(arguments[1:]) or 0)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
