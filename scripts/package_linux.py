"""Packs the frozen app for Linux: a tar.gz to unpack anywhere, and a .deb that puts it into the menu."""

import gzip
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

from scripts.version import version

NAME = "invoice-rescue"
APP_ID = "io.github.invoicerescue.InvoiceRescue"

DEPENDS = ("libgl1", "libegl1", "libxcb1", "libwayland-client0", "libwayland-cursor0")
"""What the app takes from the system besides the C library; a test compares it with what the files link to."""

_CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: Invoice Rescue contributors <contributors@invoicerescue.invalid>
Installed-Size: {kibibytes}
Depends: {depends}
Recommends: fonts-dejavu-core | fonts-liberation | fonts-noto-core, xdg-utils, xdg-desktop-portal
Section: utils
Priority: optional
Description: help when an invoice could not be created
 A wizard that asks what happened, checks billing details and payment, tells
 what a person can mend at home and keeps them from paying twice. Where the
 support desk is needed, it writes the message and packs the evidence, with
 card numbers and other secrets covered. Nothing leaves the computer by itself.
 .
 Speaks Polish and English.
"""

_COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: {name}
Comment: The app carries libraries under licences of their own. Their texts and a list are in
 /usr/lib/{name}/_internal/resources/licenses

Files: *
Copyright: 2026 Invoice Rescue contributors
License: Expat
{licence}
"""


def make(root: Path, moment: int) -> list[Path]:
    """Pack dist/invoice-rescue of the tree at `root`; `moment` is the time that every file inside gets."""
    dist = root / "dist"
    for old in (*dist.glob("*.tar.gz"), *dist.glob("*.deb")):
        old.unlink()
    return [_tarball(root, moment), _deb(root, moment)]


def _tarball(root: Path, moment: int) -> Path:
    folder = f"{NAME}-{version(root)}"
    target = root / "dist" / f"{folder}-linux-{os.uname().machine}.tar.gz"

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.mtime, member.uid, member.gid, member.uname, member.gname = moment, 0, 0, "", ""
        return member

    with (
        target.open("wb") as raw,
        # Level 6 as everywhere: 9 takes twice as long for one part in a hundred.
        gzip.GzipFile("", "wb", 6, raw, mtime=moment) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        # tarfile walks a folder in the order of its names.
        tar.add(root / "dist" / NAME, folder, filter=plain)
    return target


def _deb(root: Path, moment: int) -> Path:
    tree = root / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    app = tree / "usr" / "lib" / NAME
    shutil.copytree(root / "dist" / NAME, app, symlinks=True)
    _place_for_the_desktop(root, tree / "usr")
    size = sum(path.lstat().st_size for path in tree.rglob("*"))
    architecture = _asked("dpkg", "--print-architecture")
    _write(
        tree / "DEBIAN" / "control",
        _CONTROL.format(
            name=NAME,
            version=version(root),
            architecture=architecture,
            kibibytes=size // 1024,
            depends=", ".join((f"libc6 (>= {_libc()})", *DEPENDS)),
        ),
    )
    _set_modes(tree)
    target = root / "dist" / f"{NAME}_{version(root)}_{architecture}.deb"
    # Level 1 of xz: 11 s and 48 MB, where level 6 takes 34 s for 43 MB.
    pack = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", str(tree), str(target)]
    subprocess.run(
        pack, env={**os.environ, "SOURCE_DATE_EPOCH": str(moment)}, stdout=subprocess.DEVNULL, check=True
    )
    return target


def _place_for_the_desktop(root: Path, usr: Path) -> None:
    """What makes a menu entry out of a folder of files."""
    desktop = root / "desktop"
    _copy(desktop / "linux" / f"{APP_ID}.desktop", usr / "share" / "applications")
    _copy(desktop / "linux" / f"{APP_ID}.metainfo.xml", usr / "share" / "metainfo")
    icons = usr / "share" / "icons" / "hicolor"
    for size in (48, 128, 256):
        _copy(desktop / "icons" / f"app-{size}.png", icons / f"{size}x{size}" / "apps", f"{APP_ID}.png")
    _copy(root / "resources" / "icons" / "app.svg", icons / "scalable" / "apps", f"{APP_ID}.svg")
    command = usr / "bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(Path("..") / "lib" / NAME / NAME)
    licence = (root / "LICENSE").read_text(encoding="utf-8").strip().splitlines()
    indented = "\n".join(f" {line or '.'}" for line in licence)
    _write(usr / "share" / "doc" / NAME / "copyright", _COPYRIGHT.format(name=NAME, licence=indented))


def _copy(source: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, folder / (name or source.name))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _set_modes(tree: Path) -> None:
    """Everybody may read and nobody may write, whatever umask the builder has."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)


def _libc() -> str:
    """The C library that the collected files were made for: the builder's."""
    return (os.confstr("CS_GNU_LIBC_VERSION") or "").split()[-1]


def _asked(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
