"""Shiboken's modules as bytecode: complete, and silent about the machine they were made on."""

import marshal
from pathlib import Path

from scripts import precompiled_shiboken


def test_the_modules_are_compiled_under_the_names_they_have_in_the_app(tmp_path):
    rows = precompiled_shiboken.collect(tmp_path / "workshop")
    places = {place for place, _, _ in rows}
    assert "shiboken6/files.dir/shibokensupport/signature/loader.pyc" in places
    for place, source, kind in rows:
        code = marshal.loads(Path(source).read_bytes()[16:])
        assert code.co_filename == place.removeprefix("shiboken6/files.dir/").removesuffix("c")
        assert kind == "DATA"
