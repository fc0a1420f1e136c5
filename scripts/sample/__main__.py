"""Writes the files: `python -m scripts.sample [FOLDER]`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parents[2] / "resources" / "sample"


def main(target: Path = TARGET) -> None:
    """Writes every file of the sample case into `target`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from scripts.sample import texts
    from scripts.sample.confirmation import confirmation
    from scripts.sample.screenshot import screenshot

    application = QGuiApplication.instance() or QGuiApplication([])
    target.mkdir(parents=True, exist_ok=True)
    for name, made in {
        "answers.json": texts.answers,
        "evidence.json": texts.manifest,
        "zamowienie.txt": texts.order_email,
        "wyciag.csv": texts.statement,
        "zrzut-ekranu.png": screenshot,
        "potwierdzenie.pdf": confirmation,
    }.items():
        content = made()
        (target / name).write_bytes(content)
        print(f"{name}: {len(content)} bytes")
    del application


if __name__ == "__main__":
    main(*(Path(folder) for folder in sys.argv[1:2]))
