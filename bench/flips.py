"""Flips every byte of a package in turn; `verify` must never say that the result is whole.

    python -m bench flips [--step 1] [--masks 0xFF,0x01]

Prints the places that went unnoticed, if any, and ends with 1 then.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.bundle.samples import packed
from wizard.bundle.verify import verify


def unnoticed(package: Path, places: Iterable[int], masks: Iterable[int]) -> list[tuple[int, int]]:
    """Where a byte of `package` could be changed by which mask without being noticed; the file is as before afterwards."""
    missed = []
    with package.open("r+b", buffering=0) as file:
        for place in places:
            file.seek(place)
            byte = file.read(1)[0]
            for mask in masks:
                file.seek(place)
                file.write(bytes([byte ^ mask]))
                if verify(package).ok:
                    missed.append((place, mask))
            file.seek(place)
            file.write(bytes([byte]))
    return missed


def main(arguments: list[str] | None = None) -> int:
    """Runs the measurement; 0 when every flip was noticed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--step", type=int, default=1, help="flip only every n-th byte")
    parser.add_argument("--masks", default="0xFF", help="what to flip in each byte, separated by commas")
    chosen = parser.parse_args(arguments)
    masks = [int(mask, 16) for mask in chosen.masks.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder, "package.zip")
        made = packed(package, Path(folder, "originals"))
        missed = unnoticed(package, range(0, made.size, chosen.step), masks)
        whole = verify(package).ok
    print(
        f"{made.size} bytes, step {chosen.step}, masks {chosen.masks}: {len(missed)} unnoticed {missed[:20]}"
    )
    print(f"whole again afterwards: {whole}")
    return 0 if whole and not missed else 1


if __name__ == "__main__":
    sys.exit(main())
