"""Writes the locks anew from pyproject.toml, for Python 3.11 and newer on Linux, Windows and macOS.

    python3 packaging/lock.py [--upgrade]

Needs `uv` on PATH (or named by the variable UV); nothing else here does. Without --upgrade the pinned versions stay
as long as pyproject.toml allows them. The locks hold names, versions and hashes, and no address of any index: where
packages come from is the business of each machine's own pip configuration.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUN, SYNC = "packaging/requirements.lock", "packaging/requirements-sync.lock"
TEST = "packaging/requirements-dev.lock"
BUNDLE, RELEASE = "packaging/requirements-bundle.lock", "packaging/requirements-release.lock"
HEAD = "# {what}\n# Written by packaging/lock.py from pyproject.toml; do not edit.\n"

# The newest Qt that does not end a Python before 3.12; a newer one must first pass the whole test suite.
HELD = "PySide6-Essentials==6.11.3\n"

COMPILE = (
    "pip compile --quiet --universal --python-version 3.11 --generate-hashes --only-binary :all: "
    "--no-emit-index-url --no-emit-find-links --no-header --no-annotate"
)


def write(lock: str, what: str, *options: str) -> None:
    """Compiles one lock; raises CalledProcessError after uv has said why on stderr."""
    uv = os.environ.get("UV", "uv")
    subprocess.run([uv, *COMPILE.split(), *options, "--output-file", lock], cwd=ROOT, check=True)
    path = ROOT / lock
    text = HEAD.format(what=what) + path.read_text(encoding="utf-8")
    if "://" in text:
        sys.exit(f"{lock} holds an address; it must name packages and hashes alone.")
    path.write_text(text, encoding="utf-8")


def main() -> None:
    upgrade = ["--upgrade"] if "--upgrade" in sys.argv[1:] else []
    with tempfile.TemporaryDirectory() as folder:
        held = Path(folder) / "held.txt"
        held.write_text(HELD, encoding="utf-8")
        common = ["pyproject.toml", "--constraint", str(held), "--group", "install", *upgrade]
        write(RUN, "What running the program needs, and the build backend that installs it.", *common)
        # What is tested is what runs: each lock takes over the versions of the one before.
        common += ["--constraint", RUN]
        write(SYNC, "What running needs with the extra sync, the calendar of a phone.", *common, "--extra", "sync")
        common += ["--constraint", SYNC]
        write(TEST, "What testing needs, beside all that running needs.", *common, "--group", "dev")
        common += ["--constraint", TEST, "--extra", "sync", "--extra", "postgres"]
        write(BUNDLE, "What the bundle carries, and what freezes it.", *common, "--group", "bundle")
        write(
            RELEASE,
            "What makes a release; nothing of the program.",
            "--group",
            "release",
            "--group",
            "install",
            *upgrade,
        )


if __name__ == "__main__":
    main()
