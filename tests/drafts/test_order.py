"""A power cut keeps only what was forced to the disk, in the order in which it was: this order."""

import os
from pathlib import Path

import pytest

from wizard import files
from wizard.drafts.store import Store


def test_the_content_is_on_the_disk_before_it_gets_its_name_and_the_name_before_we_say_saved(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    seen: list[str] = []
    real_fsync, real_replace = os.fsync, os.replace

    def fsync(handle: int) -> None:
        path = Path(f"/proc/self/fd/{handle}")
        seen.append(f"fsync {path.readlink().name}" if path.exists() else "fsync")
        real_fsync(handle)

    def replace(part: Path, target: Path) -> None:
        seen.append(f"replace {Path(target).name}")
        real_replace(part, target)

    with store.new() as case:
        case.save(case.draft.model_copy(update={"answers": {"what.code": "1"}}))
        monkeypatch.setattr(os, "fsync", fsync)
        monkeypatch.setattr(os, "replace", replace)
        case.save(case.draft.model_copy(update={"answers": {"what.code": "2"}}))
        part = f".case.json.{os.getpid()}{files.PART_SUFFIX}"
        named = seen.index("replace case.json")
        if Path("/proc/self/fd").is_dir():
            assert f"fsync {part}" in seen[:named]
            assert f"fsync {case.folder.name}" in seen[named:]
        else:
            assert any(call.startswith("fsync") for call in seen[:named])
