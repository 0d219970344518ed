"""Makes the .deb of the frozen program, with dpkg-deb alone.

    python3 packaging/debian.py     build/bundle -> dist/followup-desktop_VERSION_amd64.deb

It carries the bundle: Debian 12 has neither PySide6 nor SQLAlchemy 2.1, and later releases have others than those
that were tested. debhelper would add nothing but an order of steps that are few here. Maintainer scripts are not
needed: desktops' caches are renewed by the triggers of the packages that own them, and data in a home folder is never
touched.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import subprocess
from pathlib import Path

import linux_files
import locked
import product
from bundle import FOLDER
from bundle_contents import FROM_SYSTEM, WISHED_FOR

TREE = locked.BUILD / "deb"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
LIBRARY = f"usr/lib/{product.COMMAND}"
DESCRIPTION = """\
follow-ups after job interviews: whom to contact, and what to say
 The window a job seeker keeps open during a search. It tells whom to contact
 now, whether a call is wise at all, and what to say; it rings when a
 follow-up is due, and one key marks the call done and plans the next step.
 Everything stays on the computer, and every step can be taken back.
 .
 The package brings its own Python and Qt."""
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: {name}
Comment:
 What the program is built with lies in /{library}/_internal/licences,
 each thing in a folder with its own licence.

Files: *
Copyright: {year} {author}
License: Expat

License: Expat
{licence}
"""
# What lintian would say of every program that brings its own Python and Qt, which is what this package is for.
OVERRIDES = """\
# It brings its own libraries, on purpose: Debian has not the versions it was tested with.
{name}: embedded-library *
{name}: hardening-no-fortify-functions *
{name}: hardening-no-bindnow *
{name}: hardening-no-pie *
{name}: shared-library-lacks-prerequisites *
{name}: library-not-linked-against-libc *
{name}: exit-in-shared-library *
# Licences lie beside what they are of.
{name}: extra-license-file *
"""


def version() -> str:
    """Debian's form: a pre-release (1.0rc1) comes before the release (1.0~rc1)."""
    return re.sub(r"(?<=\d)\.?(a|b|rc|dev)(?=\d)", r"~\1", product.version())


def build() -> Path:
    """The package. Raises CalledProcessError, OSError."""
    shutil.rmtree(TREE, ignore_errors=True)
    shutil.copytree(FOLDER, TREE / LIBRARY, symlinks=True)
    (TREE / "usr" / "bin").mkdir(parents=True)
    (TREE / "usr" / "bin" / product.COMMAND).symlink_to(f"../lib/{product.COMMAND}/{product.COMMAND}")
    linux_files.lay(TREE / "usr")
    _documents(TREE / "usr" / "share")
    _rights(TREE)
    _control(TREE)
    made = product.ROOT / "dist" / f"{product.COMMAND}_{version()}_{architecture()}.deb"
    made.parent.mkdir(exist_ok=True)
    # xz at 3: 9 takes five times as long for a twelfth of the size.
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", str(TREE), str(made)]
    locked.run(*command, SOURCE_DATE_EPOCH=str(product.moment()))
    return made


def architecture() -> str:
    return ARCHITECTURES[platform.machine()]


def depends() -> str:
    return ", ".join(sorted({package for package in FROM_SYSTEM.values() if package}))


def _documents(share: Path) -> None:
    folder = share / "doc" / product.COMMAND
    licence = (product.ROOT / "LICENSE").read_text(encoding="utf-8").split("\n\n", 2)[2]
    paragraphs = "\n".join(f" {line}" if line else " ." for line in licence.strip().splitlines())
    copyright_file = COPYRIGHT.format(
        name=product.NAME, library=LIBRARY, year=product.day()[:4], author=product.AUTHOR, licence=paragraphs
    )
    linux_files.put(copyright_file.encode(), folder / "copyright")
    linux_files.put(linux_files.packed(_changelog().encode()), folder / "changelog.gz")
    overrides = OVERRIDES.format(name=product.COMMAND)
    linux_files.put(overrides.encode(), share / "lintian" / "overrides" / product.COMMAND)


def _changelog() -> str:
    """Debian's form of it: the version, where to read more, and the day."""
    stamp = subprocess.run(
        ["date", "-u", "-R", f"--date=@{product.moment()}"], capture_output=True, text=True, check=True
    ).stdout.strip()
    return (
        f"{product.COMMAND} ({version()}) stable; urgency=medium\n\n"
        f"  * Version {product.version()}; what is new stands in CHANGELOG.md of the sources.\n\n"
        f" -- {maintainer()}  {stamp}\n"
    )


def maintainer() -> str:
    return f"{product.AUTHOR} <packages@followupdesktop.invalid>"


def _rights(tree: Path) -> None:
    """As Debian wants them, whatever the umask was: readable by all, executable what starts, nothing writable."""
    program = tree / LIBRARY / product.COMMAND
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)
            os.utime(path, (product.moment(), product.moment()))


def _control(tree: Path) -> None:
    files = sorted(path for path in (tree / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(path.stat().st_size for path in files) // 1024
    sums = [f"{_md5(path)}  {path.relative_to(tree)}\n" for path in files]
    fields = {
        "Package": product.COMMAND,
        "Version": version(),
        "Architecture": architecture(),
        "Maintainer": maintainer(),
        "Installed-Size": str(size),
        "Depends": depends(),
        "Recommends": WISHED_FOR,
        "Suggests": "gnome-keyring | kwalletmanager, libnotify-bin",
        "Section": "misc",
        "Priority": "optional",
        "Description": DESCRIPTION,
    }
    text = "".join(f"{key}: {value}\n" for key, value in fields.items())
    linux_files.put(text.encode(), tree / "DEBIAN" / "control")
    linux_files.put("".join(sums).encode(), tree / "DEBIAN" / "md5sums")


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()  # what dpkg's format asks for


if __name__ == "__main__":
    print(build())
