"""Collects the licences of what the packaged app carries into resources/licenses/: `python -m scripts.collect_licences`.

Run it when pins change. The texts come from the installed libraries, from Python itself and from Debian's common
licences; the few that none of these hold are in resources/licenses/ already and stay.
"""

import json
import re
import sysconfig
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "licenses"
COMMON = Path("/usr/share/common-licenses")


@dataclass(frozen=True)
class Part:
    """Something the app carries that others wrote.

    `package` is its name on the package index, empty for what comes by another way; then `version` says which it is,
    and for a package the pins do. `files` are the licence texts in resources/licenses/, the main one first.
    """

    name: str
    licence: str
    files: tuple[str, ...]
    homepage: str
    package: str = ""
    version: str = ""
    note: str = ""


PARTS = (
    Part("Qt", "LGPL-3.0-only", ("LGPL-3.0.txt", "GPL-3.0.txt"), "qt.io", version="6.11"),
    Part("PySide6", "LGPL-3.0-only", ("LGPL-3.0.txt", "GPL-3.0.txt"), "pyside.org", "pyside6-essentials"),
    Part("Shiboken", "LGPL-3.0-only", ("LGPL-3.0.txt", "GPL-3.0.txt"), "pyside.org", "shiboken6"),
    Part(
        "python-stdnum",
        "LGPL-2.1-or-later",
        ("LGPL-2.1.txt",),
        "arthurdejong.org/python-stdnum",
        "python-stdnum",
        note="Lies in the app as plain source files, which may be exchanged.",
    ),
    Part("Python", "PSF-2.0", ("python.txt",), "python.org", version="3.11 - 3.13"),
    Part("pydantic", "MIT", ("pydantic.txt",), "github.com/pydantic/pydantic", "pydantic"),
    Part("pydantic-core", "MIT", ("pydantic-core.txt",), "github.com/pydantic/pydantic", "pydantic-core"),
    Part("annotated-types", "MIT", ("annotated-types.txt",), "github.com/annotated-types/annotated-types", "annotated-types"),
    Part("typing-extensions", "PSF-2.0", ("typing-extensions.txt",), "github.com/python/typing_extensions", "typing-extensions"),
    Part("typing-inspection", "MIT", ("typing-inspection.txt",), "github.com/pydantic/typing-inspection", "typing-inspection"),
    Part("Jinja2", "BSD-3-Clause", ("jinja2.txt",), "jinja.palletsprojects.com", "jinja2"),
    Part("MarkupSafe", "BSD-3-Clause", ("markupsafe.txt",), "markupsafe.palletsprojects.com", "markupsafe"),
    Part("Pillow", "MIT-CMU", ("pillow.txt",), "python-pillow.org", "pillow", note="With the libraries it brings."),
    Part("pi-heif", "BSD-3-Clause", ("pi-heif.txt", "pi-heif-bundled.txt"), "github.com/bigcat88/pillow_heif", "pi-heif"),
    Part("libheif", "LGPL-3.0-or-later", ("LGPL-3.0.txt", "GPL-3.0.txt"), "github.com/strukturag/libheif", version="as in pi-heif"),
    Part("libde265", "LGPL-3.0-or-later", ("LGPL-3.0.txt", "GPL-3.0.txt"), "github.com/strukturag/libde265", version="as in pi-heif"),
    Part("pypdfium2", "BSD-3-Clause OR Apache-2.0", ("pypdfium2.txt",), "github.com/pypdfium2-team/pypdfium2", "pypdfium2"),
    Part("PDFium", "BSD-3-Clause AND Apache-2.0", ("pdfium.txt",), "pdfium.googlesource.com", version="as in pypdfium2", note="With the libraries it brings."),
    Part("tesserocr", "MIT", ("tesserocr.txt",), "github.com/sirfz/tesserocr", "tesserocr"),
    Part("Tesseract", "Apache-2.0", ("Apache-2.0.txt",), "github.com/tesseract-ocr/tesseract", version="as in tesserocr"),
    Part("Tesseract's data for Polish and English", "Apache-2.0", ("Apache-2.0.txt",), "github.com/tesseract-ocr/tessdata_fast", version="4.1"),
    Part("Leptonica", "BSD-2-Clause", ("leptonica.txt",), "leptonica.org", version="as in tesserocr"),
    Part("libjpeg-turbo, libpng, libtiff and libwebp", "IJG AND libpng-2.0 AND libtiff AND BSD-3-Clause", ("pillow.txt",), "github.com/sirfz/tesserocr", version="as in tesserocr", note="Leptonica needs them; their licences stand in Pillow's text."),
    Part("email-validator", "Unlicense", ("email-validator.txt",), "github.com/JoshData/python-email-validator", "email-validator"),
    Part("dnspython", "ISC", ("dnspython.txt",), "dnspython.org", "dnspython", note="Not in the packaged app."),
    Part("idna", "BSD-3-Clause", ("idna.txt",), "github.com/kjd/idna", "idna"),
    Part("platformdirs", "MIT", ("platformdirs.txt",), "github.com/tox-dev/platformdirs", "platformdirs"),
    Part("icalendar", "BSD-2-Clause", ("icalendar.txt",), "github.com/collective/icalendar", "icalendar"),
    Part("python-dateutil", "BSD-3-Clause", ("python-dateutil.txt",), "github.com/dateutil/dateutil", "python-dateutil"),
    Part("python-zlib-ng", "PSF-2.0 AND Zlib", ("zlib-ng.txt",), "github.com/pycompression/python-zlib-ng", "zlib-ng"),
    Part("python-isal", "PSF-2.0", ("isal.txt",), "github.com/pycompression/python-isal", "isal"),
    Part("ISA-L", "BSD-3-Clause", ("isa-l.txt",), "github.com/intel/isa-l", version="as in isal"),
    Part("pyrage", "MIT", ("pyrage.txt",), "github.com/woodruffw/pyrage", "pyrage"),
    Part("rage, an age in Rust", "MIT OR Apache-2.0", ("rage.txt", "Apache-2.0.txt"), "github.com/str4d/rage", version="as in pyrage", note="With the libraries it is made of; they may be used under MIT, Apache-2.0, BSD-3-Clause or Unicode-DFS-2016."),
    Part("tzdata", "Apache-2.0", ("tzdata.txt", "Apache-2.0.txt"), "github.com/python/tzdata", "tzdata"),
    Part("PyInstaller's bootloader", "GPL-2.0-or-later WITH Bootloader-exception", ("pyinstaller.txt",), "pyinstaller.org", version="6"),
    Part("Lucide", "ISC AND MIT", ("lucide.txt",), "lucide.dev", version="0.5", note="The pictures on buttons and steps."),
)  # fmt: skip
"""Everything, in the order in which the window lists it."""

# A licence text: the package that holds it, and where in its metadata.
FROM_PACKAGES = {
    "LGPL-2.1.txt": ("python-stdnum", "COPYING"),
    "pydantic.txt": ("pydantic", "LICENSE"),
    "pydantic-core.txt": ("pydantic-core", "LICENSE"),
    "annotated-types.txt": ("annotated-types", "LICENSE"),
    "typing-extensions.txt": ("typing-extensions", "LICENSE"),
    "typing-inspection.txt": ("typing-inspection", "LICENSE"),
    "jinja2.txt": ("jinja2", "LICENSE.txt"),
    "markupsafe.txt": ("markupsafe", "LICENSE.txt"),
    "pillow.txt": ("pillow", "LICENSE"),
    "pi-heif.txt": ("pi-heif", "LICENSE.txt"),
    "pi-heif-bundled.txt": ("pi-heif", "LICENSES_bundled.txt"),
    "pypdfium2.txt": ("pypdfium2", "LICENSES/BSD-3-Clause.txt"),
    "tesserocr.txt": ("tesserocr", "LICENSE"),
    "email-validator.txt": ("email-validator", "LICENSE"),
    "dnspython.txt": ("dnspython", "LICENSE"),
    "idna.txt": ("idna", "LICENSE.md"),
    "platformdirs.txt": ("platformdirs", "LICENSE"),
    "icalendar.txt": ("icalendar", "LICENSE.rst"),
    "python-dateutil.txt": ("python-dateutil", "LICENSE"),
    "zlib-ng.txt": ("zlib-ng", "LICENSE"),
    "isal.txt": ("isal", "LICENSE"),
    "pyrage.txt": ("pyrage", "LICENSE"),
    "pyinstaller.txt": ("pyinstaller", "COPYING.txt"),
}

FROM_DEBIAN = {"LGPL-3.0.txt": "LGPL-3", "GPL-3.0.txt": "GPL-3", "Apache-2.0.txt": "Apache-2.0"}

# In PDFium's builds for systems other than those the app is made for.
_OTHER_BUILDS = ("android/", "cibw_musl/", "pbin_musl/", "v8_xfa/")


def main() -> None:
    """Write every text that can be collected, and the index."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for target, (package, name) in FROM_PACKAGES.items():
        _write(target, text_of(package, name))
    for target, name in FROM_DEBIAN.items():
        _write(target, (COMMON / name).read_text(encoding="utf-8"))
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    _write("python.txt", python.read_text(encoding="utf-8"))
    _write("pdfium.txt", pdfium())
    (TARGET / "index.json").write_text(
        json.dumps(index(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
    )


def index() -> list[dict[str, object]]:
    """What the About page reads: a row for every part."""
    pins = ROOT / "requirements"
    versions = pinned(pins / "run.txt") | pinned(pins / "ocr.txt")
    return [
        {
            "name": part.name,
            "version": versions[part.package] if part.package else part.version,
            "licence": part.licence,
            "files": list(part.files),
            "homepage": part.homepage,
            "package": part.package,
            "note": part.note,
        }
        for part in PARTS
    ]


def pinned(pins: Path) -> dict[str, str]:
    """The packages of a pin file, and their versions."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", pins.read_text(encoding="utf-8"), re.MULTILINE))


def text_of(package: str, name: str) -> str:
    """The licence file `name` of the installed `package`."""
    paths = [
        path
        for path in distribution(package).files or []
        if str(path).endswith(f".dist-info/licenses/{name}")
    ]
    assert paths, f"{package} has no licence file {name}"
    raw = Path(str(paths[0].locate())).read_bytes()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def pdfium() -> str:
    """The licences of PDFium and of all that is built into it, one after the other."""
    names = sorted(
        str(file) for file in distribution("pypdfium2").files or [] if "/BUILD_LICENSES/" in str(file)
    )
    texts = []
    for name in (path.split("/BUILD_LICENSES/")[1] for path in names):
        if not name.startswith(_OTHER_BUILDS):
            text = text_of("pypdfium2", f"BUILD_LICENSES/{name}")
            texts.append(f"{'=' * 100}\n{Path(name).stem}\n{'=' * 100}\n\n{text.strip()}\n")
    return "\n".join(texts)


def _write(name: str, text: str) -> None:
    lines = (line.rstrip() for line in text.strip().splitlines())
    (TARGET / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
