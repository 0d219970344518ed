"""Makes a release as one command: checks, everything that can be built on this system, a bill of materials, hashes.

    python3 packaging/release.py [--without-tests]

Nothing is uploaded. All of it goes to dist/; what dist/ held before goes. The same commit makes the same wheel and
sdist byte by byte; of the bundle the same content. The version is changed in followup_desktop/__init__.py alone, with
its heading in CHANGELOG.md.
"""

from __future__ import annotations

import hashlib
import io
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable
from pathlib import Path

import bundle
import debian
import locked
import materials
import product
import starting

DIST = product.ROOT / "dist"
SUMS = "SHA256SUMS"


def main(arguments: list[str]) -> int:
    if not set(arguments) <= {"--without-tests"}:
        print(__doc__)
        return 2
    try:
        ready()
        if not arguments and starting.test([]):
            return 1
    except NotReady as problem:
        print(problem, file=sys.stderr)
        return 1
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    for name, make in STEPS:
        started = time.monotonic()
        print(f"== {name}", flush=True)
        print(f"   {make()}   {time.monotonic() - started:.0f} s", flush=True)
    return 0


class NotReady(Exception):
    """What must be put right before there can be a release."""


def ready() -> None:
    """Raises NotReady where the version has no heading in the changes, or is none, or something is not committed."""
    version = product.version()
    if not re.fullmatch(r"\d+\.\d+\.\d+((a|b|rc)\d+|\.dev\d+)?", version):
        raise NotReady(f"{version} is no version: write it like 1.2.0 or 1.2.0rc1.")
    changes = (product.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    if not re.search(rf"^## {re.escape(version)}\b", changes, re.MULTILINE):
        raise NotReady(f"CHANGELOG.md has no heading for {version}.")
    asked = subprocess.run(
        ["git", "-C", str(product.ROOT), "status", "--porcelain"], capture_output=True, text=True, check=False
    )
    if asked.returncode == 0 and asked.stdout.strip():
        raise NotReady(f"These files are not committed, so that nobody could make the same again:\n{asked.stdout}")


def wheel() -> str:
    python = str(locked.environment("release-env", locked.RELEASE))
    build = (python, "-P", "-m", "build", "--no-isolation", "--outdir", str(DIST), str(product.ROOT))
    said = subprocess.run(
        build,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(product.moment())},
        capture_output=True,
        text=True,
        check=False,
    )
    if said.returncode:
        sys.exit(said.stdout + said.stderr)
    return ", ".join(sorted(file.name for file in DIST.iterdir()))


def frozen() -> str:
    folder = bundle.freeze()
    system = {"linux": "linux", "darwin": "macos", "win32": "windows"}[sys.platform]
    target = DIST / f"{product.COMMAND}-{product.version()}-{system}-{platform.machine().lower()}.tar.xz"
    pack(folder, target)
    return f"{target.name}, {target.stat().st_size / 1e6:.0f} MB"


def pack(folder: Path, target: Path) -> None:
    """A .tar.xz whose bytes depend on names and contents alone."""

    def same(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = product.moment()
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with tarfile.open(target, "w:xz", preset=4) as archive:
        for path in (folder, *sorted(folder.rglob("*"))):
            name = f"{product.COMMAND}/{path.relative_to(folder).as_posix()}"
            archive.add(path, name.removesuffix("/."), recursive=False, filter=same)


def deb() -> str:
    if not shutil.which("dpkg-deb"):
        return "left out: there is no dpkg-deb here"
    made = debian.build()
    return f"{made.name}, {made.stat().st_size / 1e6:.0f} MB"


def bill() -> str:
    target = DIST / f"{product.COMMAND}-{product.version()}.cdx.json"
    release = locked.environment("release-env", locked.RELEASE)
    count = materials.bill(release, locked.environment("bundle-env", locked.BUNDLE), target)
    return f"{target.name}, {count} things"


def audit() -> str:
    release = locked.environment("release-env", locked.RELEASE)
    return materials.audit(release, product.ROOT / "packaging" / locked.BUNDLE)


def hashes() -> str:
    lines = io.StringIO()
    for file in sorted(DIST.iterdir()):
        lines.write(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n")
    (DIST / SUMS).write_text(lines.getvalue(), encoding="utf-8")
    return f"{SUMS}; check with: sha256sum --check {SUMS}"


STEPS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("wheel and sdist", wheel),
    ("bundle", frozen),
    (".deb", deb),
    ("bill of materials", bill),
    ("audit", audit),
    ("hashes", hashes),
)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
